import { Component } from 'preact';
import type { Language } from '../../utils/complaint/words';
import type { StaleChange } from '../../utils/reply/stale';
import { Dialog, isReason, ReasonField, Status } from './Dialog';
import { counts, type RedLine, RedLineRows } from './RedLines';
import type { Theme } from './tokens';
import { gateWords, staleText } from './words-gate';

export interface SendGateProps {
  language: Language;
  theme: Theme;
  findings: readonly RedLine[];
  /** The complaint is no longer what it was when the reply was begun. */
  stale: StaleChange | null;
  /** The words that came in since; data of the page. */
  news?: string | null;
  /** Why the last press was not taken. */
  refused: string | null;
  /** Words into the text, or away to the message that came in. */
  onRepair(event: Event): void;
  onTake?: ((finding: RedLine, event: Event) => void) | undefined;
  onSend(reason: string, event: Event): void;
  onBack(): void;
}
interface State {
  asking: boolean;
  reason: string;
}

/** Stands before a reply that has red lines or comes too late. A person may always send it. */
export class SendGate extends Component<SendGateProps, State> {
  override state: State = { asking: false, reason: '' };

  private readonly send = (event: Event): void => {
    const { asking, reason } = this.state;
    if (!asking) this.setState({ asking: true });
    else if (isReason(reason)) this.props.onSend(reason.trim(), event);
  };

  override render() {
    const { language, theme, findings, stale, news, refused, onRepair, onTake, onBack } = this.props;
    const { asking, reason } = this.state;
    const words = gateWords(language);
    const [block, warn] = counts(findings);
    const blocking = findings.filter(({ verdict }) => verdict === (block ? 'block' : 'warn'));
    const repairs = !stale && blocking.length > 0 && blocking.every(({ better }) => better);
    const look = stale === 'gone' ? words.reload : stale === 'newUserMessage' ? words.look : words.lookState;
    return (
      <Dialog
        language={language}
        theme={theme}
        verdict={block ? 'block' : 'warn'}
        title={words.sendTitle}
        text={stale ? staleText(stale, language) : words.sendText(block, warn)}
        onEscape={onBack}
        footer={
          <>
            <Status language={language} refused={refused} />
            <button type="button" class="u" disabled={asking && !isReason(reason)} onClick={this.send}>
              {words.sendAnyway}
            </button>
            {(repairs || stale) && (
              <button type="button" onClick={onBack}>
                {words.back}
              </button>
            )}
            <button type="button" class="m" data-first onClick={repairs || stale ? onRepair : onBack}>
              {repairs ? words.repair : stale ? look : words.back}
            </button>
          </>
        }
      >
        {(findings.length > 0 || asking || news) && (
          <>
            {news && <blockquote data-veil>{news}</blockquote>}
            <RedLineRows findings={findings} language={language} onTake={onTake} />
            {asking && (
              <ReasonField
                first
                label={words.sendReason}
                example={words.sendExample}
                value={reason}
                onValue={(value) => this.setState({ reason: value })}
              />
            )}
          </>
        )}
      </Dialog>
    );
  }
}
