/** The door between the workbench and its worker: numbered questions, answers, and "something changed". */
import type { DeskAnswer, DeskQuestion } from './workbench-messages';

interface Answering {
  answer(question: DeskQuestion): Promise<unknown>;
}
/** What either side needs of a worker. */
interface Side {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

interface Numbered {
  n: number;
  question: DeskQuestion;
}
type Said = { n: number; answer: unknown } | { n: number; failed: true } | 'changed';

/** Nothing that the ledger does takes longer, ms. */
const PATIENCE = 30_000;

/** The page's side. A question that fails, or that nobody answers, rejects. */
export function deskThrough(worker: Side) {
  const open = new Map<number, { resolve(answer: unknown): void; reject(): void }>();
  const listeners = new Set<() => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }) => {
    const said = data as Said;
    if (said === 'changed') return listeners.forEach((listener) => listener());
    const asked = open.get(said.n);
    open.delete(said.n);
    if ('failed' in said) asked?.reject();
    else asked?.resolve(said.answer);
  });
  // It could not even start: nobody will answer.
  worker.addEventListener('error', () => open.forEach(({ reject }) => reject()));
  return {
    ask<Q extends DeskQuestion>(question: Q): Promise<DeskAnswer<Q>> {
      const n = (count += 1);
      return new Promise((resolve, reject) => {
        const fail = () => {
          open.delete(n);
          clearTimeout(timer);
          reject(new Error(`The desk did not answer: ${question.type}`));
        };
        const timer = setTimeout(fail, PATIENCE);
        const done = (answer: unknown) => {
          clearTimeout(timer);
          resolve(answer as DeskAnswer<Q>);
        };
        open.set(n, { resolve: done, reject: fail });
        worker.postMessage({ n, question } satisfies Numbered, []);
      });
    },
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The worker's side. `open` is told how to say that something changed. Never throws. */
export function answerFrom(side: Side, open: (tell: () => void) => Answering): void {
  const say = (said: Said) => side.postMessage(said, []);
  const desk = open(() => say('changed'));
  side.addEventListener('message', ({ data }) => {
    const { n, question } = data as Numbered;
    desk.answer(question).then(
      (answer) => say({ n, answer }),
      () => say({ n, failed: true }),
    );
  });
}
