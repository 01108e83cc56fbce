/** The style sheet of the guide and of what it draws over the page. Comes with the guide's file. */
import { build } from '../sheet';

const FONT = `13px/20px "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;`;

// tg frame: card the guide, shade the sheet over the page · x bar of steps · v what was read · r a row,
// f a field, h what is pointed at · m main, q quiet button.
const CSS = `*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit}
.tg{color:$text;font:${FONT}overflow-wrap:anywhere}
.card{display:flex;flex-direction:column;width:348px;max-width:calc(100vw - 24px);max-height:calc(100vh - 24px);overflow:hidden;border:1px solid $line-2;border-radius:10px;background:$surface;box-shadow:0 10px 32px #10203033;animation:o .16s}
@keyframes o{0%{opacity:0;transform:translateY(6px)}}@media(prefers-reduced-motion){.card{animation:none}}
header{display:flex;align-items:center;gap:8px;padding:6px 6px 6px 14px}header svg{color:$brand}header b{flex:1}
.x{display:flex;gap:3px;padding:0 14px}.x i{flex:1;height:3px;border-radius:2px;background:$line}.x .past{background:$brand}.x .now{background:$brand;opacity:.55}
.s{display:flex;flex-direction:column;gap:8px;min-height:0;padding:12px 14px;overflow:auto;overscroll-behavior:contain}
h2{font-size:15px;line-height:22px;font-weight:600}b{font-weight:600}.s>p,small{font-size:12px;color:$text-2}
.said{padding:7px 10px;border-radius:6px;background:$brand-weak}.said.bad{background:$surface-2;color:$bad}.said:empty{position:absolute;padding:0}.said b{display:block}.said span{font-size:12px;color:$text-2}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:12px;line-height:18px}td,th{padding:4px 8px 4px 0;border-top:1px solid $line;overflow:hidden;text-align:left;text-overflow:ellipsis;white-space:nowrap;font-weight:400}th{border:0;color:$text-3}th:first-child{width:36%}th:nth-child(2){width:25%}td:first-child{direction:rtl}.none{color:$text-3}
label{display:flex;align-items:center;gap:10px;padding-top:6px;border-top:1px solid $line}label span{flex:1;min-width:0;font-weight:600}
select{flex:none;width:172px;height:30px;padding:0 6px;border:1px solid $line-2;border-radius:4px;background:$surface;color:$text}
footer{display:flex;flex-wrap:wrap;gap:8px;padding:10px 14px;border-top:1px solid $line;background:$surface-2}footer small{flex:0 0 100%;color:$text-3}footer i{flex:1}
button{height:30px;padding:0 12px;border:1px solid $line-2;border-radius:4px;background:$surface;white-space:nowrap;cursor:pointer}button:disabled{color:$text-3;cursor:default}
.m:enabled{border-color:$brand;background:$brand;color:$on-brand}.q{width:30px;padding:0;border:0;background:none;color:$text-2}
.rest{display:flex;align-items:center;gap:8px;padding:7px 10px;border:1px dashed $soon-line;border-radius:6px;background:$soon-bg;color:$soon;font-size:12px}
.shade{position:fixed;inset:0;pointer-events:none}.shade.on{pointer-events:auto;cursor:crosshair}
.shade div{position:fixed;pointer-events:none;border-radius:4px}
.r{border:2px solid $brand;background:color-mix(in srgb,$brand 7%,transparent)}.f{background:color-mix(in srgb,$brand 24%,transparent);box-shadow:inset 0 -2px $brand}.h{border:2px solid $soon-ink;background:color-mix(in srgb,$soon-ink 16%,transparent)}
.f em{position:absolute;left:-1px;bottom:100%;padding:0 5px;border-radius:3px;background:$brand;color:$on-brand;font-size:11px;font-style:normal;line-height:16px;white-space:nowrap}
.ring{position:fixed;inset:0;border:3px solid $brand;pointer-events:none}
@media(max-width:520px){.card{width:calc(100vw - 16px);max-height:62vh}}
@media(forced-colors:active){.r,.f,.h{border:2px solid Highlight}}`;

let sheet: CSSStyleSheet | undefined;

export function teachSheet(): CSSStyleSheet {
  return (sheet ??= build('.tg', CSS));
}
