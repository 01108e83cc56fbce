/** Head of the merchant platform. */
import { isPartner } from './request.ts';

const PLACE = isPartner
  ? { platform: '服务商平台', login: 'partner@1230000109' }
  : { platform: '商户平台', login: 'login@1900000109' };

export const PageHeader = {
  data: () => ({ ...PLACE, nav: ['账户概况', '交易中心', '资金管理', '账户中心', '产品中心', '数据中心'] }),
  template: `
    <div class="mch-header">
      <div class="mch-bar">
        <a class="mch-logo" href="/index.php/core/info">微信支付 <span>{{ platform }}</span></a>
        <nav><a v-for="name in nav" :key="name" href="/index.php/core/info" :class="{ on: name === '账户中心' }">{{ name }}</a></nav>
        <div id="user-head"><a class="username" id="username" href="#">{{ login }}</a>
          <a href="/index.php/core/home/login">退出</a></div>
      </div>
    </div>`,
};
