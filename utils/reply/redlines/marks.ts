/** What is seen in the plain text: gaps left over, and links. */
import { VARIABLES } from '../variables';
import type { Code } from './codes';
import type { Hit } from './types';

const LABELS = Object.values(VARIABLES).flatMap(({ zh, en }) => [zh, en.toLowerCase()]);
const NAMES = `(?:${LABELS.join('|')}|[^】\\]]{0,6}(?:姓名|称呼|昵称|单号|日期|时间|金额|地址|电话|手机号?|商品名?称?|快递|原因|方案|填|待补|此处|输入|名字|某|x{2,})[^】\\]]{0,6}|[a-z][\\w .-]{0,30}|\\s*|\\.{2,}|_+)`;
const GAP = new RegExp(
  `\\{\\s*\\{[^{}]{0,80}(?:\\}\\s*\\})?|\\}\\s*\\}|\\{\\s*%[^%]{0,80}(?:%\\s*\\})?|%\\s*\\}|\\$\\s?\\{[^{}]{0,60}\\}?|\\{[^{}\\n]{0,30}\\}|【${NAMES}】(?!\\s*(?:1(?![\\d个月日号元天块件])|一、))|\\[${NAMES}\\]|<[a-z_一-龥]{1,12}>|%[sd](?![a-z])|(?<=(?:尾号|单号|订单|金额|电话|您好|¥|号)[:： ]?)(?:x{2,}|×{2,}|_{2,}|某某)|(?:x{2,}|×{2,}|_{2,})(?=元|月|日|商品|产品|快递|公司|店|订单|先生|女士|点|小时|天)|(?<![a-z])x月x?x?日|某某(?=先生|女士|用户|商品)|undefined|\\bnan\\b`,
  'g',
);
const HOSTS =
  '(?:[a-z0-9][a-z0-9-]{0,40}\\.){1,4}(?:com|cn|net|org|top|xyz|cc|me|io|vip|shop|link|club|im|ly|co|app|site|info|tv|ink|fun)';
const LINK = new RegExp(
  `(?:h\\s?t\\s?t\\s?p\\s?s?\\s?[:：]\\s?/\\s?/\\s?|www\\s?\\.\\s?)[^\\s，。！？；、一-龥]{0,200}|(?<![@a-z0-9.-])${HOSTS}(?![a-z0-9-])(?:/[^\\s，。！？；、一-龥]{0,200})?|(?<![@a-z0-9.-])[a-z0-9-]{1,40}\\.[a-z]{2,8}/[^\\s，。！？；、一-龥]{1,200}|(?:t|url|dwz|u)\\s{1,2}\\.\\s{0,2}(?:cn|cc)|(?<![a-z])(?:t|url|dwz|suo)(?:点|\\s?。\\s?)(?:cn|im)`,
  'g',
);
/** The platforms' own places. */
const OFFICIAL =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:weixin\.qq\.com|kf\.qq\.com|tenpay\.com|alipay\.com|wechatpay\.cn)(?:[/?#:]|$)/;

export function marks(raw: string): Hit<Code>[] {
  const hits: Hit<Code>[] = [];
  for (const found of raw.matchAll(GAP))
    if (hits.length < 40)
      hits.push({ code: 'unresolved', from: found.index, to: found.index + found[0].length });
  let links = 0;
  for (const found of raw.matchAll(LINK)) {
    if (OFFICIAL.test(found[0]) || (links += 1) > 20) continue;
    hits.push({ code: 'link', from: found.index, to: found.index + found[0].length });
  }
  return hits;
}
