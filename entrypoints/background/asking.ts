/** The ways in which the poller reaches a console: through a tab, from here, or through a tab of its own. */
import type { ConsoleId } from '../../utils/complaint/model';
import { CONSOLES } from '../../utils/consoles';
import type { Browser } from '../../utils/platform/browser';
import type { LearnedRequest, Polled } from '../../utils/platform/messages';
import { orderFrame } from '../../utils/platform/tabs';
import { complaintsIn, isList, reportOf } from '../../utils/reader/answer';
import { faredOf, isPage, repeated, UNHEARD } from '../../utils/reader/fared';
import { firstPage, mayRepeat } from '../../utils/reader/repeatable';
import type { SeenTab } from '../../utils/watch/poll-memory';

const LATE = 20_000;
const MOST = 500;

/** Hands the question to a page; false when nobody listens there any more. */
export const askTab = (
  browser: Pick<Browser, 'tabs'>,
  at: SeenTab,
  list: string,
  share: boolean,
): Promise<boolean> => orderFrame(browser, at, { type: 'poll', list, share });

/** Asks the learned request once more with the session's cookies. Never throws. `now` in ms UTC. */
export async function askAlone(
  console: ConsoleId,
  request: LearnedRequest,
  now: () => number,
): Promise<Polled> {
  const known = CONSOLES[console];
  const nothing: Polled = {
    type: 'polled',
    console,
    account: '',
    at: now(),
    asked: false,
    said: null,
    envelope: {},
    list: '',
    recognised: false,
    total: null,
    complaints: [],
  };
  if (!URL.canParse(request.url) || !known.hosts.includes(new URL(request.url).host) || !mayRepeat(request))
    return nothing;
  try {
    const first = firstPage(request, now());
    const response = await fetch(first.url, repeated(first, LATE));
    const text = await response.text();
    const report = reportOf(response.url, response.status, text);
    return {
      ...nothing,
      asked: true,
      at: now(),
      said: { ...faredOf(response), page: isPage(text) },
      envelope: report?.envelope ?? {},
      recognised: report !== null && isList(report),
      total: report?.total ?? null,
      complaints: report ? complaintsIn(report, known, now()).slice(0, MOST) : [],
    };
  } catch {
    return { ...nothing, asked: true, said: { ...UNHEARD, page: false } };
  }
}

/** Opens the console where it is in nobody's way: pinned, silent, behind the others. */
export async function openQuietly({ tabs }: Pick<Browser, 'tabs'>, console: ConsoleId): Promise<void> {
  const { hosts, home } = CONSOLES[console];
  const open = await tabs.query({ url: hosts.map((host) => `https://${host}/*`), pinned: true });
  if (open.length > 0) return;
  const tab = await tabs.create({ url: home, pinned: true, active: false });
  if (tab.id !== undefined) await tabs.update(tab.id, { muted: true }).catch(() => {});
}
