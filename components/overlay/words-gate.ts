/** The words of the gates and of the red-line list. Both languages hold the same keys. */
import type { CloseAction, CloseCheck, ConditionId, Missing } from '../../utils/reply/close';
import type { StaleChange } from '../../utils/reply/stale';
import type { Language } from '../../utils/complaint/words';

const zh = {
  sendTitle: '这条回复先别发',
  sendText: (block: number, warn: number) =>
    block ? `${block} 处不能发${warn ? `，${warn} 处建议改` : ''}` : `${warn} 处建议改`,
  clean: '没有发现红线',
  block: '不能发',
  warn: '建议改',
  replace: '换成',
  repair: '换成建议写法',
  back: '回去修改',
  sendAnyway: '写明理由后发送',
  sendReason: '仍要发送？写明理由（至少 6 个字），会记入日志',
  sendExample: '例：退款单号在附件第 2 张',
  look: '去看留言',
  lookState: '去看投诉',
  reload: '刷新列表',
  close: { complete: '仍要处理完成', reject: '仍要驳回' } as Record<CloseAction, string>,
  closeTitle: { complete: '还不能算解决', reject: '先别驳回' } as Record<CloseAction, string>,
  passTitle: { complete: '可以处理完成', reject: '可以驳回' } as Record<CloseAction, string>,
  closeText: {
    complete: '点「处理完成」后用户不能再留言，只能继续投诉，会计为重复。',
    reject: '「驳回退款」会直接变成处理完成，用户不能再留言，只能继续投诉。',
  } as Record<CloseAction, string>,
  closeReason: {
    complete: '仍要处理完成？写明理由（至少 6 个字），会记入日志',
    reject: '仍要驳回？写明理由（至少 6 个字），会记入日志',
  } as Record<CloseAction, string>,
  closeExample: '例：用户电话同意换新，单号见附件',
  mayPause: '已经关闭 3 次用户仍不满意。可以先不再关闭：写明最终方案，继续看留言。',
  burst: '这条属于集中投诉：等退款到账或用户同意后再关闭。',
  holds: '满足',
  fails: '不满足',
  attempt: '第几次关闭',
  risk: '再次投诉',
  likely: '可能较大',
  unlikely: '可能较小',
  rate: '重复投诉率',
  metrics: '再次投诉计入重复投诉率（参考值 10%），72 小时内没有处理完成计入及时处理率，以平台为准。',
  left: '结案还剩',
  late: '结案已超',
  unknown: '未知',
  return: '返回处理',
  said: (text: string) => `「${text}」`,
  covered: '页面盖住了确认框：移开遮挡后再点一次；移不开，再点就换窗口确认',
  early: '确认框刚打开，请看清后再点一次',
  elsewhere: '请到弹出的「客诉时钟」窗口里确认；没看到窗口就再点一次',
  unconfirmed: '没有确认，什么都没有提交。可以再点一次',
  expired: '确认已过期，什么都没有提交。请再点一次',
  escape: '按 Esc 返回，什么都不会提交',
  fold: '收起',
  unfold: '展开',
};
type Words = typeof zh;

const en: Words = {
  sendTitle: 'Hold this reply',
  sendText: (block, warn) =>
    block ? `${block} must go${warn ? `, ${warn} better changed` : ''}` : `${warn} better changed`,
  clean: 'No red line found',
  block: 'Must go',
  warn: 'Change',
  replace: 'Use',
  repair: 'Use suggestion',
  back: 'Back to edit',
  sendAnyway: 'Send with a reason',
  sendReason: 'Send anyway? Give a reason (6 characters or more); it is logged',
  sendExample: 'e.g. refund number is in picture 2',
  look: 'See message',
  lookState: 'See complaint',
  reload: 'Refresh list',
  close: { complete: 'Close anyway', reject: 'Reject anyway' },
  closeTitle: { complete: 'Not solved yet', reject: 'Hold the rejection' },
  passTitle: { complete: 'Ready to close', reject: 'Ready to reject' },
  closeText: {
    complete: 'Once closed, the user can only complain again, which counts as a repeat.',
    reject: 'A rejection closes the case. The user can only complain again, which counts as a repeat.',
  },
  closeReason: {
    complete: 'Close anyway? Give a reason (6 characters or more); it is logged',
    reject: 'Reject anyway? Give a reason (6 characters or more); it is logged',
  },
  closeExample: 'e.g. agreed to a new one by phone, number attached',
  mayPause:
    'Closed 3 times and the user is still not content. You may stop closing: state the final offer, keep reading.',
  burst: 'Part of a burst: close after the refund arrived or the user agreed.',
  holds: 'holds',
  fails: 'does not hold',
  attempt: 'Close no.',
  risk: 'Comes back',
  likely: 'likely',
  unlikely: 'unlikely',
  rate: 'Repeat rate',
  metrics:
    'A new complaint counts as a repeat (reference: 10%), more than 72 h counts as late. The platform decides.',
  left: 'Time to close',
  late: 'Late by',
  unknown: 'unknown',
  return: 'Back to case',
  said: (text) => `“${text}”`,
  covered: 'The page covers this dialog. Uncover it; pressed again, a window asks',
  early: 'The dialog has just opened. Read it, then press again',
  elsewhere: 'Confirm in the Kesu Clock window. No window? Press again',
  unconfirmed: 'Not confirmed, nothing was submitted. You may press again',
  expired: 'The confirmation expired, nothing was submitted. Press again',
  escape: 'Esc goes back; nothing is submitted',
  fold: 'Collapse',
  unfold: 'Expand',
};

const both = (language: Language, chinese: string, english: string) =>
  language === 'en' ? english : chinese;
export const gateWords = (language: Language): Words => (language === 'en' ? en : zh);

const CONDITIONS: Record<ConditionId, [string, string]> = {
  fullRefund: ['原路全额退款', 'Refunded in full, same route'],
  withdrawn: ['用户写明撤诉', 'User withdrew in writing'],
  agreed: ['双方在本单谈妥', 'Agreed in this thread'],
};
const MISSING: Record<Missing, [string, string]> = {
  threadUnread: ['协商历史还没读到', 'The thread has not been read'],
  noRefund: ['未查到退款', 'No refund found'],
  partialRefund: ['只退了一部分', 'Only a part was refunded'],
  refundOnItsWay: ['已同意退款，还没到账', 'Refund agreed, not arrived yet'],
  noWithdrawal: ['没有', 'No'],
  withdrawalTakenBack: ['撤诉后又有异议', 'Withdrew, then objected'],
  noOffer: ['还没有答复用户', 'The user has not been answered'],
  onlyLooking: ['只说在核实，没有方案', 'Looked into, nothing offered'],
  noAnswer: ['用户还没有回应', 'The user has not responded'],
  agreedToSomethingElse: ['用户同意的是之前的方案', 'The user agreed to an earlier offer'],
  userRefuses: ['用户有异议', 'The user objects'],
  userAsks: ['用户在提问', 'The user asks'],
  userUnclear: ['用户没有明确同意', 'The user did not clearly agree'],
};
const STEPS: Record<CloseCheck['step'], [string, string]> = {
  refund: ['去退款', 'Refund'],
  progress: ['看退款进度', 'See refund'],
  reply: ['去回复', 'Reply'],
  read: ['看协商历史', 'Read thread'],
};
const STALE: Record<StaleChange, [string, string]> = {
  newUserMessage: ['用户刚刚又留言了', 'The user has just written again'],
  stateChanged: ['这条投诉的状态刚刚变了', 'The state has just changed'],
  answeredByColleague: ['同事刚刚已回复', 'A colleague has just answered'],
  gone: ['这条投诉已不在列表里', 'The complaint is no longer listed'],
};

export const conditionName = (id: ConditionId, language: Language) => both(language, ...CONDITIONS[id]);
export const missingText = (id: Missing, language: Language) => both(language, ...MISSING[id]);
export const stepName = (id: CloseCheck['step'], language: Language) => both(language, ...STEPS[id]);
export const staleText = (id: StaleChange, language: Language) => both(language, ...STALE[id]);
/** A code that came from elsewhere, in words; null: none of these. */
export function codeText(code: string, language: Language): string | null {
  const table: Partial<Record<string, [string, string]>> = { ...MISSING, ...STALE };
  const words = Object.hasOwn(table, code) ? table[code] : undefined;
  return words ? both(language, ...words) : null;
}
