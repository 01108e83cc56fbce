/** What may be switched off in one console. Every change is saved at once. */
import type { Feature } from '../../../utils/complaint/ids';
import { FEATURES } from '../../../utils/complaint/ids';
import type { ConsoleId } from '../../../utils/complaint/model';
import type { Settings } from '../../../utils/platform/messages';
import type { Ask } from '../../ui/ask';
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';
import { useSaver } from '../useSave';

interface Props {
  console: ConsoleId;
  ask: Ask;
  settings: Settings;
  keep(settings: Settings): void;
  t: T;
}

export function Switches({ console, ask, settings, keep, t }: Props) {
  const off = settings.off[console] ?? [];
  const { saved, save } = useSaver(
    (value: readonly Feature[]) =>
      ask({ type: 'saveSettings', settings: { off: { ...settings.off, [console]: value } } }),
    (answer, value) => {
      keep(answer);
      return (answer.off[console] ?? []).join() === value.join();
    },
  );
  const turn = (feature: Feature, on: boolean) =>
    void save(FEATURES.filter((each) => (each === feature ? !on : off.includes(each))));
  const id = `switches-${console}`;
  return (
    <details class="switches" open={off.length > 0}>
      <summary>
        {t('health.switches')}
        {off.length > 0 && <b> · {t('health.off', { n: off.length })}</b>}
      </summary>
      <Field id={id} label={t('health.switches')} help={t('health.switches.help')} group saved={saved} t={t}>
        <div class="grid">
          {FEATURES.map((feature) => (
            <Check
              key={feature}
              id={`${id}-${feature}`}
              checked={!off.includes(feature)}
              described={`${id}-help`}
              onChange={(on) => turn(feature, on)}
            >
              {t(`feature.${feature}`)}
            </Check>
          ))}
        </div>
      </Field>
    </details>
  );
}
