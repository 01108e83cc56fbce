/** What decides the rate in the days ahead: take complaints as missed, and see. */
import { useMemo, useState } from 'preact/hooks';
import type { Course } from '../../../utils/complaint/rates/model';
import {
  aheadOf,
  colourOf,
  finishBy,
  LATE_REFERENCE,
  reliefs,
} from '../../../utils/complaint/rates/simulate';
import type { Ahead, Colour } from '../../../utils/complaint/rates/simulate';
import { formatBeijing } from '../../../utils/complaint/time';
import { formatFen } from '../../../utils/complaint/money';
import { Check } from '../../ui/Check';
import type { Shown, T } from './ports';
import { between, dayText } from './said';

const DAYS = 7;
/** Percent, as a person types it, in thousandths. */
const readLine = (text: string): number | null =>
  /^\d{1,2}(\.\d)?$/.test(text.trim()) ? Math.round(Number(text.trim()) * 10) : null;

export function Simulator({ material, now, t }: Shown) {
  const [line, setLine] = useState(LATE_REFERENCE);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const plain = useMemo(() => aheadOf(material.courses, now, DAYS, { line }), [material, now, line]);
  const ahead = useMemo(
    () => (lost.size === 0 ? plain : aheadOf(material.courses, now, DAYS, { line, lost })),
    [material, now, plain, line, lost],
  );
  // What falls in after today: the last window that a complaint is in counts it.
  const open = [...new Map(plain.flatMap((day) => day.open).map((one) => [one.key, one])).values()];
  const texts = new Map(material.open.map(({ key, text }) => [key, text]));
  const choose = (key: string, missed: boolean) => {
    const next = new Set(lost);
    if (missed) next.add(key);
    else next.delete(key);
    setLost(next);
  };
  return (
    <section class="chart simulator" aria-label={t('sim')}>
      <header>
        <h3>{t('sim')}</h3>
        <p>{t('sim.what')}</p>
      </header>
      <label class="entry">
        {t('sim.line')}
        <span>
          <input
            inputMode="decimal"
            defaultValue={String(line / 10)}
            aria-describedby="line-help"
            onChange={(event) => setLine(readLine(event.currentTarget.value) ?? line)}
          />
          %
        </span>
        <small id="line-help">{t('sim.line.help')}</small>
      </label>
      <Verdict ahead={ahead} open={open.length} line={line} t={t} />
      <div class="scroll" tabIndex={0}>
        <Days ahead={ahead} t={t} />
      </div>
      {open.length === 0 ? (
        <p>{t('sim.nothing')}</p>
      ) : (
        <Cases open={open} lost={lost} texts={texts} choose={choose} t={t} />
      )}
      {reliefs(material.courses, now)
        .slice(0, 3)
        .map(({ at, keys }) => (
          <p key={at} class="help">
            {t('sim.relief', { at: dayText(at), n: keys.length })}
          </p>
        ))}
    </section>
  );
}

const SEVERITY: readonly Colour[] = ['safe', 'decides', 'doubt', 'red'];

/** The day with least to spare, in one sentence. */
function Verdict({ ahead, open, line, t }: { ahead: Ahead[]; open: number; line: number; t: T }) {
  const spare = ({ left, open: ours }: Ahead) => left.worst - ours.length;
  const [first] = ahead.toSorted(
    (a, b) => SEVERITY.indexOf(colourOf(b)) - SEVERITY.indexOf(colourOf(a)) || spare(a) - spare(b),
  );
  if (!first || ahead.every(({ total }) => total === 0)) return null;
  const colour = colourOf(first);
  const at = first.day === 0 ? t('sim.today') : dayText(first.at);
  const share = `${line / 10}%`;
  const said = {
    safe: t('sim.say.safe', { days: DAYS, n: open, line: share }),
    decides: t('sim.say.left', { at, n: first.open.length, left: first.left.worst }),
    doubt: t('sim.say.doubt', { at, line: share, n: -first.left.worst, left: first.left.best }),
    red: t('sim.say.red', { at, line: share, n: -first.left.best }),
  }[colour];
  return (
    <p class="sim-said" data-colour={colour} role="status">
      {said}
    </p>
  );
}

function Days({ ahead, t }: { ahead: readonly Ahead[]; t: T }) {
  return (
    <table>
      <caption class="spoken">{t('sim')}</caption>
      <thead>
        <tr>
          {(['day', 'total', 'lost', 'unsure', 'open', 'left', 'state'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`sim.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ahead.map((one) => {
          const colour = colourOf(one);
          const left = (n: number) => String(Math.max(0, n));
          return (
            <tr key={one.day}>
              <th scope="row">{one.day === 0 ? t('sim.today') : dayText(one.at)}</th>
              <td>{one.total}</td>
              <td>{one.lost}</td>
              <td>{one.unsure}</td>
              <td>{one.open.length}</td>
              <td>{between(left(one.left.worst), left(one.left.best))}</td>
              <td class="sim-state" data-colour={colour}>
                {one.total === 0 ? '–' : t(`sim.${colour}`)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CasesProps {
  open: readonly Course[];
  lost: ReadonlySet<string>;
  texts: ReadonlyMap<string, string>;
  choose(key: string, missed: boolean): void;
  t: T;
}

function Cases({ open, lost, texts, choose, t }: CasesProps) {
  return (
    <fieldset class="sim-cases">
      <legend>{t('sim.cases')}</legend>
      {open
        .toSorted((a, b) => finishBy(a) - finishBy(b))
        .map((one) => (
          <Check key={one.key} checked={lost.has(one.key)} onChange={(missed) => choose(one.key, missed)}>
            <b>{t('sim.by', { at: formatBeijing(finishBy(one), 'MM-dd HH:mm') })}</b>
            <span class="what" data-veil>
              {texts.get(one.key) || one.id}
            </span>
            {one.amountFen !== null && <span class="money">{formatFen(one.amountFen)}</span>}
          </Check>
        ))}
    </fieldset>
  );
}
