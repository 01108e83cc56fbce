import { describe, expect, it, vi } from 'vitest';
import { answerFrom, deskThrough } from '../../../utils/platform/desk';
import type { DeskQuestion } from '../../../utils/platform/workbench-messages';

/** Two ends of a line that copies what goes over it. */
function line() {
  const ends = [new EventTarget(), new EventTarget()] as const;
  const end = (own: EventTarget, other: EventTarget) => ({
    postMessage: (message: unknown) =>
      void other.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) })),
    addEventListener: own.addEventListener.bind(own) as never,
  });
  return {
    page: end(...ends),
    worker: end(ends[1], ends[0]),
    fail: () => ends[0].dispatchEvent(new Event('error')),
  };
}
const VIEWS: DeskQuestion = { type: 'views' };

describe('the line to the desk', () => {
  it('brings each question its own answer, in any order', async () => {
    const { page, worker } = line();
    const waiting: ((answer: unknown) => void)[] = [];
    answerFrom(worker, () => ({ answer: () => new Promise((done) => waiting.push(done)) }));
    const desk = deskThrough(page);
    const [first, second] = [desk.ask(VIEWS), desk.ask(VIEWS)];
    waiting[1]?.(['second']);
    waiting[0]?.(['first']);
    expect([await first, await second]).toEqual([['first'], ['second']]);
  });

  it('rejects what failed, what nobody answers, and everything when the worker cannot start', async () => {
    const { page, worker, fail } = line();
    answerFrom(worker, () => ({
      answer: ({ type }) => (type === 'views' ? Promise.reject(new Error('gone')) : new Promise(() => {})),
    }));
    const desk = deskThrough(page);
    await expect(desk.ask(VIEWS)).rejects.toThrow('views');
    vi.useFakeTimers();
    const unheard = desk.ask({ type: 'unnote', note: 'x' });
    const late = expect(unheard).rejects.toThrow('unnote');
    await vi.advanceTimersByTimeAsync(30_000);
    await late;
    vi.useRealTimers();
    const open = desk.ask({ type: 'unnote', note: 'y' });
    fail();
    await expect(open).rejects.toThrow('unnote');
  });

  it('passes on that something changed until nobody listens', () => {
    const { page, worker } = line();
    let tell = () => {};
    answerFrom(worker, (say) => {
      tell = say;
      return { answer: async () => null };
    });
    const desk = deskThrough(page);
    const listener = vi.fn<() => void>();
    const stop = desk.onChange(listener);
    tell();
    stop();
    tell();
    expect(listener).toHaveBeenCalledOnce();
  });
});
