/** The list: as long as it may be, only what is near the eye is drawn. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WorkbenchKey } from '../../../utils/i18n/workbench.zh-CN';
import type { Language } from '../../../utils/i18n/t';
import type { QueueQuery } from '../../../utils/platform/workbench-messages';
import { useNow } from '../../ui/tick';
import type { T } from '../ports';
import { Row, rowId } from './Row';
import { scrolledTo } from './scroll';
import type { Queue } from './useQueue';

interface Props {
  queue: Queue;
  query: QueueQuery;
  active: number;
  /** Changes when the active row has to come into sight. */
  steps: number;
  picked: ReadonlySet<string>;
  language: Language;
  t: T;
  /** Rows from `first` on are visible, so many of them. */
  onScroll(first: number, visible: number): void;
  onShow(index: number): void;
  onPick(index: number): void;
}

const COLUMNS: readonly (readonly [name: string, title: WorkbenchKey])[] = [
  ['pick', 'column.pick'],
  ['next', 'column.next'],
  ['then', 'column.then'],
  ['from', 'column.from'],
  ['words', 'column.text'],
  ['amount', 'column.amount'],
  ['assigned', 'column.assigned'],
  ['seen', 'column.seen'],
];
/** px, as in the style sheets: of the line of titles, of a row, of a row where there is little room. */
const HEAD = 34;
const ROW = 41;
const NARROW_ROW = 60;
const NARROW = 640;
/** Rows drawn above and below what is visible, once that stands: both at a time would hold the page up. */
const NEAR = 8;
/** ms without a leap after which they are drawn. */
const REST = 60;

export function Grid({ queue, query, active, steps, picked, language, t, onScroll, onShow, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ first: 0, visible: 30, height: ROW, near: 0 });
  const { height, near } = view;
  const { shown, rowAt, current } = queue;
  const total = shown?.total ?? 0;
  const from = Math.max(0, view.first - near);
  const end = Math.min(total, view.first + view.visible + near);
  const pool = view.visible + 2 * NEAR + 1;
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, place) => rowAt(from + place));
  const now = useNow(useMemo(() => rows.flatMap((row) => (row ? [row.clock] : [])), [shown, from, end]));

  const look = () => {
    const { scrollTop = 0, clientHeight = 0, offsetWidth = 0 } = box.current ?? {};
    const height = offsetWidth < NARROW ? NARROW_ROW : ROW;
    const first = Math.floor(scrollTop / height);
    const visible = Math.ceil(clientHeight / height);
    setView((old) => {
      const same = old.first === first && old.visible === visible && old.height === height;
      const leap = Math.abs(old.first - first) >= visible;
      return same ? old : { first, visible, height, near: leap ? 0 : old.near };
    });
    onScroll(first, visible);
  };
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const { scrollTop: top, clientHeight } = box.current ?? { scrollTop: 0, clientHeight: 0 };
    const to = scrolledTo(active, { top, height: clientHeight, row: height, head: HEAD });
    if (to !== null && clientHeight > 0) box.current?.scrollTo({ top: to });
  }, [steps]);
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setView((old) => ({ ...old, near: 0 }));
  }, [query]);
  useEffect(() => {
    if (near > 0 || !current) return undefined;
    const timer = setTimeout(() => setView((old) => ({ ...old, near: NEAR })), REST);
    return () => clearTimeout(timer);
  }, [view, current]);

  return (
    <div
      ref={box}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={t('list')}
      aria-multiselectable="true"
      aria-rowcount={shown?.total === null || !shown ? -1 : total + 1}
      aria-activedescendant={active >= from && active < end ? rowId(active) : undefined}
      onScroll={look}
    >
      <div class="row titles" role="row" aria-rowindex={1}>
        {COLUMNS.map(([name, title]) => (
          <span key={name} role="columnheader" class={name}>
            {t(title)}
          </span>
        ))}
      </div>
      <div role="rowgroup" class="body" style={{ height: `${total * height}px` }}>
        {rows.map((row, place) => {
          const index = from + place;
          return (
            <Row
              // A row that leaves the view is drawn anew as one that comes: cheaper than another.
              key={index % pool}
              row={row}
              index={index}
              top={index * height}
              active={index === active}
              picked={row !== null && picked.has(row.key)}
              now={now}
              language={language}
              t={t}
              onShow={() => onShow(index)}
              onPick={() => onPick(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
