/** Lines with a bar each: certain parts solid, possible ones hatched. */
export interface Bar {
  name: string;
  sure: number;
  maybe?: number;
  /** Said at the end of the line. */
  said: string;
}

export function Bars({ bars, most }: { bars: readonly Bar[]; most: number }) {
  const width = (count: number) => `${most > 0 ? (count / most) * 100 : 0}%`;
  return (
    <ul class="bars">
      {bars.map(({ name, sure, maybe = 0, said }) => (
        <li key={name}>
          <span class="name">{name}</span>
          <svg aria-hidden="true" width="100%" height="14">
            <rect class="track" width="100%" height="14" rx="2" />
            <rect class="sure" width={width(sure)} height="14" rx="2" />
            <rect class="maybe" x={width(sure)} width={width(maybe)} height="14" />
          </svg>
          <span class="said">{said}</span>
        </li>
      ))}
    </ul>
  );
}
