/** What stands around a phrase: who says it, of whom, and whether it is denied. */

const CLAUSE = /[，。！？；]/;
const REACH = 26;

/** The clause up to `at`, at most 26 characters. */
export function before(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - REACH), at);
  let cut = near.length;
  while (cut > 0 && !CLAUSE.test(near.charAt(cut - 1))) cut -= 1;
  return near.slice(cut);
}

/** Denies a statement: 「我们不认为您是恶意投诉」. */
const STATES =
  '不认为|不觉得|不是|并非|绝非|没有|从未|从不|从没|并没|没说|没让|没要|没把|没认|不会|不存在|无意|不属于|不构成|不算|不视|不把|不将|不应|不该|未能|未将|未把|未认|未曾|不等于|不代表|不能|不可能|绝不|无法|不敢|不做|不作|不以|不再|不随意|不轻易|不想|not|never';
/** Forbids or spares an act as well: 「请勿提供验证码」. */
const FORBIDS =
  '勿|不要|无需|不必|不需要|不用|不得|严禁|禁止|谨防|警惕|防止|避免|杜绝|拒绝|切莫|不可|别(?=[再让跟给加向把信点扫轻随相提透发说告泄将用因])';
const STATED = new RegExp(`(?:${STATES})(?!.*(?:${STATES}))`);
const DENIED = new RegExp(`(?:${STATES}|${FORBIDS})(?!.*(?:${STATES}|${FORBIDS}))`);
/** Ends what a denial reaches: 「不是要拖，而是…」「不会打字就加微信」. */
const TURN =
  /但|却|而是|就|才|否则|所以|因此|只能|只好|方便|办法|打字|(?:这里|在此|平台(?!之?外|以外))[^，]{0,3}(?:说|聊|谈|打|沟通|回复)/;
/** 「不会容忍恶意投诉」 says that there is malice. */
const HARSH =
  /容忍|姑息|纵容|接受|支持|惯|理会|理睬|怕|处理|受理|退|赔|同意|妥协|配合|允许|欢迎|放过|放任|轻饶|妨|排除/;
const GAP = 16;
/** 「要不是」「如果不是」「难道不是」 affirm. */
const AFFIRMS = /(?:要|如果您?|若|若您|除非|难道您?|岂|莫非)$/;
const RHETORICAL = /^[^，。！？；]{0,5}(?:是什么|是啥|又是|[吗嘛么])/;

/** Whether the phrase from `at` to `end` is denied. `act`: a ban counts too. */
export function denied(text: string, at: number, end: number, act: boolean): boolean {
  const clause = before(text, at).replace(/[“”]/g, '');
  if (/[不未勿非没]$/.test(clause) && !/(.)[不没]$/.exec(clause)?.[1]?.startsWith(text.charAt(at)))
    return true;
  const found = (act ? DENIED : STATED).exec(clause);
  if (!found) return false;
  const head = clause.slice(0, found.index);
  const gap = clause.slice(found.index + found[0].length).replace(/因[^就]{1,10}就/, '');
  if (gap.length > GAP || TURN.test(gap) || gap.startsWith('不')) return false;
  if (head.endsWith(found[0].charAt(1)) && found[0].startsWith('不')) return false;
  if (AFFIRMS.test(head) || (!act && HARSH.test(gap))) return false;
  return act || !RHETORICAL.test(text.slice(end, end + 10));
}

const WHO = '(?:您|你|用户|顾客|客户|买家|消费者)';
const SAYS =
  '(?:说|反映|反馈|提到|提及|投诉|描述|认为|担心|写|表示|提出|问|指出|举报|称|强调|质疑|理解|觉得|看到|收到)';
const ATTRIBUTED = new RegExp(`(?:${WHO}[^“”，。]{0,8}${SAYS}|关于|对于|针对|所谓)([^“”。！？；]{0,12})$`);
const OURS = /(?:客服|店员|员工|同事|此前|之前|曾)[^“”。！？]{0,14}$/;
const REGRET = /抱歉|道歉|歉意|不妥|不当|不对|不应|误会|误解/;
/** The writer takes the word for his own: 「您反映的情况属于“…”」. */
const ADOPTS = /属于|纯属|就是|明显|显然|涉嫌|构成|是$|为$/;
const TOPIC = /^[^，。！？；“”]{0,8}?(?:的?问题|的?情况|一事|的?说法|这件事|事宜|的?现象|的?表述|的?字样)/;
/** The words are taken back. */
const WITHDRAWN =
  /^[^，。！？；]{0,8}的?(?:说法|表述|标注|宣传|字样)[^，。]{0,6}(?:不|违|有误|欠妥)|^[^，。！？；]{0,4}(?:是|为)(?:不对|错误|不当|不妥)/;
const STAFF_SAID = /(?:客服|店员|员工|同事)[^，。]{0,6}(?:说|称|认为|指责|指)[^，。]{0,6}$/;
const QUOTE_REACH = 80;

/** 「您担心被拉黑，不会的」: a fear that is taken away. */
const FEAR = /(?:担心|顾虑|疑虑|害?怕|以为)[^。！？；]{0,20}$/;
const TAKEN_AWAY = /^[^。！？；]{0,10}(?:不会|没有|并非|不是|放心|不存在|误会|不必|无需)/;

/** Whether the words are those of the user, or our own that we regret. */
export function quoted(text: string, at: number, end: number): boolean {
  const near = text.slice(Math.max(0, at - QUOTE_REACH), at);
  const then = text.slice(end, end + 24);
  if (FEAR.test(near) && TAKEN_AWAY.test(then)) return true;
  if (WITHDRAWN.test(then) && !/[您你][^，。]{0,4}$/.test(near)) return true;
  if (STAFF_SAID.test(near) && REGRET.test(then)) return true;
  const open = near.lastIndexOf('“');
  const inside = open >= 0 && open > near.lastIndexOf('”');
  const lead = (inside ? near.slice(0, open) : before(text, at)).slice(-30);
  const said = ATTRIBUTED.exec(lead);
  const own = said !== null && !ADOPTS.test(said[1] ?? '');
  if (inside) return own || (OURS.test(lead) && REGRET.test(then));
  return own && TOPIC.test(text.slice(end, end + 14));
}

/** People who are not the user. */
const PEOPLE =
  /(?:快递|配送员|骑手|小哥|司机|客服|店员|员工|同事|供应商|厂家|仓库|骗子|不法分子|他人|第三方|同行|陌生人|对方|师傅|机器人|我们(?:的)?(?:态度|服务|工作))[^您你]{0,8}$/;
/** 「如有人要求您加微信」 warns of somebody else. */
const CROOKS = /(?:骗子|不法分子|他人|冒充|假冒|陌生人|诈骗|任何人|有人|自称|可疑)[^。]{0,14}$/;
const EXPOSED =
  /^[^，。！？；]{0,10}(?:都是(?:诈骗|骗子|假)|(?:属于|均为|即为|是)诈骗|不可信|的?(?:诈骗|骗局))|^[^。！？]{0,14}(?:请勿(?:相信|理会)|均为诈骗|都是诈骗|谨防)/;

export const ofOthers = (text: string, at: number): boolean => PEOPLE.test(before(text, at));
export const ofCrooks = (text: string, at: number, end: number): boolean =>
  CROOKS.test(before(text, at)) || EXPOSED.test(text.slice(end, end + 22));
