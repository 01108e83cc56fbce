/** When the complaints of a burst came. */
import { millisecondsInMinute } from 'date-fns/constants';
import { arrivals } from '../../../utils/complaint/bursts';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstView } from '../../../utils/platform/burst-messages';
import { Chart } from '../rates/charts/Chart';
import type { Shown } from './ports';

const HEIGHT = 110;
const STEP = 13;
const GAP = 3;
/** Columns that have room. */
const MOST = 24;

export function Arrivals({ view: { members }, t }: Shown & { view: BurstView }) {
  const { step, columns } = arrivals(members.map(({ at }) => at));
  const most = Math.max(1, ...columns.map(({ n }) => n));
  const width = MOST * STEP;
  const what = t('arrivals.what', { n: step / millisecondsInMinute, k: members.length });
  const [first, last] = [columns[0], columns.at(-1)];
  return (
    <Chart
      title={t('arrivals')}
      what={what}
      columns={[t('arrivals.time'), t('arrivals.count')]}
      rows={columns.map(({ at, n }) => [formatBeijing(at, 'MM-dd HH:mm'), n])}
      t={t}
    >
      <svg
        class="trend"
        viewBox={`-26 -6 ${width + 30} ${HEIGHT + 26}`}
        role="img"
        aria-label={`${t('arrivals')}: ${what}`}
      >
        {[...new Set([0, most])].map((count) => (
          <g key={count} class="scale">
            <line x2={width} y1={HEIGHT - (count / most) * HEIGHT} y2={HEIGHT - (count / most) * HEIGHT} />
            <text x="-6" y={HEIGHT - (count / most) * HEIGHT + 4} text-anchor="end">
              {count}
            </text>
          </g>
        ))}
        {columns.map(({ at, n }, index) => (
          <rect
            key={at}
            class="verdict inTime"
            x={index * STEP + GAP / 2}
            y={HEIGHT - (n / most) * HEIGHT}
            width={STEP - GAP}
            height={(n / most) * HEIGHT}
          />
        ))}
        {first && (
          <text x="0" y={HEIGHT + 15}>
            {formatBeijing(first.at, 'HH:mm')}
          </text>
        )}
        {last && columns.length > 4 && (
          <text x={columns.length * STEP} y={HEIGHT + 15} text-anchor="end">
            {formatBeijing(last.at, 'HH:mm')}
          </text>
        )}
      </svg>
    </Chart>
  );
}
