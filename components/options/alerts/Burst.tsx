/** When many complaints in a short time are worth a word. */
import { useState } from 'preact/hooks';
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';
import { type BurstNumber, readBurst } from '../fields';
import { useOption, type Watch } from './useWatch';
import { useWritten } from '../../ui/useWritten';

const NUMBERS: readonly BurstNumber[] = ['count', 'minutes', 'factor', 'alikeMinutes', 'likeness'];

export function Burst({ watch, t }: { watch: Watch; t: T }) {
  const { saved, save, refuse } = useOption(watch, 'burst');
  const { burst } = watch.options;
  const [wrong, setWrong] = useState<BurstNumber | null>(null);
  const write = (name: BurstNumber, text: string) => {
    const value = readBurst(name, text);
    setWrong(value === null ? name : null);
    if (value === null) refuse();
    else if (value !== burst[name]) void save({ ...burst, [name]: value });
  };
  return (
    <Field
      id="burst"
      label={t('burst')}
      help={t('burst.help')}
      bad={t('burst.bad')}
      group
      saved={saved}
      t={t}
    >
      <Check checked={burst.on} described="burst-help" onChange={(on) => void save({ ...burst, on })}>
        {t('burst.on')}
      </Check>
      {burst.on && (
        <div class="numbers">
          {NUMBERS.map((name) => (
            <Amount
              key={name}
              id={`burst-${name}`}
              label={t(`burst.${name}`)}
              value={burst[name]}
              wrong={wrong === name}
              onWrite={(text) => write(name, text)}
            />
          ))}
        </div>
      )}
    </Field>
  );
}

interface AmountProps {
  id: string;
  label: string;
  value: number;
  wrong: boolean;
  onWrite(text: string): void;
}

function Amount({ id, label, value, wrong, onWrite }: AmountProps) {
  const [text, write] = useWritten(String(value));
  return (
    <label for={id}>
      <span>{label}</span>
      <input
        id={id}
        class="short"
        type="text"
        inputMode="decimal"
        maxLength={6}
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby="burst-help burst-result"
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
    </label>
  );
}
