/**
 * How alike two complaints are in their words. People who complain together tell one thing with other
 * words: so words of one meaning count as one, and the rest is compared letter by letter. Pure.
 */

/** Longest text that is compared, in characters. */
const MOST = 200;
/** Texts that say less than this are alike by chance. */
const LEAST = 5;
/** What happened weighs more than a pair of letters; what everybody wants, and that nobody answers, do not. */
const HAPPENED = 3;
const COMMON = 'IRCG';

/** Words of one meaning, by a letter that stands for them. Those that hold others come first. */
const MEANINGS: readonly (readonly [string, RegExp])[] = [
  [
    'I',
    /不(?:予|作)?(?:理睬|理会|搭理|回复|回应|回话|回信|理人?|回)|没(?:有)?(?:人|有?回应|有?人)?(?:理睬|理会|搭理|回复|回应|理|回)(?:我)?|无(?:人)?(?:回应|回复|应答|理睬)|拒不(?:回复|处理|解决)|(?:装死|失联|已读不回|不解决|不处理|没人管|不管|(?:联系|找)不(?:上|到)人?)/g,
  ],
  ['R', /(?:拒绝|拒不|不肯|不给|不予|不愿|不同意|不)(?:全额)?(?:退款|退钱|退货|退)|退不了|不让退|没退/g],
  [
    'R',
    /(?:全额|全部|全款|马上|立即|尽快)*(?:退还|退回|退款|退钱|退全款|退我全款|退全额|返还|退货)(?:全款|货款|给我)?|退我?(?:全|钱)[款额]?/g,
  ],
  ['F', /假货|仿冒|冒牌|山寨|高仿|不是正品|非正品|盗版|赝品/g],
  [
    'L',
    /(?:一直|迟迟|到现在|至今)?(?:没有?|未|不)(?:发货|收到货?|到货|发出|寄出)|(?:虚假|假)发货|物流(?:一直)?(?:不动|没有?更新|没有?动静|没动)/g,
  ],
  [
    'M',
    /(?:严重|完全|根本|明显)?(?:不相?符合?|不一致|不一样|不匹配|两样|两码事|两回事|货不对[板版]|对不上|有出入|差(?:别|距|异)很?大|有差别)/g,
  ],
  ['A', /虚假(?:宣传|广告)|夸大(?:宣传)?|误导|欺骗|诈骗|骗人|欺诈|上当受骗|被骗|骗钱/g],
  ['Q', /质量(?:很差|太差|差|问题|有问题|不好|不行|低劣)|做工(?:差|粗糙)|粗制滥造|劣质|瑕疵|次品/g],
  ['B', /破损|损坏|碎了|坏了|裂了|开裂|破了|漏了|变形/g],
  ['X', /(?:无法|不能|没法|不可以|没办法)(?:正常)?(?:使用|登录|打开|激活|用)|(?:用|打|登录?)不(?:了|开|上)/g],
  ['K', /(?:自动|莫名其妙|擅自|私自|未经(?:我)?(?:同意|允许))?(?:扣费|扣款|扣钱|续费|盗刷|乱扣)/g],
  [
    'Z',
    /关门(?:了|大吉|停业)?|跑路了?|倒闭了?|停业了?|闭店了?|关店了?|店关了?|人去楼空|卷款|歇业|停课|搬空|老板联系不上/g,
  ],
  [
    'P',
    /(?:充值|会员|储值|预付|健身|年|季|次|月|洗车|美容|游泳)卡|储值|预付(?:款|费)?|卡[里内]?(?:还有)?(?:的)?(?:余额|钱|剩)|卡[里内]|余额|剩余(?:的)?课(?:程|时)|课时|课程/g,
  ],
  [
    'C',
    /(?:多次|几次|反复|一直|再三)?(?:联系|沟通|找|问|咨询|催|反映|私信|留言|打电话)(?:过|了)?(?:商家|店家|卖家|客服|他们|店铺|你们)?(?:多次|几次|好几次)?/g,
  ],
  [
    'D',
    /(?:页面|网页|商品|图片|详情(?:页)?|宣传|广告|直播间?|介绍|卖家|商家)?(?:的)?(?:描述|介绍|宣传|说明|展示|图片|写的|说的|标的|标注|承诺的?)|(?:商品)?(?:详情)?页面|详情页?|宣传页?|图片|照片/g,
  ],
  ['G', /收到的?(?:商品|实物|东西|货|产品|宝贝)?|商品|实物|货物|产品|宝贝|物品|东西|货/g],
];
/** Words that say nothing of what happened. */
const EMPTY =
  /[\s\p{P}\p{S}\d]+|麻烦|希望|要求|请求?|申请|我要|必须|应该|平台|门店|商家|店家|卖家|店铺|你们|他们|客服|我们|本人|非常|严重|真的|就是|已经|现在|以及|而且|还是|但是|然后|一下|给我|帮我|[的了吗呢啊吧呀我你他它这那都也就还很太是在有和与跟同及并且又对把被让给到]/gu;

/** What a text says: its meanings, and the pairs of letters of what is left; each with its weight. */
export type Gist = ReadonlyMap<string, number>;

/** The gist of a complaint; of much text, of its beginning. Empty for a text that says too little. */
export function gistOf(text: string): Gist {
  let rest = Array.from(text.normalize('NFKC'))
    .slice(0, MOST)
    .join('')
    .replace(/[A-Za-z]/g, (letter) => letter.toLowerCase());
  const gist = new Map<string, number>();
  for (const [meaning, words] of MEANINGS)
    rest = rest.replace(words, () => {
      gist.set(meaning, COMMON.includes(meaning) ? 1 : HAPPENED);
      return ' ';
    });
  for (const part of rest.replace(EMPTY, ' ').split(' ')) {
    const letters = Array.from(part);
    for (let i = 0; i + 1 < letters.length; i++) gist.set(`${letters[i]}${letters[i + 1]}`, 1);
  }
  return weigh(gist) < LEAST ? new Map() : gist;
}

const weigh = (gist: Gist): number => [...gist.values()].reduce((sum, weight) => sum + weight, 0);

/** 0 (nothing in common, or one of them says too little) to 1 (the same thing). Symmetric. */
export function alike(a: Gist, b: Gist): number {
  const total = weigh(a) + weigh(b);
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const [feature, weight] of a) if (b.has(feature)) shared += weight;
  return (2 * shared) / total;
}

/** Does it speak of a shop that is no longer there? */
export const speaksOfEnd = (gist: Gist): boolean => gist.has('Z');
