/** Row 1: a page that floods everything it can reach with what looks like ours. */
import { PAGES } from '../consoles/server.ts';
import { LISTS, openList, shared } from '../e2e/harness/shared.ts';
import { Watching } from '../e2e/harness/watching.ts';
import { SEED, trials } from './trials.ts';

const held = shared({ count: 10 });

/** In the page: `count` forged events and messages, never two alike. */
const flood = ([count, seed]: [number, number]): void => {
  let state = seed;
  const next = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
  const pick = <T>(list: T[]): T => list[Math.floor(next() * list.length)] as T;
  const names = [
    'kesu:hello',
    'kesu:ready',
    'kesu:shapes',
    `kesu:${next()}`,
    'kesu:__proto__',
    'kesu:1:said',
  ];
  const types = ['saveSettings', 'saveChannel', 'observe', 'journal', 'confirm', 'erase', 'open', 'learned'];
  const value = (): unknown =>
    pick<unknown>([null, 1, 'x', 'x'.repeat(1000), '{', { __proto__: null, a: 1 }, [], 'kesu:x', Number.NaN]);
  const report = (): string =>
    JSON.stringify({
      url: pick(['/ccomplaints/get_complaint_list', 'https://evil.example', '', 5]),
      status: pick<unknown>([200, 401, '200', null]),
      envelope: { errorcode: value() },
      total: value(),
      list: pick<unknown>([true, false, 1]),
      items: pick<unknown>([[], [{ complaintid: value(), complaintstate: value() }], value()]),
      history: pick<unknown>([[], value()]),
    });
  for (let n = 0; n < count; n += 1) {
    const detail = pick<unknown>([
      value(),
      report(),
      { type: pick(types), settings: value(), complaints: value() },
    ]);
    document.dispatchEvent(new CustomEvent(pick(names), { detail, bubbles: true, cancelable: true }));
    if (n % 7 === 0)
      try {
        window.postMessage({ type: pick(types), detail, source: pick(['kesu', 'kesu-clock', 'tap']) }, '*');
      } catch {
        // what cannot be cloned cannot be sent
      }
  }
};

/** Commands leave a trace here. */
const commands = async (): Promise<string> => {
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome;
  interface Area {
    get(keys: string[]): Promise<object>;
  }
  return JSON.stringify(await storage.local.get(['settings', 'channels', 'watch', 'teachings']));
};

trials(
  {
    row: 1,
    fault: 'a flood of forged events, 2,000 at a time',
    required: 'no command is carried out, marks stay right',
  },
  { short: 4, long: 20, each: 20_000 },
  async (index) => {
    const list = LISTS[index % LISTS.length] ?? 'wechat-pay';
    const { page, marks, rows } = await openList(held.browser, list);
    const watching = await Watching.open(held.browser);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${PAGES[list]}: ${error}`));
    try {
      await page.bringToFront();
      await marks.atLeast(Math.min(rows.length, 1), { kind: 'clock' });
      const [before, standing] = [await watching.page.evaluate(commands), await marks.all({ kind: 'clock' })];
      await page.evaluate(flood, [2000, SEED + index] as [number, number]);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const after = await watching.page.evaluate(commands);
      if (after !== before) faults.push(`${list}: ${before} became ${after}`);
      const now = await marks.all({ kind: 'clock' });
      const said = (all: typeof now) =>
        all
          .map(({ complaint, due }) => `${complaint} ${due}`)
          .toSorted()
          .join();
      if (said(now) !== said(standing)) faults.push(`${list}: the marks changed`);
    } finally {
      await page.close();
      await watching.page.close();
    }
    return faults;
  },
);
