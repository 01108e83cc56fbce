/** 交易投诉: tabs with numbers, a filter, the table, pages. */
import { practice } from '../practice.ts';
import { DetailDialog } from './detail.ts';
import { request } from './request.ts';
import { moment, STATES, TABS, TYPES, yuan } from './words.ts';

const OPEN = [201, 106, 108, 206];

export const ComplaintList = {
  components: { DetailDialog },
  data: () => ({
    STATES,
    TYPES,
    TABS,
    OPEN,
    tab: '',
    word: '',
    asked: '',
    rows: [],
    total: 0,
    page: 1,
    size: practice.rows || 10,
    loading: false,
    refused: '',
    opened: '',
    tick: 0,
  }),
  created() {
    this.load();
    const again = () => {
      this.tick += 1;
      setTimeout(again, practice.rerender);
    };
    if (practice.rerender) setTimeout(again, practice.rerender);
  },
  computed: {
    pages() {
      return Math.max(1, Math.ceil(this.total / this.size));
    },
  },
  methods: {
    yuan,
    moment,
    async load() {
      this.loading = true;
      try {
        const answer = await request('getComplaintOrderList', {
          page: this.page,
          pageSize: this.size,
          status: this.tab,
          sortType: 2,
          type: '',
          phoneNumber: '',
          complaintOrderId: this.asked,
        });
        this.rows = answer.complaintOrderList;
        this.total = answer.countAll;
        this.refused = '';
      } catch (error) {
        this.rows = [];
        this.total = 0;
        this.refused = error.message;
      }
      this.loading = false;
    },
    turn(page: number) {
      this.page = page;
      this.load();
    },
    choose(tab: string) {
      this.tab = tab;
      this.turn(1);
    },
    search() {
      this.asked = this.word.trim();
      this.turn(1);
    },
  },
  template: `
    <div>
      <h2 class="title">交易投诉</h2>
      <p class="desc">收到投诉后请在 48 小时内回应用户。</p>
      <div class="panel">
        <ul class="weui-desktop-tab__navs" role="tablist"><li v-for="[words, status] in TABS" :key="words" role="tab" :aria-selected="tab === status ? 'true' : 'false'" :class="{ on: tab === status }" @click="choose(status)">{{ words }}</li></ul>
        <form class="filter" @submit.prevent="search"><input v-model="word" placeholder="投诉单号"><button type="submit" class="weui-desktop-btn weui-desktop-btn_default">查询</button></form>
        <p v-if="refused" class="refused">{{ refused }}</p>
        <div v-else class="weui-desktop-table__wrp">
          <table class="weui-desktop-table">
            <thead class="weui-desktop-table__hd"><tr><th>投诉单号</th><th>投诉时间</th><th>投诉类型</th><th>用户</th><th>微信支付订单号</th><th>订单金额</th><th>投诉状态</th><th>操作</th></tr></thead>
            <tbody class="weui-desktop-table__bd">
              <tr v-for="row in rows" :key="row.complaintOrderId + '/' + tick">
                <td>{{ row.complaintOrderId }}</td>
                <td>{{ moment(row.createTime) }}</td>
                <td>{{ TYPES[row.type] || row.type }}</td>
                <td>{{ row.nickName }}<br><small>{{ row.phoneNumber }}</small></td>
                <td>{{ row.orderId.replace('payorder@_', '') }}</td>
                <td>￥{{ yuan(row.totalCost) }}</td>
                <td class="wide"><span class="state" :data-state="row.status">{{ STATES[row.status] || row.status }}</span></td>
                <td class="do"><a v-if="OPEN.includes(row.status)" href="javascript:;" @click="opened = String(row.complaintOrderId)">去处理</a><a href="javascript:;" @click="opened = String(row.complaintOrderId)">详情</a></td>
              </tr>
              <tr v-if="!rows.length && !loading"><td colspan="8" class="none">暂无数据</td></tr>
            </tbody>
          </table>
        </div>
        <div class="weui-desktop-pagination"><span class="weui-desktop-pagination__num">{{ page }} / {{ pages }}</span><button type="button" :disabled="page <= 1" @click="turn(page - 1)">上一页</button><button type="button" :disabled="page >= pages" @click="turn(page + 1)">下一页</button></div>
      </div>
      <detail-dialog :id="opened" @close="opened = ''" @changed="load" />
    </div>`,
};
