/** 交易体验分: the score, every deduction, and the form of its one appeal. */
import { practice } from '../practice.ts';
import { request } from './request.ts';
import { moment } from './words.ts';

const STATES: Record<number, string> = { 2: '扣分审批通过', 4: '申诉中', 5: '申诉驳回', 6: '申诉成功' };
const WEEK = 7 * 86400;

export const ScoreList = {
  data: () => ({ STATES, rows: [], score: 0, refused: '', one: null, text: '', said: '' }),
  created() {
    this.load();
  },
  methods: {
    moment,
    async load() {
      try {
        const answer = await request(
          'getPenaltyList',
          { page: 1, pageSize: practice.rows || 50 },
          undefined,
          'score',
        );
        this.rows = answer.appealList;
        this.score = answer.currentScore;
        this.refused = '';
      } catch (error) {
        this.rows = [];
        this.refused = error.message;
      }
    },
    /** Seven days, once. */
    open(row: { status: number; illegalTime: number }) {
      return row.status === 2 && row.illegalTime + WEEK > Date.now() / 1000;
    },
    async send() {
      try {
        const body = { illegalOrderId: this.one.illegalOrderId, content: this.text };
        await request('appealPenalty', {}, body, 'score');
        this.one = null;
        this.text = '';
        await this.load();
      } catch (error) {
        this.said = error.message;
      }
    },
  },
  template: `
    <div>
      <h2 class="title">交易体验分</h2>
      <p class="desc">当前体验分：<b>{{ score }}</b> 分。扣分通知后 7 天内可以申诉一次。</p>
      <div class="panel">
        <form class="filter" @submit.prevent="load"><button type="submit" class="weui-desktop-btn weui-desktop-btn_default">查询</button></form>
        <p v-if="refused" class="refused">{{ refused }}</p>
        <div v-else class="weui-desktop-table__wrp">
          <table class="weui-desktop-table">
            <thead class="weui-desktop-table__hd"><tr><th>违规单号</th><th>扣分时间</th><th>违规行为</th><th>扣分</th><th>关联投诉单号</th><th>申诉状态</th><th>操作</th></tr></thead>
            <tbody class="weui-desktop-table__bd">
              <tr v-for="row in rows" :key="row.illegalOrderId">
                <td>{{ row.illegalOrderId }}</td><td>{{ moment(row.illegalTime) }}</td><td>{{ row.illegalWording }}</td><td>-{{ row.minusScore }}</td><td>{{ row.complaintOrderId }}</td>
                <td class="wide"><span class="state" :data-state="row.status">{{ STATES[row.status] }}</span></td>
                <td class="do"><a v-if="open(row)" href="javascript:;" @click="one = row">申诉</a><a href="javascript:;" @click="one = row">详情</a></td>
              </tr>
            </tbody>
          </table>
        </div>
      </div>
      <div v-if="one" class="weui-desktop-dialog__wrp">
        <div class="weui-desktop-dialog" role="dialog" aria-label="扣分详情">
          <div class="weui-desktop-dialog__hd"><h3>扣分详情</h3><button class="close" type="button" aria-label="关闭" @click="one = null">×</button></div>
          <div class="weui-desktop-dialog__bd">
            <p v-if="said" class="tips">{{ said }}</p>
            <dl class="facts">
              <div><dt>违规单号</dt><dd>{{ one.illegalOrderId }}</dd></div>
              <div><dt>申诉状态</dt><dd><span class="state" :data-state="one.status">{{ STATES[one.status] }}</span></dd></div>
              <div><dt>扣分时间</dt><dd>{{ moment(one.illegalTime) }}</dd></div>
              <div><dt>违规行为</dt><dd>{{ one.illegalWording }}</dd></div>
              <div><dt>扣除分值</dt><dd>{{ one.minusScore }}</dd></div>
            </dl>
            <form v-if="open(one)" class="hand" @submit.prevent>
              <label>申诉理由<textarea v-model="text" rows="4" placeholder="请填写申诉理由"></textarea></label>
              <p><button type="button" class="weui-desktop-btn weui-desktop-btn_primary" @click="send">提交申诉</button></p>
            </form>
          </div>
        </div>
      </div>
    </div>`,
};
