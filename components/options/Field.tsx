/** One setting: label on the left, control, help, and what became of the last change. */
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../utils/i18n/t';
import type { OptionsKey } from '../../utils/i18n/options.zh-CN';
import { useLocked } from './policy';
import type { Saved } from './useSave';

export type T = Translate<OptionsKey>;

interface Props {
  /** Id of the control; help and result are `${id}-help` and `${id}-result`. */
  id: string;
  label: string;
  help?: string;
  /** The help is a warning now. */
  warn?: boolean;
  /** Said when what was written is not acceptable. */
  bad?: string;
  /** Several controls under one label. */
  group?: boolean;
  /** Absent where nothing is saved at once. */
  saved?: Saved;
  t: T;
  children: ComponentChildren;
}

export function Field({ id, label, help, warn, bad, group, saved, t, children }: Props) {
  const locked = useLocked(id);
  return (
    <div class="field">
      {group ? <span id={`${id}-label`}>{label}</span> : <label for={id}>{label}</label>}
      <div>
        <div
          class="control"
          role={group ? 'group' : undefined}
          aria-labelledby={group ? `${id}-label` : undefined}
        >
          {locked ? (
            <fieldset class="locked" disabled>
              {children}
            </fieldset>
          ) : (
            children
          )}
          {saved && (
            <span id={`${id}-result`} class="result" data-state={saved.state} role="status">
              {resultWords(saved, bad, t)}
            </span>
          )}
        </div>
        {locked && <p class="help by-policy">{t('policy')}</p>}
        {help && (
          <p id={`${id}-help`} class={warn ? 'help warn' : 'help'}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}

function resultWords(saved: Saved, bad: string | undefined, t: T): string {
  switch (saved.state) {
    case 'saved':
      return t('saved', { t: saved.at });
    case 'saving':
      return t('saving');
    case 'failed':
      return t('failed');
    case 'bad':
      return bad ?? t('failed');
    default:
      return '';
  }
}
