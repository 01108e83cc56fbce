import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../utils/complaint/words';
import type { Theme } from './tokens';

export interface ClockCardLine {
  term: string;
  value: string;
  tone?: 'bad' | 'soon' | 'ok' | 'mut';
}
export interface ClockCardProps {
  title: string;
  /** Where it stands among the steps of a platform that judges; null where there are none. */
  bar?: VNode | null;
  /** Clocks, deadlines, rule, source, facts: in the order in which they are read. */
  lines: ClockCardLine[];
  /** What the figures are not, e.g. 旧口径，不作承诺. */
  remark: string | null;
  language: Language;
  theme: Theme;
  /** What we promised besides. */
  children?: ComponentChildren;
}

/** What a clock stands on. Everything is said by the caller. */
export function ClockCard({ title, bar, lines, remark, language, theme, children }: ClockCardProps) {
  return (
    <div class={`p c ${theme === 'dark' ? 'd' : ''}`} role="group" aria-label={title} lang={language}>
      <b>{title}</b>
      {bar}
      <dl>{lines.map(({ term, value, tone }) => [<dt>{term}</dt>, <dd class={tone}>{value}</dd>])}</dl>
      {remark && <p>{remark}</p>}
      {children}
    </div>
  );
}
