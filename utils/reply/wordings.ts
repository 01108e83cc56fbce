/** Phrases that say the same, so that many answers in a row are not one text. Data, and how it is used. */
import type { Language } from './text';

/** Any of a line may stand for any other of it; the longer before what it holds. */
const SAME: Record<Language, readonly (readonly string[])[]> = {
  'zh-CN': [
    ['非常抱歉', '十分抱歉', '很抱歉', '我们很抱歉'],
    ['请直接在此留言', '欢迎在此留言', '请在此留言'],
    ['给您带来不便', '给您添了麻烦'],
    ['按原支付路径退回', '按原支付路径退还'],
    ['在本投诉单', '就在本投诉单里'],
    ['我们看到了', '我们已看到', '我们已收到'],
    ['您好，', '您好：', '您好！'],
  ],
  en: [
    ['We are very sorry', 'We are sorry', 'We apologise'],
    ['please write here', 'please add it here', 'please tell us here'],
    ['Please write here', 'Please add it here', 'Please tell us here'],
    ['the way you paid', 'by the way you paid'],
    ['Hello, ', 'Hello: '],
  ],
};

/** How many texts one can become at most is the product of its lines; so many are ever tried. */
export const WORDINGS = 24;

/** Number `seed` of the wordings of a text; 0 is the text itself. The first place of each line changes. */
export function reworded(text: string, seed: number, language: Language): string {
  let rest = seed;
  let result = text;
  for (const line of SAME[language]) {
    const own = line.findIndex((phrase) => result.includes(phrase));
    if (own < 0) continue;
    const step = rest % line.length;
    rest = Math.floor(rest / line.length);
    const phrase = line[own] ?? '';
    result = result.replace(phrase, () => line[(own + step) % line.length] ?? phrase);
  }
  return result;
}
