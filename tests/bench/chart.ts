/** A picture of a run: every figure with a target as a bar, how many times its target it takes. */
import type { Row } from './bench.ts';

const LEFT = 470;
const WIDE = 960;
const BAR = 12;
const STEP = 22;
const TOP = 58;
/** Times the target, at the left and at the right end; what is beyond is cut there. */
const [LEAST, MOST] = [1 / 16, 16];
const TICKS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16];

const STYLE = `text{font:12px system-ui,sans-serif;fill:#24292f}.q{fill:#57606a;font-size:11px}.g{stroke:#d0d7de}.one{stroke:#24292f}.ok{fill:#0b6a70}.over{fill:#c2410c}.void{fill:#8c959f}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.q{fill:#9198a1}.g{stroke:#3d444d}.one{stroke:#e6edf3}.ok{fill:#5cc3c4}.over{fill:#f0883e}.void{fill:#6e7681}}`;

const plain = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');
const place = (times: number): number => {
  const share = Math.log(Math.min(MOST, Math.max(LEAST, times)) / LEAST) / Math.log(MOST / LEAST);
  return LEFT + share * (WIDE - LEFT - 70);
};
const short = (value: number): string => String(Number(value.toPrecision(3)));
const tick = (times: number): string => (times < 1 ? `1/${1 / times}` : `${times}`);

/** How many times its target a figure takes; below 1 is within it. Null: nothing to compare with. */
export function timesOf({ target, least, seen }: Row): number | null {
  if (target === null || !Number.isFinite(seen)) return null;
  if (target === 0) return seen <= 0 ? LEAST : MOST;
  return Math.max(0, least ? target / Math.max(seen, 1e-9) : seen / target);
}

export function chart(rows: readonly Row[], title: string): string {
  const drawn = rows.flatMap((row) => {
    const times = timesOf(row);
    return times === null ? [] : [{ row, times }];
  });
  const high = TOP + drawn.length * STEP + 12;
  const grid = TICKS.map((times) => {
    const x = place(times).toFixed(1);
    return `<line class="${times === 1 ? 'one' : 'g'}" x1="${x}" x2="${x}" y1="${TOP - 8}" y2="${high - 8}"/><text class="q" text-anchor="middle" x="${x}" y="${TOP - 14}">${tick(times)}</text>`;
  });
  const bars = drawn.map(({ row, times }, at) => {
    const y = TOP + at * STEP;
    const [from, to] = [place(1), place(times)].toSorted((a, b) => a - b) as [number, number];
    const words = row.what.length > 66 ? `${row.what.slice(0, 65)}…` : row.what;
    const seen = `${short(row.seen)}${row.unit && ` ${row.unit}`}`;
    return `<text x="8" y="${y + 10}">${plain(`${row.figure}  ${words}`)}</text><rect class="${row.verdict === 'for the record' ? 'void' : row.verdict}" x="${from.toFixed(1)}" y="${y}" width="${Math.max(1.5, to - from).toFixed(1)}" height="${BAR}" rx="2"><title>${plain(`${seen}, target ${row.target}`)}</title></rect><text class="q" x="${WIDE - 64}" y="${y + 10}">${plain(seen)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${high}" width="${WIDE}" height="${high}" role="img" aria-label="${plain(title)}"><style>${STYLE}</style><text x="8" y="20" font-weight="600">${plain(title)}</text><text class="q" x="8" y="${TOP - 14}">times its target: left of the line is within it</text>
${[...grid, ...bars].join('\n')}
</svg>
`;
}
