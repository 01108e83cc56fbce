/** When many complaints in a short time are worth a word. */
import { useState } from 'preact/hooks';
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';
import { type BurstNumber, readBurst } from '../fields';
import { useOption, type Watch } from './useWatch';

const NUMBERS: readonly BurstNumber[] = ['count', 'minutes', 'factor'];

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
            <label key={name} for={`burst-${name}`}>
              <span>{t(`burst.${name}`)}</span>
              <input
                id={`burst-${name}`}
                class="short"
                type="text"
                inputMode="numeric"
                maxLength={6}
                autoComplete="off"
                value={String(burst[name])}
                aria-invalid={wrong === name}
                aria-describedby="burst-help burst-result"
                onChange={(event) => write(name, event.currentTarget.value)}
              />
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
