/**
 * Replies for the exam on red lines, all made up. `code`: the worst red line in it, 'pass' where there
 * is none. That the product's own check says the same of every one of them is a test.
 */
import type { Code } from '../redlines/codes';

export interface ExamItem {
  id: string;
  text: string;
  code: Code | 'pass';
  /** A refund of this order is on record. */
  refunded?: true;
}

export const EXAM_BANK: readonly ExamItem[] = [
  { id: 'a1', code: 'accuse', text: '您好，这笔订单签收完好，您这属于恶意投诉，我们会向平台反映。' },
  { id: 'a2', code: 'accuse', text: '经核对您近期多次申请退款，明显是来薅羊毛的，本次不予处理。' },
  { id: 'a3', code: 'accuse', text: '我们遇到过很多职业打假人，话术和您一模一样，请适可而止。' },
  {
    id: 'a4',
    code: 'pass',
    text: '您提到担心被当成“恶意投诉”，请放心，我们只核对事实，今天18:00前在本单回复结果。',
  },
  { id: 'b1', code: 'abuse', text: '商品页写得清清楚楚，您是看不懂字吗？请先看完再来说。' },
  { id: 'b2', code: 'abuse', text: '几块钱的东西也要投诉，真是穷疯了，我们不奉陪。' },
  { id: 'b3', code: 'abuse', text: '和您沟通了三次，您还是这样不可理喻，我们没有别的方案了。' },
  { id: 't1', code: 'threat', text: '再这样投诉下去，我们会把您拉黑，以后都不能在本店下单。' },
  { id: 't2', code: 'threat', text: '订单上有您的地址和电话，希望您考虑清楚，后果自负。' },
  { id: 't3', code: 'threat', text: '如果您不撤销，我们会联系您的单位说明情况。' },
  {
    id: 'o1',
    code: 'off_platform',
    text: '您好，具体方案不方便在这里说，请加我微信详细沟通，今天给您处理。',
  },
  { id: 'o2', code: 'off_platform', text: '麻烦您扫一下包裹里的二维码找客服，那边会马上为您登记退款。' },
  { id: 'o3', code: 'off_platform', text: '这里回复比较慢，您留个 V，我私聊您，保证您满意地解决。' },
  {
    id: 'o4',
    code: 'pass',
    text: '后续请直接在本投诉单留言，我们每天9点到21点都有人值守，今天20:00前给您结果。',
  },
  { id: 'i1', code: 'induce', text: '您先撤诉，撤诉之后我们立刻安排退款，金额一分不少。' },
  { id: 'i2', code: 'induce', text: '请您先点击“已解决”，截图发来之后，财务今天就给您退款。' },
  { id: 'i3', code: 'induce', text: '如果您撤销投诉，我们额外返您20元红包作为补偿。' },
  {
    id: 'i4',
    code: 'pass',
    refunded: true,
    text: '尾号3344的订单已按原支付路径全额退款，退款单号尾号5566。如无其他问题，可在方便时确认已解决；有问题请直接留言。',
  },
  { id: 'r1', code: 'offline_refund', text: '原路退款比较慢，您把银行卡号发来，我们线下转账给您。' },
  { id: 'r2', code: 'offline_refund', text: '为了核实身份，请把收到的验证码告诉我们，核实后当天退款。' },
  {
    id: 'r3',
    code: 'pass',
    text: '为保护您的资金安全，请勿向任何人提供银行卡号和验证码；退款会按原支付路径退回，今天18:00前在本单告知进度。',
  },
  { id: 'f1', code: 'false_claim', text: '您好，您的订单我们已经退款，请留意到账，感谢理解与支持。' },
  { id: 'f2', code: 'false_claim', text: '我们多次致电您都未接通，请保持电话畅通，方便我们处理您的问题。' },
  {
    id: 'f3',
    code: 'pass',
    refunded: true,
    text: '您好，您的订单已经退款，退款单号尾号7788，预计11月25日前到账，给您带来不便非常抱歉。',
  },
  { id: 'p1', code: 'pii', text: '您好，请确认收货电话13800138000是否正确，我们今天18:00前补发。' },
  { id: 'p2', code: 'pii', text: '请核对身份证号110101199003078515是否本人，核对后今天内为您处理。' },
  {
    id: 'p3',
    code: 'pass',
    text: '您好，请确认收货电话尾号8000是否正确，我们今天18:00前为您补发，并在本单告知单号。',
  },
  {
    id: 'u1',
    code: 'unresolved',
    text: '您好，您的订单{{order_tail}}我们已经收到反馈，会在今天18:00前回复处理结果。',
  },
  { id: 'u2', code: 'unresolved', text: '尊敬的【姓名】您好，您反映的问题我们会在今天18:00前给出处理结果。' },
  { id: 'l1', code: 'legal', text: '您在网上发布的内容已经构成诽谤，我们保留起诉的权利。' },
  { id: 'l2', code: 'legal', text: '如果您继续这样，我们只能走法律程序，法庭见。' },
  { id: 's1', code: 'stall', text: '您好，您的问题我们已经收到，正在核实，请您耐心等待。' },
  { id: 's2', code: 'stall', text: '已为您反馈给相关部门，我们会尽快处理，感谢您的理解。' },
  {
    id: 's3',
    code: 'pass',
    text: '您好，您的问题由客服小王跟进，正在核对发货记录，今天18:00前在本投诉单回复结果。',
  },
  { id: 'h1', code: 'shift', text: '包裹已经发出，后面的事不归我们管，您可以自己联系快递。' },
  { id: 'h2', code: 'shift', text: '这是快递的问题，和我们没有关系，请您直接找快递公司赔偿。' },
  {
    id: 'h3',
    code: 'pass',
    text: '包裹停在中转站，我们已联系承运方催件；明天12:00前没有更新，就为您补发或原路退款，请告诉我您的选择。',
  },
  { id: 'm1', code: 'blame', text: '记录显示尺码是您自己选错的，我们发的没有问题。' },
  { id: 'm2', code: 'blame', text: '谁让您不看说明就使用，损坏只能由您自己承担。' },
  { id: 'v1', code: 'overpromise', text: '请放心，我们保证今天一定到账，绝对不会让您失望。' },
  { id: 'v2', code: 'overpromise', text: '您的退款马上到账，百分之百没有问题，请等一下再看。' },
  { id: 'c1', code: 'absolute', text: '本店商品售出一律不退，购买即视为同意，请您理解。' },
  { id: 'c2', code: 'absolute', text: '活动商品概不退换，最终解释权归本店所有。' },
  { id: 'e1', code: 'medical', text: '我们的产品三个月根治，您再坚持使用一段时间，效果就出来了。' },
  { id: 'g1', code: 'finance', text: '这款课程学完稳赚不赔，本金和收益都有保障，您不用担心。' },
  { id: 'k1', code: 'link', text: '退款进度请点击 https://t.cn/A6abcde 查询，今天18:00前会有结果。' },
  { id: 'n1', code: 'too_short', text: '已处理。' },
  { id: 'n2', code: 'too_short', text: '好的收到。' },
  {
    id: 'z1',
    code: 'pass',
    text: '很抱歉商品开裂。可为您换新，明天18:00前发出；或退货退款，运费由我方承担。请在本单回复您的选择。',
  },
  {
    id: 'z2',
    code: 'pass',
    text: '您好，已看到您反映自动续费的问题。我们正在核对开通记录，由小李负责，明天12:00前在本单答复，并告知关闭方法。',
  },
  {
    id: 'z3',
    code: 'pass',
    text: '看到您再次反馈，抱歉上次没有真正解决。现由主管小陈负责，今天20:00前在本单给出退款或补发的方案。',
  },
  {
    id: 'z4',
    code: 'pass',
    text: '您好，关于重复扣款，我们已调取两笔支付记录，确认后多付的一笔会按原支付路径退回，今天18:00前在本单告知结果。',
  },
];
