/** Every red line: how hard it is and why. Treatment follows the platforms' lines against presuming
 * malice, abuse, inducing and private channels; the rest is our own care. Data. */
import type { Words } from '../text';
import type { Severity } from './types';

interface Line extends Words {
  verdict: Severity;
}
const block = (zh: string, en: string): Line => ({ verdict: 'block', zh, en });
const warn = (zh: string, en: string): Line => ({ verdict: 'warn', zh, en });

export const LINES = {
  accuse: block('把用户说成恶意，平台明令禁止', 'Presumes malice in the user'),
  abuse: block('辱骂或嘲讽用户', 'Insults or mocks the user'),
  threat: block('像是在威胁用户', 'Reads as a threat'),
  off_platform: block(
    '引导到站外私聊，请用本投诉单或公示渠道',
    'Leads to a private channel; stay in this complaint',
  ),
  induce: block('以撤诉或点“已解决”作条件', 'Makes a refund depend on closing the complaint'),
  offline_refund: block(
    '非原路退款，或索要卡号、验证码',
    'Not the original route, or asks for card number or code',
  ),
  false_claim: block('没有退款或通话记录可以证明', 'Nothing on record proves this'),
  pii: block('含完整的个人信息，请遮挡', 'Full personal data; mask it'),
  unresolved: block('占位内容还没有填', 'A gap was not filled'),
  wrong_party: block('与本单的单号或金额不符', 'Not the number or amount of this complaint'),
  compare: block('贬低同行或其他平台', 'Belittles other shops'),
  political: block('敏感话题，请删去', 'Sensitive matter'),
  own: block('本店词库里的词', "On the shop's own list"),
  legal: warn('提到诉讼或法律责任，先请主管看', 'Legal threat; have it reviewed'),
  medical: warn('疗效承诺，先请主管看', 'Promises a cure; have it reviewed'),
  finance: warn('收益承诺，先请主管看', 'Promises a return; have it reviewed'),
  absolute: warn('店规不能高于法律和平台规则', 'A shop rule cannot stand above the law'),
  overpromise: warn('绝对承诺，做不到会再次投诉', 'An absolute promise'),
  shift: warn('像在推责任', 'Sounds like “not our business”'),
  blame: warn('像在怪用户', "Puts it down to the user's fault"),
  stall: warn('没有时间也没有负责人', 'No time, no owner'),
  link: warn('含外部链接，可能被拦截', 'External link; may be refused'),
  too_short: warn('太短，没有实质内容', 'Too short to say anything'),
  too_long: warn('超过字数上限', 'Over the length limit'),
} satisfies Record<string, Line>;

export type Code = keyof typeof LINES;
