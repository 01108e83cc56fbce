/** How much of a claim to give back: an amount or a share, checked against what was claimed. Pure. */
import { formatFen, parseMoney } from '../../complaint/money';

export type PartialRefund =
  | {
      ok: true;
      /** To give back, and what stays. */
      fen: number;
      rest: number;
      /** 0 to 100, one decimal. */
      percent: number;
    }
  /** `unread`: no amount · `nothing`: 0 or less · `over`: more than was claimed. */
  | { ok: false; why: 'unread' | 'nothing' | 'over' };

const SHARE = /^(\d{1,3}(?:\.\d{1,2})?)\s*[%％]$/;

/**
 * Reads `28`, `¥28.00`, `28元` or `30%` of `claimed` (fen, more than 0). A share is rounded down to whole
 * fen, so that several shares together never exceed the claim.
 */
export function partialRefund(text: string, claimed: number): PartialRefund {
  const plain = text.normalize('NFKC').trim();
  const share = SHARE.exec(plain)?.[1];
  // 0.1 + 0.2: the share in hundredths of a per cent is a whole number.
  const fen = share
    ? Math.floor((claimed * Math.round(Number(share) * 100)) / 10_000)
    : plain.length <= 20
      ? parseMoney(plain)
      : null;
  if (fen === null) return { ok: false, why: 'unread' };
  if (fen <= 0) return { ok: false, why: 'nothing' };
  if (fen > claimed) return { ok: false, why: 'over' };
  return { ok: true, fen, rest: claimed - fen, percent: Math.round((fen / claimed) * 1000) / 10 };
}

/** The offer in words for the buyer: always Chinese, amounts in full, a question at the end. */
export function partialOffer({ fen }: { fen: number }, claimed: number): string {
  return `您好，您申请退款${formatFen(claimed)}，我们建议部分退款${formatFen(fen)}，商品您留用、无需寄回，款项原路退回。您看是否同意？如有不同意见，请直接在此说明。`;
}
