/** Everything that was seen, over all consoles and accounts, what is due first on top. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleId } from '../../../utils/complaint/model';
import type { QueueQuery } from '../../../utils/platform/workbench-messages';
import { useSummary } from '../../ui/useSummary';
import { CasePane } from '../case/CasePane';
import { Known } from '../Known';
import type { SectionProps } from '../ports';
import { ASSIGN_FIELD, Bulk } from './Bulk';
import { Filters } from './Filters';
import { Grid } from './Grid';
import { SEARCH_FIELD, SearchBox } from './SearchBox';
import { spanOf } from './scroll';
import { Nothing, Total } from './State';
import { useCommands } from './useCommands';
import { useFacets } from './useFacets';
import { usePicks } from './usePicks';
import { useQueue } from './useQueue';
import { Views } from './Views';
import { WAITING } from './views';

/** ms without a change of the list. */
const QUIET = 1500;

export function QueueSection({ ports, settings, language, t }: SectionProps) {
  const { ask, desk } = ports;
  const [query, setQuery] = useState<QueueQuery>(WAITING);
  const [span, setSpan] = useState(spanOf(0, 30));
  const [active, setActive] = useState(0);
  /** Counts the steps of the person: only these move the list. */
  const [steps, setSteps] = useState(0);
  const [activeKey, hold] = useState<string | null>(null);
  const [shownKey, show] = useState<string | null>(null);
  const [unopened, setUnopened] = useState(false);
  const { picked, toggle, set } = usePicks();
  const { facets, views, again } = useFacets(desk);
  const queue = useQueue(desk, query, span, activeKey);
  const summary = useSummary(ask);
  const list = useRef<HTMLDivElement>(null);
  const total = queue.shown?.total ?? 0;
  const { held } = queue;

  useEffect(() => {
    const { alipayTradeHours, own } = settings;
    void desk.ask({ type: 'rules', alipayTradeHours, own }).catch(() => {});
  }, [desk, settings]);
  const read = queue.shown?.reading.done === true;
  // The background works for its answer: it is asked once things are quiet, not at each change.
  useEffect(() => {
    if (!read) return undefined;
    const timer = setTimeout(summary.again, QUIET);
    return () => clearTimeout(timer);
  }, [read, queue.shown]);
  // The complaint that was looked at stays so wherever it stands now.
  useEffect(() => {
    if (held !== null) setActive(held);
  }, [held, queue.shown]);

  const choose = (next: QueueQuery) => {
    setQuery(next);
    setActive(0);
    hold(null);
  };
  const goTo = (index: number) => {
    const at = Math.max(0, Math.min(total - 1, index));
    setActive(at);
    setSteps((n) => n + 1);
    const key = queue.rowAt(at)?.key ?? null;
    hold(key);
    if (shownKey !== null && key !== null) show(key);
  };
  const open = async (console: ConsoleId, complaintId: string | null) => {
    const opened = await ask({ type: 'open', console, complaintId }).then(
      () => true,
      () => false,
    );
    setUnopened(!opened);
  };
  const focusList = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  // While another list is on its way nothing is done to the rows of the old one.
  const here = queue.current ? queue.rowAt(active) : null;

  useCommands(list, {
    move: (by) => goTo(active + by),
    first: () => goTo(0),
    last: () => goTo(total - 1),
    open: () => here && void open(here.console, here.id),
    pick: () => here && toggle(here.key),
    assign() {
      if (picked.size === 0 && here) toggle(here.key);
      requestAnimationFrame(() =>
        (document.getElementById(ASSIGN_FIELD) as HTMLInputElement | null)?.select(),
      );
    },
    search: () => (document.getElementById(SEARCH_FIELD) as HTMLInputElement | null)?.select(),
    details: () => here && show(shownKey === here.key ? null : here.key),
    leave() {
      if (shownKey !== null) show(null);
      else set([]);
      focusList();
    },
  });

  return (
    <main class="queue">
      <Known asked={summary} now={Date.now()} t={t} />
      <div class="bar">
        <Views
          desk={desk}
          query={query}
          facets={facets}
          views={views}
          choose={choose}
          changed={() => void again()}
          t={t}
        />
        <SearchBox text={query.text} change={(text) => choose({ ...query, text })} leave={focusList} t={t} />
      </div>
      <Filters query={query} facets={facets} change={(part) => choose({ ...query, ...part })} t={t} />
      <div class="status">
        <Total queue={queue} query={query} t={t} />
        <p class="said" role="status">
          {unopened && t('openFailed')}
        </p>
        <p class="keys">{t('keys')}</p>
      </div>
      <div class="desk">
        <div class="list" ref={list}>
          <Grid
            queue={queue}
            query={query}
            active={active}
            steps={steps}
            picked={picked}
            language={language}
            t={t}
            onScroll={(first, visible) =>
              setSpan((old) => {
                const next = spanOf(first, visible);
                return next.from === old.from && next.count === old.count ? old : next;
              })
            }
            onShow={(index) => {
              const key = queue.rowAt(index)?.key ?? null;
              setActive(index);
              hold(key);
              show(key);
            }}
            onPick={(index) => {
              const key = queue.rowAt(index)?.key;
              if (key) toggle(key);
              focusList();
            }}
          />
          <Nothing queue={queue} query={query} open={(console) => void open(console, null)} t={t} />
        </div>
        {shownKey !== null && (
          <CasePane
            key={shownKey}
            ports={ports}
            caseKey={shownKey}
            settings={settings}
            language={language}
            t={t}
            show={show}
            open={(console, id) => void open(console, id)}
            close={() => {
              show(null);
              focusList();
            }}
          />
        )}
      </div>
      <Bulk
        ports={ports}
        picked={picked}
        total={total}
        facets={facets}
        self={settings.agentName}
        pickAll={async () => {
          const keys = await desk.ask({ type: 'keys', query, now: Date.now() }).catch(() => null);
          if (keys) set(keys);
          return keys;
        }}
        pickNone={() => set([])}
        t={t}
      />
    </main>
  );
}
