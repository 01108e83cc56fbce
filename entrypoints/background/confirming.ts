/**
 * Confirms a press on a gate in a page of ours, where the browser cannot prove that the gate was in
 * sight. Each question belongs to one frame and one page of ours, is answered once, and expires.
 */
import { millisecondsInMinute } from 'date-fns/constants';
import { CONSOLES } from '../../utils/consoles';
import { sessionShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import type { Question } from '../../utils/platform/gate-messages';
import type { Handlers } from '../../utils/platform/router';
import { closeTab, openSmall, toFront } from '../../utils/platform/small-window';
import { orderFrame } from '../../utils/platform/tabs';

/** ms for which a question may be answered. */
const LASTS = 5 * millisecondsInMinute;
const MOST = 8;

interface Pending {
  token: string;
  /** Who asked. */
  tabId: number;
  frameId: number;
  /** The tab of our page: nobody else may answer. */
  ours: number;
  question: Question;
}
type Own = 'confirm' | 'confirmDrop' | 'confirmQuestion' | 'confirmVerdict';

/** `now` in ms UTC by this computer's clock. A worker that died in between finds every question again. */
export function setUpConfirming(browser: Browser, now: () => number) {
  const shelf = sessionShelf<Pending[]>(browser, 'confirming');
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: what is asked while a window opens waits for it. */
  const alone = <T>(work: (open: Pending[]) => Promise<T>): Promise<T> => {
    const next = last
      .then(() => shelf.load())
      .then((rows) => work((rows ?? []).filter(({ question }) => question.until > now())));
    last = next.catch(() => {});
    return next;
  };
  const tell = (to: Pending, go: boolean): Promise<boolean> =>
    orderFrame(browser, to, { type: 'confirmed', token: to.token, go });
  /** Takes out those that fit. */
  const takeOut = async (open: Pending[], fits: (each: Pending) => boolean): Promise<Pending[]> => {
    const out = open.filter(fits);
    if (out.length > 0) await shelf.save(open.filter((each) => !out.includes(each)));
    return out;
  };

  const handlers: Pick<Handlers, Own> = {
    confirm: ({ type: _type, ...what }, { host, frame }) =>
      alone(async (open) => {
        // A page speaks for its own console only.
        if (!frame || host === null || !CONSOLES[what.console].hosts.includes(host)) return null;
        const earlier = open.filter(({ tabId }) => tabId === frame.tabId);
        const token = crypto.randomUUID();
        const ours = await openSmall(browser, `confirm.html#${token}`, frame.tabId);
        const question: Question = { ...what, host, until: now() + LASTS };
        const kept = open.filter((each) => !earlier.includes(each));
        await shelf.save([...kept, { token, ...frame, ours, question }].slice(-MOST));
        await Promise.all(earlier.map((each) => closeTab(browser, each.ours)));
        return { token };
      }),
    confirmDrop: ({ token }, { frame }) =>
      alone(async (open) => {
        const out = await takeOut(open, (each) => each.token === token && each.tabId === frame?.tabId);
        await Promise.all(out.map(({ ours }) => closeTab(browser, ours)));
        return null;
      }),
    confirmQuestion: ({ token }, { frame }) =>
      alone(
        async (open) =>
          open.find((each) => each.token === token && each.ours === frame?.tabId)?.question ?? null,
      ),
    confirmVerdict: ({ token, go }, { frame }) =>
      alone(async (open) => {
        const [one] = await takeOut(open, (each) => each.token === token && each.ours === frame?.tabId);
        if (!one || !(await tell(one, go))) return false;
        await toFront(browser, one.tabId);
        await closeTab(browser, one.ours);
        return true;
      }),
  };

  return {
    handlers,
    /** Our page was closed without a word, or the console's was. Never throws. */
    tabGone: (tabId: number): Promise<void> =>
      alone(async (open) => {
        for (const one of await takeOut(open, (each) => each.ours === tabId || each.tabId === tabId))
          await (one.ours === tabId ? tell(one, false) : closeTab(browser, one.ours));
      }).catch(() => {}),
  };
}
