/** How many days one kind is kept. Saved on leaving the field. */
import { LEAST_DAYS, MOST_DAYS, readDays } from '../../../utils/complaint/retention';
import type { KeptKind } from '../../../utils/complaint/retention';
import type { KeepingAnswer } from '../../../utils/platform/keep-messages';
import type { Ask } from '../../ui/ask';
import { useWritten } from '../../ui/useWritten';
import { Field, type T } from '../Field';
import { useSaver } from '../useSave';

interface Props {
  kind: KeptKind;
  days: number;
  ask: Ask;
  keep(answer: KeepingAnswer): void;
  t: T;
}

export function DaysField({ kind, days, ask, keep, t }: Props) {
  const [text, write] = useWritten(String(days));
  const { saved, save, refuse } = useSaver(
    (value: number) => ask({ type: 'saveKeeping', days: { [kind]: value } }),
    (answer, value) => {
      keep(answer);
      return answer.days[kind] === value;
    },
  );
  const bounds = { min: LEAST_DAYS[kind], max: MOST_DAYS };
  const settle = (written: string) => {
    const value = readDays(kind, written);
    if (value === null) refuse();
    else if (value !== days || saved.state !== 'idle') void save(value);
  };
  const id = `keep-${kind}`;
  return (
    <Field
      id={id}
      label={t(`kind.${kind}`)}
      help={t(`kept.${kind}`, bounds)}
      bad={t('keep.bad', bounds)}
      saved={saved}
      t={t}
    >
      <input
        id={id}
        type="text"
        class="short"
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={text}
        aria-describedby={`${id}-help ${id}-result`}
        aria-invalid={saved.state === 'bad'}
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => settle(event.currentTarget.value)}
      />
      <span class="unit">{t('keep.days')}</span>
    </Field>
  );
}
