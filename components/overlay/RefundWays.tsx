import type { Language } from '../../utils/complaint/words';
import { FUND_LINE, REFUND_WAYS } from '../../utils/reply/alipay/refund-ways';
import { pick } from '../../utils/reply/text';

export interface RefundWaysProps {
  language: Language;
  /** Says which share of the guarantee fund is the platform's. */
  fund: boolean;
}

/** What can be done about a refund that is due. Nothing here does it. */
export function RefundWays({ language, fund }: RefundWaysProps) {
  const title = language === 'en' ? 'Four ways to settle it' : '四种处理方式';
  return (
    <section class="rw" aria-label={title}>
      <b>{title}</b>
      <ol>
        {REFUND_WAYS.map((way) => (
          <li key={way.en}>{pick(way, language)}</li>
        ))}
      </ol>
      {fund && <small>{pick(FUND_LINE, language)}</small>}
    </section>
  );
}
