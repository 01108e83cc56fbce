/** The spans of the shop out to a file, and in from one. */
import { useState } from 'preact/hooks';
import { changesTo } from '../../../utils/complaint/own-rules';
import type { RuleBook } from '../../../utils/complaint/own-rules';
import { formatBeijing } from '../../../utils/complaint/time';
import { saveAs } from '../../ui/save';
import type { RuleFilePort } from '../ports';
import type { T, Wish } from './ports';

interface Props {
  book: RuleBook;
  port: RuleFilePort;
  wish(wish: Wish): void;
  t: T;
}

export function RuleFile({ book, port, wish, t }: Props) {
  const [bad, setBad] = useState(false);
  const save = () => {
    const now = Date.now();
    const name = `${t('file.name')}-${formatBeijing(now, 'yyyy-MM-dd HH:mm:ss').slice(0, 10)}.json`;
    saveAs(name, 'application/json', port.write(book, now));
  };
  const take = async (file: File) => {
    const text = await file.text().catch(() => '');
    const read = port.read(text, Date.now());
    setBad(read === null);
    if (!read) return;
    const title = t('ask.import');
    wish({ title, kind: 'import', why: file.name, changes: changesTo(book.own, read.own), left: read.left });
  };
  return (
    <section class="rule-file" aria-labelledby="rule-file-title">
      <h3 id="rule-file-title">{t('file')}</h3>
      <p class="help">{t('file.help')}</p>
      <div class="acts">
        <button type="button" class="button" onClick={save}>
          {t('file.save')}
        </button>
        <label class="button">
          {t('file.take')}
          <input
            type="file"
            accept=".json,application/json"
            class="spoken"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void take(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class="fault" role="alert">
        {bad && t('file.bad')}
      </p>
    </section>
  );
}
