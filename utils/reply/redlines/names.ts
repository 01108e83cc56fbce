/** Names of things that are sold: 「《职业打假人手记》一书」「“薅羊毛”毛线套装」. What they say is said by nobody. */
import type { Code } from './codes';
import type { Folded } from './types';

/** Rules about what is said of people and matters; where to go and how to pay is never a mere name. */
const SAID: ReadonlySet<Code> = new Set<Code>([
  ...(['accuse', 'abuse', 'threat', 'legal', 'medical', 'finance', 'compare', 'political'] as const),
  ...(['absolute', 'overpromise'] as const),
]);
const TITLE = /《([^《》\n]{2,40})》/g;
/** 「您属于《…》」 is no title. */
const MEANT = /(?:属于|就是|[您你]?这种?|[您你]是?)$/;
const GOODS =
  /^[^，。！？；您你]{0,8}?(?:套装|礼盒|书|册|手记|手册|桌游|卡牌|游戏|贴纸|恤|衫|卫衣|帽|杯|玩偶|公仔|盲盒|摆件|壳|抱枕|课程|门票|漫画|小说|唱片|海报|徽章|挂件|饼干|零食|奶茶|火锅|辣酱|香薰|礼包|周边)/;
const MOST = 20;

/** Whether from..to of the dense text lies inside such a name. `text`: as written. */
export function namer(text: string, { text: dense, from, to }: Folded) {
  const titles: [from: number, to: number, sold: boolean][] = [];
  for (const found of text.matchAll(TITLE)) {
    if (MEANT.test(text.slice(Math.max(0, found.index - 4), found.index))) continue;
    const end = found.index + found[0].length;
    titles.push([found.index + 1, end - 1, GOODS.test(text.slice(end, end + 16))]);
    if (titles.length === MOST) break;
  }
  return (code: Code, start: number, end: number): boolean => {
    if (!SAID.has(code)) return false;
    const [first, last] = [from[start] ?? 0, to[end - 1] ?? 0];
    // 《恶意投诉》 alone is a word made to look like a title.
    if (titles.some(([a, b, sold]) => a <= first && last <= b && (sold || last - first < b - a))) return true;
    const near = dense.slice(Math.max(0, start - 12), start);
    const open = near.lastIndexOf('“');
    if (open < 0 || open < near.lastIndexOf('”') || MEANT.test(near.slice(0, open))) return false;
    const close = dense.indexOf('”', end);
    return close >= 0 && close - end < 12 && GOODS.test(dense.slice(close + 1, close + 17));
  };
}
