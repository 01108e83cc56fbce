import { Component } from 'preact';
import { formatFen } from '../../utils/complaint/money';
import type { Language } from '../../utils/complaint/words';
import { WAYS } from '../../utils/reply/shop/negotiate';
import { partialOffer, partialRefund } from '../../utils/reply/shop/partial';
import type { EvidencePreset } from '../../utils/reply/shop/presets';
import { presetText } from '../../utils/reply/shop/presets';
import { pick } from '../../utils/reply/text';

export interface ShopHelpProps {
  language: Language;
  /** fen that the buyer claims; null where nothing can be shared. */
  claimed: number | null;
  /** The page refuses a direct refusal. */
  negotiate: boolean;
  preset: EvidencePreset | null;
  /** Puts a text into the field, or into the clipboard where there is none. */
  onText(id: string, text: string): void;
}

const WORDS = {
  'zh-CN': {
    help: '小店助手',
    negotiate: '这单不能直接拒绝，先走售后协商',
    part: '部分退款',
    hint: '金额或 30%',
    take: '填入提议',
    rest: (part: string, percent: number, rest: string) => `退 ${part}（${percent}%），留 ${rest}`,
    why: { unread: '填金额或百分比', nothing: '金额要大于 0', over: '超过买家申请的金额' },
    proof: (name: string) => `${name}举证清单`,
    fill: '填入清单',
  },
  en: {
    help: 'Shop helper',
    negotiate: 'No direct refusal here: negotiate first',
    part: 'Partial refund',
    hint: 'Amount or 30%',
    take: 'Fill offer',
    rest: (part: string, percent: number, rest: string) => `${part} back (${percent}%), ${rest} stays`,
    why: { unread: 'An amount or a share', nothing: 'More than 0', over: 'More than was claimed' },
    proof: (name: string) => `Evidence: ${name.toLowerCase()}`,
    fill: 'Fill list',
  },
} as const;

/** Beside the templates of a shop's after-sale or dispute. It reckons and words; it sends nothing. */
export class ShopHelp extends Component<ShopHelpProps, { amount: string }> {
  override state = { amount: '' };

  override render() {
    const { language, claimed, negotiate, preset, onText } = this.props;
    const { amount } = this.state;
    const words = WORDS[language];
    const part = claimed && amount.trim() ? partialRefund(amount, claimed) : null;
    const said = !part
      ? ''
      : part.ok
        ? words.rest(formatFen(part.fen), part.percent, formatFen(part.rest))
        : words.why[part.why];
    return (
      <section class="h" aria-label={words.help}>
        {negotiate && (
          <details class="z" open>
            <summary>{words.negotiate}</summary>
            {WAYS.map(({ name, when }) => (
              <p>
                <b>{pick(name, language)}</b> {pick(when, language)}
              </p>
            ))}
          </details>
        )}
        {claimed !== null && claimed > 0 && (
          <div>
            <b>{words.part}</b>
            <input
              type="text"
              inputMode="decimal"
              aria-label={words.part}
              placeholder={words.hint}
              value={amount}
              onInput={(event) => this.setState({ amount: event.currentTarget.value })}
              onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
            />
            <span role="status" class={part && !part.ok ? 'bad' : ''}>
              {said}
            </span>
            <button
              type="button"
              disabled={!part?.ok}
              onClick={() => part?.ok && onText('shop-partial', partialOffer(part, claimed))}
            >
              {words.take}
            </button>
          </div>
        )}
        {preset && (
          <details>
            <summary>{words.proof(pick(preset.name, language))}</summary>
            {preset.items.map((item, i) => (
              <p>
                {i + 1}. {pick(item, language)}
              </p>
            ))}
            <button type="button" onClick={() => onText('shop-proof', presetText(preset))}>
              {words.fill}
            </button>
          </details>
        )}
      </section>
    );
  }
}
