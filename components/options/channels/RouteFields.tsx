/** Which alerts go to this place. */
import { Check } from '../../ui/Check';
import { CONSOLES } from '../consoles';
import { Field, type T } from '../Field';
import { KINDS } from '../kinds';
import { type Draft, type OwnError, URGENCIES } from './draft';

export interface PartProps {
  draft: Draft;
  put(part: Partial<Draft>): void;
  wrong: readonly OwnError[];
  /** Ids are unique over all open forms. */
  id(name: string): string;
  t: T;
}

export function RouteFields({ draft, put, wrong, id, t }: PartProps) {
  const error = (name: OwnError) => (
    <span class="result" data-state="bad" role="alert">
      {wrong.includes(name) && t('form.none')}
    </span>
  );
  return (
    <>
      <Field id={id('consoles')} label={t('form.consoles')} group t={t}>
        {CONSOLES.map((each) => (
          <Check
            key={each}
            checked={draft.consoles.includes(each)}
            invalid={wrong.includes('consoles') || undefined}
            onChange={(on) => put({ consoles: turned(CONSOLES, draft.consoles, each, on) })}
          >
            {t(`console.${each}`)}
          </Check>
        ))}
        {error('consoles')}
      </Field>
      <Field id={id('accounts')} label={t('form.accounts')} help={t('form.accountsHelp')} t={t}>
        <textarea
          id={id('accounts')}
          rows={2}
          spellcheck={false}
          value={draft.accounts}
          aria-describedby={`${id('accounts')}-help ${id('accounts')}-error`}
          aria-invalid={wrong.includes('accounts') || undefined}
          onInput={(event) => put({ accounts: event.currentTarget.value })}
        />
        <span id={`${id('accounts')}-error`} class="result" data-state="bad" role="alert">
          {wrong.includes('accounts') && t('form.accountsBad')}
        </span>
      </Field>
      <Field id={id('kinds')} label={t('form.kinds')} group t={t}>
        <div class="grid">
          {KINDS.map((each) => (
            <Check
              key={each}
              checked={draft.kinds.includes(each)}
              invalid={wrong.includes('kinds') || undefined}
              onChange={(on) => put({ kinds: turned(KINDS, draft.kinds, each, on) })}
            >
              {t(`kind.${each}`)}
            </Check>
          ))}
        </div>
        {error('kinds')}
      </Field>
      <Field id={id('least')} label={t('form.least')} t={t}>
        <select
          id={id('least')}
          value={draft.atLeast}
          onChange={(event) => {
            const { value } = event.currentTarget;
            put({ atLeast: URGENCIES.find((each) => each === value) ?? 'info' });
          }}
        >
          {URGENCIES.map((each) => (
            <option key={each} value={each}>
              {t(`urgency.${each}`)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}

/** `chosen` with or without `one`, in the order of `all`. */
const turned = <V,>(all: readonly V[], chosen: readonly V[], one: V, on: boolean): V[] =>
  all.filter((each) => (each === one ? on : chosen.includes(each)));
