/** Templates in and out as files, and the report of what was not taken. */
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import { type Imported, MAX_FILE, readFile } from '../../../utils/reply/exchange/read';
import { writeJson, writeTable } from '../../../utils/reply/exchange/write';
import { MAX_TEMPLATES } from '../../../utils/reply/read-template';
import type { Template } from '../../../utils/reply/template';
import type { T } from '../Field';
import { newId } from './draft';
import { refusal } from './faults';
import type { Templates } from './useTemplates';

interface Props {
  own: readonly Template[];
  save: Templates['save'];
  language: Language;
  t: T;
}

/** Hands a file to the browser. */
function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function summary({ templates, replaced, fault }: Imported, t: T): string {
  if (fault) return t(`file.${fault}`);
  if (templates.length === 0) return t('exchange.nothing');
  const done = t('exchange.done', { n: templates.length });
  return replaced > 0 ? `${done}${t('comma')}${t('exchange.replaced', { n: replaced })}` : done;
}

export function Exchange({ own, save, language, t }: Props) {
  const [said, say] = useState('');
  const [imported, report] = useState<Imported | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File) => {
    report(null);
    if (file.size > MAX_FILE) return say(t('file.tooLarge'));
    say(t('exchange.reading'));
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return say(t('file.unreadable'));
    const read = readFile(new Uint8Array(bytes), { templates: own, newId });
    const answer = read.templates.length > 0 ? await save(read.templates) : null;
    if (read.templates.length > 0 && !answer?.saved)
      return say(answer?.full ? t('template.full', { n: MAX_TEMPLATES }) : t('exchange.failed'));
    say(summary(read, t));
    report(read);
  };
  const give = (name: string, type: string, text: string) => {
    report(null);
    download(name, type, text);
    say(t('exchange.exported', { n: own.length }));
  };
  const refused = imported?.refused ?? [];
  return (
    <section class="exchange" aria-labelledby="exchange-title">
      <h3 id="exchange-title">{t('exchange.title')}</h3>
      <p class="help">{t('exchange.help')}</p>
      <div class="control">
        <input
          ref={input}
          class="spoken"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          aria-label={t('exchange.import')}
          accept=".json,.csv,.txt,.tsv,application/json,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void take(file);
            // The same file again is a new import.
            event.currentTarget.value = '';
          }}
        />
        <button class="button" type="button" onClick={() => input.current?.click()}>
          {t('exchange.import')}
        </button>
        <button
          class="button"
          type="button"
          disabled={own.length === 0}
          onClick={() => give('kesu-templates.json', 'application/json', writeJson(own))}
        >
          {t('exchange.json')}
        </button>
        <button
          class="button"
          type="button"
          disabled={own.length === 0}
          onClick={() => give('kesu-templates.csv', 'text/csv;charset=utf-8', writeTable(own, language))}
        >
          {t('exchange.csv')}
        </button>
      </div>
      <p class="said" role="status">
        {said}
        {refused.length > 0 && `${t('comma')}${t('exchange.refused', { n: refused.length })}`}
      </p>
      {refused.length > 0 && (
        // Long lists scroll: reachable by keyboard.
        <ol class="refused" tabIndex={0} aria-label={t('exchange.refused', { n: refused.length })}>
          {refused.map((each) => (
            <li key={`${each.line} ${each.field} ${each.code} ${each.what}`}>
              <b>{t('exchange.line', { line: each.line })}</b> {refusal(each, t)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
