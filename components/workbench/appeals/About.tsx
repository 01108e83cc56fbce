/** The complaint behind a penalty: found by its number in what this computer knows, chosen by a person. */
import { useEffect, useState } from 'preact/hooks';
import type { QueueQuery, QueueRow } from '../../../utils/platform/workbench-messages';
import type { Opened } from './ports';

const MOST_FOUND = 5;
const MOST_TERM = 64;
const EVERYTHING: QueueQuery = {
  text: '',
  console: null,
  account: null,
  queue: null,
  turn: null,
  due: null,
  repeat: false,
  assigned: null,
  tag: null,
  sort: 'newest',
};

export function About({ ports, view, pack, change, t }: Opened) {
  const { transactionId, outTradeNo } = view.complaint;
  const [term, setTerm] = useState(transactionId ?? outTradeNo ?? '');
  const [found, setFound] = useState<QueueRow[] | null>(null);
  const [failed, setFailed] = useState(false);
  // The worker reads everything only for who asks: it has begun before somebody has typed a number.
  useEffect(() => {
    if (pack.about) return;
    const asked = { type: 'window', query: EVERYTHING, from: 0, count: 0, hold: null } as const;
    void ports.desk.ask({ ...asked, now: Date.now() }).catch(() => {});
  }, [ports.desk, pack.about]);
  const find = async () => {
    const query = { ...EVERYTHING, text: term, console: view.row.console };
    const asked = { type: 'window', query, from: 0, count: MOST_FOUND + 1, hold: null } as const;
    const window = await ports.desk.ask({ ...asked, now: Date.now() }).catch(() => null);
    // As long as the ledger is being read there may be more: nothing is said of what is not there.
    const known = window && (window.reading.done || window.rows.length > 0) ? window : null;
    setFailed(known === null);
    setFound(known && known.rows.filter(({ key }) => key !== view.row.key).slice(0, MOST_FOUND));
  };
  const choose = async (about: string) => {
    const kept = await change({ about });
    setFailed(!kept);
    if (kept) setFound(null);
  };
  return (
    <section>
      <h3>{t('about')}</h3>
      {pack.about ? (
        <p>
          {t('about.chosen', { id: pack.about.split('|').slice(2).join('|') })}{' '}
          <button class="link" type="button" onClick={() => void choose('')}>
            {t('about.remove')}
          </button>
        </p>
      ) : (
        <>
          <p class="quiet">{t('about.what')}</p>
          <form
            class="inline about"
            onSubmit={(event) => {
              event.preventDefault();
              void find();
            }}
          >
            <input
              type="search"
              aria-label={t('about.search')}
              placeholder={t('about.search')}
              maxLength={MOST_TERM}
              value={term}
              onInput={(event) => setTerm(event.currentTarget.value)}
            />
            <button class="button" type="submit" disabled={term.trim().length < 4}>
              {t('about.find')}
            </button>
          </form>
          <ul class="found">
            {found?.map(({ key, id, text, statusText }) => (
              <li key={key}>
                <button type="button" class="link" onClick={() => void choose(key)}>
                  {id}
                </button>
                <small>{[statusText, text].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="said" role="status">
        {failed ? t('about.failed') : found?.length === 0 ? t('about.none') : ''}
      </p>
    </section>
  );
}
