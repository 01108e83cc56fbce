/** What can be done with the chosen reply, and how long it is. */
import type { ReplyLimit } from '../../utils/reply/limits';
import type { OverlayWords } from './words';

interface DeskFootProps {
  words: OverlayWords;
  status: string | null;
  /** Code points of the chosen reply; 0 = none is. */
  length: number;
  limit: ReplyLimit | null;
  /** It has questions, answered or not. */
  asks: boolean;
  canFill: boolean;
  canCopy: boolean;
  hasField: boolean;
  onFill(): void;
  onCopy(): void;
  onAsk(): void;
}

export function DeskFoot(props: DeskFootProps) {
  const { words, status, length, limit, asks, canFill, canCopy, hasField } = props;
  const tooLong = limit !== null && length > limit.hard;
  const tone = tooLong ? 'bad' : limit !== null && length > limit.soft ? 'soon' : '';
  return (
    <footer>
      <p class={tooLong ? 'bad' : ''} role="status">
        {status}
      </p>
      <button type="button" class={hasField ? 'm' : ''} disabled={!canFill} onClick={props.onFill}>
        {words.fill} <kbd>Enter</kbd>
      </button>
      <button type="button" class={hasField ? '' : 'm'} disabled={!canCopy} onClick={props.onCopy}>
        {words.copy}
      </button>
      {asks && (
        <button type="button" onClick={props.onAsk}>
          {words.ask} <kbd>+</kbd>
        </button>
      )}
      {length > 0 && limit && (
        <span class={`n ${tone}`} title={tone === 'soon' ? words.shorter(limit.soft) : undefined}>
          {length} / {limit.hard}
        </span>
      )}
      <p class="r">
        <span>{words.onlyFill}</span>
        <span>
          <kbd>Alt+/</kbd> {words.anywhere}
        </span>
      </p>
    </footer>
  );
}
