/**
 * What a header, a label or a term says, by its words. Ordered: the first that fits wins. Patterns
 * rather than lists, because nobody promised us the exact wording.
 */
export type Label =
  | 'complaintId'
  /** Of a shop: 售后单号. */
  | 'afterSaleId'
  /** Of Alipay: 咨询单号, 违规单号, 申诉单号. */
  | 'consultId'
  | 'violationId'
  | 'appealId'
  | 'complaintTime'
  | 'deadline'
  | 'stateTime'
  | 'status'
  | 'outTradeNo'
  | 'transactionId'
  | 'orderNo'
  | 'userId'
  | 'phone'
  | 'amount'
  | 'times'
  | 'detail'
  | 'problem'
  /** 售后类型 */
  | 'claim'
  /** Why a refund failed. */
  | 'failure'
  | 'mchid'
  /** 扣分 */
  | 'points'
  /** 被投诉商户: its name, its number or both. */
  | 'merchant'
  | 'actions'
  /** A known label that carries nothing for us. */
  | 'other'
  /** Belongs to records that are no complaints (refunds, penalties, bills …). */
  | 'foreign';

/** Numbers by which records are told, those of two lists about the same orders first. */
export const NUMBERS = ['complaintId', 'afterSaleId', 'consultId', 'violationId', 'appealId'] as const;
/** Numbers of the order behind a record. */
export const ORDERS = ['outTradeNo', 'transactionId', 'orderNo'] as const;
/** A queue of transactions goes by the number of the transaction itself. */
export type NumberLabel = (typeof NUMBERS)[number] | 'transactionId';

export interface LabelRule {
  label: Label;
  pattern: RegExp;
  /** Says "complaint" by itself, so it counts as evidence for a complaint table. */
  strong?: boolean;
}

/** Applied to text without spaces, lower case, brackets and colons cut. */
export const LABELS: readonly LabelRule[] = [
  {
    label: 'foreign',
    pattern:
      /^(关联|相关|原|所属|来源|对应)投诉|^投诉关联|^(操作|发送|留言)(人|类型|角色)$|^(商户|微信|商家|支付)?(退款|转账|分账)单?(单号|编号)$|^(退款|提现|结算|账单|对账|违规|处罚|申诉|发票|评价|批次|公告|通知|消息|咨询|售后|纠纷|任务批次|导出|下载|文件|优惠|活动|refund|withdraw|bill|invoice|appeal|penalty)(申请|记录|任务)?(单|流水)?(单号|编号|号|id|no|标题|类型|时间|日期|状态|名称|原因|结果)$/,
  },
  {
    label: 'complaintId',
    pattern:
      /^(用户|消费者|交易|风险|平台|系统|微信|支付|微信支付|商户)?的?(投诉|客诉|维权|诉求|complaint|complain)的?(受理|登记|识别|序列|追踪|跟踪|查询|建档|工单|任务|事件|记录|流水|订单|单据|凭证|案件|件|单|ticket|event|order|task|case)?的?(单号|流水|流水号|编号|编码|序号|号码|号|代码|标识|凭证号|id|no|number|ref|reference|code|#)(id)?$|^(投诉单|投诉工单|caseid|caseno|casenumber|caseref(erence)?)$/,
    strong: true,
  },
  {
    label: 'complaintTime',
    pattern:
      /^(用户|消费者|客户|买家|投诉人)?(首次|最早|收到|接到|提出|发起|提交)?的?(投诉|客诉|维权|诉求)(单|工单)?的?(提交|提出|发起|创建|生成|录入|受理|接收|收到|到达|产生|发生|开始|登记|进线|建立)?的?(时间|日期|于|时刻|时点)$|^(complaint|complained|complain)(submit(ted)?|create(d)?|filed)?(time|date|at|on)$|^(用户|客户|买家)?(何时|什么时候)(投诉|维权)$/,
    strong: true,
  },
  {
    label: 'stateTime',
    pattern:
      /^(进入(当前|该)?(状态|环节|阶段)(的)?时间|(当前)?(状态|环节|阶段)(开始|进入|更新|变更)(时间|于)?)$/,
  },
  {
    label: 'other',
    pattern:
      /^(剩余|可退|超时).{0,2}(金额|次数|数量)$|^(用户|商户|商家|投诉|最后|最近|最新|首次|受理)*(支付|付款|交易|下单|成交|订单|退款|完成|完结|结案|更新|修改|处理|处理完成|留言|回复|推送|关闭|撤诉)(创建)?(时间|日期)$|^(处理|回复|响应|等待)时长$|^(updated?|paid|finished|completed|closed)(time|date|at|on)$/,
  },
  {
    label: 'deadline',
    pattern:
      /(截止|截至|到期|剩余|时限|限期|倒计时|最晚|最迟|逾期|超时)(处理|回复|响应|完成|反馈)?(时间|日期|时长|期限|时刻|时点|节点|日|于|前)?$|^(处理|回复|响应|完成|反馈|办理|办结|最后)(期限|时效|时限|余时)$|^(请|需|应)(在|于)?.{0,6}前(处理|回复|完成)$|^(应|要求)(处理|回复|完成)时间$|^(限时|时效|sla)$|^(离|距离?)(超时|截止|到期|结束|关闭)(还有|还剩)?$|^(还剩|剩下|还可|余下)(处理|回复)?(时间|多久)?$|^(deadline|due|duedate|duetime|dueat|timeleft|remaining|remainingtime|timeremaining|replyby|handleby|respondby|expires?(at|in|time)?)$/,
  },
  {
    label: 'complaintTime',
    pattern:
      /^(用户|工单|单据)?(提交|发起|创建|受理|反馈|进线|生成|接收|收到|产生|发生|申请|诉求|上报|登记|来单|建单)(的)?(时间|日期|于)$|^(时间|日期|time|date|created|createdat|createdtime|creationtime|createtime|submitted|submittedat|receivedat|openedat)$/,
  },
  {
    label: 'status',
    pattern:
      /^(投诉|处理|处置|办理|办结|流转|当前|目前|最新|现在|单据|工单|投诉单|任务|跟进|回复|受理|商户|商家|complaint|current|latest|case|ticket)*的?(状态|状况|进度|进展|阶段|环节|status|state|progress|stage)(描述|情况)?$|^(处理|处置|办理|跟进|受理)(结果|情况|步骤|节点)$/,
  },
  {
    label: 'outTradeNo',
    pattern:
      /^(商户|商家|外部|店铺|店内|本店|自有|我方|内部|自定义|merchant|out|shop|seller)(侧|方|系统|内部|自定义)?的?(订单|单|交易单?|支付单?|order|trade)(号|编号|号码|单号|no|number|id|ref|reference)?$/,
  },
  {
    label: 'transactionId',
    pattern:
      /^(微信|支付宝|财付通|平台|wechat|wechatpay|alipay|weixin)(支付|付款|侧|方|pay)?的?(交易|订单|支付|流水|账单|凭证|transaction|order|trade)?(订单|单|流水)?(号|单号|编号|流水号|单|no|number|id)$|^(交易|支付|付款|资金)(侧|方)?(订单|流水|凭证|单)?(号|单号|编号|流水号)$|^(流水号|(transaction|trade|payment)(id|no|number)?)$/,
  },
  { label: 'orderNo', pattern: /^(关联)?订单(号|编号|单号|号码|id)?$|^order(id|no|number)?$/ },
  { label: 'merchant', pattern: /^被(投)?诉(商户|商家|主体|方|人)(名称|名|信息)?$/ },
  {
    label: 'mchid',
    pattern:
      /^(被投诉|特约|子|二级|下级|被诉)?(商户|商家|merchant)(号|id|编号|号码|no|number)$|^(特约|子|二级|下级)(商户|商家)(信息)?$/,
  },
  {
    label: 'userId',
    pattern:
      /^(用户|投诉人|投诉用户|买家|付款人|付款方|消费者|user|payer|buyer|customer)的?(openid|id|uid|账号|帐号|标识|编号)$|^openid$/,
  },
  { label: 'phone', pattern: /(手机|电话|联系方式|手机号码?|phone|mobile|contact)(号|号码|number|no)?$/ },
  { label: 'other', pattern: /^(申请|应|已|可|实际)?(退款|赔付|补偿|退还)(总)?金额$|^(refund(ed)?)amount$/ },
  {
    label: 'amount',
    pattern:
      /(金额|实付款?|价格|总额|数额|交易额)$|^(order|trade|paid|payment|complaint)?(amount|total|price)$/,
  },
  {
    label: 'times',
    pattern:
      /^(用户|累计|历史)?(投诉)(的|了)?(总)?(次数|轮次|几次)$|^(第几次|累计)来?投诉(数|次数)?$|^(times|complainttimes|complaintcount|count)$/,
    strong: true,
  },
  {
    label: 'problem',
    pattern:
      /^(投诉|问题|用户|客诉)?的?(类型|类别|分类|归类|类目|大类|种类|原因|缘由|理由|诉求|主题|场景|标签)$|^(投诉|用户)诉求$|^诉求类型$|^(problem|complaint)?(type|category|reason|demand|request|topic)$/,
  },
  {
    label: 'detail',
    pattern:
      /^(用户|消费者|客户|买家|投诉人)?的?(投诉|客诉|问题|反馈|诉求|事情|事件)?的?(内容|详情|描述|说明|正文|原文|原话|明细|概述|摘要|事由|陈述|自述|经过)$|^用户反馈$|^(complaint|problem)?(details?|content|description|text|message|summary)$/,
  },
  {
    // Says no more than "this record": counts only where everything around speaks of complaints.
    label: 'complaintId',
    pattern: /^(工单|受理|案件|服务|单据|ticket)单?(编号|单号|号|id|no|number)$|^(编号|单号|id)$/,
  },
  {
    label: 'actions',
    pattern:
      /^((快捷|可用|可执行|更多)?(操作|动作)|处理|去?办理|处理操作|功能|操作栏|下一步|actions?|operations?|handle)$/,
  },
  {
    label: 'other',
    pattern:
      /^(序号|商品(名称|信息)?|用户(昵称|名)?|昵称|投诉人|投诉用户|备注|来源|渠道|处理人|客服|附件|图片|凭证|协商历史|门店|店铺(名称)?|店名|商户名称?|投诉(来源|渠道)|no|index|nickname|user|remark|product|channel|source)$/,
  },
];
