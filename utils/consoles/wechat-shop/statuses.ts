/** States of after-sale orders and disputes, by the platform's codes. Its misspelling is kept. */
import type { StatusKnowledge } from '../knowledge';

/** 售后单. The merchant's turn first: to decide, and to take back what was sent. */
export const AFTER_SALE: readonly StatusKnowledge[] = [
  {
    code: 'MERCHANT_PROCESSING',
    labels: [
      '商家受理中',
      '待商家处理',
      '待商家受理',
      '待商家审核',
      '商家处理中',
      '待处理',
      '待受理',
      '待审核',
    ],
    phase: 'finish',
  },
  {
    code: 'MERCHANT_WAIT_RECEIPT',
    labels: ['待商家收货', '待商家确认收货', '待收货', '待确认收货', '买家已退货', '退货待签收'],
    phase: 'finish',
  },
  { code: 'USER_WAIT_RETURN', labels: ['待买家退货', '待用户退货', '待退货'], phase: 'user' },
  {
    code: 'USER_WAIT_CONFIRM_UPDATE',
    labels: ['待用户处理协商', '待买家处理协商', '协商中', '售后协商中'],
    phase: 'user',
  },
  { code: 'USER_WAIT_CONFIRM', labels: ['待用户确认', '待买家确认'], phase: 'user' },
  {
    code: 'USER_WAIT_HANDLE_MERCHANT_AFTER_SALE',
    labels: ['待用户处理商家代发起的售后'],
    phase: 'user',
  },
  // A buyer may still take a refusal to the platform, for seven days.
  { code: 'MERCHANT_REJECT_REFUND', labels: ['拒绝退款', '商家拒绝退款', '已拒绝'], phase: 'user' },
  { code: 'MERCHANT_REJECT_RETURN', labels: ['拒绝退货退款', '商家拒绝退货'], phase: 'user' },
  { code: 'PLATFORM_REFUNDING', labels: ['平台退款中', '退款中'], phase: 'platform' },
  { code: 'PLATFORM_REFUND_FAIL', labels: ['平台退款失败', '退款失败'], phase: 'platform' },
  { code: 'MERCHANT_OVERDUE_REFUND', labels: ['商家逾期未退款', '逾期未退款'], phase: 'platform' },
  { code: 'MERCHANT_REFUND_SUCCESS', labels: ['退款完成', '退款成功', '已退款'], phase: 'done' },
  { code: 'MERCHANT_RETURN_SUCCESS', labels: ['退货退款完成', '退货退款成功', '换货完成'], phase: 'done' },
  {
    code: 'USER_CANCELD',
    alias: ['USER_CANCELED', 'USER_CANCELLED'],
    labels: ['用户取消', '用户取消申请', '买家取消', '买家已取消', '已取消', '已撤销'],
    phase: 'done',
  },
  { code: 'RETURN_CLOSED', labels: ['退货关闭'], phase: 'done' },
  { code: 'MERCHANT_FAIL', labels: ['售后关闭', '已关闭', '售后已关闭'], phase: 'done' },
  { code: 'MERCHANT_REFUND_RETRY_FAIL', labels: ['商家打款失败，客服关闭', '打款失败'], phase: 'done' },
];

/** 纠纷单. */
export const DISPUTE: readonly StatusKnowledge[] = [
  { code: '100', labels: ['待商家处理纠纷', '待商家处理', '待我处理'], phase: 'finish' },
  { code: '106', labels: ['待商家补充凭证', '待商家举证', '待举证'], phase: 'finish' },
  { code: '108', labels: ['待双方补充凭证', '待双方举证'], phase: 'finish' },
  { code: '110', labels: ['待商家确认'], phase: 'finish' },
  { code: '101', labels: ['待客服处理', '待平台处理'], phase: 'platform' },
  { code: '103', labels: ['客服处理中', '平台处理中', '平台客服处理中'], phase: 'platform' },
  { code: '104', labels: ['待用户补充凭证', '待买家补充凭证', '待用户举证'], phase: 'user' },
  { code: '105', labels: ['用户已补充凭证', '买家已补充凭证'], phase: 'platform' },
  { code: '107', labels: ['商家已补充凭证', '商家已举证'], phase: 'platform' },
  { code: '109', labels: ['双方补充凭证超时'], phase: 'platform' },
  { code: '305', labels: ['用户补充凭证超时', '买家补充凭证超时'], phase: 'platform' },
  { code: '307', labels: ['商家补充凭证超时'], phase: 'platform' },
  { code: '111', labels: ['商家申诉中'], phase: 'platform' },
  { code: '113', labels: ['客服核实', '客服核实中'], phase: 'platform' },
  { code: '114', labels: ['重新退款中'], phase: 'platform' },
  { code: '102', labels: ['取消客服介入', '已取消介入'], phase: 'done' },
  { code: '112', labels: ['调解完成'], phase: 'done' },
  { code: '115', labels: ['退款核实完成'], phase: 'done' },
  { code: '116', labels: ['调解关闭'], phase: 'done' },
];
