/** One entry that a service needs. What is secret is never shown, only that it is there. */
import type { TargetedInputEvent } from 'preact';
import type { Language } from '../../../utils/i18n/t';
import type { Field as FormField } from '../../../utils/watch/channels/channel';
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';

interface Props {
  id: string;
  field: FormField;
  value: string | boolean;
  /** It is stored; left empty it stays. */
  kept: boolean;
  /** What is stored is to be forgotten; undefined where it cannot be. */
  cleared: boolean | undefined;
  error: string | undefined;
  onWrite(value: string | boolean): void;
  onClear(on: boolean): void;
  language: Language;
  t: T;
}

export function ServiceField(props: Props) {
  const { id, field, value, kept, cleared, error, onWrite, onClear, language, t } = props;
  const { kind, label, help, required, placeholder, choices } = field;
  const said = [help?.[language], kept ? t('form.keptHelp') : '']
    .filter(Boolean)
    .join(language === 'en' ? '. ' : '；');
  const shared = {
    id,
    'aria-describedby': `${id}-help ${id}-error`,
    'aria-invalid': error ? true : undefined,
    'aria-required': required && !kept ? true : undefined,
    placeholder: kept ? t('form.kept') : placeholder,
    spellcheck: false,
  };
  const control = () => {
    const text = String(value);
    if (kind === 'checkbox')
      return (
        <Check id={id} checked={value === true} described={`${id}-help`} onChange={onWrite}>
          {label[language]}
        </Check>
      );
    if (kind === 'select')
      return (
        <select id={id} value={text} onChange={(event) => onWrite(event.currentTarget.value)}>
          {choices?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[language]}
            </option>
          ))}
        </select>
      );
    if (kind === 'list' || kind === 'textarea')
      return (
        <textarea
          {...shared}
          rows={kind === 'list' ? 2 : 4}
          value={text}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
      );
    const line = {
      ...shared,
      class: 'wide',
      value: text,
      onInput: (event: TargetedInputEvent<HTMLInputElement>) => onWrite(event.currentTarget.value),
    };
    return kind === 'secret' ? (
      <input {...line} type="password" autoComplete="new-password" />
    ) : (
      <input {...line} type="text" autoComplete="off" />
    );
  };
  const optional = !required && kind !== 'select' && kind !== 'checkbox';
  const name = kind === 'checkbox' ? '' : label[language];
  const [open, close] = language === 'en' ? [' (', ')'] : ['（', '）'];
  return (
    <Field
      id={id}
      label={optional ? `${name}${open}${t('form.optional')}${close}` : name}
      help={said || undefined}
      group={kind === 'checkbox'}
      t={t}
    >
      {control()}
      {cleared !== undefined && (
        <Check checked={cleared} onChange={onClear}>
          {t('form.clear')}
        </Check>
      )}
      <span id={`${id}-error`} class="result" data-state="bad" role="alert">
        {error}
      </span>
    </Field>
  );
}
