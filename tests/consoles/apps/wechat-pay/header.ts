/** Head of the merchant platform. */
export const PageHeader = {
  data: () => ({ nav: ['账户概况', '交易中心', '资金管理', '账户中心', '产品中心', '数据中心'] }),
  template: `
    <div class="mch-header">
      <div class="mch-bar">
        <a class="mch-logo" href="/index.php/core/info">微信支付 <span>商户平台</span></a>
        <nav><a v-for="name in nav" :key="name" href="/index.php/core/info" :class="{ on: name === '账户中心' }">{{ name }}</a></nav>
        <div id="user-head"><a class="username" id="username" href="#">login@1900000109</a>
          <a href="/index.php/core/home/login">退出</a></div>
      </div>
    </div>`,
};
