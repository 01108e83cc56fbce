/** What can be practised, with which set, and how well it went so far. */
import { useState } from 'preact/hooks';
import { ROUND } from '../../../utils/reply/practice/cases';
import { QUESTIONS } from '../../../utils/reply/practice/exam';
import { bestOf } from './best';
import type { Kind, Part, T } from './ports';

/** How many times faster than real the clock of a practice runs. */
export const SPEEDS = [1, 10, 30] as const;

export interface Round {
  kind: Kind;
  seed: number;
  speed: (typeof SPEEDS)[number];
  /** Each start is another one. */
  turn: number;
}
/** One round, and where it leads. */
export interface RunProps extends Round, Part {
  onAgain(other: boolean): void;
  onBack(): void;
}

interface Props {
  /** A set to begin with. */
  first(): number;
  most: number;
  onStart(round: Round): void;
  t: T;
}

export function Menu({ first, most, onStart, t }: Props) {
  const [text, setText] = useState(() => String(first()));
  const [speed, setSpeed] = useState<Round['speed']>(10);
  const [bad, setBad] = useState(false);
  const start = (kind: Kind) => {
    const seed = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : NaN;
    setBad(!(seed <= most));
    if (seed <= most) onStart({ kind, seed, speed, turn: 0 });
  };
  const best = (kind: Kind) => {
    const score = bestOf(kind);
    return <p class="best">{score === null ? t('best.none') : t('best', { n: score })}</p>;
  };
  return (
    <>
      <h2>{t('practice')}</h2>
      <div class="set">
        <label>
          {t('seed')}
          <input
            inputMode="numeric"
            value={text}
            maxLength={6}
            aria-invalid={bad}
            aria-describedby="seed-help"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="link" onClick={() => setText(String(first()))}>
          {t('seed.other')}
        </button>
        <p id="seed-help" class={bad ? 'fault' : 'help'} role={bad ? 'alert' : undefined}>
          {t(bad ? 'seed.bad' : 'seed.help')}
        </p>
      </div>
      <div class="courses">
        <section class="course" aria-labelledby="course-cases">
          <h3 id="course-cases">{t('cases.title')}</h3>
          <p>{t('cases.help', { n: ROUND })}</p>
          <label>
            {t('cases.speed')}
            <select
              value={speed}
              onChange={({ currentTarget: { value } }) =>
                setSpeed(SPEEDS.find((each) => String(each) === value) ?? 10)
              }
            >
              {SPEEDS.map((each) => (
                <option key={each} value={each}>
                  {t(`speed.${each}`)}
                </option>
              ))}
            </select>
          </label>
          {best('cases')}
          <button type="button" class="button primary" onClick={() => start('cases')}>
            {t('start')}
          </button>
        </section>
        <section class="course" aria-labelledby="course-exam">
          <h3 id="course-exam">{t('exam.title')}</h3>
          <p>{t('exam.help', { n: QUESTIONS })}</p>
          {best('exam')}
          <button type="button" class="button primary" onClick={() => start('exam')}>
            {t('start')}
          </button>
        </section>
      </div>
    </>
  );
}
