import { Component } from 'preact';
import { formatBeijing } from '../../utils/complaint/time';
import type { Language } from '../../utils/complaint/words';
import { twoUnits } from '../../utils/complaint/words';
import type { CloseCheck, Condition } from '../../utils/reply/close';
import { Dialog, isReason, ReasonField, Status } from './Dialog';
import type { Theme } from './tokens';
import { conditionName, gateWords, missingText, stepName } from './words-gate';

export interface CloseGateProps {
  language: Language;
  theme: Theme;
  check: CloseCheck;
  /** `8.3% · n=36`, estimated here; null when not known. */
  repeatRate: string | null;
  /** WeChat Pay measures repeats and the 72 hours: says so. */
  metrics?: boolean;
  /** Why the last press was not taken. */
  refused: string | null;
  /** To the step that would solve it. */
  onStep(event: Event): void;
  onClose(reason: string | null, event: Event): void;
  onBack(): void;
}

/** Stands before 处理完成 and 驳回退款. A person may always go on, with a reason. */
export class CloseGate extends Component<CloseGateProps, { reason: string }> {
  override state = { reason: '' };

  private readonly row = ({ id, ok, evidence, at, missing }: Condition) => {
    const { language } = this.props;
    const words = gateWords(language);
    const parts = [
      missing && missingText(missing, language),
      evidence && words.said(evidence),
      at !== null && evidence && formatBeijing(at, 'MM-dd HH:mm'),
      ok && !evidence && words.holds,
    ];
    return (
      <li key={id}>
        <span class={`x ${ok ? 'y' : ''}`} role="img" aria-label={ok ? words.holds : words.fails}>
          {ok ? '✓' : '✕'}
        </span>
        <b>{conditionName(id, language)}</b>
        <div>{parts.filter(Boolean).join(' ')}</div>
      </li>
    );
  };

  override render() {
    const { language, theme, check, repeatRate, metrics, refused, onStep, onClose, onBack } = this.props;
    const { reason } = this.state;
    const words = gateWords(language);
    const { action, timeLeft } = check;
    const passes = check.verdict === 'pass';
    const late = timeLeft !== null && timeLeft <= 0;
    const done = (event: Event) => onClose(passes ? null : reason.trim(), event);
    return (
      <Dialog
        language={language}
        theme={theme}
        verdict={check.verdict}
        title={(passes ? words.passTitle : words.closeTitle)[action]}
        text={words.closeText[action]}
        onEscape={onBack}
        footer={
          <>
            <Status language={language} refused={refused} />
            <button type="button" class="u" disabled={!passes && !isReason(reason)} onClick={done}>
              {words.close[action]}
            </button>
            <button type="button" data-first onClick={onBack}>
              {words.return}
            </button>
            {!passes && (
              <button type="button" class="m" onClick={onStep}>
                {stepName(check.step, language)}
              </button>
            )}
          </>
        }
      >
        {check.mayPause && <p class="w">{words.mayPause}</p>}
        {check.burst && <p class="w">{words.burst}</p>}
        <ul class="k">{check.conditions.map(this.row)}</ul>
        <dl>
          <div>
            <dt>{words.attempt}</dt>
            <dd>
              {check.attempt}
              <small> / {check.of}</small>
            </dd>
          </div>
          <div>
            <dt>{repeatRate ? words.rate : words.risk}</dt>
            <dd>{repeatRate ?? (check.reopenRisk ? words.likely : words.unlikely)}</dd>
          </div>
          <div>
            <dt>{late ? words.late : words.left}</dt>
            <dd class={late ? 'late' : ''}>
              {timeLeft === null ? words.unknown : twoUnits(timeLeft, language).join('')}
            </dd>
          </div>
        </dl>
        {metrics && !passes && <p class="mx">{words.metrics}</p>}
        {!passes && (
          <ReasonField
            label={words.closeReason[action]}
            example={words.closeExample}
            value={reason}
            onValue={(value) => this.setState({ reason: value })}
          />
        )}
      </Dialog>
    );
  }
}
