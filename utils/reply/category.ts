/** What a category of complaints is. */
import type { Level } from './cues';
import type { Words } from './text';

export interface Category {
  code: string;
  /** Least level that handles it. */
  level: Level;
  /** 1 names a cause; 2 and 3 count only when nobody named a cause (「没收到货，客服不理，退款」). */
  tier: 1 | 2 | 3;
  /** 「没有…」 before a word denies it (a defect) instead of asking for it (an invoice). */
  absence?: true;
  /** Weight (2 to 7) → `|`-separated words, lower case; `…` = a few characters in between. */
  words: Record<number, string>;
  /** Without one of these, `|`-separated, the words prove nothing: a top-up alone is no minor's. */
  needs?: string;
  /** What the reply calls the matter. Our words: the user's are never copied into a reply. */
  issue?: Words;
  /** What we look at before we answer. */
  check?: Words;
}
