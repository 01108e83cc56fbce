/** Times of the day, Beijing wall clock: quiet hours and the daily summary. */
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';
import { useOption, type Watch } from './useWatch';
import { useWritten } from '../../ui/useWritten';

interface Props {
  watch: Watch;
  t: T;
}

export function Quiet({ watch, t }: Props) {
  const { saved, save, refuse } = useOption(watch, 'quiet');
  const { quiet } = watch.options;
  const idle = quiet.on && quiet.from === quiet.to;
  const time = (name: 'from' | 'to') => (
    <Time
      id={`quiet-${name}`}
      label={t(name)}
      value={quiet[name]}
      described="quiet-help quiet-result"
      onWrite={(value) => (value ? void save({ ...quiet, [name]: value }) : refuse())}
    />
  );
  return (
    <Field
      id="quiet"
      label={t('quiet')}
      help={t(idle ? 'quiet.same' : 'quiet.help')}
      warn={idle}
      bad={t('time.bad')}
      group
      saved={saved}
      t={t}
    >
      <Check checked={quiet.on} described="quiet-help" onChange={(on) => void save({ ...quiet, on })}>
        {t('quiet.on')}
      </Check>
      {quiet.on && (
        <span class="times">
          {time('from')}
          {time('to')}
          <span class="unit">{t('beijing')}</span>
        </span>
      )}
    </Field>
  );
}

export function Digest({ watch, t }: Props) {
  const { saved, save, refuse } = useOption(watch, 'digest');
  const { digest } = watch.options;
  return (
    <Field id="digest" label={t('digest')} bad={t('time.bad')} group saved={saved} t={t}>
      <Check checked={digest.on} onChange={(on) => void save({ ...digest, on })}>
        {t('digest.on')}
      </Check>
      {digest.on && (
        <span class="times">
          <Time
            id="digest-at"
            label={t('at')}
            value={digest.at}
            described="digest-result"
            onWrite={(at) => (at ? void save({ ...digest, at }) : refuse())}
          />
          <span class="unit">{t('beijing')}</span>
        </span>
      )}
    </Field>
  );
}

interface TimeProps {
  id: string;
  label: string;
  /** `HH:mm` */
  value: string;
  described: string;
  /** Null when it is no time. */
  onWrite(value: string | null): void;
}

function Time({ id, label, value, described, onWrite }: TimeProps) {
  const [text, write] = useWritten(value);
  return (
    <label class="time" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="time"
        required
        value={text}
        aria-describedby={described}
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onWrite(/^\d\d:\d\d$/.test(value) ? value : null);
        }}
      />
    </label>
  );
}
