/** 消费者投诉 of a partner: complaints about all of its merchants, each row with its own. */
import { DetailDrawer } from './detail.ts';
import { practice } from '../practice.ts';
import { ReplyDialog } from './reply.ts';
import { request } from './request.ts';
import { moment, STATES, TAGS, yuan } from './words.ts';

export const PartnerList = {
  components: { DetailDrawer, ReplyDialog },
  data: () => ({
    STATES,
    TAGS,
    rows: [],
    total: 0,
    page: 1,
    state: '',
    order: '',
    replying: null,
    opened: '',
  }),
  computed: {
    size: () => practice.rows || 10,
  },
  created() {
    this.load();
  },
  methods: {
    moment,
    yuan,
    async load() {
      const asked = { limit: this.size, offset: (this.page - 1) * this.size };
      try {
        const fields = { ...asked, complaint_state: this.state, out_trade_no: this.order };
        const answer = await request<{ data: object[]; total_count: number }>('get_complaint_list', fields);
        this.rows = answer.data;
        this.total = answer.total_count;
      } catch (error) {
        this.rows = [];
        this.$message.error(error.message);
      }
    },
    turn(page: number) {
      this.page = page;
      this.load();
    },
    replied() {
      this.replying = null;
      this.load();
      this.$refs.detail.load();
    },
  },
  template: `
    <div>
      <el-breadcrumb separator="/"><el-breadcrumb-item>特约商户管理</el-breadcrumb-item><el-breadcrumb-item>消费者投诉</el-breadcrumb-item></el-breadcrumb>
      <div class="page-title"><h2>消费者投诉</h2><p>名下特约商户收到的投诉。请督促商户在24小时内首次回复，或代为处理。</p></div>
      <div class="panel">
        <el-form inline size="small" @submit.native.prevent="turn(1)">
          <el-form-item label="商户订单号"><el-input v-model.trim="order" placeholder="请输入商户订单号" clearable /></el-form-item>
          <el-form-item label="投诉状态"><el-select v-model="state"><el-option label="全部" value="" /><el-option v-for="(label, key) in STATES" :key="key" :label="label" :value="key" /></el-select></el-form-item>
          <el-form-item><el-button type="primary" @click="turn(1)">查询</el-button></el-form-item>
        </el-form>
        <el-table :data="rows" row-key="complaint_id" empty-text="暂无投诉记录">
          <el-table-column label="投诉单号" prop="complaint_id" width="160" />
          <el-table-column label="特约商户" width="132"><template slot-scope="{ row }"><div>{{ row.sub_mch_name }}</div><small>{{ row.complainted_mchid }}</small></template></el-table-column>
          <el-table-column label="商户订单号" width="150"><template slot-scope="{ row }">{{ row.complaint_order_info[0].out_trade_no }}</template></el-table-column>
          <el-table-column label="订单金额(元)" width="110" align="right"><template slot-scope="{ row }">{{ yuan(row.complaint_order_info[0].amount) }}</template></el-table-column>
          <el-table-column label="投诉内容" min-width="180"><template slot-scope="{ row }"><div class="clamp" :title="row.complaint_detail">{{ row.complaint_detail }}</div></template></el-table-column>
          <el-table-column label="投诉时间" width="160"><template slot-scope="{ row }">{{ moment(row.complaint_time) }}</template></el-table-column>
          <el-table-column label="投诉状态" width="212"><template slot-scope="{ row }"><el-tag size="small" :type="TAGS[row.complaint_state]">{{ STATES[row.complaint_state] }}</el-tag></template></el-table-column>
          <el-table-column label="操作" width="130"><template slot-scope="{ row }"><a v-if="row.complaint_state !== 'PROCESSED'" href="javascript:;" class="link" @click="replying = row">回复用户</a><a href="javascript:;" class="link" @click="opened = row.complaint_id">详情</a></template></el-table-column>
        </el-table>
        <el-pagination background layout="total, prev, pager, next" :total="total" :current-page="page" :page-size="size" @current-change="turn" />
      </div>
      <reply-dialog :row="replying" @close="replying = null" @done="replied" />
      <detail-drawer ref="detail" :id="opened" @close="opened = ''" @changed="load" @reply="replying = $event" />
    </div>`,
};
