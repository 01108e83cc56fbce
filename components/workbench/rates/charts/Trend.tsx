/** First complaints a day, stacked by what became of them. */
import { trend } from '../../../../utils/complaint/rates/patterns';
import type { Verdict } from '../../../../utils/complaint/rates/timely';
import type { Shown } from '../ports';
import { dayText } from '../said';
import { Chart } from './Chart';

/** From the ground up: what is certain and good first. */
const STACK: readonly Verdict[] = ['inTime', 'again', 'open', 'unknown', 'late'];
const HEIGHT = 120;
const STEP = 20;
const GAP = 4;

export function Trend({ material, now, t }: Shown) {
  const lines = trend(material.courses, now);
  const sums = lines.map(({ counts }) => STACK.reduce((sum, verdict) => sum + counts[verdict], 0));
  const most = Math.max(1, ...sums);
  const total = sums.reduce((a, b) => a + b, 0);
  return (
    <Chart
      title={t('trend')}
      what={`${t('trend.what')} · ${t('n.cases', { n: total })}`}
      columns={[t('day'), ...STACK.map((verdict) => t(`verdict.${verdict}`))]}
      rows={lines.map(({ day, counts }) => [dayText(day), ...STACK.map((verdict) => counts[verdict])])}
      t={t}
    >
      <svg
        class="trend"
        viewBox={`-26 -6 ${lines.length * STEP + 30} ${HEIGHT + 26}`}
        role="img"
        aria-label={`${t('trend')}: ${t('n.cases', { n: total })}`}
      >
        {[...new Set([0, Math.ceil(most / 2), most])].map((count) => (
          <g key={count} class="scale">
            <line x2={lines.length * STEP} y1={yOf(count, most)} y2={yOf(count, most)} />
            <text x="-6" y={yOf(count, most) + 4} text-anchor="end">
              {count}
            </text>
          </g>
        ))}
        {lines.map(({ day, counts }, index) => (
          <Day key={day} counts={counts} most={most} x={index * STEP + GAP / 2} />
        ))}
        {lines.map(({ day }, index) =>
          index % 7 === 1 ? (
            <text key={day} x={index * STEP + STEP / 2} y={HEIGHT + 15} text-anchor="middle">
              {dayText(day)}
            </text>
          ) : null,
        )}
      </svg>
      <ul class="legend">
        {STACK.map((verdict) => (
          <li key={verdict}>
            <svg width="12" height="12" aria-hidden="true">
              <rect class={`verdict ${verdict}`} x=".5" y=".5" width="11" height="11" />
            </svg>
            {t(`verdict.${verdict}`)}
          </li>
        ))}
      </ul>
    </Chart>
  );
}

const yOf = (count: number, most: number): number => HEIGHT - (count / most) * HEIGHT;

function Day({ counts, most, x }: { counts: Record<Verdict, number>; most: number; x: number }) {
  let ground = 0;
  return (
    <>
      {STACK.map((verdict) => {
        const from = ground;
        ground += counts[verdict];
        if (counts[verdict] === 0) return null;
        const y = yOf(ground, most);
        return (
          <rect
            key={verdict}
            class={`verdict ${verdict}`}
            x={x}
            y={y}
            width={STEP - GAP}
            height={yOf(from, most) - y}
          />
        );
      })}
    </>
  );
}
