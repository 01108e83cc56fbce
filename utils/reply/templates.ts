/**
 * The built-in reply templates. Each follows the order of a good reply: greeting, the fact we see,
 * regret for the experience, what we do and by which route, when and by whom, how to go on here.
 */
import type { Template } from './template';
import { ALIPAY_TEMPLATES } from './templates-alipay';
import { GENERAL_TEMPLATES } from './templates-general';
import { GOODS_TEMPLATES } from './templates-goods';
import { MINI_TEMPLATES } from './templates-mini';
import { SHOP_TEMPLATES } from './templates-shop';
import { MONEY_TEMPLATES } from './templates-money';
import type { Words } from './text';

const inFolder = (folder: Words, templates: readonly Template[]): Template[] =>
  templates.map((template) => ({ ...template, folder }));

/** Best first among those that fit equally. */
export const TEMPLATES: readonly Template[] = [
  ...inFolder({ zh: '小程序', en: 'Mini-program' }, MINI_TEMPLATES),
  ...inFolder({ zh: '微信小店', en: 'WeChat Shop' }, SHOP_TEMPLATES),
  ...inFolder({ zh: '支付宝', en: 'Alipay' }, ALIPAY_TEMPLATES),
  ...inFolder({ zh: '商品与服务', en: 'Goods' }, GOODS_TEMPLATES),
  ...inFolder({ zh: '款项', en: 'Money' }, MONEY_TEMPLATES),
  ...inFolder({ zh: '通用', en: 'General' }, GENERAL_TEMPLATES),
];
