/** HTML around the apps, and the plain pages: home, login, expired, risk control. */
import type { Call } from './http.ts';
import { html } from './http.ts';
import { fill } from './store.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `body{margin:0;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#f5f6f7;color:#222}
header{background:#fff;border-bottom:1px solid #e7e7eb;padding:16px 32px;font-size:18px}main{max-width:760px;margin:48px auto;background:#fff;padding:32px;border-radius:4px}
a{color:#1677ff}button{padding:8px 24px;border:0;border-radius:4px;background:#07c160;color:#fff;font:inherit;cursor:pointer}.qrcode-img{width:180px;height:180px;margin:16px auto;background:repeating-conic-gradient(#333 0 25%,#fff 0 50%) 0/20px 20px}
.center{text-align:center}[data-theme=dark],[data-theme=dark] body{background:#111;color:#ddd}[data-theme=dark] :is(header,main){background:#1c1c1c;border-color:#333}footer{text-align:center;color:#999;font-size:12px}`;

const theme = (call: Call): string => call.query.get('theme') ?? call.store.theme;

/** A plain page. `body` is trusted HTML. */
export function plain(call: Call, title: string, body: string, status = 200): void {
  html(
    call,
    `<!doctype html><html lang="zh-CN" data-theme="${escape(theme(call))}"><head><meta charset="utf-8"><title>${escape(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body>${body}<footer>练习环境，数据均为虚构</footer></body></html>`,
    status,
  );
}

/** The page of a built app; its switches travel in a meta element. */
export function appPage(call: Call, app: string, title: string): void {
  const { store, query, cookies } = call;
  const number = (name: string, fallback: number): number => Number(query.get(name) ?? fallback) || 0;
  const practice = {
    rows: number('rows', store.rows),
    rerender: number('rerender', store.rerender),
    theme: theme(call),
    account: store.mini.name,
  };
  // A page that asks for more rows than there are gets them: same seed, longer list.
  if (practice.rows > store.lists['wechat-pay'].length) fill(store, practice.rows);
  const token = escape(cookies['ecc_csrf_cookie'] ?? '');
  html(
    call,
    `<!doctype html><html lang="zh-CN" data-theme="${escape(practice.theme)}"><head><meta charset="utf-8"><title>${escape(title)}</title><link rel="icon" href="data:,"><meta name="practice" content="${escape(JSON.stringify(practice))}"><link rel="stylesheet" href="/practice-static/${app}/app.css"></head><body>${
      call.host === 'pay.weixin.qq.com'
        ? `<input type="hidden" id="token" name="ecc_csrf_token" value="${token}">`
        : ''
    }<div id="app"></div><script type="module" src="/practice-static/${app}/app.js"></script></body></html>`,
  );
}

/** The page of a micro frontend: its host fetches it and takes it apart. Scripts are classic ones. */
export function microPage(call: Call, app: string): void {
  html(
    call,
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="/practice-static/${app}/app.css"></head><body data-theme="${escape(theme(call))}"><div id="app"></div><script src="/practice-static/${app}/app.js"></script></body></html>`,
  );
}

/** A login page: one button plays the scan and goes back. */
export function login(call: Call, brand: string, words: string, side: string): void {
  const back = call.query.get('return_url') ?? call.query.get('goto') ?? '/';
  const script = `document.querySelector('button').onclick=async()=>{await fetch('/__practice/restore-session',{method:'POST',body:JSON.stringify({console:${JSON.stringify(side)}})});location.href=document.querySelector('main').dataset.back}`;
  plain(
    call,
    `登录 - ${brand}`,
    `<header>${brand}</header><main class="center" data-back="${escape(back)}"><h2>${words}</h2><div class="qrcode-img" id="IDQrcodeImg"></div><p class="alt">二维码有效期内请尽快扫码</p><button type="button">模拟扫码登录</button></main><script>${script.replaceAll('</', '<\\/')}</script>`,
  );
}

export function picture(n: string): string {
  const hue = (Number(n) * 83) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="180"><rect width="240" height="180" fill="hsl(${hue} 35% 82%)"/><circle cx="120" cy="80" r="42" fill="hsl(${hue} 45% 58%)"/><text x="120" y="160" font-size="16" text-anchor="middle" fill="#555">用户凭证 ${escape(n)}</text></svg>`;
}
