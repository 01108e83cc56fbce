/** 投诉详情: steps, labels and values, what was said, and what the merchant may do in this state. */
import { request } from './request.ts';
import { LINES, moment, STATES, stepsOf, TYPES, yuan } from './words.ts';

/** What is handed in, by state: words of the form, and the call behind its buttons. */
const FORMS: Record<number, { label: string; call: string; buttons: [words: string, handle?: number][] }> = {
  201: {
    label: '回应内容',
    call: 'bussiRespondComplaint',
    buttons: [
      ['同意和解', 1],
      ['拒绝和解', 2],
    ],
  },
  106: { label: '举证说明', call: 'bussiSupplyProof', buttons: [['提交凭证']] },
  108: { label: '举证说明', call: 'bussiSupplyProof', buttons: [['提交凭证']] },
  206: { label: '处理凭证说明', call: 'bussiSupplyRefund', buttons: [['提交处理凭证']] },
};
const APPEAL = { label: '申诉理由', call: 'busiAppeal', buttons: [['提交申诉']] };

export const DetailDialog = {
  props: ['id'],
  data: () => ({ one: null, lines: [], text: '', acceptReturn: false, said: '', STATES, TYPES, LINES }),
  watch: { id: 'load' },
  computed: {
    form() {
      if (!this.one) return null;
      return FORMS[this.one.status] ?? (this.one.appealState === 401 ? APPEAL : null);
    },
    steps() {
      return this.one ? stepsOf(this.one.status) : [];
    },
  },
  methods: {
    yuan,
    moment,
    async load() {
      this.one = null;
      this.text = this.said = '';
      if (!this.id) return;
      try {
        const answer = await request('getComplaintOrderDetail', { complaintOrderId: this.id });
        this.one = answer.complaintOrder;
        this.lines = answer.item;
      } catch (error) {
        this.said = error.message;
      }
    },
    async send(bussiHandle?: number) {
      if (!this.text.trim()) return void (this.said = '请填写内容');
      try {
        await request(
          this.form.call,
          {},
          {
            complaintOrderId: this.id,
            content: this.text,
            mediaIdList: [],
            ...(bussiHandle && { bussiHandle }),
            ...(this.one.status === 206 && { acceptReturn: this.acceptReturn }),
          },
        );
        this.$emit('changed');
        await this.load();
        this.said = '提交成功';
      } catch (error) {
        this.said = error.message;
      }
    },
  },
  template: `
    <div v-if="id" class="weui-desktop-dialog__wrp">
      <div class="weui-desktop-dialog" role="dialog" aria-label="投诉详情">
        <div class="weui-desktop-dialog__hd"><h3>投诉详情</h3><button class="close" type="button" aria-label="关闭" @click="$emit('close')">×</button></div>
        <div class="weui-desktop-dialog__bd">
          <p v-if="said" class="tips">{{ said }}</p>
          <template v-if="one">
            <ol class="steps"><li v-for="step in steps" :key="step.words" :class="{ on: step.on }">{{ step.words }}</li></ol>
            <dl class="facts">
              <div><dt>投诉单号</dt><dd>{{ one.complaintOrderId }}</dd></div>
              <div><dt>投诉状态</dt><dd><span class="state" :data-state="one.status">{{ STATES[one.status] || one.status }}</span></dd></div>
              <div><dt>投诉时间</dt><dd>{{ moment(one.createTime) }}</dd></div>
              <div v-if="one.expireTime"><dt>处理截止时间</dt><dd>{{ moment(one.expireTime) }}</dd></div>
              <div><dt>投诉类型</dt><dd>{{ TYPES[one.type] || one.type }}</dd></div>
              <div><dt>微信支付订单号</dt><dd>{{ one.orderId.replace('payorder@_', '') }}</dd></div>
              <div><dt>商户订单号</dt><dd>{{ one.outTradeNo }}</dd></div>
              <div><dt>订单金额</dt><dd>￥{{ yuan(one.totalCost) }}</dd></div>
              <div><dt>联系电话</dt><dd>{{ one.phoneNumber }}</dd></div>
              <div><dt>投诉内容</dt><dd>{{ one.customerMaterial.content }}</dd></div>
            </dl>
            <form v-if="form" class="hand" @submit.prevent>
              <label>{{ form.label }}<textarea v-model="text" rows="4" :placeholder="'请填写' + form.label"></textarea></label>
              <label v-if="one.status === 206" class="check"><input type="checkbox" v-model="acceptReturn"> 需要用户退货</label>
              <p><button v-for="[words, handle] in form.buttons" :key="words" type="button" class="weui-desktop-btn" :class="handle === 2 ? 'weui-desktop-btn_default' : 'weui-desktop-btn_primary'" @click="send(handle)">{{ words }}</button></p>
            </form>
            <h4>处理进度</h4>
            <ul class="lines"><li v-for="line in lines" :key="line.time + line.itemType"><b>{{ LINES[line.itemType] || line.itemType }}</b> <time>{{ moment(line.time) }}</time><p>{{ line.content }}</p></li></ul>
          </template>
        </div>
      </div>
    </div>`,
};
