/** The two style sheets: small marks, and what opens from them. One object each, for every root. */
import { RECORD } from './recordCss';
import { tokenCss } from './tokens';
import { VEIL } from './veil';

/**
 * The page cannot restyle the host: important rules of a shadow root win, even over inline styles.
 * It is therefore placed by custom properties: --kc-x, --kc-y, --kc-z, --kc-position.
 */
const HOST = `:host{${'all:initial;direction:ltr;display:inline-block;position:var(--kc-position,absolute);left:var(--kc-x,auto);top:var(--kc-y,auto);margin:var(--kc-m,0);z-index:var(--kc-z,auto);width:var(--kc-w,max-content);height:var(--kc-h,auto);vertical-align:top;'.replace(/;/g, '!important;')}}:host([hidden]){display:none!important}`;

const FONT = `"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;`;

const BOTH = `svg{display:block;flex:none;overflow:visible;fill:none;fill-rule:evenodd;stroke:currentColor;stroke-linecap:round;stroke-linejoin:round}:focus-visible,label:focus-within{outline:2px solid $brand;outline-offset:2px}`;

/** --f text, --b ground, --l line, --i glyph. */
const SCHEMES = 'calm soon urgent critical overdue done unknown repeat risk'.replace(/\w+ ?/g, (name) =>
  `.${name}{--f:$X;--b:$X-bg;--l:$X-line;--i:$X-ink}`.replace(/X/g, name.trim()),
);

// $name is a colour. k mark · d dark · low in a dense row · g glyph · t words · v verb · x lead ·
// y second unit · e trail · n what stands after the words · a arc · r faint ring · w fixed width ·
// m greatest width.
const MARKS = `.k{display:flex;align-items:center;height:22px;padding-right:7px;border:1px solid var(--l,var(--b));border-radius:11px 4px 4px 11px;background:var(--b);color:var(--f);font:12px/20px ${FONT}white-space:nowrap;cursor:pointer}
.low{height:20px;line-height:18px}
.w22,.w82,.w142,.w252{contain:size;width:142px}.w252{width:252px}.w82{width:82px;padding-right:3px}.w22{border-radius:11px}
.m82{max-width:82px}.m142{max-width:142px}.m252{max-width:252px}
.g{display:grid;place-items:center;flex:none;width:20px;height:100%;margin-right:3px;color:var(--i,var(--f))}
.a{stroke-linecap:butt}.r{stroke-opacity:.32}
.t{min-width:0;overflow:hidden;text-overflow:ellipsis}
.v{font-weight:600;margin-right:2px}
.n[data-t]{display:flex;align-items:center;flex:none;font-style:normal}.n::after{content:attr(data-t)}.w252 .n::before{content:"";height:12px;margin:0 7px;border-left:1px solid var(--s,var(--l))}
.t:is(.w22 *,.m22 *),.m82 .y,.w82 :is(.v,.x,.y,.e){display:none}
.w82:is(.done,.unknown) .x,.w82.overdue :is(.x,.e){display:inline}
.urgent{--i:$on-urgent}.urgent .g{background:$urgent-ink;margin-right:5px;border-radius:10px 0 0 10px}.urgent.w22 .g{border-radius:10px}
.critical,.overdue{--l:var(--b);--i:var(--f);--s:currentColor}
.done{border:0;padding:0 0 0 1px}
.w82.own .t{text-decoration:underline dotted;text-underline-offset:3px}
.unknown{border-style:dashed}.w82.unknown{padding:0}
.w82:is(.done,.unknown) .g,.w22 .g,.m22 .g{margin:0}
.w22,.m22{width:22px;padding:0}
.overdue,.repeat,.risk,.desk{border-radius:4px}
.repeat,.risk{--i:var(--f)}.l3{--f:$on-risk;--b:$risk;--l:$risk}
.desk{--f:$brand;--b:$surface;--l:$brand;font-weight:500}.desk[aria-expanded=true]{--f:$on-brand;--b:$brand}
.desk .n[data-t]{display:block;min-width:14px;margin-left:5px;border:1px solid;border-radius:3px;font-size:11px;line-height:14px;text-align:center}
@media(forced-colors:active){.k{border-color:CanvasText}}`;

// p frame · h help of a shop · m main button · q quiet button · z last time · on the chosen item · e empty · c card ·
// y tree · t notice, w the amber one. header, label, footer belong to the desk and the tree. s star, l a favourite · v who has to handle it · o which variant · n length · r hints · a questions.
const PANEL = `*{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit}
.p{display:flex;flex-direction:column;width:372px;max-width:calc(100vw - 16px);max-height:min(560px,100vh - 16px);overflow:hidden;border:1px solid $line-2;border-radius:8px;background:$surface;color:$text;box-shadow:0 6px 20px #1020301a;font:13px/20px ${FONT}overflow-wrap:anywhere;animation:o .12s}
@keyframes o{0%{opacity:0}}@media(prefers-reduced-motion){.p{animation:none}}
header,label,footer,.t,li{display:flex;align-items:center;gap:8px}
header,footer,li,.z,.e{padding:8px 12px;border-top:1px solid $line}
p,small,dl,.z,span{font-size:12px;color:$text-2}span,.mut,dt,.c p{color:$text-3}b{font-weight:600}
kbd,i{min-width:18px;padding:0 4px;border:1px solid $line-2;border-radius:3px;font-size:11px;line-height:16px;text-align:center;color:$text-2}
button{height:30px;padding:0 12px;border:1px solid $line-2;border-radius:4px;background:$surface;white-space:nowrap;cursor:pointer}:disabled{color:$text-3;cursor:default}
.m:enabled{border-color:$brand;background:$brand;color:$on-brand}.m kbd{color:inherit}
.q{min-width:30px;padding:0;border:0;background:none}
header{padding:4px 4px 4px 12px;border:0}header svg{color:$brand}header span{flex:1}
label{flex:none;height:30px;margin:0 12px 9px;padding:0 7px;border:1px solid $line-2;border-radius:4px;color:$text-3}input{flex:1;min-width:0;border:0;background:none;color:$text;outline:0!important}::placeholder{color:$text-3}
.z{background:$repeat-bg}.z b,i{margin-right:6px;color:$repeat}.v{margin-bottom:9px;background:$risk-bg}.v b{color:$risk}.v input{width:100%;height:28px;margin:6px 0;padding:0 8px;border:1px solid $line-2;border-radius:4px;background:$surface}
ul{position:relative;flex:1;min-height:0;overflow:auto;overscroll-behavior:contain}ul:focus-visible{outline-offset:-2px}
.h{flex:none;font-size:12px;border-top:1px solid $line}.h:empty{display:none}.h>*{padding:7px 12px}.h>*+*{border-top:1px solid $line}.h>div{display:flex;align-items:center;gap:8px}.h span{flex:1;color:$text-2}.h input{flex:none;width:96px;height:26px;padding:0 7px;border:1px solid $line-2;border-radius:4px}.h input:focus{border-color:$brand}.h button{height:26px;padding:0 9px}.h details button{margin-top:6px}.h .z{background:$soon-bg}.h .z b{color:$soon}.h .z summary{color:$soon}summary{font-weight:600;cursor:pointer}.h .bad{color:$bad}
li{align-items:start;cursor:pointer}li p{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:1}small{display:block;color:$brand}u{border-bottom:1px dashed $brand;color:$text;text-decoration:none}
.on{background:$brand-weak;box-shadow:inset 3px 0 $brand}.on p{-webkit-line-clamp:6}
nav{display:flex;flex:none;gap:6px;margin:0 12px 9px;overflow-x:auto;scrollbar-width:none}nav button{flex:none;height:24px;padding:0 9px;border-radius:12px;font-size:12px;color:$text-2}[aria-pressed=true]{border-color:$brand;background:$brand-weak;color:$brand}nav :focus-visible{outline-offset:-2px}
li>div{flex:1;min-width:0}.s{visibility:hidden;padding:3px;color:$text-3}.s:hover,.l{color:$soon-ink}.l svg{fill:currentColor}:is(li:hover,.on) .s,.l{visibility:visible}
.o{margin-left:6px;font-size:11px}.o a{padding:0 6px;color:$brand}
.r{display:flex;justify-content:space-between}.r span{margin:0;font-size:11px}
.a{display:flex;flex-direction:column;min-height:0;overflow:auto}.a>b{padding:0 12px 7px}.a label{display:block;height:auto;margin:0 12px 9px;padding:0;border:0;outline:0}.a label span{display:flex;justify-content:space-between;color:$text-2}em{font-style:normal;color:$text-3}.a input{display:block;width:100%;height:32px;margin-top:2px;padding:0 8px;border:1px solid $line-2;border-radius:4px}.a input:focus{border-color:$brand;box-shadow:0 0 0 1px $brand}.a>p{margin:0 12px 10px;padding:7px 10px;border-radius:4px;background:$surface-2}
footer{flex-wrap:wrap;background:$surface-2}footer span{margin-left:auto}footer p{flex:0 0 100%}footer p:empty{position:absolute}
p.bad,.bad{color:$bad}.soon{color:$soon}.ok{color:$ok}
.c{width:316px;padding:9px 12px}dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin-top:4px;color:$text}.c p{margin-top:7px;padding-top:7px;border-top:1px solid $line}
.y li{display:block;margin-left:16px;padding:7px 12px 7px 13px;border:solid $repeat-line;border-width:0 0 0 1px;cursor:auto}.y li::before{content:"";float:left;width:7px;height:7px;margin:6px 0 0 -17px;border-radius:2px;background:$repeat}.y p{display:flex;gap:8px}.y b{flex:1;color:$text}i{margin:0;border-color:$repeat-line;background:$repeat-bg}
.t{flex-flow:wrap;gap:10px;width:460px;padding:9px 6px 9px 14px;border-left:4px dashed $unknown-line;border-radius:6px}.t div{flex:1 1 170px}.t div .q{color:$brand}.w{border-left:4px solid $soon-ink}`;

let marks: CSSStyleSheet | undefined;
let panel: CSSStyleSheet | undefined;

/** A sheet whose frame carries the colours. */
export function build(frame: string, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const tokens = `${frame}{all:initial;box-sizing:border-box;${tokenCss('light')}}.d{${tokenCss('dark')}}`;
  sheet.replaceSync(HOST + tokens + (BOTH + css).replace(/\$([\w-]+)/g, 'var(--kc-$1)'));
  return sheet;
}

/** Shared by the root of every mark. */
export function markSheet(): CSSStyleSheet {
  return (marks ??= build('.k', SCHEMES + MARKS));
}

/** For the desk panel, the card of a clock, the tree of a repeat and the notice. */
export function panelSheet(): CSSStyleSheet {
  return (panel ??= build('.p', PANEL + RECORD + VEIL));
}

/** Gives a root its sheet; where a script of another world may not share one, a copy of its rules. */
export function adopt(root: ShadowRoot, sheet: CSSStyleSheet): void {
  try {
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = Array.from(sheet.cssRules, (rule) => rule.cssText).join('');
    root.append(style);
  }
}
