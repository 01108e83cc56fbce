/** How much is left when a clock is told of: a row of switches. */
import { Field, type T } from '../Field';
import { useOption, type Watch } from './useWatch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OFFERED = [24 * HOUR, 12 * HOUR, 8 * HOUR, 4 * HOUR, 2 * HOUR, HOUR, 30 * MINUTE, 15 * MINUTE, 0];

export function Thresholds({ watch, t }: { watch: Watch; t: T }) {
  const { saved, save } = useOption(watch, 'thresholds');
  const chosen = watch.options.thresholds;
  const all = [...new Set([...OFFERED, ...chosen])].toSorted((a, b) => b - a);
  const turn = (left: number) => {
    const next = chosen.includes(left) ? chosen.filter((each) => each !== left) : [...chosen, left];
    void save(next.toSorted((a, b) => b - a));
  };
  return (
    <Field
      id="thresholds"
      label={t('thresholds')}
      help={t(chosen.length > 0 ? 'thresholds.help' : 'thresholds.none')}
      group
      saved={saved}
      t={t}
    >
      <div class="chips">
        {all.map((left) => (
          <button
            key={left}
            class="chip"
            type="button"
            aria-pressed={chosen.includes(left)}
            onClick={() => turn(left)}
          >
            {words(left, t)}
          </button>
        ))}
      </div>
    </Field>
  );
}

function words(left: number, t: T): string {
  if (left === 0) return t('threshold.late');
  const hours = left / HOUR;
  return Number.isInteger(hours)
    ? t('threshold.hours', { n: hours })
    : t('threshold.minutes', { n: Math.round(left / MINUTE) });
}
