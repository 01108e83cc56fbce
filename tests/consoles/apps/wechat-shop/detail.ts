/** One after-sale order or dispute: what is known, what can be done, what was said. */
import { ActDialog } from './act.ts';
import { Refused, request, SIGNED_OUT } from './request.ts';
import { CLAIMS, left, moment, STATES, WAITING, yuan } from './words.ts';

export const DetailScreen = {
  components: { ActDialog },
  props: ['id', 'dispute'],
  data: () => ({ CLAIMS, STATES, one: null, lines: [], doing: '', text: '', said: '' }),
  created() {
    this.load();
  },
  computed: {
    waits(): boolean {
      return this.one && WAITING.includes(String(this.one.status));
    },
    proof(): boolean {
      return [106, 108].includes(this.one.status);
    },
    agree(): string {
      if (this.one.status === 'MERCHANT_WAIT_RECEIPT') return '确认收货并退款';
      return this.one.type === 'REFUND' ? '同意退款' : '同意退货';
    },
  },
  methods: {
    moment,
    left,
    yuan,
    async load() {
      const action = this.dispute ? 'getComplaintOrder' : 'getAfterSaleOrder';
      try {
        const answer = await request<Record<string, unknown>>('aftersale', action, { id: this.id });
        this.one = answer[this.dispute ? 'complaint_order' : 'after_sale_order'];
        this.lines = answer['history'];
      } catch (error) {
        if (error instanceof Refused && error.code === SIGNED_OUT) this.$emit('out', error.message);
        else this.said = (error as Error).message;
      }
    },
    async act(action: string, fields: object) {
      try {
        await request('aftersale', action, { id: this.id, ...fields });
        this.doing = '';
        this.text = '';
        this.said = '操作成功';
        await this.load();
      } catch (error) {
        this.said = (error as Error).message;
      }
    },
  },
  template: `
    <section class="panel" v-if="one">
      <a href="javascript:;" class="link" @click="$emit('go', dispute ? '/shop/aftersale/dispute' : '/shop/aftersale/list')">返回列表</a>
      <div class="facts">
        <div v-if="dispute"><span class="term">纠纷单号</span><span>{{ one.complaint_id }}</span></div>
        <div><span class="term">售后单号</span><span>{{ one.after_sale_order_id }}</span></div>
        <div><span class="term">{{ dispute ? '纠纷状态' : '售后状态' }}</span><span><span class="tag" :class="{ hot: waits }">{{ STATES[one.status] || one.status }}</span></span></div>
        <div v-if="one.deadline !== undefined"><span class="term">剩余处理时间</span><span>{{ left(one.deadline) }}</span></div>
        <div v-if="one.tips"><span class="term">处理时限</span><span>{{ one.tips }}</span></div>
        <div><span class="term">{{ dispute ? '发起时间' : '申请时间' }}</span><span>{{ moment(one.create_time) }}</span></div>
        <div v-if="!dispute"><span class="term">售后类型</span><span>{{ CLAIMS[one.type] }}</span></div>
        <div><span class="term">订单编号</span><span>{{ one.order_id }}</span></div>
        <div><span class="term">申请退款金额</span><span>¥{{ yuan(one.refund_info.amount) }}</span></div>
        <div v-if="!dispute"><span class="term">订单实付</span><span>¥{{ yuan(one.order_price) }}</span></div>
        <div v-if="one.reason"><span class="term">申请原因</span><span>{{ one.reason }}</span></div>
        <div><span class="term">问题描述</span><span>{{ dispute ? one.complaint_desc : one.details.desc }}</span></div>
        <div v-if="one.refund_resp && one.refund_resp.message"><span class="term">失败原因</span><span>{{ one.refund_resp.message }}</span></div>
      </div>
      <div class="actions" v-if="waits && !dispute">
        <button type="button" class="btn main" @click="act('acceptApply', {})">{{ agree }}</button>
        <button type="button" class="btn" @click="doing = 'reject'">拒绝</button>
        <button type="button" class="btn" @click="doing = 'negotiate'">售后协商</button>
      </div>
      <div class="actions" v-if="waits && dispute && proof"><button type="button" class="btn main" @click="doing = 'proof'">提交举证</button></div>
      <p v-if="said" class="toast" role="status">{{ said }}</p>
      <h3>{{ dispute ? '纠纷记录' : '协商记录' }}</h3>
      <ol><li v-for="(line, i) in lines" :key="i"><b>{{ line.item_type === 3 ? '商家' : '买家' }}</b> {{ moment(line.time) }}<p>{{ line.content }}</p></li></ol>
      <div v-if="dispute && !proof" class="form"><label for="message">留言</label><textarea id="message" v-model="text" rows="4" maxlength="500" placeholder="请输入留言内容，买家和客服可见"></textarea><button type="button" class="btn main" :disabled="!text.trim()" @click="act('addComplaintMaterial', { content: text })">发送留言</button></div>
      <act-dialog v-if="doing" :doing="doing" :one="one" :said="said" @close="doing = ''" @act="act" />
    </section>
    <p v-else class="empty">{{ said || '加载中' }}</p>`,
};
