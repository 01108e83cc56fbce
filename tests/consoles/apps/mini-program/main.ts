/** The practice complaint page of the mini-program console: Vue and house markup in the manner of WeUI. */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import Vue from 'vue';
import { practice } from '../practice.ts';
import { ComplaintList } from './list.ts';
import { ScoreList } from './score.ts';
import './style.css';

Vue.config.productionTip = false;
document.documentElement.dataset.theme = practice.theme;

const app = new Vue({
  components: { ComplaintList, ScoreList },
  data: {
    score: location.pathname.includes('/score'),
    account: practice.account,
    nav: ['首页', '管理', '统计', '功能', '开发', '推广'],
  },
  template: `
    <div class="wxamp">
      <aside class="menu_box">
        <div class="menu_box_account_info_item" title="切换账号"><span class="account_name">{{ account }}</span></div>
        <nav><a v-for="name in nav" :key="name" href="javascript:;" :class="{ on: name === '功能' }">{{ name }}</a></nav>
      </aside>
      <main><score-list v-if="score" /><complaint-list v-else /><footer>练习环境，数据均为虚构</footer></main>
    </div>`,
});

app.$mount('#app');
