import type { Language } from '../../utils/complaint/words';
import { Glyph } from './Glyph';
import type { Theme } from './tokens';
import { overlayWords } from './words';

/** `partly`: beside what was recognised stands what was not. */
export type NoticeKind = 'notRecognised' | 'partly' | 'signedOut' | 'forbidden' | 'riskControl';

export interface NoticeProps {
  kind: NoticeKind;
  language: Language;
  theme: Theme;
  /** How the console is called. */
  name: string;
  /** What is not known, since when, what next. */
  text: string;
  onAction(): void;
  /** Where the page can be taught. */
  onTeach?: (() => void) | undefined;
  /** Only where the page was not recognised: takes its structure. */
  onSnapshot?(): void;
  /** Collapsed for this visit: the caller takes the notice away. */
  onFold(): void;
}

/** The bar that says that a page is not understood or not readable. One a page. */
export function Notice({
  kind,
  language,
  theme,
  name,
  text,
  onAction,
  onTeach,
  onSnapshot,
  onFold,
}: NoticeProps) {
  const words = overlayWords(language);
  const known = kind !== 'notRecognised' && kind !== 'partly';
  const title = known ? words[kind](name) : words[kind];
  return (
    <div class={`p t ${theme === 'dark' ? 'd' : ''} ${known ? 'w' : ''}`} role="status">
      <Glyph name={known ? kind : 'unknown'} size={18} />
      <div>
        <b>{title}</b>
        <p>{text}</p>
        {onSnapshot && (
          <button type="button" class="q" onClick={onSnapshot}>
            {words.snapshot}
          </button>
        )}
      </div>
      {onTeach && (
        <button type="button" class="m" onClick={onTeach}>
          {words.teach}
        </button>
      )}
      <button type="button" class={kind === 'signedOut' ? 'm' : ''} onClick={onAction}>
        {kind === 'signedOut' ? words.signIn : words.why}
      </button>
      <button type="button" class="q" onClick={onFold}>
        {words.fold}
      </button>
    </div>
  );
}
