/** Rules for promises and evidence, part of the sheet of the panels. */

// pr promises · ps one promise · pf form · l link button · tb row of tabs · ev evidence · eg group · et text.
export const RECORD = `.l{height:24px;padding:0 5px;border:0;border-radius:3px;background:none;color:$brand;font-size:12px}.l:hover{background:$brand-weak}
.d{color-scheme:dark}.pr{flex:none;max-height:132px;overflow:auto;padding:7px 12px;border-top:1px solid $line;background:$surface}.pr+label{margin-top:9px}.c .pr{max-height:220px;margin:8px -12px -9px;padding-bottom:9px}
.ph{display:flex;align-items:center;gap:8px}.ph b{flex:1;color:$text}.c .pr p{margin:0;padding:0;border:0}
.ps{display:grid;grid-template-columns:auto 1fr;gap:0 8px;align-items:baseline;padding:5px 0;border-top:1px solid $line}.ps q{quotes:none}.ps small{grid-column:2;color:$text-2}.ps small.bad{color:$bad}.ps small.soon{color:$soon}.ps>div:not(.pf){grid-column:2;margin-left:-5px}
.pr i{border-color:$line-2;background:$surface-2;color:$text-2}
.pf{display:grid;grid-template-columns:1fr 1fr;gap:6px 8px;padding:8px 0 6px;border-top:1px solid $line}.ps .pf{grid-column:1/-1;margin-top:5px}.pf label{display:block;height:auto;margin:0;padding:0;border:0;font-size:12px;color:$text-2}.pf :is(input,select),.ev select{display:block;width:100%;height:30px;margin-top:2px;padding:0 7px;border:1px solid $line-2;border-radius:4px;background:$surface;color:$text;font-size:13px}.pf .w2{grid-column:1/-1}.pf div{grid-column:1/-1;display:flex;gap:8px}
.tb{display:flex;flex:none;gap:2px;padding:0 12px 8px}.tb button{height:26px;padding:0 10px;border-color:transparent;color:$text-2}.tb [aria-pressed=true]{border-color:$line-2;background:$brand-weak;color:$brand;font-weight:600}
.ev{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;padding:10px 12px 12px;border-top:1px solid $line}.ev~*{display:none}
.ev label{display:block;height:auto;margin:0 0 8px;padding:0;border:0;font-size:12px;color:$text-2}.ev dl{margin:0 0 8px;font-size:12px}
.eg{margin-bottom:8px}.eg b{font-size:12px}.eg ol{margin:0;padding:0;list-style:none}.eg ol li{display:block;padding:1px 0 1px 20px;border:0;font-size:12px;cursor:auto}.eg ol li::before{float:left;margin-left:-20px;width:16px;text-align:center;color:$text-3}.eg.y1 li::before{content:"✓";color:$ok}.eg.y2 li::before{content:"?";color:$soon}.eg.y3 li::before{content:"＋"}
.et{width:100%;height:148px;padding:7px 9px;border:1px solid $line-2;border-radius:4px;background:$surface-2;color:$text;font:12px/18px inherit;font-family:inherit;resize:vertical}.er{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-top:6px}.er p{flex:1 0 100%}`;
