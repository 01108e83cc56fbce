/** Everything into one file, under a pass-phrase or not. */
import { useState } from 'preact/hooks';
import type { WorkAnswers } from '../../../utils/platform/work-messages';
import { saveFile } from '../../ui/save';
import { counted, dated, Digest, Fault, Panel, Progress, sized } from './parts';
import type { DataProps } from './ports';
import { total } from './StatePanel';
import { useWork } from './useWork';

/** Our own choice: shorter ones are found by trying. */
const LEAST = 10;

export function BackupPanel({ ports, refresh, t }: DataProps) {
  const work = useWork();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [made, setMade] = useState<(WorkAnswers['backup'] & { sealed: boolean }) | null>(null);
  const wrong =
    passphrase === '' ? null : passphrase.length < LEAST ? 'short' : again === passphrase ? null : 'differ';

  const write = async () => {
    setMade(null);
    const sealed = passphrase !== '';
    const local = await ports.data.local();
    const now = Date.now();
    const found = await work.run((following) =>
      ports.data.work({ type: 'backup', local, passphrase, now }, following),
    );
    if (!found) return;
    const stamp = dated(now).replace(/[-: ]/g, '');
    saveFile(`kesu-backup-${stamp}.${sealed ? 'kesu' : 'jsonl.gz'}`, found.file);
    setMade({ ...found, sealed });
    setPassphrase('');
    setAgain('');
    const { digest, rows } = found.contents;
    await ports.ask({ type: 'backedUp', digest, rows: total(rows), sealed }).then(refresh, () => {});
  };

  const field = (id: string, label: string, value: string, set: (value: string) => void) => (
    <label class="line" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="password"
        autocomplete="new-password"
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <Panel title={t('backup')} help={t('backup.help')}>
      {field('backup-pass', t('backup.pass'), passphrase, setPassphrase)}
      {passphrase !== '' && field('backup-again', t('backup.again'), again, setAgain)}
      <p class="help">{t(passphrase === '' ? 'backup.open' : 'backup.sealed')}</p>
      <p class="acts">
        <button
          class="button primary"
          type="button"
          disabled={work.done !== null || wrong !== null}
          onClick={() => void write()}
        >
          {t('backup.do')}
        </button>
        {wrong && <span class="help">{t(`backup.${wrong}`, { n: LEAST })}</span>}
      </p>
      <Progress work={work} words={t('counting', { n: counted(work.done ?? 0) })} t={t} />
      <Fault work={work} t={t} />
      {made && (
        <p class="result" data-state="saved" role="status">
          {t('backup.done', { n: counted(total(made.contents.rows)), size: sized(made.file.size) })}{' '}
          <Digest digest={made.contents.digest} />
        </p>
      )}
    </Panel>
  );
}
