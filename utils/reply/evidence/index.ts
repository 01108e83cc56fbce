/** The checklist of a complaint: what the page shows already, what to ask for, what to attach, how much fits. */
import type { Complaint } from '../../complaint/model';
import { penaltyIn } from '../../complaint/penalties';
import type { CategoryCode } from '../categories';
import { APPEAL_OPEN } from '../../complaint/stages';
import { refundIn } from '../close-refund';
import { presetOf } from '../shop/presets';
import { codePoints, pick } from '../text';
import type { Language, Words } from '../text';
import { BY_CATEGORY } from './by-category';
import { ITEMS } from './items';
import { pictureWords, STAGES, STAGE_IDS } from './stages';
import type { AppealId, StageId } from './stages';
import { appealText, askText, summaryText } from './text';

export type { StageId } from './stages';

export interface Evidence {
  stages: { id: StageId; name: string }[];
  stage: StageId;
  wants: string;
  /** Text and pictures, in words. */
  limits: string;
  /** On the page already. */
  have: string[];
  /** From the user. */
  ask: string[];
  attach: string[];
  /** Ready to copy; '' when there is nothing to ask for. */
  askText: string;
  text: string;
  /** Code points of `text`, and how many fit; null = unknown. */
  length: number;
  most: number | null;
}

/** In every case. */
const ALWAYS = 'order paid chat';
/** Items that the page itself can show. */
const ON_PAGE: Record<string, (complaint: Complaint) => boolean> = {
  order: ({ outTradeNo, transactionId }) => Boolean(outTradeNo ?? transactionId),
  paid: ({ amountFen }) => amountFen !== undefined,
  chat: ({ history = [] }) => history.some(({ by }) => by === 'merchant'),
  refundNo: (complaint) =>
    refundIn(
      complaint,
      (complaint.history ?? []).toSorted((a, b) => a.at - b.at),
    ).missing === null,
};

/** An appeal goes by what was punished: its words tell, on the penalty and on the appeal alike. */
const appealStage = ({ problem = '' }: Complaint): AppealId =>
  penaltyIn(problem) === 'refund' ? 'ali-late-refund' : 'ali-overdue';

/** The stage in which a complaint is now. */
export function stageOf(complaint: Complaint, category: CategoryCode): StageId {
  const { queue, status, appeal } = complaint;
  if (queue === 'mini-program-score') return 'mp-score';
  if (queue === 'mini-program') {
    if (status.phase === 'done') return appeal === APPEAL_OPEN ? 'mp-verdict' : 'mp-respond';
    return status.code === '206' ? 'mp-refund' : status.phase === 'reply' ? 'mp-respond' : 'mp-evidence';
  }
  if (queue === 'wechat-shop-guarantee') return 'shop-guarantee';
  if (queue.startsWith('wechat-shop'))
    return STAGE_IDS.find((id) => STAGES[id].preset === category) ?? 'shop-proof';
  if (queue === 'alipay-risk') return 'ali-risk';
  if (queue === 'alipay-consult') return 'ali-consult';
  if (queue === 'alipay-refund-due') return 'ali-refuse';
  if (queue === 'alipay-violation' || queue === 'alipay-appeal') return appealStage(complaint);
  if (queue === 'alipay-trade') return status.phase === 'platform' ? 'ali-supplement' : 'ali-handle';
  return 'wx-reply';
}

export const isAppeal = (stage: StageId): stage is AppealId => STAGES[stage].window !== undefined;

function limitsOf(stage: StageId, language: Language): string {
  const { text, soft, pictures, picture, both, window } = STAGES[stage];
  const zh = language === 'zh-CN';
  const say = (chinese: string, english: string) => (zh ? chinese : english);
  const unknown = say('以页面为准', 'see the page');
  const length =
    text !== null && soft
      ? say(`${text} 字（旧口径 ${soft}）`, `${text} characters (older guide: ${soft})`)
      : text !== null || soft
        ? say(`${text ?? soft} 字${text === null ? '（保守值）' : ''}`, `${text ?? soft} characters`)
        : unknown;
  const parts = [
    window ? say(`期限 ${window.zh}`, `Window: ${window.en}`) : '',
    say(`文字 ${length}`, `Text ${length}`),
    say(`图片 ${pictures === null ? unknown : `${pictures} 张`}`, `Pictures ${pictures ?? unknown}`),
    picture ? pictureWords(picture) : '',
    both ? say('文字和图片都要有', 'Text and picture are both needed') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** One thing that proves something. */
export interface Item {
  id: string;
  words: Words;
  /** The page itself shows it. */
  onPage: boolean;
}

function wordsOf(id: string): Words {
  return ITEMS.get(id) ?? { zh: id, en: id };
}

/** What this stage wants of this cause, in the order of a submission; what goods ask for comes first. */
export function itemsOf(complaint: Complaint, category: CategoryCode, stage: StageId): Item[] {
  const [own = ''] = BY_CATEGORY[category].split('+');
  const { items, preset: goods } = STAGES[stage];
  const preset = goods ? presetOf(goods) : null;
  const ids = [...new Set(`${ALWAYS} ${own} ${items}`.split(' ').filter(Boolean))];
  const usual = ids.map((id) => ({ id, words: wordsOf(id), onPage: ON_PAGE[id]?.(complaint) ?? false }));
  return [
    ...(preset?.items.map((words, n) => ({ id: `${stage}-${n}`, words, onPage: false })) ?? []),
    // The list of the goods says all that the cause would.
    ...usual.filter(({ id, onPage }) => onPage || !(preset && own.includes(id))),
  ];
}

/** The checklist for `stage`, of the complaint's own stage by default. Reads only what the page shows. */
export function evidenceOf(
  complaint: Complaint,
  category: CategoryCode,
  language: Language,
  stage: StageId = stageOf(complaint, category),
): Evidence {
  const [, user = ''] = BY_CATEGORY[category].split('+');
  const wanted = user.split(' ').filter(Boolean).map(wordsOf);
  const items = itemsOf(complaint, category, stage);
  const have = items.filter(({ onPage }) => onPage);
  const { text: hard, soft, wants } = STAGES[stage];
  const named = (list: readonly Item[], as: Language) => list.map(({ words }) => pick(words, as));
  const attach = (as: Language) =>
    named(
      items.filter(({ onPage }) => !onPage),
      as,
    );
  const most = soft ?? hard;
  const refunds = have.filter(({ id }) => id === 'refundNo');
  const proofs = [...attach('zh-CN'), ...named(refunds, 'zh-CN')];
  const text = isAppeal(stage)
    ? appealText(stage, complaint, proofs)
    : summaryText(complaint, attach('zh-CN'), most);
  return {
    stages: STAGE_IDS.map((id) => ({ id, name: pick(STAGES[id].name, language) })),
    stage,
    wants: pick(wants, language),
    limits: limitsOf(stage, language),
    have: named(have, language),
    ask: wanted.map((words) => pick(words, language)),
    attach: attach(language),
    askText: askText(wanted.map(({ zh }) => zh)),
    text,
    length: codePoints(text),
    most,
  };
}
