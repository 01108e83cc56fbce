/** How a round went: the score, the best one, and what to do next. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bestOf, keepBest } from './best';
import type { RunProps } from './Menu';

interface Props extends Pick<RunProps, 'kind' | 'onAgain' | 'onBack' | 't'> {
  /** Of 100. */
  score: number;
  /** The parts of the score. */
  parts?: ComponentChildren;
  /** What was missed; one line each. */
  children: ComponentChildren;
  missed: number;
}

export function Outcome({ kind, score, parts, missed, onAgain, onBack, t, children }: Props) {
  // Once: drawing again is no second try.
  const [record] = useState(() => keepBest(kind, score));
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title" tabIndex={-1} ref={head}>
        {t('result')}
      </h2>
      <p class="drill-total">
        <b>{t('score', { n: score })}</b>
        <span>{record ? t('score.best') : t('score.kept', { n: bestOf(kind) ?? score })}</span>
      </p>
      {parts}
      <div class="acts">
        <button type="button" class="button primary" onClick={() => onAgain(true)}>
          {t('other')}
        </button>
        <button type="button" class="button" onClick={() => onAgain(false)}>
          {t('again')}
        </button>
        <button type="button" class="link" onClick={onBack}>
          {t('back')}
        </button>
      </div>
      <h3>{t('missed')}</h3>
      {missed === 0 ? <p>{t('missed.none')}</p> : <ol class="missed">{children}</ol>}
    </section>
  );
}
