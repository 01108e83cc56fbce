/** A figure, what it is made of, and what is not known of it. */
import type { ComponentChildren } from 'preact';
import type { T } from './ports';

interface Props {
  title: string;
  /** Null: there is nothing to count. */
  figure: string | null;
  /** What vouches for it. */
  label: 'local' | 'byPlatform';
  /** Lines under the figure; empty ones are left out. */
  facts: (string | null | false)[];
  /** What is not known of it. */
  doubts?: (string | null | false)[];
  t: T;
  children?: ComponentChildren;
}

export function Card({ title, figure, label, facts, doubts = [], t, children }: Props) {
  return (
    <section class="figure-card" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span class="label">{t(label)}</span>
      </header>
      {figure === null ? <p class="no-figure">{t('none')}</p> : <p class="figure">{figure}</p>}
      {facts.filter(Boolean).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {children}
      {doubts.filter(Boolean).map((doubt) => (
        <p key={doubt} class="doubt">
          {doubt}
        </p>
      ))}
    </section>
  );
}
