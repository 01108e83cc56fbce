/** The words of the risk strip. Both languages hold the same keys. */
import type { Language } from '../../utils/complaint/words';
import type { Advice } from '../../utils/reply/escalation';
import type { Level } from '../../utils/reply/cues';

interface Words {
  level: Record<Level, string>;
  advice: Record<Advice, string>;
  times(times: number): string;
  term(when: string): string;
  locked: string;
  release: string;
  releaseExample: string;
  unlock: string;
  released(reason: string): string;
  failed: string;
}

const zh: Words = {
  level: { L1: 'L1 普通', L2: 'L2 疑难', L3: 'L3 法律' },
  advice: {
    conduct: '停止联系用户，交负责人处理。先核对通话和聊天记录。',
    privacy: '停止联系用户，交负责人处理。查清信息从哪里流出。',
    extortion: '保留原文和时间，交负责人。不在投诉单里指责用户，也不私下付款。',
    legal: '交负责人或法务，不用话术直接回复。',
    health: '先问人是否安好、是否就医，交负责人跟进。',
    minor: '先请负责人看，按未成年人退款流程核对材料。',
    elderly: '先请负责人看，用短句说明，主动提出协助。',
    lead: '请负责人先看。',
    agent: '可直接回复。',
  },
  times: (times) => `第 ${times} 次投诉`,
  term: (when) => `用户限期 ${when}`,
  locked: '话术已锁定，等负责人看过。',
  release: '负责人姓名和意见（至少 6 个字），会记入日志',
  releaseExample: '例：王主管：已看录音，可按道歉话术回复',
  unlock: '解锁话术',
  released: (reason) => `已由负责人解锁：${reason}`,
  failed: '没有记下来，请再试一次',
};

const en: Words = {
  level: { L1: 'L1 Plain', L2: 'L2 Hard', L3: 'L3 Legal' },
  advice: {
    conduct: 'Stop contacting the user and hand it to a lead. Check calls and chats first.',
    privacy: 'Stop contacting the user and hand it to a lead. Find out where the data got out.',
    extortion: 'Keep the text and its time, hand it to a lead. Accuse nobody here, pay nothing in private.',
    legal: 'Hand it to a lead or to legal. No ready text as the answer.',
    health: 'Ask first whether the person is well and has seen a doctor; a lead follows up.',
    minor: 'Let a lead look first; check papers as for payments by minors.',
    elderly: 'Let a lead look first; write short sentences and offer help.',
    lead: 'Let a lead look first.',
    agent: 'May be answered at once.',
  },
  times: (times) => `complaint no. ${times}`,
  term: (when) => `user set a date: ${when}`,
  locked: 'Replies are locked until a lead has looked.',
  release: 'Name and decision of the lead (6 characters or more); it is logged',
  releaseExample: 'e.g. Wang: heard the call, apology may go out',
  unlock: 'Unlock replies',
  released: (reason) => `Unlocked by a lead: ${reason}`,
  failed: 'It was not written down. Please try again',
};

export const riskWords = (language: Language): Words => (language === 'en' ? en : zh);
