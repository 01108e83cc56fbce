/** How high a complaint has to be handled, why, and what to do. Explained by the words that say so. Pure. */
import type { Complaint } from '../complaint/model';
import { classify } from './categories';
import { signsIn, type Level, type SignKind } from './cues';
import { termIn, type Term } from './term';
import { normalise } from './text';

/** What to do; worst first. */
export type Advice = 'conduct' | 'privacy' | 'legal' | SignKind | 'lead' | 'agent';

export interface Escalation {
  level: Level;
  /** Words of the complaint that say so; data of the page. */
  words: string[];
  /** By its own counter: 2 for the second complaint. */
  times: number;
  /** The date that the user set. */
  term: Term | null;
  advice: Advice;
  /** An incident: no ready text before a lead has looked. */
  locked: boolean;
}

const ORDER: Advice[] = [
  'conduct',
  'privacy',
  'extortion',
  'legal',
  'health',
  'minor',
  'elderly',
  'lead',
  'agent',
];
const MOST = 2000;
const MOST_WORDS = 6;

const higher = (a: Level, b: Level): Level => (a > b ? a : b);

/** Of the complaint's own words and of what the user wrote since. `now` in ms UTC. Never throws. */
export function escalationOf(complaint: Complaint, now: number): Escalation {
  const thread = (complaint.history ?? []).filter(({ by }) => by === 'user').slice(-10);
  const told = [complaint.detail ?? '', ...thread.map((event) => event.text)];
  const detail = [...new Set(told)].join('\n').slice(0, MOST);
  const found = classify({ ...complaint, detail });
  const text = `${normalise(complaint.problem, 200)}\n${normalise(detail, MOST)}`;
  const advice: Advice[] = [];
  const words = [...found.cues];
  let { level } = found;
  if (found.category === 'STAFF_CONDUCT' || found.category === 'PRIVACY') {
    advice.push(found.category === 'PRIVACY' ? 'privacy' : 'conduct');
    words.unshift(...found.words);
  } else if (found.category === 'EXTORTION_SUSPECT') advice.push('extortion');
  for (const sign of signsIn(text)) advice.push(sign.kind);
  const last = thread.at(-1);
  const dated = last ? termIn(last.text, last.at) : null;
  const term = dated ?? termIn(detail, complaint.complaintTime?.at ?? now);
  if (term) level = higher(level, 'L2');
  if (level === 'L3') advice.push('legal');
  advice.push(level === 'L1' ? 'agent' : 'lead');
  if (words.length === 0 && level !== 'L1') words.push(...found.words);
  return {
    level,
    words: [...new Set(words.map((word) => (word === 'high_risk' ? '高风险' : word)))]
      .filter((word, i, all) => !all.some((other, j) => j !== i && other.includes(word)))
      .slice(0, MOST_WORDS),
    times: complaint.userComplaintTimes ?? 1,
    term,
    advice: ORDER.find((each) => advice.includes(each)) ?? 'agent',
    locked: advice.includes('conduct') || advice.includes('privacy'),
  };
}
