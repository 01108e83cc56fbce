/** Who is called by name, where the service can do that. */
import { Check } from '../../ui/Check';
import { Field } from '../Field';
import { callsOf } from './draft';
import type { PartProps } from './RouteFields';

const WHEN = ['last', 'always'] as const;

export function Recipients({ draft, put, wrong, id, t }: PartProps) {
  const calls = callsOf(draft.channel);
  if (calls.length === 0) return null;
  const entries = (name: 'mobiles' | 'userIds') =>
    calls.includes(name) && (
      <Field id={id(name)} label={t(`form.${name}`)} help={t(`form.${name}Help`)} t={t}>
        <textarea
          id={id(name)}
          rows={2}
          spellcheck={false}
          value={draft[name]}
          aria-describedby={`${id(name)}-help ${id(name)}-error`}
          aria-invalid={wrong.includes(name) || undefined}
          onInput={(event) => put({ [name]: event.currentTarget.value })}
        />
        <span id={`${id(name)}-error`} class="result" data-state="bad" role="alert">
          {wrong.includes(name) && t(`form.${name}Bad`)}
        </span>
      </Field>
    );
  return (
    <>
      {entries('mobiles')}
      {entries('userIds')}
      {calls.includes('all') && (
        <Field id={id('all')} label={t('form.all')} group t={t}>
          <Check checked={draft.all} onChange={(all) => put({ all })}>
            {t('form.allOn')}
          </Check>
        </Field>
      )}
      <Field id={id('when')} label={t('form.when')} t={t}>
        <select
          id={id('when')}
          value={draft.when}
          onChange={(event) => put({ when: event.currentTarget.value === 'always' ? 'always' : 'last' })}
        >
          {WHEN.map((each) => (
            <option key={each} value={each}>
              {t(`when.${each}`)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
