/** Finds words in a complaint and leaves out those that the user denies. */

/** Says that something is not so, or not wanted: holds for every category. */
const DENIALS = (
  '不是要|不是想|不是想要|不是要求|不是为了|不是|并非|不要|不用|不想|不需要|无需|不求|不必|没说要|没有要求|没要求|' +
  "not asking for|not about|not a |don't want|do not want|don't need|do not need|no need"
).split('|');
/** Says that something is absent: denies a defect, but not a refund or an invoice (those are asked for). */
const ABSENCES = ['没有', '不存在', '未发现', '没发现', 'no ', 'without'];

/** How far before a word a denial may begin. */
const REACH = 24;
/** Characters that may stand between a denial and the word. */
const GAP_ZH = 6;
const GAP_EN = 14;
/** A new clause or a new wish in between ends the denial: 「不要了，退款」「不要换货要退款」. */
const TURNS = /[，。！？；、,.!?;\n了要就只而但说承诺答应]/;
/** 「不是不要…」 affirms. */
const AFFIRMS = /(?:不是|不会|没说)$/;

/** 「是不是」「要不要」 ask, they do not deny. */
function cancelled(ahead: string, denial: string): boolean {
  const asks = denial.startsWith('不') && ahead.endsWith(denial.charAt(1));
  return asks || (denial.startsWith('不') && AFFIRMS.test(ahead));
}

/** Is what stands at `at` denied by what stands before it? */
export function denied(text: string, at: number, absence: boolean): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  for (const denial of absence ? [...DENIALS, ...ABSENCES] : DENIALS) {
    const start = before.lastIndexOf(denial);
    if (start < 0) continue;
    const between = before.slice(start + denial.length);
    const gap = denial.charCodeAt(0) < 128 ? GAP_EN : GAP_ZH;
    if (between.length > gap || TURNS.test(between)) continue;
    if (!cancelled(before.slice(0, start), denial)) return true;
  }
  return false;
}

/** 「这不是诈骗是什么」「不是说好的吗」 claim what they seem to deny. */
const RHETORICAL = /^[^，。！？；,.!?;\n]{0,6}?(?:是什么|是啥|[吗嘛])/;

/** How much may stand where a word of the lists has `…`. */
const SPAN = 8;
const CLAUSE_END = /[，。！？；,.!?;\n]/;

/** Where `tail` ends after `from`, in the same clause and near; -1 when it does not follow. */
function follows(text: string, from: number, tail: string): number {
  const near = text.slice(from, from + SPAN + tail.length);
  const at = near.indexOf(tail);
  return at < 0 || CLAUSE_END.test(near.slice(0, at)) ? -1 : from + at + tail.length;
}

/**
 * Whether `word` stands in `text` at least once without being denied. `没…发货` allows up to 8
 * characters of the same clause in between. Linear in the text.
 */
export function says(text: string, word: string, absence: boolean): boolean {
  const [head = '', tail = ''] = word.split('…');
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + head.length)) {
    const end = follows(text, at + head.length, tail);
    if (end < 0) continue;
    if (!denied(text, at, absence) || RHETORICAL.test(text.slice(end, end + 10))) return true;
  }
  return false;
}
