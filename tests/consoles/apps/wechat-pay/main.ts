/** The practice complaint page of the WeChat Pay merchant platform: Vue 2 and Element UI. */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import ElementUI from 'element-ui';
import 'element-ui/lib/theme-chalk/index.css';
import Vue from 'vue';
import { PageHeader } from './header.ts';
import { ComplaintList } from './list.ts';
import { PartnerList } from './partner.ts';
import { practice } from '../practice.ts';
import { isPartner } from './request.ts';
import './style.css';
import './dark.css';

Vue.config.productionTip = false;
Vue.use(ElementUI);
document.documentElement.dataset.theme = practice.theme;

const app = new Vue({
  components: { PageHeader, ComplaintList: isPartner ? PartnerList : ComplaintList },
  template: `
    <div>
      <page-header />
      <main class="mch-main"><complaint-list /></main>
      <footer class="mch-foot">练习环境，数据均为虚构</footer>
    </div>`,
});

app.$mount('#app');
