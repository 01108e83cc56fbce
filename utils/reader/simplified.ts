/** Words of a console in traditional characters, as its own vocabulary writes them. */

/** Traditional and simplified in turn: the characters that labels, states and buttons are made of. */
const PAIRS =
  '訴诉單单號号編编碼码時时間间狀状態态處处訂订額额類类內内詳详說说請请還还餘余過过後后關关閉闭銷销結结審审覈核補补證证憑凭據据違违規规罰罚懲惩諮咨詢询復复覆复買买賣卖戶户電电話话聯联繫系係系絡络聲声稱称務务歷历錄录級级險险風风監监開开發发進进階阶責责貨货換换賬账帳账數数無无權权許许驗验認认訊讯導导達达確确對对應应該该種种業业為为與与將将實实際际現现參参項项見见檢检點点擊击選选擇择條条記记體体協协調调產产經经從从動动標标題题預预約约個个兩两讓让辦办費费獎奖勵励擔担異异暫暂載载頻频寶宝敗败沒没絕绝駁驳創创給给資资問问機机雙双來来終终糾纠紛纷線线樣样價价質质爭争議议維维離离環环節节計计於于長长舉举僅仅傳传圖图員员評评轉转頁页網网';

let known: { pairs: Map<string, string>; any: RegExp } | null = null;

function make() {
  const all = Array.from(PAIRS);
  const pairs = new Map(all.flatMap((from, i) => (i % 2 ? [] : [[from, all[i + 1] ?? from] as const])));
  return { pairs, any: new RegExp(`[${[...pairs.keys()].join('')}]`, 'g') };
}

/** `text` with the characters above as they are written on the mainland; everything else stays. */
export function simplified(text: string): string {
  const { pairs, any } = (known ??= make());
  // Asked of every text of a page, and nearly none has one of them.
  return text.search(any) < 0 ? text : text.replace(any, (each) => pairs.get(each) ?? each);
}
