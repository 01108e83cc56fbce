/** Labels of the two lists, and how long a step still has. */
export const CLAIMS: Record<string, string> = { REFUND: '仅退款', RETURN: '退货退款', EXCHANGE: '换货' };

export const STATES: Record<string, string> = {
  USER_CANCELD: '用户取消',
  MERCHANT_PROCESSING: '商家受理中',
  MERCHANT_REJECT_REFUND: '拒绝退款',
  MERCHANT_REJECT_RETURN: '拒绝退货退款',
  USER_WAIT_RETURN: '待买家退货',
  RETURN_CLOSED: '退货关闭',
  MERCHANT_WAIT_RECEIPT: '待商家收货',
  MERCHANT_OVERDUE_REFUND: '商家逾期未退款',
  MERCHANT_REFUND_SUCCESS: '退款完成',
  MERCHANT_RETURN_SUCCESS: '退货退款完成',
  PLATFORM_REFUNDING: '平台退款中',
  PLATFORM_REFUND_FAIL: '平台退款失败',
  USER_WAIT_CONFIRM: '待用户确认',
  USER_WAIT_CONFIRM_UPDATE: '待用户处理协商',
  MERCHANT_FAIL: '售后关闭',
  100: '待商家处理纠纷',
  101: '待客服处理',
  102: '取消客服介入',
  103: '客服处理中',
  104: '待用户补充凭证',
  105: '用户已补充凭证',
  106: '待商家补充凭证',
  107: '商家已补充凭证',
  108: '待双方补充凭证',
  109: '双方补充凭证超时',
  110: '待商家确认',
  111: '商家申诉中',
  112: '调解完成',
  116: '调解关闭',
  305: '用户补充凭证超时',
  307: '商家补充凭证超时',
};

export const WAITING = ['MERCHANT_PROCESSING', 'MERCHANT_WAIT_RECEIPT', '100', '106', '108', '110'];

/** Unix seconds → `2026-11-22 10:00:00` in Beijing. */
export const moment = (seconds: number): string =>
  new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** fen → 1234.50 */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** Seconds → 1天6小时, 2小时36分, 42分. */
export function left(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const [days, hours, minutes] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days) return `剩余${days}天${hours}小时`;
  return hours ? `剩余${hours}小时${minutes}分` : `剩余${minutes}分`;
}
