/** 消费者投诉: tabs, filter form, table, pages. */
import { DetailDrawer } from './detail.ts';
import { practice } from '../practice.ts';
import { ReplyDialog } from './reply.ts';
import { request } from './request.ts';
import { LIST } from './list.template.ts';
import { moment, STATES, TAGS, TYPES, yuan } from './words.ts';

const blank = () => ({
  complaint_id: '',
  out_trade_no: '',
  transaction: '',
  range: null,
  state: '',
  type: '',
  mchid: '',
});

export const ComplaintList = {
  components: { DetailDrawer, ReplyDialog },
  template: LIST,
  data: () => ({
    STATES,
    TAGS,
    TYPES,
    tab: 'ALL',
    form: blank(),
    asked: blank(),
    rows: [],
    total: 0,
    page: 1,
    size: practice.rows || 10,
    loading: false,
    refused: '',
    replying: null,
    opened: '',
    tick: 0,
  }),
  created() {
    this.load();
    // Some pages draw every row anew on a timer; a guest in the table has to live with it.
    const again = () => {
      this.tick += 1;
      this.rows = this.rows.map((row: object) => ({ ...row }));
      setTimeout(again, practice.rerender);
    };
    if (practice.rerender) setTimeout(again, practice.rerender);
  },
  methods: {
    yuan,
    moment,
    keyOf(row: { complaint_id: string }) {
      return practice.rerender ? `${row.complaint_id}/${this.tick}` : row.complaint_id;
    },
    async load() {
      const { range, state, complaint_id, out_trade_no, transaction, type } = this.asked;
      this.loading = true;
      try {
        const answer = await request('get_complaint_list', {
          limit: this.size,
          offset: (this.page - 1) * this.size,
          begin_date: range?.[0],
          end_date: range?.[1],
          complaint_state: this.tab === 'ALL' ? state : this.tab,
          complaint_id,
          out_trade_no: out_trade_no || transaction,
          problem_type: type,
        });
        this.rows = answer.data;
        this.total = answer.total_count;
        this.refused = '';
      } catch (error) {
        this.rows = [];
        this.total = 0;
        if (error.code === 268488000) this.refused = error.message;
        else this.$message.error(error.message);
      }
      this.loading = false;
    },
    search() {
      this.asked = { ...this.form };
      this.page = 1;
      this.load();
    },
    reset() {
      this.form = blank();
      this.search();
    },
    turn(page: number) {
      this.page = page;
      this.load();
    },
    resize(size: number) {
      this.size = size;
      this.turn(1);
    },
    finish(row: { complaint_id: string }) {
      this.$confirm('请确认已与用户协商一致并解决问题，反馈后投诉单将变为已处理完成。', '反馈处理完成', {
        type: 'warning',
      })
        .then(() => request('submit_complete', { complaint_id: row.complaint_id }))
        .then(() => {
          this.$message.success('已反馈处理完成');
          this.load();
        })
        .catch((error: unknown) => error instanceof Error && this.$message.error(error.message));
    },
    replied() {
      this.replying = null;
      this.load();
      this.$refs.detail.load();
    },
  },
};
