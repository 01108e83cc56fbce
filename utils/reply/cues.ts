/** Words that raise a complaint to a lead (L2) or to management (L3), whatever it is about. Data. */

import { denied } from './negation';

/** L1 anyone, L2 a lead, L3 management or legal. */
export type Level = 'L1' | 'L2' | 'L3';

export interface Cue {
  level: Exclude<Level, 'L1'>;
  /** `|`-separated, lower case. */
  words: string;
}

/**
 * Starting list of ours, to be extended here. A bare 「打电话」 or 「抖音」 is left out on purpose:
 * most who write it mean a hotline that nobody answers, or where they saw the goods.
 */
export const CUES: Cue[] = [
  { level: 'L3', words: '12315|12345|工商局|市场监管|消协|消费者协会|网信办|微信110|腾讯110|regulator' },
  {
    level: 'L3',
    words: '法院|起诉|律师|消费者权益保护法|消法|退一赔三|假一赔十|lawyer|lawsuit|sue you|go to court',
  },
  { level: 'L3', words: '报警|派出所|诈骗|立案|公安|police|fraud' },
  {
    level: 'L3',
    words: '媒体|记者|曝光|黑猫|发抖音|发到抖音|发小红书|发到小红书|发微博|发到微博|go viral|to the press',
  },
  { level: 'L3', words: '骂我|辱骂|威胁我|骚扰|恐吓|我家住哪|harass|threaten' },
  { level: 'L3', words: '私下转|封口费' },
  { level: 'L2', words: '维权群|集体投诉|群里' },
  { level: 'L2', words: '高风险|high_risk|升级投诉|平台已介入|平台介入|加急' },
];

/** Goods, places and titles that hold a cue and mean none. */
const NAMES =
  /《[^》\n]{1,20}》|报警[器灯铃]|(?:烟雾|煤气|一键|自动)报警|法院[路街](?!上)|曝光(?:过度|不足|度|时间|补偿)|[多新自流全融]媒体|媒体播放|[防反]诈骗?|律师袍/g;

/** `text` without them, its length kept. */
export const withoutNames = (text: string): string => text.replace(NAMES, (name) => ' '.repeat(name.length));

export type SignKind = 'extortion' | 'health' | 'minor' | 'elderly';

export interface Sign {
  kind: SignKind;
  level: Exclude<Level, 'L1'>;
  says: RegExp;
}

/** Goods that are called after people or ailments are not people or ailments. */
const SIGNS: Sign[] = [
  {
    kind: 'extortion',
    level: 'L3',
    says: /私下(?:转|给|赔|打)|封口费|好处费|撤诉费|[给转打]我?[^，。]{0,6}(?:\d+|[一二两三五百千万]+)(?:元|块|万|千)[^。]{0,10}[就才](?:撤|删|不投诉|不举报)|(?:不然|否则|不给)[^，。]{0,6}[叫找拉](?:人|群)[^，。]{0,8}(?:投诉|举报|刷)|pay me or/,
  },
  {
    kind: 'health',
    level: 'L2',
    says: /(?<![抗防脱低])过敏(?!原?(?:检测|测试|险|药|膏|体质专用))|受伤|住院|烫伤|触电|中毒|送医|急诊|拉肚子|上吐下泻|起疹子|流产|孕妇(?!装|枕|裤|奶粉)|怀孕|\b(?:pregnan|allerg(?:ic|y)|injur|hospital|poison)/,
  },
  {
    kind: 'minor',
    level: 'L2',
    says: /未成年(?!人?保护法)|小学生(?!书包|文具|课外|字典)|初中生|(?:\d{1,2}|[一二三四五六七八九十]{1,2})岁的?(?:小?孩子?|娃|儿子|女儿|孙[子女])|(?:小?孩子?|娃|儿子|女儿|孙[子女])[^，。]{0,6}(?:偷|误|乱|自己|私自|拿[着了]?我?|用[了着]?我)[^，。]{0,8}(?:充|付|买|下单|打赏|扣|点|操作|玩)|\b(?:my (?:son|daughter|kid|child)|underage|minor child)\b/,
  },
  {
    kind: 'elderly',
    level: 'L2',
    says: /老人(?!鞋|机|手机|椅|装|衣|味|头|车|用|奶粉|与海|助听|拐)家?|老年人(?!手机|代步|用品)|[六七八九]十多?岁|(?<!\d)[6-9]\d多?岁|\b(?:elderly|grand(?:mother|father|ma|pa))\b/,
  },
];

/** What a text says of the people concerned and does not deny, with the words. `text` as `normalise` gives it. */
export const signsIn = (text: string): { kind: SignKind; level: Sign['level']; words: string }[] =>
  SIGNS.flatMap(({ kind, level, says }) => {
    const found = says.exec(text);
    return found && !denied(text, found.index, true) ? [{ kind, level, words: found[0] }] : [];
  });
