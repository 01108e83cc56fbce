/** Labels of the complaint page. */
export const STATES: Record<string, string> = {
  PENDING: '待处理',
  PROCESSING: '处理中',
  PROCESSED: '已处理完成',
};
export const TAGS: Record<string, string> = {
  PENDING: 'danger',
  PROCESSING: 'warning',
  PROCESSED: 'success',
};
export const TYPES: Record<string, string> = {
  REFUND: '申请退款',
  SERVICE_NOT_WORK: '服务权益未生效',
  OTHERS: '其他类型',
};
export const STEPS: Record<string, string> = {
  USER_CREATE_COMPLAINT: '用户提交投诉',
  USER_CONTINUE_COMPLAINT: '用户继续投诉',
  USER_RESPONSE: '用户留言',
  MERCHANT_RESPONSE: '商户留言',
  MERCHANT_CONFIRM_COMPLETE: '商户反馈处理完成',
  MERCHANT_APPROVE_REFUND: '商户同意退款',
  MERCHANT_REFUSE_RERUND: '商户驳回退款',
  COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE: '系统通知',
  USER_CREATE_COMPLAINT_SYSTEM_MESSAGE: '系统通知',
};

/** 分 → 1,234.50 */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `2026-11-22T10:00:00+08:00` → `2026-11-22 10:00:00`, as written, in no time zone. */
export const moment = (text: string): string => String(text).slice(0, 19).replace('T', ' ');
