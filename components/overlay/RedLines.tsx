import { Component } from 'preact';
import type { Language } from '../../utils/complaint/words';
import type { Theme } from './tokens';
import { gateWords } from './words-gate';

/** One finding, as the red-line check gives it. */
export interface RedLine {
  code: string;
  verdict: 'warn' | 'block';
  /** Place in the text. */
  from: number;
  to: number;
  /** The matched words: data, never markup. */
  words: string;
  reason: string | { zh: string; en: string };
  better?: string;
}

interface RowsProps {
  findings: readonly RedLine[];
  language: Language;
  onTake?: ((finding: RedLine, event: Event) => void) | undefined;
}

/** Badge, words, reason, and the replacement as a link. */
export function RedLineRows({ findings, language, onTake }: RowsProps) {
  const words = gateWords(language);
  return (
    <ul>
      {findings.map((one) => (
        <li key={`${one.code}${one.from}`}>
          <span class={`n ${one.verdict}`}>{words[one.verdict]}</span>
          <q>{one.words}</q>
          <div>
            {typeof one.reason === 'string' ? one.reason : one.reason[language === 'en' ? 'en' : 'zh']}
            {one.better && (
              <p>
                {words.replace}{' '}
                {onTake ? (
                  <button type="button" class="u" onClick={(event) => onTake(one, event)}>
                    {words.said(one.better)}
                  </button>
                ) : (
                  words.said(one.better)
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export const counts = (findings: readonly RedLine[]): [block: number, warn: number] => {
  const block = findings.filter(({ verdict }) => verdict === 'block').length;
  return [block, findings.length - block];
};

interface Props extends RowsProps {
  theme: Theme;
  /** Head alone. */
  folded: boolean;
  onFold(folded: boolean): void;
}

/** The list under a field. Its head folds it, so that it never stands in the way. */
export class RedLines extends Component<Props> {
  override render() {
    const { findings, language, theme, folded, onFold, onTake } = this.props;
    const words = gateWords(language);
    const [block, warn] = counts(findings);
    const head = findings.length ? words.sendText(block, warn) : words.clean;
    return (
      <section
        class={`a rl ${block ? 'block' : 'warn'} ${theme === 'dark' ? 'd' : ''}`}
        aria-label={head}
        lang={language}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !folded) onFold(true);
        }}
      >
        <button type="button" aria-expanded={!folded} onClick={() => onFold(!folded)}>
          <b role="status">{head}</b>
          <span>{folded ? words.unfold : words.fold}</span>
        </button>
        {!folded && <RedLineRows findings={findings} language={language} onTake={onTake} />}
      </section>
    );
  }
}
