/**
 * Hard words spelt half in pinyin or in characters that sound alike: 「che诉」「ka号」「饿意」. They are read as
 * the word that is meant; the rules then know one spelling only.
 */
import type { Folded } from './types';

/** Each character as it should be, then what stands for it, then its pinyin. Data. */
const WORDS =
  '恶饿鳄e意义亿yi 投tou诉su 撤che诉素su 碰peng瓷词ci 素su质zhi 垃la圾ji 拉la黑hei 骗pian子zi 讹e诈zha 白bai嫖piao 羊yang毛mao 职zhi业ye 打da假jia 脑nao残can 弱ruo智zhi 智zhi商shang 傻沙sha逼比笔币bi 废fei物wu 神shen经jing病bing 滚gun蛋dan 人ren渣zha 起qi诉su 私si聊liao 扣kou扣kou 二er维wei码ma 转zhuan账zhang 银yin行hang卡ka 卡ka号hao 验yan证zheng码马ma 收shou款kuan码马ma 红hong包bao 现xian金jin 线xian下xia 支zhi付fu宝bao 退tui款kuan 返fan现xian 好hao评ping 解jie决jue 取qu消xiao';

interface Spelt {
  word: string;
  pattern: string;
}
function speltOf(entry: string): Spelt {
  const syllables = [...entry.matchAll(/(\P{ASCII}+)([a-z]+)/gu)];
  const last = syllables.length - 1;
  const one = ([, plain = '', pinyin = '']: string[], i: number): string =>
    `(?:[${plain}]|${i === 0 ? '(?<![a-z])' : ''}${pinyin}${i === last ? '(?![a-z])' : ''})`;
  return {
    word: syllables.map(([, plain = '']) => plain.charAt(0)).join(''),
    pattern: `(${syllables.map(one).join('')})`,
  };
}

let known: { words: string[]; pattern: RegExp } | null = null;
function knownOf(): NonNullable<typeof known> {
  if (known) return known;
  const all = WORDS.split(' ').map(speltOf);
  known = {
    words: all.map(({ word }) => word),
    pattern: new RegExp(all.map(({ pattern }) => pattern).join('|'), 'g'),
  };
  return known;
}

/** The text with its hard words in their right spelling; every unit still knows where it came from. */
export function respell(folded: Folded): Folded {
  const { words, pattern } = knownOf();
  const { text, from, to } = folded;
  const result: Folded = { text: '', from: [], to: [] };
  let done = 0;
  const keep = (end: number): void => {
    result.text += text.slice(done, end);
    for (let i = done; i < end; i += 1) {
      result.from.push(from[i] ?? 0);
      result.to.push(to[i] ?? 0);
    }
  };
  for (const found of text.matchAll(pattern)) {
    const word = words[found.slice(1).findIndex((group) => group !== undefined)] ?? found[0];
    if (word === found[0]) continue;
    const end = found.index + found[0].length;
    keep(found.index);
    result.text += word;
    for (const _ of word) {
      result.from.push(from[found.index] ?? 0);
      result.to.push(to[end - 1] ?? 0);
    }
    done = end;
  }
  if (done === 0) return folded;
  keep(text.length);
  return result;
}
