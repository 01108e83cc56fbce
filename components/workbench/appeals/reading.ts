/** What a pack is made of, read from the case and the pack: its texts are many, so it comes on demand. */
import { clocksOf } from '../../../utils/complaint/clocks';
import type { Complaint, ConsoleId } from '../../../utils/complaint/model';
import type { Settings } from '../../../utils/platform/messages';
import type { Pack } from '../../../utils/platform/pack-messages';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import { classify } from '../../../utils/reply/categories';
import { evidenceOf, itemsOf, stageOf } from '../../../utils/reply/evidence';
import type { StageId } from '../../../utils/reply/evidence';
import { STAGE_IDS } from '../../../utils/reply/evidence/stages';
import type { PictureLimit } from '../../../utils/reply/evidence/stages';
import { draftOf } from '../../../utils/reply/pack/draft';
import { pictureOf, picturesOf, PLACES, reviewOf, textOf } from '../../../utils/reply/pack/places';
import { timelineOf, timelineText } from '../../../utils/reply/pack/timeline';
import { checkReply } from '../../../utils/reply/redlines';
import type { RedLine } from '../../../utils/reply/redlines';
import { codePoints, pick } from '../../../utils/reply/text';
import type { Language } from '../../../utils/i18n/t';

export interface Material {
  id: string;
  name: string;
  /** The console's page shows it · so many files prove it · neither. */
  onPage: boolean;
  files: number;
}

export interface PackReading {
  /** What is known of the case, and of the complaint that it is about. */
  complaint: Complaint;
  stages: { id: StageId; name: string }[];
  stage: StageId;
  stageName: string;
  wants: string;
  where: string;
  limits: string;
  picture: PictureLimit & { published: boolean };
  pictures: number | null;
  text: { soft: number | null; hard: number | null };
  review: { days: number; published: boolean };
  materials: Material[];
  /** What a file may be said to show, in Chinese as it is named inside the archive. */
  label(id: string): string;
  draft: string;
  timeline: string;
  /** Lines of the timeline. */
  lines: number;
}

/** Stages of a console begin with its letters. */
const LETTERS: Readonly<Record<ConsoleId, string>> = {
  'wechat-pay': 'wx-',
  alipay: 'ali-',
  'mini-program': 'mp-',
  'wechat-shop': 'shop-',
};
const OTHER = '其他材料';

/** A penalty with what is known of the complaint behind it; what was punished stays its own. */
function withAbout(own: Complaint, about: Complaint | undefined): Complaint {
  if (!about) return own;
  const { outTradeNo, transactionId, amountFen, detail, history, fullRefunded } = about;
  const facts = { outTradeNo, transactionId, amountFen, detail, history, fullRefunded };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(known) as Partial<Complaint>), ...own };
}

/** `about`: the case of the complaint behind a penalty; null = none was chosen. */
export function readPack(
  { complaint: own, moments: seen }: CaseView,
  pack: Pack,
  language: Language,
  about: CaseView | null,
): PackReading {
  const complaint = withAbout(own, about?.complaint);
  const moments = [...seen, ...(about?.moments ?? [])];
  const { category } = classify(about?.complaint ?? complaint);
  const ids = STAGE_IDS.filter((id) => id.startsWith(LETTERS[complaint.console]));
  const stage = ids.find((id) => id === pack.stage) ?? stageOf(complaint, category);
  const { stages, wants, limits } = evidenceOf(complaint, category, language, stage);
  const items = itemsOf(complaint, category, stage);
  const lines = timelineOf(moments, pack.open);
  const label = (id: string) => items.find((item) => item.id === id)?.words.zh ?? OTHER;
  const attached = pack.files.map(({ shows }) => label(shows));
  const mine = stages.filter(({ id }) => ids.includes(id));
  return {
    complaint,
    stages: mine,
    stage,
    stageName: mine.find(({ id }) => id === stage)?.name ?? stage,
    wants,
    where: pick(PLACES[stage].where, language),
    limits,
    picture: pictureOf(stage),
    pictures: picturesOf(stage),
    text: textOf(stage),
    review: reviewOf(stage),
    materials: items.map(({ id, words, onPage }) => ({
      id,
      name: pick(words, language),
      onPage,
      files: pack.files.filter(({ shows }) => shows === id).length,
    })),
    label,
    draft: draftOf({ complaint, stage, timeline: lines, attached, open: pack.open }),
    timeline: timelineText(lines),
    lines: lines.length,
  };
}

interface Judging {
  reading: Pick<PackReading, 'complaint' | 'text'>;
  open: boolean;
  settings: Settings;
  language: Language;
  /** ms UTC */
  now: number;
}

/** Length and red lines of a text. Numbers that a person turned on are no finding. */
export function judge(
  text: string,
  { reading, open, settings, language, now }: Judging,
): { length: number; findings: RedLine[] } {
  const { complaint, text: limits } = reading;
  const { soft, hard } = limits;
  const { findings } = checkReply(text, {
    console: complaint.console,
    queue: complaint.queue,
    complaint,
    limit: hard,
    soft,
    facts: { refundKnown: complaint.fullRefunded === true, callRecord: false },
    ownWords: settings.ownWords,
    allowWords: settings.allowWords,
    officialPhone: settings.officialPhone,
    language,
    now,
    due: clocksOf(complaint).next.due,
  });
  return {
    length: codePoints(text),
    findings: findings.filter(({ code }) => !(open && code === 'pii')),
  };
}
