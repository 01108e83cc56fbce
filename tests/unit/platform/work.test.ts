import { expect, it } from 'vitest';
import { workFrom, workThrough } from '../../../utils/platform/work';

type Side = Parameters<typeof workFrom>[0];
type Listener = (event: MessageEvent<unknown>) => void;

/** Two ends of one line; messages arrive later and as copies, like a worker's. */
function line(): { page: Side; worker: Side; fail(): void } {
  const heard: { page: Listener[]; worker: Listener[] } = { page: [], worker: [] };
  const failed: (() => void)[] = [];
  const side = (own: 'page' | 'worker', other: 'page' | 'worker') =>
    ({
      postMessage: (message: unknown) =>
        queueMicrotask(() =>
          heard[other].forEach((hear) => hear({ data: structuredClone(message) } as MessageEvent<unknown>)),
        ),
      addEventListener: (type: string, hear: Listener) =>
        void (type === 'message' ? heard[own].push(hear) : failed.push(hear as () => void)),
    }) as unknown as Side;
  return {
    page: side('page', 'worker'),
    worker: side('worker', 'page'),
    fail: () => failed.forEach((tell) => tell()),
  };
}

it('tells how far work is, and answers each question its own', async () => {
  const { page, worker } = line();
  workFrom<number>(worker, async (n, told) => {
    for (let done = 1; done <= n; done += 1) told(done);
    return n * 2;
  });
  const ask = workThrough<number>(() => page);
  const heard: number[] = [];
  expect(await Promise.all([ask(3, { told: (n) => heard.push(n) }), ask(5)])).toEqual([6, 10]);
  expect(heard).toEqual([1, 2, 3]);
});

it('stops the one that is to stop, at its next step', async () => {
  const { page, worker } = line();
  let steps = 0;
  workFrom<string>(worker, async (name, told) => {
    for (let done = 0; done < 1000; done += 1) {
      if (name === 'long') steps = done;
      told(done);
      await Promise.resolve();
    }
    return name;
  });
  const ask = workThrough<string>(() => page);
  const stop = new AbortController();
  const long = ask('long', { signal: stop.signal, told: (n) => n === 20 && stop.abort() });
  const other = ask('other');
  await expect(long).rejects.toMatchObject({ fault: { code: 'stopped' } });
  expect(steps).toBeLessThan(200);
  expect(await other).toBe('other');
});

it('says why it failed: its own reason, the name of an error, or that the worker is gone', async () => {
  const { page, worker, fail } = line();
  workFrom<string>(worker, async (how) => {
    if (how === 'own') throw Object.assign(new Error('x'), { code: 'altered', at: 7 });
    if (how === 'never') await new Promise(() => {});
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const ask = workThrough<string>(() => page);
  await expect(ask('own')).rejects.toMatchObject({ fault: { code: 'altered', at: 7 } });
  await expect(ask('disk')).rejects.toMatchObject({ fault: { what: 'QuotaExceededError' } });
  const never = ask('never');
  fail();
  await expect(never).rejects.toMatchObject({ fault: { code: 'failed', what: 'WorkerError' } });
});
