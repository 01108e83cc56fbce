/** Words of the shop's columns and terms. Elsewhere 售后单号 names a neighbour; here it names the record. */
import type { LabelRule } from '../labels';

export const SHOP_LABELS: readonly LabelRule[] = [
  {
    label: 'afterSaleId',
    pattern:
      /^(关联|相关|原|所属|来源|对应)?(售后|退款|退货)(申请|工单|服务)?单?(单号|编号|号|id)$|^aftersale(order)?(id|no)$/,
    strong: true,
  },
  {
    label: 'complaintId',
    pattern: /^(平台|交易|售后)?(纠纷|投诉|介入)(申请|工单)?单?(单号|编号|号|id)$|^dispute(id|no)$/,
    strong: true,
  },
  {
    label: 'complaintTime',
    pattern:
      /^(售后|纠纷|退款|退货|买家|用户)?(单)?(申请|发起|提交|创建)(售后|纠纷|退款)?(的)?(时间|日期|于)$|^(售后|纠纷)(时间|日期)$|^(applied|requested)(at|time)$/,
    strong: true,
  },
  {
    label: 'stateTime',
    pattern: /^(买家|用户)?(退货|寄回)?(包裹|物流)?(签收|送达|收货)(时间|日期|于)$/,
  },
  {
    label: 'status',
    pattern: /^(售后|纠纷|退款|售后单|纠纷单)(当前|处理)?(状态|进度|阶段)$/,
    strong: true,
  },
  { label: 'claim', pattern: /^(售后|申请|退款|服务)(单)?(类型|方式|类别)$|^aftersaletype$/, strong: true },
  { label: 'amount', pattern: /^(申请|买家申请|应)?(退款|售后|退还)(总)?金额$|^refundamount$/ },
  {
    label: 'other',
    pattern: /^(订单|实际|商品)?(实付|支付|实收|付款)(总)?(金额|款)?$|^商品(信息|名称|数量)?$/,
  },
  { label: 'problem', pattern: /^(售后|纠纷|退款|退货|申请|介入)(的)?(原因|理由)$/, strong: true },
  { label: 'detail', pattern: /^(售后|纠纷|退款|申请|买家)(的)?(描述|说明|详情|留言)$/ },
  { label: 'transactionId', pattern: /^(关联|商品)?订单(编号|单号|号|id)$/ },
  { label: 'failure', pattern: /^(退款|打款)?失败(的)?(原因|信息|说明)$/ },
];
