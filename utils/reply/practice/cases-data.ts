/** Complaints for practice, all made up: nobody wrote them, nobody is meant. Times are minutes. */
import type { Complaint, HistoryEvent, QueueId, Status } from '../../complaint/model';

export interface CaseDraft {
  id: string;
  queue: QueueId;
  status: Status;
  /** Until its next clock runs out, from the start of the practice. */
  left: number;
  detail: string;
  more?: Partial<Complaint>;
  /** What was said before: minutes before the start. */
  said?: readonly [before: number, by: HistoryEvent['by'], type: string | null, text: string][];
  /** The first is the good one. `{time}`: an hour before the deadline; `{late}`: one after it. */
  replies: readonly [string, string, string];
  /** A reply to it has to name a time. */
  dated: boolean;
}

const NEW: Status = { code: 'PENDING', text: '待处理', phase: 'reply' };
const RUNNING: Status = { code: 'PROCESSING', text: '处理中', phase: 'finish' };
const TRADE: Status = { code: 'MERCHANT_PROCESSING', text: '待处理', phase: 'finish' };
const RISK: Status = { code: 'WAIT_PROCESS', text: '待处理', phase: 'finish' };
const MINI: Status = { code: '201', text: '待商家处理', phase: 'finish' };
const PROOF: Status = { code: '106', text: '待商家补充凭证', phase: 'finish' };
const SHOP: Status = { code: 'MERCHANT_PROCESSING', text: '商家受理中', phase: 'finish' };

const RAISED = 'USER_CREATE_COMPLAINT';
const WRITES = 'USER_RESPONSE';
const REPLIES = 'MERCHANT_RESPONSE';

export const CASES: readonly CaseDraft[] = [
  {
    id: 'P-1001',
    queue: 'wechat-pay',
    status: NEW,
    left: 70,
    detail: '下单一周了物流一直没动，到底发没发货？',
    more: { amountFen: 5800, outTradeNo: 'PRACTICE20263344' },
    said: [[1370, 'user', RAISED, '下单一周了物流一直没动，到底发没发货？']],
    replies: [
      '您好，尾号3344的订单停在中转站，客服小王正在联系承运方，30分钟内在本投诉单回复您补发或原路退款的安排。',
      '您好，您的问题已经收到，正在核实，请耐心等待，我们会尽快处理。',
      '物流是快递公司的问题，不归我们管，您可以自己联系快递催一下。',
    ],
    dated: true,
  },
  {
    id: 'P-1002',
    queue: 'wechat-pay',
    status: NEW,
    left: 330,
    detail: '没点过自动续费，莫名其妙扣了30元，退钱',
    more: { amountFen: 3000, outTradeNo: 'PRACTICE20265120' },
    said: [[1110, 'user', RAISED, '没点过自动续费，莫名其妙扣了30元，退钱']],
    replies: [
      '您好，已看到您反映的自动续费扣款。我们正在核对开通记录，{time}前在本投诉单回复您核对结果和退款安排，由客服小李负责。',
      '您好，请先点击已解决，点完以后我们马上安排退款给您。',
      '您好，续费记录需要财务核对，{late}前在本投诉单回复您结果，由客服小李负责。',
    ],
    dated: true,
  },
  {
    id: 'P-1003',
    queue: 'wechat-pay',
    status: RUNNING,
    left: 480,
    detail: '杯子收到就是裂的',
    more: { amountFen: 4900, outTradeNo: 'PRACTICE20267788', fullRefunded: true },
    said: [
      [3800, 'user', RAISED, '杯子收到就是裂的'],
      [3000, 'merchant', REPLIES, '您好，非常抱歉，我们为您原路全额退款49元。'],
      [300, 'system', 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE', '退款49.00元已到账'],
      [200, 'user', WRITES, '退款收到了，谢谢'],
    ],
    replies: [
      '您好，退款49元已按原支付路径退回并到账。给您带来不便非常抱歉，之后如有问题请直接在本单留言。',
      '钱都退给您了，下次请不要再恶意投诉我们店铺。',
      '已处理。',
    ],
    dated: false,
  },
  {
    id: 'P-1004',
    queue: 'wechat-pay',
    status: RUNNING,
    left: 210,
    detail: '答应退款，钱一直没到',
    more: { amountFen: 12900, outTradeNo: 'PRACTICE20269012' },
    said: [
      [4000, 'user', RAISED, '衣服掉色严重，要求退款'],
      [2800, 'merchant', 'MERCHANT_APPROVE_REFUND', '同意退款129.00元'],
      [90, 'user', WRITES, '答应退款，钱一直没到，怎么回事？'],
    ],
    replies: [
      '您好，129元的退款申请正在银行处理中，由客服小陈跟进，{time}前在本投诉单回复您到账情况，给您带来不便非常抱歉。',
      '您好，退款已经到账，请您查收，感谢理解。',
      '您好，原路比较慢，您把银行卡号发来，我们线下转账给您。',
    ],
    dated: true,
  },
  {
    id: 'P-1005',
    queue: 'wechat-pay',
    status: NEW,
    left: 1200,
    detail: '第三次投诉了！孩子充值的钱到底退不退',
    more: {
      amountFen: 64800,
      outTradeNo: 'PRACTICE20262468',
      userComplaintTimes: 3,
      needImmediateService: true,
    },
    said: [
      [6000, 'user', RAISED, '孩子偷偷充值648元，要求退款'],
      [4300, 'merchant', REPLIES, '您好，正在核实。'],
      [240, 'user', 'USER_CONTINUE_COMPLAINT', '第三次投诉了！孩子充值的钱到底退不退'],
    ],
    replies: [
      '看到您再次反馈，抱歉上次没有真正解决。现由主管小陈负责，请在本单补充监护关系和支付记录，收到材料前我们先核对账号，{time}前在本投诉单回复您进展。',
      '您自己没有看管好孩子和手机，责任只能由您自己承担。',
      '您好，正在核实，请耐心等待。',
    ],
    dated: true,
  },
  {
    id: 'P-1006',
    queue: 'wechat-pay',
    status: RUNNING,
    left: 1700,
    detail: '发错颜色',
    more: { amountFen: 8900, outTradeNo: 'PRACTICE20261357' },
    said: [
      [2500, 'user', RAISED, '发错颜色'],
      [1500, 'merchant', REPLIES, '您好，可以换货，也可以退货退款，请您选择。'],
      [120, 'user', WRITES, '已经换到了，我撤诉'],
    ],
    replies: [
      '您好，很高兴换货已经收到。感谢您的反馈，之后如有问题请直接在本投诉单留言，我们继续跟进。',
      '您好，请加我微信，下次有问题私聊我处理，给您优惠。',
      '好的收到。',
    ],
    dated: false,
  },
  {
    id: 'P-2001',
    queue: 'alipay-trade',
    status: TRADE,
    left: 130,
    detail: '同一个订单扣了两次钱',
    more: { amountFen: 9900, outTradeNo: 'PRACTICE20268642' },
    replies: [
      '您好，我们正在核对两笔支付记录，由财务小周负责，1小时内在本投诉单回复您核对结果和原路退回的安排。',
      '您好，系统不会出错，您这是想白拿一份，属于恶意投诉。',
      '您好，已反馈给相关部门，我们会尽快处理，请耐心等待。',
    ],
    dated: true,
  },
  {
    id: 'P-2002',
    queue: 'alipay-risk',
    status: RISK,
    left: 360,
    detail: '付款后商家失联，怀疑是骗子',
    more: { amountFen: 19900, outTradeNo: 'PRACTICE20269753' },
    replies: [
      '您好，很抱歉客服入口异常，让您担心了。您的订单由主管小林直接跟进，{time}前在本投诉单回复您发货凭证或原路退款的安排。',
      '您再这样乱说就构成诽谤，我们会起诉，法庭见。',
      '您好，我们多次致电您都未接通，请您主动联系我们。',
    ],
    dated: true,
  },
  {
    id: 'P-2003',
    queue: 'alipay-trade',
    status: TRADE,
    left: 2400,
    detail: '鞋底开胶，穿了三天',
    more: { amountFen: 23900, outTradeNo: 'PRACTICE20261122' },
    replies: [
      '很抱歉鞋底开胶。可为您换新，或退货退款，运费由我方承担；请在本单回复您的选择，{time}前我们回复您安排。',
      '本店售出一律不退，最终解释权归本店所有。',
      '您好，我们保证绝对让您满意，请一定放心。',
    ],
    dated: true,
  },
  {
    id: 'P-3001',
    queue: 'mini-program',
    status: MINI,
    left: 260,
    detail: '会员买了用不了，客服不理人',
    more: { amountFen: 19800, outTradeNo: 'PRACTICE20265566' },
    replies: [
      '您好，会员未生效我们正在查开通日志，由技术小何负责，{time}前在本投诉单回复您处理结果；仍无法使用就原路退款。',
      '您好，您先撤诉，撤诉以后我们再给您开通会员。',
      '您好，会员问题请扫二维码加群，群里有人处理。',
    ],
    dated: true,
  },
  {
    id: 'P-3002',
    queue: 'mini-program',
    status: PROOF,
    left: 640,
    detail: '门票二维码刷不开，当天没进去',
    more: { amountFen: 16000, outTradeNo: 'PRACTICE20267711' },
    replies: [
      '您好，我们正在调取核销记录和闸机日志作为凭证，由客服小吴负责，{time}前在本单回复您核对结果。',
      '您好，刷不开是您自己操作错误，与本店无关。',
      '您好，凭证太多了，我们之后再说，请等待平台处理。',
    ],
    dated: true,
  },
  {
    id: 'P-4001',
    queue: 'wechat-shop-aftersale',
    status: SHOP,
    left: 95,
    detail: '少发了一件，要求退差价',
    more: { amountFen: 2600, outTradeNo: 'PRACTICE20264433', claim: 'refund' },
    replies: [
      '您好，我们正在核对出库称重记录，由仓库小孙负责，45分钟内在本单回复您补发或原路退款26元的安排。',
      '您好，少一件而已，没素质才会为这点钱来申请售后。',
      '您好，请提供收款账户，我们支付宝转账给您26元，这里就不用退了。',
    ],
    dated: true,
  },
  {
    id: 'P-4002',
    queue: 'wechat-shop-aftersale',
    status: SHOP,
    left: 1560,
    detail: '不想要了，还没拆封',
    more: { amountFen: 7900, outTradeNo: 'PRACTICE20268899', claim: 'return' },
    replies: [
      '您好，未拆封可以退货。退货地址会在{time}前在本单回复您，收到商品后按原支付路径退款79元。',
      '您好，不想要是您的问题，再申请就把您拉黑。',
      '您好，收到了，我们尽快处理，请耐心等待。',
    ],
    dated: true,
  },
];
