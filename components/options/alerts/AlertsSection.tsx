/** When and of what the person is told. Every change is saved at once. */
import type { AlertKind } from '../../../utils/watch/alert';
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';
import { KINDS } from '../kinds';
import { Burst } from './Burst';
import { Digest, Quiet } from './Hours';
import { Thresholds } from './Thresholds';
import { type Known, useOption, type Watch } from './useWatch';

export function AlertsSection({ known, t }: { known: Known; t: T }) {
  const { watch, failed, again } = known;
  return (
    <section aria-labelledby="alerts-title">
      <h2 id="alerts-title">{t('section.alerts')}</h2>
      {watch ? (
        <>
          <Poll watch={watch} t={t} />
          <Without watch={watch} t={t} />
          <Flag watch={watch} name="desktop" t={t} />
          <Kinds watch={watch} t={t} />
          <Thresholds watch={watch} t={t} />
          <Flag watch={watch} name="growing" t={t} />
          <Quiet watch={watch} t={t} />
          <Digest watch={watch} t={t} />
          <Burst watch={watch} t={t} />
        </>
      ) : (
        failed && (
          <p class="said" role="status">
            {t('alerts.noAnswer')}{' '}
            <button class="button" type="button" onClick={again}>
              {t('retry')}
            </button>
          </p>
        )
      )}
    </section>
  );
}

interface Props {
  watch: Watch;
  t: T;
}

const MINUTES = [1, 2, 3, 5, 10, 15, 30];

function Poll({ watch, t }: Props) {
  const { saved, save } = useOption(watch, 'pollMinutes');
  const now = watch.options.pollMinutes;
  const choices = MINUTES.includes(now) ? MINUTES : [...MINUTES, now].toSorted((a, b) => a - b);
  return (
    <Field id="poll" label={t('poll')} help={t('poll.help')} saved={saved} t={t}>
      <select
        id="poll"
        value={String(now)}
        aria-describedby="poll-help poll-result"
        onChange={(event) => void save(Number(event.currentTarget.value))}
      >
        {choices.map((n) => (
          <option key={n} value={String(n)}>
            {t('poll.choice', { n })}
          </option>
        ))}
      </select>
    </Field>
  );
}

const WITHOUT = ['never', 'request', 'tab'] as const;

function Without({ watch, t }: Props) {
  const { saved, save } = useOption(watch, 'withoutTab');
  return (
    <Field id="without" label={t('without')} group saved={saved} t={t}>
      {WITHOUT.map((way) => (
        <label key={way} class="check wide">
          <input
            type="radio"
            name="without"
            value={way}
            checked={watch.options.withoutTab === way}
            aria-describedby={`without-${way}`}
            onChange={() => void save(way)}
          />
          <span>
            {t(`without.${way}`)}
            <small id={`without-${way}`} class="help">
              {t(`without.${way}.help`)}
            </small>
          </span>
        </label>
      ))}
    </Field>
  );
}

function Flag({ watch, name, t }: Props & { name: 'desktop' | 'growing' }) {
  const { saved, save } = useOption(watch, name);
  return (
    <Field id={name} label={t(name)} help={t(`${name}.help`)} group saved={saved} t={t}>
      <Check
        id={name}
        checked={watch.options[name]}
        described={`${name}-help ${name}-result`}
        onChange={(on) => void save(on)}
      >
        {t(`${name}.on`)}
      </Check>
    </Field>
  );
}

function Kinds({ watch, t }: Props) {
  const { saved, save } = useOption(watch, 'kinds');
  const { kinds } = watch.options;
  const turn = (kind: AlertKind, on: boolean) => void save({ ...kinds, [kind]: on });
  return (
    <Field id="kinds" label={t('kinds')} group saved={saved} t={t}>
      <div class="grid">
        {KINDS.map((kind) => (
          <Check key={kind} checked={kinds[kind]} onChange={(on) => turn(kind, on)}>
            {t(`kind.${kind}`)}
          </Check>
        ))}
      </div>
    </Field>
  );
}
