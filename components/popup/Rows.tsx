/** The list: six rows, the rest on demand; arrows, J and K walk, Enter opens. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../utils/i18n/t';
import type { WaitingItem } from '../../utils/platform/messages';
import { moveTo } from './move';
import { Row } from './Row';
import type { Open } from './view';
import type { T } from './words';

const FOLDED = 6;

interface Props {
  items: readonly WaitingItem[];
  unlisted: number;
  now: number;
  language: Language;
  t: T;
  open: Open;
}

export function Rows({ items, unlisted, now, language, t, open }: Props) {
  const [unfolded, unfold] = useState(false);
  const shown = unfolded ? items : items.slice(0, FOLDED);
  const [activeKey, setActive] = useState<string | null>(null);
  const rows = useRef(new Map<string, HTMLButtonElement>());
  const active = Math.max(
    0,
    shown.findIndex((item) => keyOf(item) === activeKey),
  );

  const focus = (index: number) => {
    const item = shown[index];
    if (item) rows.current.get(keyOf(item))?.focus();
  };
  useWalk(active, shown.length, focus);
  useKeptFocus(active, shown, focus);
  useLayoutEffect(() => {
    if (unfolded) focus(FOLDED);
  }, [unfolded]);

  const hidden = items.length - shown.length + unlisted;
  return (
    <div class="rows">
      <ul aria-label={t('list')}>
        {shown.map((item, index) => (
          <Row
            key={keyOf(item)}
            item={item}
            now={now}
            language={language}
            t={t}
            active={index === active}
            button={(element) => {
              if (element) rows.current.set(keyOf(item), element);
              else rows.current.delete(keyOf(item));
            }}
            onFocus={() => setActive(keyOf(item))}
            onOpen={() => open(item.console, item.id)}
          />
        ))}
      </ul>
      {items.length > shown.length ? (
        <button class="more link" type="button" onClick={() => unfold(true)}>
          {t('more', { n: hidden })}
        </button>
      ) : (
        unlisted > 0 && (
          <p class="more">{items.length > 0 ? t('unlisted', { n: unlisted }) : t('onlyNumber')}</p>
        )
      )}
    </div>
  );
}

const keyOf = (item: WaitingItem) => `${item.console} ${item.account} ${item.id}`;

/** Arrows work from anywhere in the popup: the first press enters the list. */
function useWalk(active: number, count: number, focus: (index: number) => void): void {
  useLayoutEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const inside = document.activeElement?.classList.contains('row');
      const to = moveTo(event.key, active, count);
      if (to === null) return;
      event.preventDefault();
      focus(inside ? to : event.key === 'End' ? count - 1 : active);
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  });
}

/** When a refresh takes the focused row away, the row in its place has the focus. */
function useKeptFocus(active: number, shown: readonly WaitingItem[], focus: (index: number) => void): void {
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (last.current !== null && document.activeElement === document.body) {
      focus(Math.min(last.current, shown.length - 1));
    }
  }, [shown]);
  useEffect(() => {
    last.current = document.activeElement?.classList.contains('row') ? active : null;
  });
}
