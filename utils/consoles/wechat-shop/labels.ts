/** Words of the shop's columns and terms. Elsewhere 售后单号 names a neighbour; here it names the record. */
import type { LabelRule } from '../labels';

export const SHOP_LABELS: readonly LabelRule[] = [
  {
    label: 'afterSaleId',
    pattern: /^(关联)?(售后|退款|退货)(申请|服务)?单?(单号|编号|号|id)$/,
    strong: true,
  },
  {
    label: 'complaintId',
    pattern: /^(平台|交易)?(纠纷|投诉|介入|(服务)?保障)(申请)?单?(单号|编号|号|id)$/,
    strong: true,
  },
  {
    label: 'complaintTime',
    pattern:
      /^(售后|纠纷|保障|买家|用户)单?(申请|发起|提交|创建)?的?(时间|日期)$|^(申请|发起)(售后|纠纷|退款)?的?(时间|日期)$/,
    strong: true,
  },
  { label: 'stateTime', pattern: /^(买家)?(退货|寄回)?(包裹|物流)?(签收|送达)时间$/ },
  { label: 'status', pattern: /^(售后|纠纷|保障|退款)单?(当前|处理)?(状态|进度|阶段)$/ },
  { label: 'claim', pattern: /^(售后|申请|退款)单?(类型|方式)$/ },
  { label: 'problem', pattern: /^保障(服务)?的?(类型|类别|项目)$/ },
  { label: 'amount', pattern: /^(申请|应)?赔付总?金额$|^(买家)?(申请|应)?(退款|售后|退还)总?金额$/ },
  {
    label: 'other',
    pattern: /^(订单|实际|商品)?(实付|支付|实收|付款)总?(金额|款)?$|^商品(信息|名称|数量)?$/,
  },
  { label: 'problem', pattern: /^(售后|纠纷|退款|退货|申请|介入)的?(原因|理由)$/ },
  { label: 'detail', pattern: /^(售后|纠纷|保障|退款|申请|买家)的?(描述|说明|详情|留言)$/ },
  { label: 'transactionId', pattern: /^(关联|商品)?订单(编号|单号|号|id)$/ },
  { label: 'failure', pattern: /^(退款|打款)?失败的?(原因|信息|说明)$/ },
];
