/** Puts the parts of alerts together: what is due, where it goes, what a person does with a notice. */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { ConsoleId } from '../../utils/complaint/model';
import { CONSOLES } from '../../utils/consoles';
import type { SteadyLedger } from '../../utils/ledger';
import { heldBy } from '../../utils/ledger/bursts/keep';
import type { Database } from '../../utils/ledger/database';
import { attemptsAt, releaseOf } from '../../utils/ledger/journal';
import { release, revive } from '../../utils/ledger/outbox';
import { alertsOf, toldOf } from '../../utils/ledger/outbox-list';
import { MOST_AGE } from '../../utils/ledger/outbox-rows';
import { isTaken, snooze, taken, takenOf } from '../../utils/ledger/taken';
import { localShelf, sessionShelf, sessionStore } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import type { AttemptsRequest } from '../../utils/platform/gate-messages';
import { channelsUnderPolicy, underPolicy } from '../../utils/platform/managed';
import { clear, show } from '../../utils/platform/notify';
import type { NoticeAction } from '../../utils/platform/notify';
import { hasHosts } from '../../utils/platform/permissions';
import type { Told } from '../../utils/platform/messages';
import { openConsole } from '../../utils/platform/tabs';
import type { Alert } from '../../utils/watch/alert';
import { inBurst } from '../../utils/watch/burst';
import { burstKeeper } from '../../utils/watch/burst-keeper';
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
import { isOption } from './policy';

const SNOOZE = 30 * millisecondsInMinute;
const MOST_REPEATS = 200;
/** ms for which a burst that was told of holds its complaints together. */
const BURST = 7 * millisecondsInDay;
/** ms for which facts that were just read are true enough. */
const FRESH = 1000;

/** `now` in ms UTC. `wake`: something may be due now. `settings`: with the spans that count. */
export function setUpAlerts(
  browser: Browser,
  db: Database,
  ledger: SteadyLedger,
  now: () => number,
  wake: () => void,
  settings: () => Promise<Told>,
) {
  const channelShelf = channelsUnderPolicy(browser, localShelf(browser, 'channels'));
  const optionShelf = underPolicy(browser, 'alerts', localShelf(browser, 'watch'), isOption);
  const store = sessionStore(browser, 'send');
  const outbox = steadyOutbox(db, sessionShelf<OutboxImage>(browser, 'outbox'));

  const options = async (): Promise<WatchOptions> =>
    readWatchOptions(await optionShelf.load().catch(() => null));
  const language = async () => (await settings()).language;
  const bursts = burstKeeper(db);
  let read: { at: number; facts: Promise<Facts> } | null = null;
  const facts = (): Promise<Facts> => {
    const anew = Promise.all([settings(), options()]).then(async ([told, chosen]) => {
      const seen = await factsNow(ledger, now(), told, MOST_REPEATS);
      return { ...seen, recent: await bursts.usual({ ...seen, options: chosen }, now()) };
    });
    read = { at: now(), facts: anew };
    return anew;
  };
  /** For many questions in a row. */
  const recentFacts = (): Promise<Facts> =>
    read && Math.abs(now() - read.at) < FRESH ? read.facts : facts();
  const channels = () => loadChannels(channelShelf);
  const allowed = (hosts: string[]) => hasHosts(browser, hosts);

  const owner = crypto.randomUUID();
  let released: Promise<void> | null = null;
  const sender = createSender({
    outbox,
    store,
    fetch: (input, init) => fetch(input, init),
    subtle: crypto.subtle,
    now,
    random: Math.random,
    owner,
    notify: (id, notice) => show(browser, id, notice),
    channels,
    desktop: async () => (await options()).desktop,
    language,
    allowed,
    async stillTrue(alert) {
      const { items, lines, promises } = await recentFacts();
      return stillTrue(alert, items, lines, now(), promises);
    },
  });

  /** It came in a burst: some of those it came with may be closed by now. */
  const burstHolds = async (complaint: { console: ConsoleId; id: string }): Promise<boolean> => {
    const { burst } = await options();
    if (!burst.on) return false;
    // What a person put in, took out or let go of is stronger than what is found.
    const held = await heldBy(db, `${complaint.console}|${complaint.id}`).catch(() => null);
    if (held !== null) return held;
    if (inBurst(complaint, { ...(await recentFacts()), options: await options() })) return true;
    return toldOf(db, 'burst', complaint, now() - BURST);
  };

  const keepBursts = async (): Promise<void> => {
    const [seen, chosen, told] = [await recentFacts(), await options(), await settings()];
    await bursts.keep({ ...seen, options: chosen }, now(), told);
  };

  /** Somebody said 「我来处理」 of the one complaint that this is about. */
  const quietened = async (alert: Alert, { items }: Facts): Promise<boolean> => {
    const [about] = alert.total === 1 ? alert.items : [];
    const item = about && items.find(({ id, console }) => id === about.id && console === about.console);
    if (!item) return false;
    const key = `${item.console}|${item.id}`;
    const rows = await takenOf(db, [key]).catch(() => new Map<string, never>());
    return isTaken(rows.get(key), alert, item);
  };

  /** What a notice is about: one alert, or many that went out as one message. */
  const alertsIn = async (id: string): Promise<Alert[]> => alertsOf<Alert>(db, id).catch(() => []);

  return {
    options,
    /** Plans and sends. Returns when it has something to do again, ms UTC, or null. */
    async round(): Promise<number | null> {
      const planned = await planRound({ facts, options, outbox, channels, quietened, now }).catch(
        () => now() + millisecondsInMinute,
      );
      await keepBursts().catch(() => {});
      released ??= release(db, owner, now()).catch(() => {});
      await released;
      const sent = await sender.sendDue();
      const moments = [planned, sent].filter((at) => at !== null);
      return moments.length > 0 ? Math.min(...moments) : null;
    },
    /** What waited for a permission goes at once. */
    async onPermission(): Promise<void> {
      await revive(db, { codes: ['permission', 'denied'] }, now() - MOST_AGE, now()).catch(() => {});
      wake();
    },
    async onNotice(id: string, action: NoticeAction): Promise<void> {
      const about = await alertsIn(id);
      const [first] = about;
      await clear(browser, id);
      if (action === 'open' && first?.console)
        await openConsole(browser, CONSOLES[first.console], first.items[0]?.id ?? null).catch(() => {});
      for (const alert of about) {
        if (action === 'snooze') await snooze(db, alert.key, now() + SNOOZE, now()).catch(() => false);
        if (action === 'taken')
          for (const item of alert.items) await taken(db, item, now()).catch(() => false);
      }
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
      async attempts({ console, complaintId }: AttemptsRequest, { host }: { host: string | null }) {
        // A page speaks for its own console only.
        if (host !== null && !CONSOLES[console].hosts.includes(host))
          return { attempts: 0, burst: false, released: null };
        const of = `${console}|${complaintId}`;
        const attempts = attemptsAt(db, of).catch(() => 0);
        const released = releaseOf(db, of).catch(() => null);
        const burst = burstHolds({ console, id: complaintId }).catch(() => false);
        return { attempts: await attempts, burst: await burst, released: await released };
      },
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
