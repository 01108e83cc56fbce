/** The life of one console page: look, mark, report; until the page or the extension goes. */
import { Gatekeeper } from '../../utils/overlay/gatekeeper';
import { sweep } from '../../utils/overlay/hosts';
import { panels, panelsHere, type CheckSettings, type Look } from '../../utils/overlay/kit';
import { Marks } from '../../utils/overlay/marks';
import { noticeFor } from '../../utils/overlay/notices';
import { besideOf, complaintAt, ownerOf } from '../../utils/overlay/owner';
import { pace, whenFor } from '../../utils/overlay/pace';
import { allRoots } from '../../utils/overlay/roots';
import { taughtPage } from '../../utils/overlay/taught';
import { rowsInSight } from '../../utils/overlay/sight';
import { watch } from '../../utils/overlay/watcher';
import { writingDoor } from '../../utils/overlay/writing';
import type { NoticeKind } from '../../components/overlay/Notice';
import type { ConsoleKnowledge } from '../../utils/consoles/knowledge';
import { alive, onOrder, send } from '../../utils/platform/page';
import { readPage } from '../../utils/reader/page';
import { makeReader, shareReader } from '../../utils/reader/reader';
import { sessionOf } from '../../utils/reader/report';
import type { PageReading, Seen, Session } from '../../utils/reader/seen';
import { openBridge } from './bridge';
import { onDeeds } from './deeds';
import { deskOpener } from './desk';
import { onMoved } from './moved';
import { leaveWord, onLeftBehind } from './left-behind';
import { listening } from './listening';
import { hoverCard, reveal } from './pointing';
import { Repeater } from './repeater';
import { lookFrom, Reporter } from './reporter';

/** What was heard of a page that was just come to. */
const SILENT = { data: null as Session | null, count: 0 };
const PARSING = 3000; // ms: a page that is still being parsed is left alone

/** Starts on a console page, at `document_start`. Everything it adds goes again with `stop`. */
export function startRuntime(known: ConsoleKnowledge): void {
  const reader = shareReader(makeReader(known));
  const arrived = () => ({ href: location.href, since: performance.now(), ...SILENT });
  const route = arrived();
  /** What servers say of this computer's clock. */
  const clock = { skew: 0 };
  const now = () => Date.now() + clock.skew;
  let latest: Seen[] = [];
  let acted: string | null = null;
  let again = false;
  let partial = false;
  let said: NoticeKind | null = null;

  const lookOf = (at: Element): Look => marks.lookAt(at);
  const desk = deskOpener(
    () => marks,
    lookOf,
    () => pacer.ask('now'),
  );
  const writing = writingDoor(desk.open, () => pacer.ask('now'));
  const hover = hoverCard((seen, host) =>
    panelsHere()?.card(host, seen.complaint, marks.clocksFor(seen), lookOf(host), latest, true),
  );
  const marks = new Marks(document, now, {
    async open(kind, seen, host) {
      if (kind === 'desk')
        return desk.open(host, seen.complaint, writing.here()?.fieldOf(seen.complaint.id) ?? null);
      await hover.click(host, (kit) => {
        if (kind === 'clock') kit.card(host, seen.complaint, marks.clocksFor(seen), lookOf(host), latest);
        else kit.tree(host, seen.complaint, marks.repeatOf(seen.complaint.id), lookOf(host));
      });
    },
    point: hover.point,
  });
  const reporter = new Reporter(known.id, ({ repeats, skew = 0 }) => {
    const moved = skew !== clock.skew;
    clock.skew = skew;
    if (marks.setRepeats(repeats) || moved) pacer.ask('now');
  });
  const bridge = openBridge((report) => {
    const { revision } = reader.store;
    const count = reader.store.add(report, now());
    repeater.hear(report, count);
    const session = sessionOf(report, known);
    const turned = session !== null && session !== route.data;
    if (turned && session !== 'known') reporter.warn(session);
    const news = turned || reader.store.revision !== revision;
    if (session) route.data = session;
    route.count += count;
    // What is said again changes no mark, but it is fresh: that goes on record.
    if (news || count || session) pacer.ask(!news ? 'rest' : marks.count > 0 ? 'now' : 'soon');
  });

  const repeater = new Repeater(known, bridge);

  let settings: CheckSettings | null = null;
  let taught: Awaited<ReturnType<typeof taughtPage>> = null;
  const gates = new Gatekeeper({
    known,
    fields: () => writing.here()?.fields() ?? [],
    beside: (node) => besideOf(node, latest, acted),
    seen: () => latest,
    store: reader.store,
    again: (id) => bridge.about(id, repeater.list ?? ''),
    learned: () => pacer.ask('now'),
    look: lookOf,
    settings: () => settings,
    words: () => taught?.words,
    off: (feature) => marks.off.includes(feature),
  });

  const settle = async () => {
    const told = await send({ type: 'settings' });
    if (!told) return;
    [settings, taught] = [told, told.taught ? await taughtPage(known) : null];
    marks.off = told.off[known.id] ?? [];
    if (marks.off.includes('desk')) panelsHere()?.close();
    marks.language = told.language;
    marks.options = told;
    gates.check();
    pacer.ask('now');
  };

  const some = (rows: Element[]) => {
    const picked = rowsInSight(rows);
    partial ||= picked.length < rows.length;
    return picked;
  };
  const look = () => {
    if (!alive()) return leave();
    if (location.href !== route.href) Object.assign(route, arrived());
    // Half a list is not worth a look; a page that never ends is.
    if (!document.body || (document.readyState === 'loading' && performance.now() < PARSING)) return;
    const roots = allRoots(document);
    for (const root of roots) if (root.nodeType === 9) tend(root as Document);
    watcher.over(roots);
    sweep(roots);
    partial = false;
    const reading = readPage(reader, {
      roots,
      url: new URL(location.href),
      title: document.title,
      now: now(),
      pick: some,
      taught: taught?.read,
    });
    latest = reading.seen;
    marks.openDesk = desk.from;
    marks.options.account = reading.account;
    marks.show(latest, again);
    again = false;
    const answered = latest.length || reading.expected ? roots : [];
    writing.want(answered);
    const { language, off } = marks;
    const look = { language, openFrom: desk.from, off: off.includes('desk'), taught: taught?.box };
    writing.here()?.show(answered, look, (field) => ownerOf(field, latest, acted));
    gates.settle();
    report(reading, judge(reading));
  };

  const judge = (reading: PageReading) => {
    if (window !== window.top) return null;
    const { kind, again: later } = noticeFor({
      reading: { ...reading, count: latest.length },
      data: route.data,
      dataCount: route.count,
      age: performance.now() - route.since,
    });
    if (later !== null) setTimeout(() => pacer.ask('now'), later + 20);
    // Nothing to say and nothing said: then the panels need not come at all.
    const show = marks.off.includes('notice') ? null : kind;
    if (show !== said) void panels().then((kit) => kit?.notice(show, known, lookOf(document.body)));
    said = show;
    return kind;
  };

  const report = (reading: PageReading, kind: ReturnType<typeof judge>) => {
    const told = reading.counter !== null || (reading.empty && route.data === 'known');
    if (!latest.length && !reading.expected && !kind && !told) return;
    if (!latest.length && !reading.empty && !reading.counter && kind === null) return;
    reporter.see(lookFrom(reading, latest, kind, { list: repeater.list, store: reader.store }));
  };

  const pacer = pace(look);
  const watcher = watch(
    (what) => pacer.ask(whenFor(what, marks.count > 0, partial)),
    (record) => writing.here()?.typing.beside(record) ?? false,
  );
  const life = new AbortController();
  const on = listening(life.signal);

  onMoved(on, {
    scrolled: () => partial && pacer.ask('now'),
    moved() {
      again = true;
      pacer.ask('now');
    },
  });
  on(document, 'load', () => pacer.ask('soon'));
  /** Once for each document that a person sees as this page. */
  const tend = (page: Document) => {
    if (!bridge.greet(page)) return;
    onDeeds(on, page, {
      pressed: gates.click,
      clicked(target) {
        acted = complaintAt(target, latest)?.id ?? acted;
        pacer.ask('later');
      },
      entered: (field) => void gates.typed(field),
      written: (field) => writing.here()?.typing.typed(field, latest),
      grown: () => pacer.ask('later'),
      key: (event) => writing.here()?.key(event) ?? false,
    });
  };
  const stopOrders = onOrder({
    reveal: (id) => reveal(marks.hostOf(id)),
    poll: (list, share) => void repeater.answer(list, share, reporter.account),
    settingsChanged: () => void settle(),
  });
  void settle();

  const stop = () => {
    life.abort();
    watcher.stop();
    pacer.stop();
    reporter.stop();
    bridge.stop();
    writing.here()?.clear();
    marks.clear();
    panelsHere()?.close();
    panelsHere()?.notice(null, known, lookOf(document.body));
    stopOrders();
  };
  const leave = () => {
    const stood = marks.count > 0 && !life.signal.aborted;
    stop();
    if (stood) leaveWord(marks.language);
  };
  onLeftBehind(leave, life.signal);

  tend(document);
  on(document, 'DOMContentLoaded', () => {
    route.since = performance.now();
    watcher.over([document]);
    pacer.ask('soon');
  });
  if (document.readyState !== 'loading') {
    watcher.over([document]);
    pacer.ask('soon');
  } else setTimeout(() => pacer.ask('now'), PARSING);
}
