/** States of after-sale orders and disputes, by the platform's codes. Its misspelling is kept. */
import { states } from '../states';

/**
 * 售后单. The merchant's turn first: to decide, and to take back what was sent. A buyer may still take a
 * refusal to the platform, for seven days: it is the buyer's turn then.
 */
export const AFTER_SALE =
  states(`MERCHANT_PROCESSING finish 商家受理中 待商家处理 待商家受理 待商家审核 商家处理中 待处理
MERCHANT_WAIT_RECEIPT finish 待商家收货 待商家确认收货 待收货
USER_WAIT_RETURN user 待买家退货 待用户退货
USER_WAIT_CONFIRM_UPDATE user 待用户处理协商 待买家处理协商 协商中
USER_WAIT_CONFIRM user 待用户确认 待买家确认
USER_WAIT_HANDLE_MERCHANT_AFTER_SALE user 待用户处理商家代发起的售后
MERCHANT_REJECT_REFUND user 拒绝退款 已拒绝
MERCHANT_REJECT_RETURN user 拒绝退货退款
PLATFORM_REFUNDING platform 平台退款中 退款中
PLATFORM_REFUND_FAIL platform 平台退款失败 退款失败
MERCHANT_OVERDUE_REFUND platform 商家逾期未退款
MERCHANT_REFUND_SUCCESS done 退款完成 退款成功 已退款
MERCHANT_RETURN_SUCCESS done 退货退款完成 换货完成
USER_CANCELD done 用户取消 买家取消 已取消 已撤销
RETURN_CLOSED done 退货关闭
MERCHANT_FAIL done 售后关闭 已关闭
MERCHANT_REFUND_RETRY_FAIL done 商家打款失败，客服关闭 打款失败`);

/** 纠纷单. */
export const DISPUTE = states(`100 finish 待商家处理纠纷 待商家处理
106 finish 待商家补充凭证 待商家举证
108 finish 待双方补充凭证
110 finish 待商家确认
101 platform 待客服处理
103 platform 客服处理中 平台处理中
104 user 待用户补充凭证 待买家补充凭证
105 platform 用户已补充凭证 买家已补充凭证
107 platform 商家已补充凭证
109,305,307 platform 双方补充凭证超时 用户补充凭证超时 商家补充凭证超时
111 platform 商家申诉中
113 platform 客服核实
114 platform 重新退款中
102 done 取消客服介入
112,115,116 done 调解完成 退款核实完成 调解关闭`);

/** 保障单: 假一赔多, 坏损包退. Codes of the list, then those of the notices. */
export const GUARANTEE =
  states(`10,STATUS_WAIT_MERCHANT_HANDLE finish 等待商家处理 待商家处理 待商家确认 待处理
20,STATUS_WAIT_MERCHANT_PROOF finish 等待商家举证 待商家举证 待商家补充凭证
30,STATUS_WAIT_BOTH_PROOF finish 等待双方举证 待双方举证 待双方补充凭证
12,STATUS_WAIT_USER_CONFIRM user 等待用户确认 待用户确认
25,STATUS_WAIT_USER_PROOF user 等待用户举证 待用户举证 待用户补充凭证
15,STATUS_WAIT_PLATFORM_HANDLE platform 等待平台处理 待平台处理 平台处理中
31,STATUS_WAIT_OP_COMFIRM platform 等待OP确认 待平台确认
32,STATUS_WAIT_PAYSCORE_DONE platform 等待支付分付款
35,STATUS_PAYING platform 赔付中
36,STATUS_PAY_BLOCK platform 赔付金额异常，待确认 金额异常，待确认
45,STATUS_PAY_FAIL platform 赔付失败
33,STATUS_NO_NEED_PAY done 无需赔付
40,STATUS_PAY_SUCC done 赔付成功 已赔付
50,STATUS_USER_CANCEL done 用户取消申请 已取消`);
