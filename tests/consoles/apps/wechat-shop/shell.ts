/** What stands in the shadow root: menu, and one of four screens by the address. */
import { DetailScreen } from './detail.ts';
import { GuaranteeScreen } from './guarantee.ts';
import { ListScreen } from './list.ts';

export const Shell = {
  components: { ListScreen, DetailScreen, GuaranteeScreen },
  data: () => ({
    path: location.pathname,
    id: new URLSearchParams(location.search).get('id') ?? '',
    out: '',
  }),
  computed: {
    dispute(): boolean {
      return this.path.includes('dispute');
    },
    guarantee(): boolean {
      return this.path.includes('guarantee');
    },
    title(): string {
      return this.guarantee ? '保障单管理' : this.dispute ? '纠纷管理' : '售后管理';
    },
    detail(): boolean {
      return this.path.includes('detail');
    },
  },
  created() {
    this.read = () => {
      this.path = location.pathname;
      this.id = new URLSearchParams(location.search).get('id') ?? '';
    };
    addEventListener('popstate', this.read);
  },
  beforeDestroy() {
    removeEventListener('popstate', this.read);
  },
  methods: {
    go(path: string) {
      history.pushState(null, '', path);
      this.read();
    },
  },
  template: `
    <div class="flex min-h-screen text-[14px]">
      <aside class="w-[184px] side">
        <div class="brand">微信小店</div>
        <nav>
          <a href="/shop/home">首页</a><a href="/shop/order/list">订单管理</a>
          <a href="/shop/aftersale/list" :class="{ on: !dispute && !guarantee }" @click.prevent="go('/shop/aftersale/list')">售后管理</a>
          <a href="/shop/aftersale/dispute" :class="{ on: dispute }" @click.prevent="go('/shop/aftersale/dispute')">纠纷管理</a>
          <a href="/shop/guarantee/list" :class="{ on: guarantee }" @click.prevent="go('/shop/guarantee/list')">保障单</a>
        </nav>
      </aside>
      <main class="flex-1 px-[24px]">
        <header class="top"><span class="title">{{ title }}</span><span class="shop">演示小店　小店ID：wxpractice00000001</span></header>
        <div v-if="out" class="login__type__container"><h2>扫码进入我的小店</h2><p>{{ out }}</p></div>
        <guarantee-screen v-else-if="guarantee" @out="out = $event" />
        <detail-screen v-else-if="detail" :key="id" :id="id" :dispute="dispute" @go="go" @out="out = $event" />
        <list-screen v-else :key="path" :dispute="dispute" @go="go" @out="out = $event" />
        <footer class="foot">练习环境，数据均为虚构</footer>
      </main>
    </div>`,
};
