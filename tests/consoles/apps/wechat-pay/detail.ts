/** 投诉详情: labels and values, pictures, negotiation history, refund decision. */
import { request } from './request.ts';
import { moment, STATES, STEPS, TAGS, TYPES, yuan } from './words.ts';

export const DetailDrawer = {
  props: ['id'],
  data: () => ({ one: null, steps: [], loading: false, STATES, STEPS, TAGS, TYPES }),
  watch: { id: 'load' },
  methods: {
    yuan,
    moment,
    async load() {
      if (!this.id) return;
      this.loading = true;
      try {
        const [one, log] = await Promise.all([
          request('get_complaint_detail', { complaint_id: this.id }),
          request('get_negotiation_historys', { complaint_id: this.id, limit: 100, offset: 0 }),
        ]);
        this.one = one;
        this.steps = log.data;
      } catch (error) {
        this.$message.error(error.message);
      }
      this.loading = false;
    },
    async decide(fields: Record<string, unknown>, text: string) {
      try {
        await request('update_refund_progress', { complaint_id: this.id, ...fields });
        this.$message.success(text);
        await this.load();
        this.$emit('changed');
      } catch (error) {
        this.$message.error(error.message);
      }
    },
    agree() {
      this.$confirm('同意后请在1个工作日内发起退款，到账后投诉自动完结。', '同意退款', { type: 'warning' })
        .then(() => this.decide({ action: 'APPROVE', launch_refund_day: 1 }, '已同意退款'))
        .catch(() => {});
    },
    refuse() {
      this.$prompt('请填写驳回原因（200字以内），提交后投诉单即处理完成', '驳回退款', {
        inputType: 'textarea',
        inputValidator: (text: string) => Boolean(text?.trim()) && text.length <= 200,
        inputErrorMessage: '请填写200字以内的原因',
      })
        .then(({ value }) => this.decide({ action: 'REJECT', reject_reason: value }, '已驳回退款'))
        .catch(() => {});
    },
  },
  template: `
    <el-drawer title="投诉详情" :visible="Boolean(id)" size="640px" @close="$emit('close')">
      <div class="detail" v-loading="loading">
        <template v-if="one">
          <el-descriptions :column="1" border size="medium">
            <el-descriptions-item label="投诉单号">{{ one.complaint_id }}</el-descriptions-item>
            <el-descriptions-item label="投诉状态"><el-tag size="small" :type="TAGS[one.complaint_state]">{{ STATES[one.complaint_state] }}</el-tag></el-descriptions-item>
            <el-descriptions-item label="投诉时间">{{ moment(one.complaint_time) }}</el-descriptions-item>
            <el-descriptions-item label="问题类型">{{ TYPES[one.problem_type] || '-' }}</el-descriptions-item>
            <el-descriptions-item label="问题描述">{{ one.problem_description }}</el-descriptions-item>
            <el-descriptions-item label="投诉内容">{{ one.complaint_detail }}</el-descriptions-item>
            <el-descriptions-item label="投诉图片" v-if="one.complaint_media_list.length"><el-image v-for="url in one.complaint_media_list[0].media_url" :key="url" :src="url" :preview-src-list="[url]" class="shot" /></el-descriptions-item>
            <el-descriptions-item label="微信订单号">{{ one.complaint_order_info[0].transaction_id }}</el-descriptions-item>
            <el-descriptions-item label="商户单号">{{ one.complaint_order_info[0].out_trade_no }}</el-descriptions-item>
            <el-descriptions-item label="订单金额">¥{{ yuan(one.complaint_order_info[0].amount) }}</el-descriptions-item>
            <el-descriptions-item label="申请退款金额" v-if="one.apply_refund_amount">¥{{ yuan(one.apply_refund_amount) }}</el-descriptions-item>
            <el-descriptions-item label="是否已全额退款">{{ one.complaint_full_refunded ? '是' : '否' }}</el-descriptions-item>
            <el-descriptions-item label="用户联系方式">{{ one.payer_phone }}</el-descriptions-item>
            <el-descriptions-item label="用户投诉次数">{{ one.user_complaint_times }}</el-descriptions-item>
            <el-descriptions-item label="被投诉商户号">{{ one.complainted_mchid }}</el-descriptions-item>
          </el-descriptions>
          <div class="detail-actions" v-if="one.complaint_state !== 'PROCESSED'">
            <template v-if="one.problem_type === 'REFUND'"><el-button size="small" type="primary" @click="agree">同意退款</el-button>
            <el-button size="small" @click="refuse">驳回退款</el-button></template>
            <el-button size="small" @click="$emit('reply', one)">回复用户</el-button>
          </div>
          <h4>协商历史</h4>
          <el-timeline>
            <el-timeline-item v-for="step in steps" :key="step.log_id" :timestamp="moment(step.operate_time)" placement="top">
              <b>{{ step.operator }}</b> {{ STEPS[step.operate_type] || step.operate_type }}<p>{{ step.operate_details }}</p>
            </el-timeline-item>
          </el-timeline>
        </template>
      </div>
    </el-drawer>`,
};
