/** States of Alipay's queues, each with a vocabulary of its own. */
import { states } from '../states';

/** 交易投诉 */
export const TRADE =
  states(`MERCHANT_PROCESSING finish 商家处理中 待处理 待商家处理 待商户处理 商户处理中 待商家反馈 待反馈 待受理 未处理 merchantprocessing pending
MERCHANT_FEEDBACK_OVERTIME,MERCHANT_FEEDBACK_TIMEOUT finish 商家处理超时 商家反馈超时 处理超时 超时未处理 商家超时未处理 已超时 overdue
MERCHANT_FEEDBACKED done 商家已反馈 已处理 商家已处理 已反馈 商户已反馈 merchantreplied
PLATFORM_PROCESSING platform 平台处理中 客服处理中 平台已介入 平台介入中 小二处理中 平台审核中 platformprocessing
PLATFORM_FINISH done 平台处理完结 客服处理完结 平台处理完成 平台已处理
FINISHED done 投诉已完结 已完结 投诉完结 处理完成 已完成 finished completed
CANCELLED done 投诉已撤销 已撤销 用户已撤诉 用户撤诉 cancelled
CLOSED done 系统关闭 已关闭 投诉已关闭 closed`);

/** RiskGO 安全/风险投诉 */
export const RISK = states(`WAIT_PROCESS finish 待处理 待商家处理 未处理 pending
PROCESSING finish 处理中 商家处理中 processing
OVERDUE finish 超时未处理 逾期未处理 已超时 overdue
PART_OVERDUE finish 部分超时未处理
PROCESSED done 处理完成 已处理 已处理完成 已完结 已完成 processed
OVERDUE_PROCESSED done 超时处理完成 超时已处理
PART_OVERDUE_PROCESSED done 部分超时处理完成
DROP_COMPLAIN,DROP_OVERDUE_COMPLAIN,DROP_PROCESSED,DROP_OVERDUE_PROCESSED done 用户撤诉 用户已撤诉 已撤诉 撤诉 超时未处理用户撤诉 处理完成用户撤诉 超时处理完成用户撤诉`);

/** 服务咨询. The codes of this and the following queues are published nowhere: words lead. */
export const CONSULT =
  states(`WAIT_REPLY finish 待回复 待答复 待商家回复 待商家答复 待处理 未回复 未处理 pending waitingforreply unanswered
OVERTIME finish 超时未回复 回复超时 已超时 overdue
WAIT_USER user 待用户确认 待用户回复 待用户补充 waitingforuser
REPLIED done 已回复 已答复 商家已回复 已处理 replied answered
FINISHED done 已完结 咨询已完结 咨询结束 已结束 已完成 已关闭 咨询已关闭 finished completed closed
CANCELLED done 已撤销 咨询已撤销 用户已撤销 cancelled`);

/** 待退款交易. A refusal is reviewed; if the money is due after all, the time starts again. */
export const REFUND_DUE =
  states(`WAIT_REFUND finish 待退款 待商家退款 商家待退款 未退款 待处理 pendingrefund refunddue awaitingrefund
REFUND_OVERDUE finish 逾期未退款 超时未退款 退款逾期 退款超时 已逾期 refundoverdue
REFUSE_REJECTED finish 拒绝退款不通过 拒绝退款未通过 拒绝退款审核不通过 拒绝退款审核未通过 拒绝退款被驳回 审核不通过 审核未通过 refusalrejected
REFUSE_REVIEW platform 拒绝退款审核中 拒绝退款待审核 拒绝审核中 审核中 平台审核中 refusalunderreview underreview
REFUNDING platform 退款中 退款处理中 refunding
REFUNDED done 已退款 退款成功 退款完成 已完成退款 已完成 refunded
REFUSED done 拒绝退款通过 拒绝退款审核通过 审核通过 已拒绝退款 无需退款 refusalaccepted
CLOSED done 已关闭 已取消 已撤销 closed`);

/** 违规与处罚. An appeal is open while the button for it is there. */
export const VIOLATION =
  states(`EFFECTIVE finish 处罚生效 处罚已生效 处罚生效中 处罚中 已生效 生效中 已处罚 待申诉 可申诉 penaltyineffect ineffect effective active
APPEALING platform 申诉中 申诉审核中 申诉处理中 审核中 appealing appealunderreview underreview
APPEAL_FAILED done 申诉失败 申诉不通过 申诉未通过 申诉驳回 申诉被驳回 appealrejected
APPEAL_SUCCEEDED done 申诉成功 申诉通过 appealaccepted
REVOKED done 处罚撤销 处罚已撤销 已撤销 处罚取消 处罚已取消 revoked
ENDED done 处罚结束 处罚已结束 处罚到期 处罚失效 处罚已失效 已结束 已失效 ended expired`);

/** 申诉记录 */
export const APPEAL =
  states(`REVIEWING platform 审核中 待审核 申诉中 申诉审核中 申诉处理中 平台审核中 处理中 待处理 已提交 underreview reviewing inreview processing submitted
WAIT_SUPPLEMENT finish 待补充材料 待补充凭证 待商家补充 补充材料 needmorematerial
PASSED done 申诉成功 申诉通过 审核通过 已通过 approved accepted succeeded passed
REJECTED done 申诉失败 申诉不通过 申诉未通过 申诉驳回 申诉被驳回 审核不通过 审核未通过 审核驳回 已驳回 未通过 rejected failed
CANCELLED done 申诉撤销 已撤销 已撤回 已取消 cancelled withdrawn`);
