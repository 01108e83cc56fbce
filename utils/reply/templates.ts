/**
 * The built-in reply templates. Each follows the order of a good reply: greeting, the fact we see,
 * regret for the experience, what we do and by which route, when and by whom, how to go on here.
 */
import type { ConsoleId } from '../complaint/model';
import type { CategoryCode } from './category-data';
import type { Level } from './cues';
import { GENERAL_TEMPLATES } from './templates-general';
import { GOODS_TEMPLATES } from './templates-goods';
import { MONEY_TEMPLATES } from './templates-money';
import type { Words } from './text';

/** All conditions that are present must hold. */
export interface When {
  consoles?: ConsoleId[];
  /** The complaint is at least the user's so manieth. */
  times?: number;
  /** Whether the page shows the order as refunded in full. A text that says so demands `true`. */
  refunded?: boolean;
  levels?: Level[];
}

export interface Template {
  id: string;
  title: Words;
  /** Complaints it answers; empty = any. */
  categories: CategoryCode[];
  when?: When;
  /** Why the text names no time. Every other text holds {{promise_time}}. */
  noPromise?: string;
  text: Words;
}

/** Best first among those that fit equally. */
export const TEMPLATES: readonly Template[] = [...GOODS_TEMPLATES, ...MONEY_TEMPLATES, ...GENERAL_TEMPLATES];
