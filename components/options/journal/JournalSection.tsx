/** What was done about complaints: to look through, to hand on, to prove. */
import { CONSOLES } from '../consoles';
import { useRef, useState } from 'preact/hooks';
import type { JournalVerdict } from '../../../utils/platform/record-messages';
import { Glyph } from '../../ui/Glyph';
import type { T } from '../Field';
import type { JournalPorts, Ports } from '../ports';
import { Entry } from './Entry';
import { Filters, KINDS } from './Filters';
import { saveAs } from '../../ui/save';
import { dayName, EVERYTHING, everything, type Filter, PAGE, useJournal } from './useJournal';

interface Props {
  ask: Ports['ask'];
  ports: JournalPorts;
  t: T;
}

export function JournalSection({ ask, ports, t }: Props) {
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const { lines, more, verdict, failed, next } = useJournal(ask, filter);
  const [said, say] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const filtered = filter !== EVERYTHING && Object.values(filter).some(Boolean);

  const hand = async (wanted: Filter, write: (all: Awaited<ReturnType<typeof everything>>) => void) => {
    try {
      const all = await everything(ask, wanted);
      write(all);
      say(t('journal.exported', { n: all.length }));
    } catch {
      say(t('journal.notExported'));
    }
  };
  const file = () =>
    hand(EVERYTHING, (all) =>
      saveAs(
        `kesu-journal-${dayName(Date.now())}.jsonl`,
        'application/x-ndjson',
        ports.file(all, Date.now()),
      ),
    );
  const table = () =>
    hand(filter, (all) =>
      saveAs(`kesu-journal-${dayName(Date.now())}.csv`, 'text/csv', ports.csv(all, csvWords(t))),
    );
  const verify = async (picked: File | undefined) => {
    if (!picked) return;
    const found = await picked.text().then(ports.verify, () => ({ kind: 'notJournal' }) as const);
    const { kind, ...numbers } = found;
    const n = 'entries' in found ? found.entries : 0;
    say(t(`journal.file.${kind}`, { name: picked.name, n, ...numbers }));
    if (picker.current) picker.current.value = '';
  };

  return (
    <section aria-labelledby="journal-title" class="journal">
      <div class="head">
        <h2 id="journal-title">{t('section.journal')}</h2>
        <Chain verdict={verdict} t={t} />
      </div>
      <p class="help">
        {t('journal.help')} {t('journal.who.help')}
      </p>
      <Filters filter={filter} change={setFilter} t={t} />
      {failed && (
        <p class="said" role="status">
          {t('journal.failed')}
        </p>
      )}
      {lines?.length === 0 && <p class="empty">{t(filtered ? 'journal.nothing' : 'journal.empty')}</p>}
      {lines && lines.length > 0 && (
        <ul class="entries" aria-label={t('journal.list')}>
          {lines.map((line) => (
            <Entry key={line.seq} line={line} t={t} />
          ))}
        </ul>
      )}
      {more && (
        <button class="link" type="button" onClick={() => void next()}>
          {t('journal.more', { n: PAGE })}
        </button>
      )}
      <div class="hand">
        <button class="button" type="button" onClick={() => void file()}>
          {t('journal.export')}
        </button>
        <button class="button" type="button" onClick={() => void table()}>
          {t('journal.csv')}
        </button>
        <button class="button" type="button" onClick={() => picker.current?.click()}>
          {t('journal.verify')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".jsonl,.json,.txt"
          aria-label={t('journal.verify')}
          onChange={(event) => void verify(event.currentTarget.files?.[0])}
        />
      </div>
      <p class="help">{t('journal.csv.help')}</p>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}

/** Whether the chain holds. */
function Chain({ verdict, t }: { verdict: JournalVerdict | null; t: T }) {
  if (!verdict) return <span class="chain">{t('journal.checking')}</span>;
  const { entries, brokenAt } = verdict;
  return (
    <span class="chain" data-state={brokenAt === null ? 'intact' : 'broken'} role="status">
      <Glyph state={brokenAt === null ? 'done' : 'critical'} />
      {brokenAt === null
        ? t('journal.intact', { n: entries })
        : t('journal.broken', { n: entries, at: brokenAt })}
    </span>
  );
}

const csvWords = (t: T): Parameters<JournalPorts['csv']>[1] => ({
  columns: [
    t('column.no'),
    t('column.at'),
    t('column.who'),
    t('column.console'),
    t('journal.complaint'),
    t('journal.kind'),
    t('column.text'),
    t('journal.rules'),
    t('journal.shown'),
    t('journal.reason'),
    t('journal.hash'),
  ],
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(`action.${kind}`)])) as Parameters<
    JournalPorts['csv']
  >[1]['kinds'],
  shown: { pass: t('shown.pass'), warn: t('shown.warn'), block: t('shown.block') },
  consoles: Object.fromEntries(CONSOLES.map((id) => [id, t(`console.${id}`)])) as Parameters<
    JournalPorts['csv']
  >[1]['consoles'],
});
