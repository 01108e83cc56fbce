/** What was taught about a console, made ready for its page. Brought when there is a teaching. */
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import { send } from '../../platform/page';
import { addTaught } from '../../reader/taught/read';
import type { TaughtPage } from '../taught';
import { boxOfField, isTaughtField } from './controls';

/** Asks the background, which checked every part of it. Null when nothing is known. */
export async function taughtAbout(known: ConsoleKnowledge): Promise<TaughtPage | null> {
  const answer = await send({ type: 'teachings' });
  const teachings = answer?.teachings.filter(({ console }) => console === known.id) ?? [];
  if (teachings.length === 0) return null;
  const told = teachings.flatMap(({ reply }) => (reply?.words.length ? [reply.words] : []));
  return {
    read: (found, page, account) => addTaught(found, teachings, known, page, account),
    box: (field) => (told.some((words) => isTaughtField(field, words)) ? boxOfField(field) : null),
    words: {
      send: teachings.map((each) => each.send).filter(Boolean),
      close: teachings.map((each) => each.close).filter(Boolean),
    },
  };
}
