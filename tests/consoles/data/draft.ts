/** Step one of the generator: what happened, before a platform spells it. */
import { between, digits, pick, random } from './random.ts';
import { GOODS, HOSTILE, TOPICS, type Category } from './texts.ts';

/** open = nobody answered · working = answered, not finished · done. */
export type Stage = 'open' | 'working' | 'done';

/** Time left on the running clock: more than 12 h, at most 12 / 4 / 1 h, none. */
export type Band = 'calm' | 'soon' | 'urgent' | 'critical' | 'overdue';

/** Hours a stage may take, by console. */
export type Limits = { open: number; working: number };

export interface Draft {
  index: number;
  category: Category;
  text: string;
  fen: number;
  stage: Stage;
  band: Band;
  /** Instant of the complaint, epoch ms. */
  at: number;
  times: number;
  highRisk: boolean;
  userWaits: boolean;
  phone: string;
  /** Draws a number or digit text that belongs to this complaint alone. */
  next: () => number;
  /** Digits of the order; the same in two complaints about one order. */
  order: string;
  paidAt: number;
}

const BANDS: Record<Band, [number, number]> = {
  calm: [12.2, 90],
  soon: [4.2, 11.9],
  urgent: [1.1, 3.9],
  critical: [0.15, 0.95],
  overdue: [-30, -0.3],
};

/** The first rows walk through every stage and band, so that even a short list shows them all. */
const SHOW: [Stage, Band][] = [
  ['open', 'calm'],
  ['open', 'soon'],
  ['open', 'urgent'],
  ['open', 'critical'],
  ['open', 'overdue'],
  ['working', 'calm'],
  ['working', 'soon'],
  ['working', 'urgent'],
  ['working', 'critical'],
  ['working', 'overdue'],
  ['done', 'calm'],
];

const CATEGORIES = Object.keys(TOPICS) as Category[];

function category(next: () => number): Category {
  let mark = next() * CATEGORIES.reduce((sum, name) => sum + TOPICS[name].share, 0);
  return CATEGORIES.find((name) => (mark -= TOPICS[name].share) < 0) ?? 'OTHER';
}

function age(next: () => number, stage: Stage, band: Band, limits: Limits): number {
  if (stage === 'done') return between(next, limits.open, 24 * 28);
  const limit = limits[stage];
  const [from, to] = BANDS[band];
  return limit - between(next, from, Math.min(to, limit - 0.05));
}

/** One complaint; `index` alone decides it, so a longer list starts like a shorter one. */
export function draft(index: number, seed: number, now: number, limits: Limits, wanted?: Category): Draft {
  const next = random(seed * 7919 + index * 104729);
  // Every category comes up early, and the first burst is large enough to be one.
  const shown = index > 20 && index < 24 ? 'BURST' : CATEGORIES[index];
  const name = wanted ?? shown ?? category(next);
  const topic = TOPICS[name];
  const fixed = SHOW[index % 30];
  const [stage, band]: [Stage, Band] = fixed ?? [
    pick(next, ['open', 'open', 'working', 'done', 'done'] as const),
    pick(next, Object.keys(BANDS) as Band[]),
  ];
  const fen = index === 4 ? 1 : pick(next, topic.fen);
  // A burst arrives within minutes, most of it unanswered.
  const burst = name === 'BURST';
  const hours = burst ? between(next, 8, 8.4) + Math.floor(index / 400) * 9 : age(next, stage, band, limits);
  const at = now - Math.round(hours * 3600) * 1000;
  return {
    index,
    category: name,
    text:
      index === 3
        ? HOSTILE
        : pick(next, topic.texts)
            .replaceAll('{物}', pick(next, GOODS))
            .replaceAll('{天}', String(Math.floor(between(next, 3, 12))))
            .replaceAll('{元}', (fen / 100).toFixed(2)),
    fen,
    stage: burst ? 'open' : stage,
    band: burst ? 'calm' : band,
    at,
    times: name === 'REPEAT' ? 2 + Math.floor(next() * 2) : 1,
    highRisk: name === 'HIGH_RISK' || next() < 0.02,
    userWaits: stage === 'working' && next() < 0.45,
    phone: `13800138${digits(next, 3)}`,
    order: digits(next, 12),
    paidAt: at - Math.round(between(next, burst ? 0.5 : 3, burst ? 1 : 240) * 3600) * 1000,
    next,
  };
}

/** `count` drafts, newest first. Every second repeat is about the order of the complaint made before it. */
export function drafts(count: number, seed: number, now: number, limits: Limits): Draft[] {
  const list = Array.from({ length: count }, (_, index) => draft(index, seed, now, limits));
  list.forEach((item, i) => {
    const earlier = list[i - 2];
    if (item.category !== 'REPEAT' || !earlier || earlier.category === 'BURST' || (i !== 5 && i % 2)) return;
    item.order = earlier.order;
    item.fen = earlier.fen;
    item.phone = earlier.phone;
    item.paidAt = Math.min(item.paidAt, earlier.paidAt);
    earlier.paidAt = item.paidAt;
  });
  return list.toSorted((a, b) => b.at - a.at);
}
