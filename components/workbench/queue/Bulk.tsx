/** What can be done with the selected complaints at once. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseChange, QueueFacets } from '../../../utils/platform/workbench-messages';
import { saveAs } from '../../ui/save';
import type { Ports, T } from '../ports';
import { csvWords, fileName, sheetOf, XLSX } from './table';

interface Props {
  ports: Pick<Ports, 'desk' | 'xlsx'>;
  picked: ReadonlySet<string>;
  /** All that are in the list now. */
  total: number;
  facets: QueueFacets;
  /** The person at this computer. */
  self: string;
  /** Their keys once they are known; null when nobody answered. */
  pickAll(): Promise<string[] | null>;
  pickNone(): void;
  t: T;
}

/** The field that the key E goes to. */
export const ASSIGN_FIELD = 'bulk-assign';
const MOST_LABEL = 20;

export function Bulk({ ports, picked, total, facets, self, pickAll, pickNone, t }: Props) {
  const { desk } = ports;
  const [tag, setTag] = useState('');
  const [name, setName] = useState(self);
  const [said, say] = useState('');
  /** Set while all are being selected: what is pressed meanwhile is meant for all of them. */
  const all = useRef<ReturnType<typeof pickAll> | null>(null);
  useEffect(() => void (all.current = null), [picked]);
  const chosen = async () => (await all.current) ?? [...picked];

  const change = async (how: CaseChange) => {
    const keys = await chosen();
    const n = await desk.ask({ type: 'change', keys, change: how, now: Date.now() }).catch(() => null);
    say(n === null ? t('bulk.failed') : t('bulk.done', { n }));
  };
  const table = async () => {
    const keys = await chosen();
    const now = Date.now();
    const text = await desk.ask({ type: 'csv', keys, words: csvWords(t), now }).catch(() => null);
    if (text === null) return say(t('bulk.failed'));
    saveAs(fileName(now, 'csv'), 'text/csv', text);
    say(t('bulk.exported', { n: keys.length }));
  };
  const book = async () => {
    say(t('bulk.writing'));
    const keys = await chosen();
    try {
      const write = await ports.xlsx();
      const file = await write(sheetOf(desk, keys, t), () => new Promise((go) => void setTimeout(go)));
      saveAs(fileName(Date.now(), 'xlsx'), XLSX, file);
      say(t('bulk.exported', { n: keys.length }));
    } catch {
      say(t('bulk.failed'));
    }
  };
  return (
    <div class="bulk" role="group" aria-label={t('bulk.label')} data-none={picked.size === 0}>
      <p class="count" role="status">
        {picked.size > 0 && t('picked', { n: picked.size })} {said}
      </p>
      {picked.size > 0 && (
        <>
          <form
            class="inline"
            onSubmit={(event) => {
              event.preventDefault();
              void change({ tag }).then(() => setTag(''));
            }}
          >
            <input
              type="text"
              list="known-tags"
              aria-label={t('bulk.tag')}
              placeholder={t('bulk.tag')}
              maxLength={MOST_LABEL}
              value={tag}
              onInput={(event) => setTag(event.currentTarget.value)}
            />
            <button class="button" type="submit" disabled={tag.trim() === ''}>
              {t('bulk.add')}
            </button>
            <button
              class="button"
              type="button"
              disabled={tag.trim() === ''}
              onClick={() => void change({ untag: tag.trim() })}
            >
              {t('bulk.untag')}
            </button>
          </form>
          <form
            class="inline"
            onSubmit={(event) => {
              event.preventDefault();
              void change({ assign: name });
            }}
          >
            <input
              id={ASSIGN_FIELD}
              type="text"
              list="known-names"
              aria-label={t('bulk.assign')}
              placeholder={t('bulk.assign.hint')}
              maxLength={MOST_LABEL}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <button class="button" type="submit">
              {t('bulk.apply')}
            </button>
          </form>
          <button class="button" type="button" onClick={() => void table()}>
            {t('bulk.csv')}
          </button>
          <button class="button" type="button" onClick={() => void book()}>
            {t('bulk.xlsx')}
          </button>
          {picked.size < total && (
            <button class="link" type="button" onClick={() => void (all.current = pickAll())}>
              {t('picked.all', { n: total })}
            </button>
          )}
          <button class="link" type="button" onClick={pickNone}>
            {t('picked.none')}
          </button>
        </>
      )}
      <datalist id="known-tags">
        {facets.tags.map((each) => (
          <option key={each.tag} value={each.tag} />
        ))}
      </datalist>
      <datalist id="known-names">
        {[...new Set([self, ...facets.assigned.map((each) => each.name)])].filter(Boolean).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}
