/** Shows what would go, then has it erased: nothing goes at the first press. */
import { useState } from 'preact/hooks';
import type { ConsoleId } from '../../../utils/complaint/model';
import type { KeepKey } from '../../../utils/i18n/keep.zh-CN';
import type { Translate } from '../../../utils/i18n/t';
import type { ErasePlan, EraseTarget } from '../../../utils/platform/keep-messages';
import type { Ask } from '../ask';
import { Check } from '../Check';

type T = Translate<KeepKey | `console.${ConsoleId}`>;
interface Props {
  ask: Ask;
  target: Exclude<EraseTarget, { who: 'all' }>;
  t: T;
  /** Something went. */
  onErased?(): void;
}
type Said = Extract<KeepKey, 'erase.failed' | 'erase.plan.nothing' | 'erase.finding'>;

export function EraseBox({ ask, target, t, onErased }: Props) {
  const [plan, setPlan] = useState<ErasePlan | null>(null);
  const [open, setOpen] = useState(false);
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const tell = (key: Said) => say(t(key));

  const find = async () => {
    tell('erase.finding');
    const found = await ask({ type: 'erasePlan', target }).catch(() => undefined);
    setOpen(false);
    if (found === undefined) return tell('erase.failed');
    setPlan(found && found.complaints > 0 ? found : null);
    say(found && found.complaints > 0 ? '' : t('erase.plan.nothing'));
  };
  const erase = async () => {
    setBusy(true);
    const answer = await ask({ type: 'erase', target, open }).catch(() => null);
    setBusy(false);
    if (!answer) return tell('erase.failed');
    setPlan(null);
    say(t(answer.done ? 'erase.done' : 'erase.going', { n: answer.complaints }));
    onErased?.();
  };
  const nothing = plan !== null && plan.complaints === plan.open && !open;

  return (
    <div class="erase">
      {plan ? (
        <>
          <p>
            <b>
              {t('erase.plan', {
                n: plan.complaints,
                consoles: plan.consoles.map((id) => t(`console.${id}`)).join(' · '),
              })}
            </b>
            {plan.mask && <span data-veil> {t('erase.plan.mask', { mask: plan.mask })}</span>}
          </p>
          <p class="help">{t('erase.plan.beside', { ...counts(plan) })}</p>
          {plan.open > 0 && (
            <>
              <Check checked={open} described="erase-open-help" onChange={setOpen}>
                {t('erase.open', { n: plan.open })}
              </Check>
              <p class="help" id="erase-open-help">
                {t('erase.open.help')}
              </p>
            </>
          )}
          <div class="acts">
            <button class="button sure" type="button" disabled={busy || nothing} onClick={() => void erase()}>
              {t('erase.sure')}
            </button>
            <button class="button" type="button" disabled={busy} onClick={() => setPlan(null)}>
              {t('erase.cancel')}
            </button>
          </div>
        </>
      ) : (
        <button class="button" type="button" onClick={() => void find()}>
          {t('erase.find')}
        </button>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </div>
  );
}

const counts = ({ sightings, answers, promises, notes, journal }: ErasePlan) => ({
  sightings,
  answers,
  promises,
  notes,
  journal,
});
