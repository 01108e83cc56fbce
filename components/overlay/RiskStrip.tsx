import { Component } from 'preact';
import { formatBeijing } from '../../utils/complaint/time';
import type { Language } from '../../utils/complaint/words';
import type { Escalation } from '../../utils/reply/escalation';
import { isReason } from './Dialog';
import { riskWords } from './words-risk';

export interface RiskStripProps {
  language: Language;
  escalation: Escalation;
  /** `null` while no lead has looked; the words of the one who did. */
  released: string | null;
  /** Writing the release down failed. */
  failed: boolean;
  onRelease(reason: string): void;
}

/** Who has to handle it and why, on top of the desk; and the lock of an incident. */
export class RiskStrip extends Component<RiskStripProps, { reason: string }> {
  override state = { reason: '' };

  private readonly release = (event: Event): void => {
    const { reason } = this.state;
    if (event.isTrusted && isReason(reason)) this.props.onRelease(reason.trim());
  };

  override render() {
    const { language, escalation, released, failed } = this.props;
    const { level, words: found, times, term, advice, locked } = escalation;
    const words = riskWords(language);
    const when = term && (term.at === null ? term.words : formatBeijing(term.at, 'MM-dd HH:mm'));
    const why = [
      found.map((each) => `「${each}」`).join(''),
      times > 1 && words.times(times),
      when && words.term(when),
    ];
    return (
      <section
        class="z v"
        onKeyDown={(event) => {
          // Digits and Enter are for the list below; Escape closes all of it.
          if (event.key !== 'Escape') event.stopPropagation();
        }}
      >
        <b>{words.level[level]}</b>
        {why.filter(Boolean).join(' · ')}
        <p>{words.advice[advice]}</p>
        {locked && released !== null && <p>{words.released(released)}</p>}
        {locked && released === null && (
          <>
            <p class="bad" role="status">
              {failed ? words.failed : words.locked}
            </p>
            <input
              type="text"
              maxLength={200}
              aria-label={words.release}
              title={words.release}
              placeholder={words.releaseExample}
              value={this.state.reason}
              onInput={(event) => this.setState({ reason: event.currentTarget.value })}
            />
            <button type="button" disabled={!isReason(this.state.reason)} onClick={this.release}>
              {words.unlock}
            </button>
          </>
        )}
      </section>
    );
  }
}
