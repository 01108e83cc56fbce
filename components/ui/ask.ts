/** How a page of ours asks the background: typed, with a time limit, no unusable answer let through. */
import type { Answers, AnswerTo, Message } from '../../utils/platform/messages';

export type Ask = <M extends Message>(message: M) => Promise<AnswerTo<M>>;

/** The background said nothing, or nothing that can be used. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

const PATIENCE = 5000;

/** A worker that is being replaced may answer `undefined`, or never. Both become `NoAnswer`. */
export function askThrough(send: (message: Message) => Promise<unknown>, patience = PATIENCE): Ask {
  return async <M extends Message>(message: M) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswer(message.type)), patience);
    });
    try {
      const answer = await Promise.race([send(message), late]);
      if (!fits(message.type, answer)) throw new NoAnswer(message.type);
      return answer as AnswerTo<M>;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Coarse shape of an answer: enough to never draw "0 waiting" out of rubbish. */
function fits(type: keyof Answers, answer: unknown): boolean {
  if (type === 'open' || type === 'filled') return answer === null;
  if (typeof answer !== 'object' || answer === null) return false;
  const has = (key: string) => key in answer;
  if (type === 'summary') {
    const { items, lines } = answer as Partial<Answers['summary']>;
    return Array.isArray(items) && Array.isArray(lines);
  }
  if (type === 'settings' || type === 'saveSettings') return has('language') && has('theme');
  return true;
}
