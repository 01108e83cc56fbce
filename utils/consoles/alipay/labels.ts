/** Words of Alipay's columns and terms beside those of complaints. Elsewhere these numbers name neighbours. */
import type { LabelRule } from '../labels';

export const ALIPAY_LABELS: readonly LabelRule[] = [
  {
    label: 'consultId',
    ends: 'dor号',
    pattern:
      /^(服务|用户|消费者)?咨询(工单|单据|记录|单)?(单号|编号|号|id)$|^(inquiry|consult(ation)?|enquiry)(id|no|number)$/,
    strong: true,
  },
  {
    label: 'violationId',
    ends: 'dor号',
    pattern:
      /^(违规|处罚)(处罚|行为|记录|事件|通知)?(工单|单)?(单号|编号|号|id)$|^(violation|penalty|punishment)(id|no|number)$/,
    strong: true,
  },
  {
    label: 'appealId',
    ends: 'dor号',
    pattern: /^(违规|处罚)?申诉(工单|记录|单)?(单号|编号|号|id)$|^appeal(id|no|number)$/,
    strong: true,
  },
  {
    // 7 and 30 days count from the penalty, not from what was done before it.
    label: 'stateTime',
    ends: 'emnt期间',
    pattern:
      /^处罚(生效|下发|通知|开始|执行)?的?(时间|日期)$|^(生效|扣分)(时间|日期)$|^(待退款|退款任务|退款单)?(判定|列入|转入|进入(待退款)?|待退款)(列表)?的?(时间|日期)$|^(penalty|punish(ment|ed)?|effective)(time|date|at|on|from)$|^(listed|refunddue)(time|date|at|on|since)$/,
    strong: true,
  },
  {
    label: 'deadline',
    ends: 'ely余效数期止间限',
    pattern:
      /^(申诉|退款|补充)(的)?(截止|到期|剩余|有效)(时间|日期|期限|天数)?$|^(剩余|最晚|最迟)(申诉|退款|回复|答复)(时间|期限|日期)$|^申诉(期限|有效期)$|^(appeal|refund|answer|reply)(by|before|deadline|until)$/,
    strong: true,
  },
  {
    label: 'complaintTime',
    ends: 'ent期间',
    pattern:
      /^(用户|消费者)?(咨询|申诉)的?(提交|发起|创建|申请)?的?(时间|日期)$|^(提交|发起)(咨询|申诉)的?(时间|日期)$|^(appeal(ed)?|inquiry|consult(ation|ed)?)(time|date|at|on)$/,
    strong: true,
  },
  { label: 'other', ends: 'e期间', pattern: /^违规(行为)?(发生)?(时间|日期)$|^violation(time|date)$/ },
  {
    label: 'status',
    ends: 'es度态果',
    pattern:
      /^(处罚|违规|申诉|咨询|退款|审核|回复|penalty|violation|appeal|inquiry|refund|review)(处理|审核)?(状态|进度|结果|status|state)$/,
    strong: true,
  },
  {
    label: 'problem',
    ends: 'eny别因型由类',
    pattern:
      /^(违规|处罚|咨询|申诉)(行为)?(的)?(类型|类别|原因|事由|理由|分类)$|^(violation|penalty|punishment|inquiry|appeal)(type|reason|category)$/,
    strong: true,
  },
  {
    label: 'detail',
    ends: 'lnst容情明述题',
    pattern:
      /^(违规|处罚|咨询|申诉)(的)?(内容|详情|描述|说明|问题)$|^(violation|penalty|inquiry|appeal)(detail|details|content|description)$/,
    strong: true,
  },
  {
    label: 'amount',
    ends: 'et额',
    pattern: /^(应|待)退款?(总)?金额$|^refund(due)?amount$|^amountdue$/,
    strong: true,
  },
  {
    label: 'merchant',
    ends: 'et称',
    pattern: /^(被投?诉)?(商户|商家|子商户|主体)(名称|简称|全称)$|^(merchant|respondent)(name)?$/,
  },
  {
    label: 'mchid',
    ends: 'd号',
    pattern: /^(被投?诉)?(商户|商家|子商户|主体|方|人)(pid|uid|账号|id|编号|号)$|^(merchant)?pid$/,
  },
];
