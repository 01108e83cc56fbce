/** The checks behind the gates, with what the page knows of a complaint. */
import type { Complaint, ConsoleId } from '../../complaint/model';
import type { Language } from '../../complaint/words';
import { judge } from '../../reply/judge';
import type { Check, RedLine } from '../../reply/redlines';
import type { ReplyField } from '../fields';
import type { ClockOptions } from '../../complaint/rules';
import type { CheckSettings } from '../kit';
import { fill, valueOf } from './fill';
import type { Field } from './fill';

/** A reply as it stands in its field. */
interface CheckRequest {
  console: ConsoleId;
  field: ReplyField;
  complaint: Complaint | null;
  /** The other complaints on screen: their numbers must not stand in this reply. */
  others: readonly Complaint[];
  language: Language;
  /** ms UTC */
  now: number;
  rules?: ClockOptions;
  settings: CheckSettings | null;
}

/** The red lines of a text in this field. `request.now` in ms UTC. */
export const judgeReply = (text: string, { field, ...request }: CheckRequest): Check =>
  judge(text, { ...request, limit: field.limit });

/** Puts what is better in the place of what was found, last place first, and leaves the rest as it is. */
export async function repair(
  field: Field,
  findings: readonly Pick<RedLine, 'from' | 'to' | 'better' | 'words'>[],
) {
  let text = valueOf(field);
  const places = findings
    .filter(({ from, to, words, better }) => better !== undefined && text.slice(from, to) === words)
    .toSorted((a, b) => b.from - a.from);
  for (const { from, to, better = '' } of places) text = text.slice(0, from) + better + text.slice(to);
  return fill(field, text);
}
