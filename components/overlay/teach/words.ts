/** The words of the guide that takes a lesson. Both languages hold the same keys. */
import type { TaughtField } from '../../../utils/complaint/teaching';
import type { Language } from '../../../utils/complaint/words';

/** What the guide asks for, one after the other. `states` only where a word is not known. */
export type TeachStep = TaughtField | 'states' | 'reply' | 'send' | 'close' | 'save';
/** Why a pick or a lesson is not taken. */
export type TeachFault =
  | TaughtField
  | 'reply'
  | 'button'
  | 'wordless'
  | 'few'
  | 'row'
  | 'split'
  | 'repeats'
  | 'unsure'
  | 'failed'
  | 'full';

const zh = {
  title: '教它认这一页',
  progress: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  ask: {
    id: ['点一条投诉的单号', '哪一条都行。点单号那一串，不是订单号。'],
    time: ['点同一条的投诉时间', '用户提交投诉的时间，不是付款时间。'],
    status: ['点同一条的状态', '例如「待处理」那几个字。'],
    states: ['这些状态是什么意思', '选不准就留着「不确定」，那几条不算倒计时。'],
    deadline: ['点截止时间或剩余时间', '页面没写就跳过，按平台规则算。'],
    order: ['点订单号', '用来认出同一单的重复投诉。'],
    amount: ['点金额', '页面没写就跳过。'],
    reply: ['点回复框', '点要写字的那个框。没看见就按「先用页面」，把它打开。'],
    send: ['点发送回复的按钮', '只记按钮上的字，不会发送。'],
    close: ['点「处理完成」这类按钮', '只记按钮上的字，不会完结投诉。'],
    save: ['看一眼，再保存', '框起来的每一条，以后都会有时钟。'],
  } satisfies Record<TeachStep, [string, string]>,
  names: {
    id: '单号',
    time: '时间',
    status: '状态',
    deadline: '截止',
    order: '订单号',
    amount: '金额',
  } satisfies Record<TaughtField, string>,
  faults: {
    id: '这里没有像单号的字，点准那一串',
    time: '这里没有读得懂的时间',
    status: '这里没有字',
    deadline: '这里没有读得懂的时间',
    order: '这里没有像订单号的字',
    amount: '这里没有金额',
    reply: '这里不是能写字的框',
    button: '这里不是按钮',
    wordless: '这个按钮上没有字，以后认不出，跳过就好',
    few: '先点单号和时间',
    row: '这几样不在同一条投诉里，请点同一条的',
    split: '这一页把一条投诉拆在并排的两张表里，还教不了这样的列表',
    repeats: '这个号在好几条里都有，不是投诉单号',
    unsure: '这样会认错，换一条投诉再点一次',
    failed: '没有保存，再按一次',
    full: '教过的列表太多了，先在设置里忘记几个',
  } satisfies Record<TeachFault, string>,
  read: '读到',
  alike: (n: number) => `同样的有 ${n} 条`,
  found: (n: number) => `这样能认出 ${n} 条`,
  more: (n: number) => `还有 ${n} 条`,
  unclear: '不确定',
  queue: '这是哪一类',
  back: '上一步',
  skip: '跳过',
  next: '下一步',
  take: '就是它',
  save: '保存',
  usePage: '先用页面',
  pick: '继续点选',
  paused: '页面照常能用，好了就按「继续点选」',
  open: '先打开一条投诉的回复，再按「继续点选」',
  close: '关闭',
  flip: '换到另一边',
  keys: '↑ ↓ 逐个选 · Enter 确定 · Esc 停止点选',
  saved: (n: number) => `记住了，这一页认出 ${n} 条`,
  stays: '只存在这台电脑，不含投诉内容。设置里可以忘记或导出。',
  undo: '撤销',
  done: '好',
};
export type TeachWords = typeof zh;

const en: TeachWords = {
  title: 'Teach it this page',
  progress: (at, of) => `Step ${at} of ${of}`,
  ask: {
    id: ['Click the number of a complaint', 'Any complaint will do. Its own number, not the order number.'],
    time: ['Click the time of the same complaint', 'When the user raised it, not when they paid.'],
    status: ['Click its status', 'The words that say where it stands.'],
    states: ['What do these states mean?', 'Leave “Not sure” where you are not: no countdown for those.'],
    deadline: [
      'Click its deadline or time left',
      'Skip when the page shows none: the platform’s rules count.',
    ],
    order: ['Click the order number', 'Tells repeated complaints about one order.'],
    amount: ['Click the amount', 'Skip when the page shows none.'],
    reply: ['Click the reply field', 'Where the text goes. Not in sight? Press “Use the page” and open it.'],
    send: ['Click the button that sends', 'Only its words are kept. Nothing is sent.'],
    close: ['Click the button that completes', 'Only its words are kept. Nothing is closed.'],
    save: ['Have a look, then save', 'Every framed complaint will carry a clock.'],
  },
  names: {
    id: 'number',
    time: 'time',
    status: 'status',
    deadline: 'deadline',
    order: 'order',
    amount: 'amount',
  },
  faults: {
    id: 'Nothing here looks like a number. Click right on it',
    time: 'No time that can be read here',
    status: 'No words here',
    deadline: 'No time that can be read here',
    order: 'Nothing here looks like an order number',
    amount: 'No amount here',
    reply: 'This is no field to write in',
    button: 'This is no button',
    wordless: 'This button has no words to know it by. Skip it',
    few: 'Number and time first',
    row: 'These do not belong to one complaint. Click values of the same one',
    split: 'This page splits each complaint over two tables side by side. Such a list cannot be taught yet',
    repeats: 'Several complaints share this number: it is not the complaint’s own',
    unsure: 'That would be read wrongly. Try another complaint',
    failed: 'Not saved. Press again',
    full: 'Too many lists were taught. Forget some in the settings',
  },
  read: 'Read',
  alike: (n) => (n === 1 ? '1 like it' : `${n} like it`),
  found: (n) => (n === 1 ? 'Recognises 1 complaint' : `Recognises ${n} complaints`),
  more: (n) => `${n} more`,
  unclear: 'Not sure',
  queue: 'Which list is this?',
  back: 'Back',
  skip: 'Skip',
  next: 'Next',
  take: 'This one',
  save: 'Save',
  usePage: 'Use the page',
  pick: 'Pick again',
  paused: 'The page works as always. “Pick again” goes on',
  open: 'Open the reply of a complaint, then press “Pick again”',
  close: 'Close',
  flip: 'Move to the other side',
  keys: '↑ ↓ step through · Enter takes · Esc stops picking',
  saved: (n) => (n === 1 ? 'Learnt: 1 complaint recognised here' : `Learnt: ${n} complaints recognised here`),
  stays: 'Stays on this computer, without any complaint. Forget or export it in the settings.',
  undo: 'Undo',
  done: 'Done',
};

export const teachWords = (language: Language): TeachWords => (language === 'en' ? en : zh);
