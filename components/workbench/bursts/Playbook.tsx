/** What to do, step by step, with the time of each tick. */
import { useEffect, useState } from 'preact/hooks';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstView } from '../../../utils/platform/burst-messages';
import { PLAYBOOK } from '../../../utils/reply/playbook';
import { pick } from '../../../utils/reply/text';
import { Check } from '../../ui/Check';
import type { Shown } from './ports';

type Ticks = BurstView['ticks'];

/** What was just ticked counts until the ledger says the same. */
function useTicks(ticks: Ticks, change: Shown['change']) {
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [failed, setFailed] = useState(false);
  useEffect(
    () => setWanted((before) => new Map([...before].filter(([id, on]) => (ticks[id] !== undefined) !== on))),
    [ticks],
  );
  const tick = async (id: string, on: boolean) => {
    setWanted((before) => new Map(before).set(id, on));
    const kept = await change({ tick: id, on });
    setFailed(!kept);
    if (!kept) setWanted((before) => new Map([...before].filter(([other]) => other !== id)));
  };
  return { isDone: (id: string) => wanted.get(id) ?? ticks[id] !== undefined, tick, failed };
}

export function Playbook({ view: { ticks, archived }, change, language, t }: Shown & { view: BurstView }) {
  const { isDone, tick, failed } = useTicks(ticks, change);
  const done = PLAYBOOK.filter(({ id }) => isDone(id)).length;
  return (
    <section class="chart playbook" aria-label={t('playbook')}>
      <header>
        <h3>{t('playbook')}</h3>
        <p>{t('playbook.done', { k: done, n: PLAYBOOK.length })}</p>
      </header>
      <fieldset disabled={archived !== null}>
        <ol>
          {PLAYBOOK.map(({ id, title, hint }) => {
            const at = ticks[id];
            return (
              <li key={id} data-done={isDone(id)}>
                <Check checked={isDone(id)} described={`step-${id}`} onChange={(on) => void tick(id, on)}>
                  <b>{pick(title, language)}</b>
                  {at !== undefined && (
                    <time>{t('playbook.at', { at: formatBeijing(at, 'MM-dd HH:mm') })}</time>
                  )}
                </Check>
                <p id={`step-${id}`}>{pick(hint, language)}</p>
              </li>
            );
          })}
        </ol>
      </fieldset>
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
    </section>
  );
}
