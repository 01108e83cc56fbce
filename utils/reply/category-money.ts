/** Categories about payments, refunds and invoices. Data only. */
import type { Category } from './category';

export const MONEY_CATEGORIES = [
  {
    code: 'AUTO_RENEWAL',
    level: 'L1',
    tier: 1,
    absence: true,
    words: {
      6: '自动续费|自动扣费|自动扣款|自动续订|连续包月|连续包年|auto-renew|auto renew|免密代扣|取消订阅|取消了订阅|关了续费|每个月被扣|每月被扣|每个月都扣|每月都扣|月月扣|自动又扣|又自动扣|自动扣了',
      4: '续费|续订|代扣|忘记取消|忘取消|每个月扣|每月扣|subscription|renewal|忘了关|忘关',
      3: '订阅',
      2: '体验|试用|首月|没点过',
    },
    issue: { zh: '自动续费扣款', en: 'the renewal charge' },
    check: { zh: '签约与扣费记录', en: 'the sign-up and charge records' },
  },
  {
    code: 'DUPLICATE_CHARGE',
    level: 'L1',
    tier: 1,
    absence: true,
    words: {
      6: '重复扣|重复支付|重复付款|重复收费|扣了两次|扣了2次|扣两次|扣重|付重|又付了一次|又付了一遍|又扣了一次|又扣了一遍|多付了一次|扣了三次|付了两次|付了2次|付两次|扫了两次|刷了两次|多扣了一笔|两笔一模一样|两笔一样|paid twice|charged twice|charged me twice|double charge|duplicate charge',
      3: '两笔|twice',
    },
    issue: { zh: '重复扣款', en: 'a double charge' },
    check: { zh: '各笔付款记录', en: 'each payment record' },
  },
  {
    code: 'WRONG_AMOUNT',
    level: 'L1',
    tier: 1,
    absence: true,
    words: {
      5: '多扣|多收|扣多了|收多了|金额不对|金额不符|乱收费|overcharge|wrong amount',
      3: '算错|价格不对|实际扣|多出来的|绕路|高速费',
      2: '打车',
    },
    issue: { zh: '扣款金额有误', en: 'a wrong amount' },
    check: { zh: '计费明细', en: 'the price details' },
  },
  {
    code: 'REFUND_NOT_ARRIVED',
    level: 'L1',
    tier: 1,
    words: {
      7: '退款没到|退款未到|退款还没到|退款一直没到|退款迟迟|没收到退款|未收到退款|没有收到退款|没退到|refund not received|not received my refund|not received the refund|still no refund|received my refund|退款…没到|退款…没收到',
      5: '答应退款|已同意退款|同意退款但|同意退款了|说好退款|承诺退款|说退了|拖着不退|钱还没退|一直没退|退款成功了|答应退|说好退|已退款成功|退…一分钱没',
      4: '一分钱没',
      2: '没到账|未到账',
    },
    issue: { zh: '退款未到账', en: 'a refund that has not arrived' },
    check: { zh: '退款进度', en: 'the refund status' },
  },
  {
    code: 'SHARED_DEVICE',
    level: 'L1',
    tier: 1,
    words: {
      6: '充电宝|自助洗|投币|娃娃机|共享单车|共享电动|充电桩|还车|power bank|shared bike|e-scooter',
      3: '柜机|归还|计费|单车|停车点|动了…就停',
      2: '按摩椅|投了…块',
    },
    issue: { zh: '归还后仍计费', en: 'charges after the return' },
    check: { zh: '设备与归还记录', en: 'the device and return log' },
  },
  {
    code: 'DEPOSIT',
    level: 'L1',
    tier: 1,
    words: { 6: '押金|deposit' },
    issue: { zh: '押金退还', en: 'the deposit' },
    check: { zh: '押金与归还记录', en: 'the deposit and return records' },
  },
  {
    code: 'INVOICE',
    level: 'L1',
    tier: 1,
    words: { 6: '发票|专票|普票|invoice|fapiao', 3: '税号|抬头', 2: '报销' },
    issue: { zh: '开具发票', en: 'the invoice' },
    check: { zh: '开票记录', en: 'the invoice records' },
  },
] as const satisfies Category[];
