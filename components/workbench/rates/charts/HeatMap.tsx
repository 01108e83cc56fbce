/** When complaints come, by weekday and hour of Beijing: the darker, the more. The most have their number. */
import { arrivals } from '../../../../utils/complaint/rates/patterns';
import type { Shown, T } from '../ports';
import { Chart } from './Chart';

const WIDTH = 22;
const HEIGHT = 20;
const LEFT = 40;
const TOP = 16;
const LEVELS = 4;

const dayName = (day: number, t: T): string => t(`weekday.${day as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);

/** 0 = none, else 1…4. */
const levelOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * LEVELS));

export function HeatMap({ material, now, t }: Shown) {
  const { cells, most, unplaced } = arrivals(material.courses, now);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return (
    <Chart
      title={t('heat')}
      what={t('heat.what')}
      doubt={unplaced > 0 ? t('heat.unplaced', { n: unplaced }) : null}
      columns={[t('day'), ...hours.map((hour) => t('hour', { n: hour }))]}
      rows={cells.map((row, day) => [dayName(day, t), ...row])}
      t={t}
    >
      <svg
        class="heat"
        viewBox={`0 0 ${LEFT + 24 * WIDTH + 2} ${TOP + 7 * HEIGHT + 2}`}
        role="img"
        aria-label={`${t('heat')} · ${t('heat.what')}`}
      >
        {hours.map((hour) =>
          hour % 3 === 0 ? (
            <text key={hour} x={LEFT + hour * WIDTH + WIDTH / 2} y={TOP - 5} text-anchor="middle">
              {hour}
            </text>
          ) : null,
        )}
        {cells.map((row, day) => (
          <g key={day}>
            <text x={LEFT - 8} y={TOP + day * HEIGHT + 14} text-anchor="end">
              {dayName(day, t)}
            </text>
            {row.map((count, hour) => (
              <Cell key={hour} count={count} most={most} day={day} hour={hour} t={t} />
            ))}
          </g>
        ))}
      </svg>
    </Chart>
  );
}

interface CellProps {
  count: number;
  most: number;
  day: number;
  hour: number;
  t: T;
}

function Cell({ count, most, day, hour, t }: CellProps) {
  const x = LEFT + hour * WIDTH;
  const y = TOP + day * HEIGHT;
  const level = levelOf(count, most);
  return (
    <g class={`heat-${level}`}>
      <rect x={x + 1} y={y + 1} width={WIDTH - 2} height={HEIGHT - 2} rx="2">
        <title>{t('heat.cell', { day: dayName(day, t), hour, n: count })}</title>
      </rect>
      {level >= LEVELS - 1 && (
        <text x={x + WIDTH / 2} y={y + 14} text-anchor="middle">
          {count}
        </text>
      )}
    </g>
  );
}
