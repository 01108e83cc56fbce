/**
 * The built-in reply templates. Each follows the order of a good reply: greeting, the fact we see,
 * regret for the experience, what we do and by which route, when and by whom, how to go on here.
 */
import type { Template } from './template';
import { GENERAL_TEMPLATES } from './templates-general';
import { GOODS_TEMPLATES } from './templates-goods';
import { MINI_TEMPLATES } from './templates-mini';
import { MONEY_TEMPLATES } from './templates-money';

/** Best first among those that fit equally. */
export const TEMPLATES: readonly Template[] = [
  ...MINI_TEMPLATES,
  ...GOODS_TEMPLATES,
  ...MONEY_TEMPLATES,
  ...GENERAL_TEMPLATES,
];
