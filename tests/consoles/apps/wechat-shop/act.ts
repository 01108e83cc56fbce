/** The dialog of a step that needs words: 拒绝, 售后协商, 提交举证. */
const KINDS = {
  reject: { title: '拒绝申请', action: 'rejectApply', label: '拒绝说明', most: 200 },
  negotiate: { title: '售后协商', action: 'merchantUpdateAfterSale', label: '协商说明', most: 200 },
  proof: { title: '提交举证', action: 'addComplaintProof', label: '举证说明', most: 500 },
};

export const ActDialog = {
  props: ['doing', 'one', 'said'],
  data: () => ({ text: '', amount: '', way: 3 }),
  computed: {
    kind() {
      return KINDS[this.doing as keyof typeof KINDS];
    },
  },
  methods: {
    send() {
      const fields =
        this.doing === 'negotiate'
          ? { merchant_update_type: this.way, amount: Math.round(Number(this.amount) * 100) }
          : {};
      this.$emit('act', this.kind.action, { ...fields, content: this.text });
    },
  },
  template: `
    <div class="veil">
      <div role="dialog" aria-modal="true" class="dialog" :aria-label="kind.title">
        <h3>{{ kind.title }}</h3>
        <template v-if="doing === 'negotiate'">
          <div class="line"><label>协商方式</label><select v-model.number="way"><option :value="1">邀请买家撤销</option><option :value="2">邀请买家核实补充凭证</option><option :value="3">变更售后诉求</option></select></div>
          <div class="line"><label>退款金额</label><input v-model="amount" placeholder="元"></div>
        </template>
        <div class="line"><label>{{ kind.label }}</label><textarea v-model="text" rows="6" :maxlength="kind.most" :placeholder="'请输入' + kind.label"></textarea></div>
        <p v-if="said" class="warn" role="alert">{{ said }}</p>
        <div class="end"><button type="button" class="btn" @click="$emit('close')">取消</button><button type="button" class="btn main" :disabled="!text.trim()" @click="send">提交</button></div>
      </div>
    </div>`,
};
