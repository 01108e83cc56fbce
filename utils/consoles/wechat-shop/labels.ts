/** Words of the shop's columns and terms. Elsewhere 售后单号 names a neighbour; here it names the record. */
import type { LabelRule } from '../labels';

export const SHOP_LABELS: readonly LabelRule[] = [
  {
    label: 'afterSaleId',
    ends: 'dor单号水码',
    pattern:
      /^(关联)?(售后|退款|退货|退换货?|退货退款|退款售后|aftersales?)(申请|服务|受理|凭证|工|order)?单?(单号|编号|编码|号码?|流水号?|凭证号|id|no|number)$|^售后(服务)?单$/,
    strong: true,
  },
  {
    label: 'complaintId',
    ends: 'dor号水码',
    pattern:
      /^(平台|交易)?(纠纷|争议|仲裁|投诉|介入|维权|(服务)?保障|dispute)(申请|受理|工|order|case)?单?(单号|编号|编码|号码?|流水号?|id|no|number)$/,
    strong: true,
  },
  {
    label: 'complaintTime',
    ends: 'ent于出后期纷请起间',
    pattern:
      /^(售后|纠纷|争议|介入|维权|保障|买家|用户)单?(申请|发起|提交|提出|创建|生成)?的?(时间|日期)$|^申请提交时间$|^(售后|纠纷|争议)?(申请|发起|提出)(售后|纠纷|争议|退款)?的?(时间|日期|于)$|^(买家|用户)?(何时|什么时候)(申请|发起|提出)(售后|纠纷)?$|^(售后|纠纷|争议)开始于$|^(applied|opened|requested|raised)(at|on|time)$/,
    strong: true,
  },
  { label: 'stateTime', ends: '间', pattern: /^(买家)?(退货|寄回)?(包裹|物流)?(签收|送达)时间$/ },
  {
    label: 'status',
    ends: 's况展度态段节',
    pattern:
      /^(售后|纠纷|争议|保障|退款|aftersales?|dispute)单?(当前|处理)?(状态|状况|进度|进展|阶段|环节|status)$/,
  },
  {
    label: 'claim',
    ends: 'e型式类',
    pattern: /^(售后|申请|退款|退换货?|aftersales?)单?(类型|种类|方式|type)$/,
  },
  { label: 'problem', ends: '别型目', pattern: /^保障(服务)?的?(类型|类别|项目)$/ },
  {
    label: 'amount',
    ends: 'dt额',
    pattern:
      /^(申请|应)?赔付总?金额$|^(买家)?(申请|应)?(退款?|售后|退还)总?(金额|额)$|^(refund|requested)(amount|refund)$/,
  },
  {
    label: 'other',
    ends: '付品总息收款称量额',
    pattern: /^(订单|实际|商品)?(实付|支付|实收|付款)总?(金额|款)?$|^商品(信息|名称|数量)?$/,
  },
  {
    label: 'problem',
    ends: 'n因由',
    pattern: /^(售后|纠纷|争议|退款|退货|退换货?|申请|介入|dispute)的?(原因|缘由|事由|理由|reason)$/,
  },
  {
    label: 'detail',
    ends: '情明言述',
    pattern: /^(售后|纠纷|争议|保障|退款|申请|买家)的?(描述|说明|详情|留言|陈述)$/,
  },
  { label: 'transactionId', ends: 'd号', pattern: /^(关联|商品)?订单(编号|单号|号|id)$/ },
  { label: 'failure', ends: '因息明', pattern: /^(退款|打款)?失败的?(原因|信息|说明)$/ },
];
