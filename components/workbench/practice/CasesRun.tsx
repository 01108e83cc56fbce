/** A queue of made-up complaints against a clock that runs faster than the real one. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { formatBeijing } from '../../../utils/complaint/time';
import { drawCases, startOfPractice } from '../../../utils/reply/practice/cases';
import { scoreOf } from '../../../utils/reply/practice/score';
import type { Move } from '../../../utils/reply/practice/score';
import { CaseDesk } from './CaseDesk';
import { CasesOutcome } from './CasesOutcome';
import { CaseLine } from './CaseLine';
import type { RunProps } from './Menu';

/** ms between two pictures of the clock. */
const PICTURE = 500;

/** ms UTC of the practice; stands still once `over`. */
function usePracticeNow(start: number, speed: number, over: boolean): number {
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    if (over) return undefined;
    const timer = setTimeout(() => setNow(start + (Date.now() - began) * speed), PICTURE);
    return () => clearTimeout(timer);
  }, [now, over]);
  return now;
}

export function CasesRun(props: RunProps) {
  const { seed, speed, language, t } = props;
  const [start] = useState(() => startOfPractice(Date.now()));
  const cases = useMemo(() => drawCases(seed, start), [seed, start]);
  const [moves, setMoves] = useState<Move[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const over = ended || moves.length === cases.length;
  const now = usePracticeNow(start, speed, over);
  const done = new Set(moves.map(({ id }) => id));
  const shown = cases.find(({ complaint }) => complaint.id === open);

  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = (event.target as Element).closest('textarea,input,select');
      if (over || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const one = cases[Number(event.key) - 1]?.complaint.id;
      if (one && !done.has(one)) setOpen(one);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  if (over) return <CasesOutcome {...props} cases={cases} score={scoreOf(cases, moves)} />;
  return (
    <section class="cases" aria-label={t('cases.title')}>
      <header>
        <h2>{t('cases.title')}</h2>
        <p class="drill-time">{t('cases.now', { t: formatBeijing(now, 'MM-dd HH:mm') })}</p>
        <p role="status">{t('cases.left', { n: cases.length - moves.length })}</p>
        <button type="button" class="button" onClick={() => setEnded(true)}>
          {t('stop')}
        </button>
      </header>
      <ol class="case-list" aria-label={t('cases.list')}>
        {cases.map((one, n) => (
          <CaseLine
            key={one.complaint.id}
            one={one}
            n={n + 1}
            now={now}
            done={done.has(one.complaint.id)}
            current={one.complaint.id === open}
            onOpen={() => setOpen(one.complaint.id)}
            language={language}
            t={t}
          />
        ))}
      </ol>
      {shown ? (
        <CaseDesk
          key={open}
          one={shown}
          now={now}
          onMove={(move) => {
            setMoves([...moves, move]);
            setOpen(null);
          }}
          language={language}
          t={t}
        />
      ) : (
        <p class="drill-hint">{t('cases.pick')}</p>
      )}
    </section>
  );
}
