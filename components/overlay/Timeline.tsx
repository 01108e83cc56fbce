/** The last lines of a thread, newest first; all of them behind one press. */
export interface TimelineLine {
  /** Beijing time, short. */
  when: string;
  name: string;
  text: string;
  /** Whose it is: `user`, `merchant`, … */
  by: string;
}
export interface TimelineProps {
  title: string;
  /** 「更早 9 条」, of so many lines. */
  earlier(count: number): string;
  /** Newest first, at least one. */
  lines: readonly TimelineLine[];
  /** Comes and goes with the pointer: nothing in it can be pressed. */
  pointed: boolean;
}

const FIRST = 3;

const Line = ({ when, name, text, by }: TimelineLine) => (
  <li class={by}>
    <time>{when}</time>
    <b>{name}</b>
    {text && <q data-veil>{text}</q>}
  </li>
);
const list = (lines: readonly TimelineLine[]) => (
  <ol>
    {lines.map((line) => (
      <Line {...line} />
    ))}
  </ol>
);

export function Timeline({ title, earlier, lines, pointed }: TimelineProps) {
  return (
    <section class="tl" aria-label={title}>
      <b>{title}</b>
      {list(lines.slice(0, FIRST))}
      {lines.length > FIRST && !pointed && (
        <details>
          <summary>{earlier(lines.length - FIRST)}</summary>
          {list(lines.slice(FIRST))}
        </details>
      )}
    </section>
  );
}
