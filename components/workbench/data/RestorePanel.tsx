/** Back from a copy: the whole file is checked first, then all of it is taken over at once, or nothing. */
import { useState } from 'preact/hooks';
import type { CheckedBackup, Restored, RestoreMode } from '../../../utils/platform/work-messages';
import { Check } from '../../ui/Check';
import { CheckedView, RestoredView } from './Checked';
import { counted, Fault, FileField, Panel, Progress, sized } from './parts';
import type { DataProps } from './ports';
import { useWork } from './useWork';

const MODES: readonly RestoreMode[] = ['merge', 'replace'];

export function RestorePanel({ ports, state, refresh, t }: DataProps) {
  const work = useWork();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [checked, setChecked] = useState<CheckedBackup | null>(null);
  const [mode, setMode] = useState<RestoreMode>('merge');
  const [sure, setSure] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [unwritten, setUnwritten] = useState(false);
  const locked = work.fault?.code === 'locked' || work.fault?.code === 'passphrase';
  const { data, ask } = ports;

  const check = async (given: File, words: string) => {
    setChecked(null);
    setRestored(null);
    const found = await work.run(async (following) => {
      await data.finish();
      return data.work({ type: 'check', file: given, passphrase: words }, following);
    });
    setChecked(found);
  };
  const choose = (given: File | null) => {
    setFile(given);
    setPassphrase('');
    setSure(false);
    work.clear();
    setChecked(null);
    if (given) void check(given, '');
  };
  const restore = async () => {
    const done = await work.run((following) => data.work({ type: 'restore', mode }, following));
    setChecked(null);
    if (!done) return void data.work({ type: 'discard' }).catch(() => {});
    setRestored(done);
    setUnwritten(
      await data.finish().then(
        () => false,
        () => true,
      ),
    );
    await ask({ type: 'dataRestored', from: 'backup' }).then(refresh, () => {});
  };

  return (
    <Panel title={t('restore')} help={t('restore.help')}>
      <FileField
        id="restore-file"
        label={t('restore.file')}
        accept=".kesu,.gz,.jsonl"
        disabled={work.done !== null}
        choose={choose}
      />
      {file && locked && (
        <form
          class="line"
          onSubmit={(event) => {
            event.preventDefault();
            void check(file, passphrase);
          }}
        >
          <label for="restore-pass">{t('restore.pass')}</label>
          <input
            id="restore-pass"
            type="password"
            autocomplete="off"
            value={passphrase}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
          <button class="button" type="submit" disabled={passphrase === ''}>
            {t('restore.open')}
          </button>
        </form>
      )}
      <Progress
        work={work}
        words={
          checked
            ? t('restoring', { n: counted(work.done ?? 0) })
            : t('checking', { done: sized(work.done ?? 0), of: sized(file?.size ?? 0) })
        }
        t={t}
      />
      <Fault work={work} t={t} />
      {checked && work.done === null && (
        <>
          <CheckedView checked={checked} t={t} />
          <fieldset class="modes">
            <legend>{t('restore.how')}</legend>
            {MODES.map((each) => (
              <label key={each} class="check">
                <input
                  type="radio"
                  name="restore-mode"
                  checked={mode === each}
                  onChange={() => setMode(each)}
                />
                <span>{t(`restore.${each}`)}</span>
              </label>
            ))}
          </fieldset>
          {mode === 'replace' && (
            <Check checked={sure} onChange={setSure}>
              {t('restore.sure', { n: counted(state?.complaints ?? 0) })}
            </Check>
          )}
          <p class="acts">
            <button
              class="button primary"
              type="button"
              disabled={mode === 'replace' && !sure}
              onClick={() => void restore()}
            >
              {t('restore.do')}
            </button>
          </p>
        </>
      )}
      {restored && <RestoredView restored={restored} unwritten={unwritten} t={t} />}
    </Panel>
  );
}
