/** 保障单: the list, and the claim that is opened in a dialog. */
import { practice } from '../practice.ts';
import { Refused, request, SIGNED_OUT } from './request.ts';
import { moment, yuan } from './words.ts';

const STATES: Record<number, string> = {
  10: '等待商家处理',
  12: '等待用户确认',
  15: '等待平台处理',
  20: '等待商家举证',
  25: '等待用户举证',
  30: '等待双方举证',
  33: '无需赔付',
  35: '赔付中',
  40: '赔付成功',
  50: '用户取消申请',
};
const KINDS: Record<number, string> = { 1: '假一赔三', 2: '坏损包退' };
type Claim = { guarantee_order_id: string; status: number };

export const GuaranteeScreen = {
  data: () => ({ STATES, KINDS, rows: [], one: null, text: '', said: '' }),
  created() {
    this.load();
  },
  methods: {
    moment,
    yuan,
    async load() {
      try {
        const answer = await request<Record<string, unknown>>('aftersale', 'fetchGuaranteeOrders', {
          type: 0,
          needTotalNum: true,
          offset: 0,
          limit: practice.rows || 50,
        });
        this.rows = answer['guarantee_order_list'];
        const id = this.one?.guarantee_order_id;
        this.one = this.rows.find((row: Claim) => row.guarantee_order_id === id) ?? null;
      } catch (error) {
        this.rows = [];
        if (error instanceof Refused && error.code === SIGNED_OUT) this.$emit('out', error.message);
        else this.said = (error as Error).message;
      }
    },
    waits: (row: Claim) => [10, 20, 30].includes(row.status),
    async act(action: string) {
      try {
        const { guarantee_order_id } = this.one;
        await request('aftersale', action, { guarantee_order_id, content: this.text, reason: this.text });
        this.text = '';
        await this.load();
      } catch (error) {
        this.said = (error as Error).message;
      }
    },
  },
  template: `
    <section class="panel">
      <div class="filter"><label>保障单号</label><input placeholder="请输入保障单号"><button type="button" class="btn" @click="load">查询</button></div>
      <p v-if="said" class="toast" role="status">{{ said }}</p>
      <table>
        <thead><tr><th>保障单号</th><th>订单编号</th><th>保障类型</th><th>申请赔付金额</th><th>申请时间</th><th class="w-[250px]">保障状态</th><th>操作</th></tr></thead>
        <tbody><tr v-for="row in rows" :key="row.guarantee_order_id">
          <td>{{ row.guarantee_order_id }}</td><td>{{ row.order_id }}</td><td>{{ KINDS[row.type] }}</td><td class="num">{{ yuan(row.pay_amount) }}</td><td>{{ moment(row.create_time) }}</td>
          <td><span class="tag" :class="{ hot: waits(row) }">{{ STATES[row.status] || row.status }}</span></td>
          <td><a href="javascript:;" class="link" @click="one = row">{{ waits(row) ? '去处理' : '详情' }}</a></td>
        </tr></tbody>
      </table>
      <div v-if="one" class="veil"><div role="dialog" aria-modal="true" class="dialog" aria-label="保障单详情">
        <h3>保障单详情</h3>
        <div class="facts">
          <div><span class="term">保障单号</span><span>{{ one.guarantee_order_id }}</span></div>
          <div><span class="term">保障状态</span><span><span class="tag">{{ STATES[one.status] || one.status }}</span></span></div>
          <div><span class="term">申请时间</span><span>{{ moment(one.create_time) }}</span></div>
          <div><span class="term">申请说明</span><span>{{ one.apply_reason }}</span></div>
        </div>
        <div v-if="waits(one)" class="line"><label>{{ one.status === 10 ? '拒绝原因' : '举证说明' }}</label><textarea v-model="text" rows="5" maxlength="500" placeholder="请输入说明"></textarea></div>
        <div class="end"><button type="button" class="btn" @click="one = null">关闭</button>
          <template v-if="one.status === 10"><button type="button" class="btn" @click="act('merchantRefuseGuarantee')">拒绝赔付</button><button type="button" class="btn main" @click="act('merchantAcceptGuarantee')">同意赔付</button></template>
          <button v-else-if="waits(one)" type="button" class="btn main" @click="act('merchantProofGuarantee')">提交举证</button>
        </div>
      </div></div>
    </section>`,
};
