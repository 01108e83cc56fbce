/** What proves something, in two languages. `id 中文|English`, one a line: a table of words, no logic. */
import type { Words } from '../text';

const TABLE = `order 订单记录（单号、商品、金额）|Order record (number, goods, amount)
paid 支付记录|Payment record
chat 与用户的沟通记录|Conversation with the user
refundNo 退款单号与到账时间|Refund number and arrival time
policy 付款前展示的退款规则|Refund rule shown before payment
track 物流轨迹与最近一次扫描|Tracking and last scan
signed 签收底单或签收照片|Signed slip or photo
address 收货地址比对结果|Address comparison
weight 揽收重量记录|Pick-up weight
qc 质检报告与批次|QC report and batch
packing 打包视频|Packing video
snapshot 下单当天的商品页|Product page on the order date
label 商品标签|Product label
replay 直播回放|Live replay
chain 品牌授权与进货发票|Authorisation chain and purchase invoices
calls 电话与在线客服记录|Call and online logs
entry 客服入口截图|Screenshot of the service entry
sign 签约页面与同意时间|Sign page and consent time
notice 扣费前的提醒记录|Pre-charge notice
usage 使用记录|Usage log
stopped 关闭续费的截图|Screenshot: renewal stopped
flows 全部支付流水|All payment records
fare 计费明细|Fare detail
device 设备与登录IP记录|Device and IP log
issued 发放与到账记录|Delivery log
codes 卡密或券码状态|Code status
access 访问日志|Access log
play 消费与使用时段记录|Play and spending log
returned 归还时间与归还点|Return time and place
contract 双方签署的合同|Signed contract
balance 余额与消费明细|Balance and spending
attended 到课或服务记录|Attendance or service record
clause 付款前展示的条款|Clause shown before payment
rule 退改规则快照|Snapshot of the change rule
carrier 承运方通知|Carrier notice
invoice 开票记录|Invoice record
price 价格变动记录|Price history
fixed 整改与处理记录|Corrective action
original 完整原文与时间|Full text with times
police 报警回执（如有）|Police receipt, if any
real 商品或服务真实提供的证明|Proof that goods or service were real
qcSent 发货时与签收时的质检照片|QC photos at dispatch and arrival
draft 用户确认过的稿件|Draft the user confirmed
tax 下单页的税费提示|Tax notice on the order page
customs 报关单据|Customs papers
stock 库存记录|Stock log
file 完整案卷（按时间排列）|Full file, by date
consent 用户同意方案的留言|The user's message of consent
noRefund 无需退款的依据|Proof that no refund is due
uPhotos 问题部位照片（整体和细节）|Photos of the defect, whole and close
uUnbox 开箱视频或面单照片|Unboxing video or label photo
uKept 您保存的交易截图、聊天记录|Transaction screenshots and chats that were kept
uReport 检测或鉴定报告（如有）|Test report, if any
uCharge 两笔扣款的截图|Screenshots of both charges
uBill 对应的支付账单截图|Screenshot of the bill
uGuard 监护关系证明（证件号可打码）|Proof of guardianship (numbers may be masked)
uAccount 相关账号（可打码至可核对）|The account (masked as far as it can be checked)
uPlace 归还地点与时间|Place and time of return
uWish 希望的处理方式|What solution is wished`;

/** Items that the user is asked for begin with `u`. */
export const ITEMS: ReadonlyMap<string, Words> = new Map(
  TABLE.split('\n').map((line): [string, Words] => {
    const [id = ''] = line.split(' ', 1);
    const [zh = '', en = ''] = line.slice(id.length + 1).split('|');
    return [id, { zh, en }];
  }),
);
