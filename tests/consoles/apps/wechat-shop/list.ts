/** 售后管理 and 纠纷管理: tabs, table, pages. */
import { practice } from '../practice.ts';
import { Refused, request, SIGNED_OUT } from './request.ts';
import { CLAIMS, left, moment, STATES, WAITING, yuan } from './words.ts';

const TABS = {
  aftersale: [
    ['全部', ''],
    ['待商家处理', 'MERCHANT_PROCESSING'],
    ['待商家收货', 'MERCHANT_WAIT_RECEIPT'],
    ['待买家处理', 'USER_WAIT_RETURN,USER_WAIT_CONFIRM_UPDATE,USER_WAIT_CONFIRM'],
    ['已完成', 'MERCHANT_REFUND_SUCCESS,MERCHANT_RETURN_SUCCESS,USER_CANCELD,MERCHANT_FAIL'],
  ],
  dispute: [
    ['全部', ''],
    ['待我处理', '100,106,108,110'],
    ['平台处理中', '101,103,104,105,107,109,111,113'],
    ['已完结', '102,112,115,116'],
  ],
};
type Row = Record<string, string & number & { amount: number; title: string }>;

export const ListScreen = {
  props: ['dispute'],
  data() {
    return {
      CLAIMS,
      STATES,
      tab: '',
      page: 1,
      size: practice.rows || 10,
      rows: [] as Row[],
      total: 0,
      loading: true,
      refused: '',
      tick: 0,
      tabs: TABS[this.dispute ? 'dispute' : 'aftersale'],
    };
  },
  created() {
    this.load();
    // Some pages draw every row anew on a timer; a guest in the table has to live with it.
    const again = () => {
      this.tick += 1;
      this.timer = setTimeout(again, practice.rerender);
    };
    if (practice.rerender) this.timer = setTimeout(again, practice.rerender);
  },
  beforeDestroy() {
    clearTimeout(this.timer);
  },
  methods: {
    yuan,
    moment,
    left,
    async load() {
      this.loading = true;
      const body = {
        pageNum: this.page,
        pageSize: this.size,
        status: this.tab,
        sortType: 11,
        needFetchTabTotalNum: true,
        orderIdList: [],
        waybillIdList: [],
        refundTypeList: [],
      };
      const action = this.dispute ? 'esSearchComplaintOrder' : 'esSearchAfterSaleOrder';
      try {
        const answer = await request<Record<string, unknown>>('aftersale', action, body);
        this.rows = answer[this.dispute ? 'complaint_order_list' : 'after_sale_order_list'];
        this.total = answer['totalNum'];
        this.refused = '';
      } catch (error) {
        this.rows = [];
        if (error instanceof Refused && error.code === SIGNED_OUT) this.$emit('out', error.message);
        else this.refused = (error as Error).message;
      }
      this.loading = false;
    },
    turn(tab: string, page: number) {
      this.tab = tab;
      this.page = page;
      this.load();
    },
    idOf(row: Row) {
      return this.dispute ? row.complaint_id : row.after_sale_order_id;
    },
    open(row: Row) {
      this.$emit('go', `/shop/aftersale/${this.dispute ? 'dispute-detail' : 'detail'}?id=${this.idOf(row)}`);
    },
    waits(row: Row) {
      return WAITING.includes(String(row.status));
    },
    /** A third of the rows tell the time in the data alone. */
    time(row: Row) {
      return row.type === 'EXCHANGE' ? '' : left(row.deadline);
    },
  },
  template: `
    <section class="panel">
      <div role="tablist" class="tabs"><button v-for="[name, state] in tabs" :key="name" type="button" role="tab" :aria-selected="String(tab === state)" @click="turn(state, 1)">{{ name }}</button></div>
      <div class="filter"><label>订单编号</label><input placeholder="请输入订单编号"><label>售后单号</label><input placeholder="请输入售后单号"><button type="button" class="btn" @click="load">查询</button></div>
      <p v-if="refused" class="empty">{{ refused }}</p>
      <p v-else-if="loading && !rows.length" class="empty">加载中</p>
      <p v-else-if="!rows.length" class="empty">暂无{{ dispute ? '纠纷单' : '售后单' }}</p>
      <table v-else :key="tick">
        <thead v-if="dispute"><tr><th>纠纷单号</th><th>售后单号</th><th>商品</th><th>纠纷原因</th><th>申请金额(元)</th><th>发起时间</th><th class="w-[250px]">纠纷状态</th><th>操作</th></tr></thead>
        <thead v-else><tr><th>售后单号</th><th>订单编号</th><th>商品</th><th>售后类型</th><th>退款金额(元)</th><th>申请原因</th><th>申请时间</th><th class="w-[250px]">售后状态</th><th>操作</th></tr></thead>
        <tbody>
          <tr v-for="row in rows" :key="idOf(row)">
            <template v-if="dispute">
              <td>{{ row.complaint_id }}</td><td>{{ row.after_sale_order_id }}</td><td>{{ row.product_title }}</td>
              <td><div class="clamp" :title="row.complaint_desc">{{ row.complaint_desc }}</div></td><td class="num">{{ yuan(row.refund_info.amount) }}</td><td>{{ moment(row.create_time) }}</td>
              <td><span class="tag" :class="{ hot: waits(row) }">{{ STATES[row.status] || row.status }}</span><div v-if="row.tips" class="tip">{{ row.tips }}</div></td>
            </template>
            <template v-else>
              <td>{{ row.after_sale_order_id }}</td><td>{{ row.order_id }}</td><td>{{ row.product_info.title }}</td><td>{{ CLAIMS[row.type] }}</td>
              <td class="num">{{ yuan(row.refund_info.amount) }}</td><td>{{ row.reason }}</td><td>{{ moment(row.create_time) }}</td>
              <td><span class="tag" :class="{ hot: waits(row) }">{{ STATES[row.status] || row.status }}</span><div v-if="time(row)" class="tip">{{ time(row) }}</div></td>
            </template>
            <td><a href="javascript:;" class="link" @click="open(row)">{{ waits(row) ? (dispute ? '去处理' : '处理') : '详情' }}</a></td>
          </tr>
        </tbody>
      </table>
      <div class="pager"><button type="button" class="btn" :disabled="page === 1" @click="turn(tab, page - 1)">上一页</button><span>{{ page }}</span><button type="button" class="btn" :disabled="page * size >= total" @click="turn(tab, page + 1)">下一页</button><span>共 {{ total }} 条</span></div>
    </section>`,
};
