/** 违规记录 behind the 交易体验分: states and words. A deduction may be appealed once. */
import type { LabelRule } from '../labels';
import { states } from '../states';

export const SCORE = states(`2 finish 扣分审批通过 已扣分 扣分成功 已生效 扣分生效 待申诉 可申诉 未申诉
4 platform 申诉中 申诉审核中 申诉处理中 审核中
5 done 申诉驳回 申诉被驳回 申诉不通过 申诉未通过 申诉失败
6 done 申诉成功 申诉通过 已撤销扣分 扣分已撤销`);

/** Where these stand, every row is a penalty: 投诉单号 beside them names the complaint behind it. */
export const MINI_LABELS: readonly LabelRule[] = [
  {
    label: 'violationId',
    ends: 'd号',
    pattern: /^(违规|扣分|处罚)(行为|记录|订单)?单?(单号|编号|号|id)$/,
    strong: true,
  },
  {
    label: 'stateTime',
    ends: '期间',
    pattern: /^(扣分|处罚|通知|扣分通知)的?(生效)?(时间|日期)$/,
    strong: true,
  },
  { label: 'complaintTime', ends: '期间', pattern: /^违规(行为)?(发生)?的?(时间|日期)$/, strong: true },
  {
    label: 'deadline',
    ends: '余效期止间限',
    pattern:
      /^(申诉)(的)?(截止|到期|剩余|有效)(时间|日期|期限)?$|^(剩余|最晚|最迟)申诉(时间|期限|日期)$|^申诉期限$/,
    strong: true,
  },
  {
    label: 'status',
    ends: '度态果',
    pattern: /^(违规|扣分|申诉|处罚)(处理|审核)?(状态|进度|结果)$/,
    strong: true,
  },
  {
    label: 'points',
    ends: '值分数',
    pattern: /^(扣除|扣|违规扣)的?(体验)?分(数|值)?$|^(扣除)?(体验)?分值$/,
    strong: true,
  },
  {
    label: 'problem',
    ends: '为分别因型容录明由的罚规述',
    pattern: /^(违规|扣分|处罚)(行为|记录)?的?(类型|类别|原因|事由|理由|说明|内容|描述)?$/,
    strong: true,
  },
];
