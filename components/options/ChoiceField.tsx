/** A setting with a few fixed values. */
import type { Settings } from '../../utils/platform/messages';
import type { Ask } from '../ui/ask';
import { Field, type T } from './Field';
import { useSave } from './useSave';

interface Props {
  name: 'language' | 'theme' | 'alipayFund';
  label: string;
  help?: string;
  settings: Settings;
  choices: readonly (readonly [value: string, label: string])[];
  ask: Ask;
  keep(settings: Settings): void;
  t: T;
}

export function ChoiceField({ name, label, help, settings, choices, ask, keep, t }: Props) {
  const { saved, save } = useSave(ask, name, keep);
  return (
    <Field id={name} label={label} help={help} saved={saved} t={t}>
      <select id={name} value={settings[name]} onChange={(event) => void save(event.currentTarget.value)}>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
