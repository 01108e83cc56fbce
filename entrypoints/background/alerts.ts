/** Puts the parts of alerts together: what is due, where it goes, what a person does with a notice. */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { CONSOLES } from '../../utils/consoles';
import type { SteadyLedger } from '../../utils/ledger';
import { database } from '../../utils/ledger/database';
import { purge } from '../../utils/ledger/outbox-list';
import { isTaken, snooze, taken, takenOf } from '../../utils/ledger/taken';
import { localShelf, sessionShelf, sessionStore } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import { clear, show } from '../../utils/platform/notify';
import type { NoticeAction } from '../../utils/platform/notify';
import { loadSettings } from '../../utils/platform/settings';
import { openConsole } from '../../utils/platform/tabs';
import type { Alert } from '../../utils/watch/alert';
import { loadChannels } from '../../utils/watch/channel-store';
import { factsNow } from '../../utils/watch/facts';
import type { Facts } from '../../utils/watch/facts';
import { channelHandlers } from '../../utils/watch/handlers';
import { readWatchOptions } from '../../utils/watch/options';
import type { WatchOptions } from '../../utils/watch/options';
import { steadyOutbox } from '../../utils/watch/outbox-steady';
import type { OutboxImage } from '../../utils/watch/outbox-memory';
import { planRound } from '../../utils/watch/round';
import { createSender } from '../../utils/watch/sender';
import { stillTrue } from '../../utils/watch/still';

const SNOOZE = 30 * millisecondsInMinute;
const KEEP = 30 * millisecondsInDay;
const MOST_REPEATS = 200;
/** ms for which facts that were just read are true enough. */
const FRESH = 1000;

/** `wake`: something may be due now. */
export function setUpAlerts(browser: Browser, ledger: SteadyLedger, wake: () => void) {
  const db = database();
  const now = Date.now;
  const channelShelf = localShelf(browser, 'channels');
  const optionShelf = localShelf(browser, 'watch');
  const store = sessionStore(browser, 'send');
  const outbox = steadyOutbox(db, sessionShelf<OutboxImage>(browser, 'outbox'));

  const options = async (): Promise<WatchOptions> =>
    readWatchOptions(await optionShelf.load().catch(() => null));
  const language = async () => (await loadSettings(browser)).language;
  const facts = async (): Promise<Facts> =>
    factsNow(ledger, now(), await loadSettings(browser), MOST_REPEATS);
  let read: { at: number; facts: Promise<Facts> } | null = null;
  /** For many questions in a row. */
  const recentFacts = (): Promise<Facts> => {
    if (!read || Math.abs(now() - read.at) > FRESH) read = { at: now(), facts: facts() };
    return read.facts;
  };
  const channels = () => loadChannels(channelShelf);
  const allowed = (hosts: string[]) => browser.permissions.contains({ origins: hosts }).catch(() => false);

  const sender = createSender({
    outbox,
    store,
    fetch: (input, init) => fetch(input, init),
    subtle: crypto.subtle,
    now,
    random: Math.random,
    owner: crypto.randomUUID(),
    notify: (id, notice) => show(browser, id, notice),
    channels,
    desktop: async () => (await options()).desktop,
    language,
    allowed,
    async stillTrue(alert) {
      const { items, lines } = await recentFacts();
      return stillTrue(alert, items, lines, now());
    },
  });

  /** Somebody said 「我来处理」 of the one complaint that this is about. */
  const quietened = async (alert: Alert, { items }: Facts): Promise<boolean> => {
    const [about] = alert.total === 1 ? alert.items : [];
    const item = about && items.find(({ id, console }) => id === about.id && console === about.console);
    if (!item) return false;
    const key = `${item.console}|${item.id}`;
    const rows = await takenOf(db, [key]).catch(() => new Map<string, never>());
    return isTaken(rows.get(key), alert, item);
  };

  /** The alert that a notice is about; its id is the alert's key, with a number behind it when it comes again. */
  const alertOf = async (id: string): Promise<Alert | null> => {
    const row = await db.alerts.get(id.replace(/\|snooze\|\d+$/, '')).catch(() => undefined);
    return (row?.alert ?? null) as Alert | null;
  };

  return {
    options,
    /** Plans and sends. Returns when it has something to do again, ms UTC, or null. */
    async round(): Promise<number | null> {
      const planned = await planRound({ facts, options, outbox, channels, quietened, now }).catch(
        () => now() + millisecondsInMinute,
      );
      const sent = await sender.sendDue();
      await purge(db, now() - KEEP).catch(() => {});
      const moments = [planned, sent].filter((at) => at !== null);
      return moments.length > 0 ? Math.min(...moments) : null;
    },
    async onNotice(id: string, action: NoticeAction): Promise<void> {
      const alert = await alertOf(id);
      const [item] = alert?.items ?? [];
      await clear(browser, id);
      if (action === 'open' && alert?.console)
        await openConsole(browser, CONSOLES[alert.console], item?.id ?? null).catch(() => {});
      if (action === 'snooze' && alert) await snooze(db, alert.key, now() + SNOOZE, now()).catch(() => false);
      if (action === 'taken')
        for (const each of alert?.items ?? []) await taken(db, each, now()).catch(() => false);
      wake();
    },
    handlers: {
      ...channelHandlers({
        shelf: channelShelf,
        db,
        store,
        fetch: (input, init) => fetch(input, init),
        subtle: crypto.subtle,
        now,
        allowed,
        language,
        wake,
      }),
      watchOptions: async () => ({ ...(await options()) }),
      async saveWatchOptions({ options: changed }: { options: Record<string, unknown> }) {
        const next = readWatchOptions({ ...(await options()), ...changed });
        await optionShelf.save(next);
        wake();
        return { ...next };
      },
    },
  };
}
