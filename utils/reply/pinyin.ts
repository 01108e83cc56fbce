/** Finding Chinese text by the first letters of its pinyin: 「退款未到账」 by `tkwdz`. */

/** First code of each initial among the common characters of GB 2312, which stand in pinyin order. */
const STARTS =
  'aB0A1bB0C5cB2C1dB4EEeB6EAfB7A2gB8C1hB9FEjBBF7kBFA6lC0ACmC2E8nC4C3oC5B6pC5BEqC6DArC8BBsC8F6tCBFAwCDDAxCEF4yD1B9zD4D1';
const END = 0xd7fa;
/** First character of each initial in the pinyin order of Unicode, for all others: rarer, traditional. */
const RARE = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
/** Words whose reading is not the one that their characters stand under. */
const WORDS =
  '重复cf重新cx重发cf重做cz重拍cp重寄cj重写cx重开ck重试cs重提ct重启cq重购cg重传cc重装cz重置cz重单cd重扣ck双重sc银行yh行业hy行情hq同行th商行sh便宜py调整tz调解tj协调xt调节tj空调kt会计kj店长dz家长jz增长zz成长cz校长xz弹性tx弹窗tc曾经cj未曾wc参差cc差遣cq数见sj传记zj石斛sh厦门xm音乐yy率先sx草率cs';

const HAN = /\p{Script=Han}/u;
const KEPT = /[a-z0-9]/;

const spelled = new Map(
  [...WORDS.matchAll(/(\P{ASCII}+)([a-z]+)/gu)].map(([, word = '', by = '']) => [word, by]),
);

let common: Map<string, string> | undefined;
/** Initials of the common characters. The order of GB 2312 never changes, unlike that of a browser. */
function commonOnes(): Map<string, string> {
  if (common) return common;
  const starts = [...STARTS.matchAll(/(.)(.{4})/g)].map(([, by = '', code = '']) => ({
    by,
    from: Number.parseInt(code, 16),
  }));
  const decoder = new TextDecoder('gb18030');
  common = new Map();
  for (const [i, { by, from }] of starts.entries()) {
    for (let code = from; code < (starts[i + 1]?.from ?? END); code += 1) {
      if ((code & 0xff) < 0xa1 || (code & 0xff) > 0xfe) continue;
      common.set(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)), by);
    }
  }
  return common;
}

let order: Intl.Collator | undefined;
function rareOne(char: string): string {
  order ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  let by = '';
  for (const [i, first] of Array.from(RARE).entries()) {
    if (order.compare(first, char) > 0) break;
    by = 'abcdefghjklmnopqrstwxyz'.charAt(i);
  }
  return by;
}

/**
 * A letter for each Chinese character (first of its pinyin, lower case); latin letters, lower case,
 * and digits stay; everything else goes.
 */
export function initialsOf(text: string): string {
  const chars = Array.from(text.normalize('NFKC').toLowerCase());
  let initials = '';
  for (let i = 0; i < chars.length; i += 1) {
    const char = chars[i] ?? '';
    const word = spelled.get(char + (chars[i + 1] ?? ''));
    if (word) {
      initials += word;
      i += 1;
    } else if (HAN.test(char)) initials += commonOnes().get(char) ?? rareOne(char);
    else if (KEPT.test(char)) initials += char;
  }
  return initials;
}

/** Whether each word of the query stands in the text, or among its initials. An empty query: always. */
export function matchesSearch(query: string, text: string): boolean {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const plain = text.normalize('NFKC').toLowerCase();
  const initials = initialsOf(text);
  return words.every((word) => plain.includes(word) || initials.includes(word));
}
