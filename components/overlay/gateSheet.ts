/** The style sheet of the gates and of the red-line list. Comes with the second file. */
import { build } from './sheet';
import { VEIL } from './veil';

const FONT = `13px/20px "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;`;

// a frame · dg dialog · rl list · m main · u text button · n badge · x sign of a condition · f facts.
const CSS = `*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit}
.a{flex-direction:column;border:1px solid $line-2;border-radius:8px;background:$surface;color:$text;font:${FONT}overflow-wrap:anywhere}
.dg{position:fixed;inset:0;margin:auto;width:560px;max-width:calc(100vw - 16px);height:fit-content;max-height:calc(100vh - 16px);overflow:hidden;box-shadow:0 12px 36px #1020302e}
.dg[open],.rl{display:flex}.dg:not([open]){display:none}.dg::backdrop{background:#10203057}
.s{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;padding:0 18px 12px}
header{display:flex;gap:12px;padding:16px 18px 10px}header svg{width:16px;height:16px}
header i{display:grid;place-items:center;flex:none;width:28px;height:28px;border:1px solid $soon-line;border-radius:6px;background:$soon-bg;color:$soon}.block header i{border-color:$bad;background:$surface;color:$bad}.pass header i{border-color:$ok;background:$surface;color:$ok}
h2{font-size:16px;line-height:24px;font-weight:600}b{font-weight:600}header p,.w{color:$text-2}.w{margin-bottom:8px;padding:7px 10px;border-left:3px solid $soon-ink;background:$surface-2}
blockquote{margin-bottom:10px;padding:8px 12px;border-left:3px solid $brand;background:$brand-weak;white-space:pre-line}
.ring{display:block;width:100%;height:100%;border:2px solid $brand;border-radius:6px;box-shadow:0 0 0 3px $brand-weak}
li{display:grid;grid-template-columns:auto minmax(64px,max-content) 1fr;gap:2px 10px;padding:7px 0;border-top:1px solid $line;list-style:none}
li div{color:$text-2}li q{max-width:180px;font-weight:600;quotes:none}
.n{align-self:start;padding:0 6px;border:1px solid $soon-ink;border-radius:3px;font-size:12px;line-height:18px;color:$soon;white-space:nowrap}.n.block{border-color:$critical-bg;background:$critical-bg;color:$critical}
.k li{grid-template-columns:18px auto 1fr}.k li div{text-align:right}.x{font-weight:700;color:$bad}.x.y{color:$ok}
dl{display:flex;flex-wrap:wrap;border-top:1px solid $line;padding:8px 0}dl div{flex:1 0 128px;padding-right:12px}dt{font-size:12px;color:$text-3}dd{font-size:18px;line-height:26px;font-weight:600}dd small{font-size:12px;font-weight:400;color:$text-3}.late{color:$bad}
.mx{margin-bottom:10px;font-size:12px;color:$text-3}
label{display:block;font-size:12px;color:$text-2}input{display:block;width:100%;height:32px;margin-top:4px;padding:0 8px;border:1px solid $line-2;border-radius:4px;background:$surface;color:$text;font-size:13px}::placeholder{color:$text-3}
footer{display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center;padding:8px 18px 12px;border-top:1px solid $line;background:$surface-2}footer .u{margin-right:auto}footer p{flex:0 0 100%;height:20px;overflow:hidden;color:$text-3;font-size:12px;text-overflow:ellipsis;white-space:nowrap}footer .no{color:$bad;font-size:13px}@media (max-width:480px){footer p{height:40px;white-space:normal}}
button{height:30px;padding:0 12px;border:1px solid $line-2;border-radius:4px;background:$surface;white-space:nowrap;cursor:pointer}
.m{border-color:$brand;background:$brand;color:$on-brand}
.u{height:auto;min-height:24px;padding:0 4px;border:0;background:none;color:$text-2;text-decoration:underline;text-underline-offset:3px}.u:disabled{color:$text-3;text-decoration:none;cursor:default}
li .u{display:inline;min-height:0;padding:0;line-height:20px;color:$brand;text-align:left;white-space:normal}
.rl{width:var(--kc-w,560px);max-width:calc(100vw - 16px);max-height:min(320px,50vh);overflow:hidden;box-shadow:0 6px 20px #1020301a}
.rl>button{display:flex;flex:none;justify-content:space-between;gap:12px;width:100%;height:30px;padding:0 12px;border:0;border-radius:0;background:$surface-2;text-align:left;font-weight:600}.rl.block>button{color:$bad}.rl.warn>button{color:$soon}.rl>button span{font-weight:400;color:$text-3}
.rl ul{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;padding:0 12px}
@media(max-width:460px){li,.k li{grid-template-columns:auto 1fr}li div{grid-column:1/-1}.k li div{grid-column:2;text-align:left}footer button:not(.u){flex:1}footer .u{flex:0 0 100%;order:1;text-align:left}}`;

let sheet: CSSStyleSheet | undefined;

export function gateSheet(): CSSStyleSheet {
  return (sheet ??= build('.a', CSS + VEIL));
}
