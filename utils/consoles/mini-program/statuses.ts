/** States of a 交易投诉, by the platform's codes. */
import type { StatusKnowledge } from '../knowledge';

/** The merchant's turn first: 201 to answer, 106 and 108 to prove, 206 to show that money or goods went back. */
export const STATUSES: readonly StatusKnowledge[] = [
  {
    code: '201',
    labels: [
      '待处理',
      '待商家处理',
      '待商户处理',
      '待开发者处理',
      '待商家回应',
      '待开发者回应',
      '待回应',
      '未处理',
      'pending',
    ],
    phase: 'reply',
  },
  {
    code: '106',
    labels: ['待商家补充凭证', '待开发者补充凭证', '待商户补充凭证', '待补充凭证', '待商家举证', '待举证'],
    phase: 'finish',
  },
  { code: '108', labels: ['待双方补充凭证', '待双方举证'], phase: 'finish' },
  {
    code: '206',
    labels: [
      '平台已判定为商责，待上传处理凭证',
      '待上传处理凭证',
      '待商家上传处理凭证',
      '待开发者上传处理凭证',
      '待补充处理凭证',
      '待上传凭证',
      '已判商责，待上传处理凭证',
    ],
    phase: 'finish',
  },
  { code: '311', labels: ['签收异常', '退货签收异常'], phase: 'finish' },
  {
    code: '202',
    labels: ['商家超时未回应，待用户确认', '商家超时未回应', '开发者超时未回应'],
    phase: 'user',
  },
  {
    code: '203',
    alias: ['204'],
    labels: ['已回应，待用户确认', '商家已回应，待用户确认', '待用户确认', '商家已回应', '已回应'],
    phase: 'user',
  },
  {
    code: '308',
    alias: ['309'],
    labels: ['已判商责，待用户退货中', '待用户退货中', '待用户退货'],
    phase: 'user',
  },
  {
    code: '101',
    alias: ['103', '310'],
    labels: [
      '平台客服处理中',
      '客服处理中',
      '平台处理中',
      '平台介入中',
      '待客服处理',
      '待平台处理',
      '处理中',
    ],
    phase: 'platform',
  },
  { code: '104', labels: ['待用户补充凭证', '待用户举证'], phase: 'platform' },
  { code: '105', labels: ['用户已补充凭证'], phase: 'platform' },
  { code: '107', labels: ['商家已补充凭证', '商家已举证'], phase: 'platform' },
  { code: '109', labels: ['双方补充凭证超时'], phase: 'platform' },
  { code: '305', labels: ['用户补充凭证超时'], phase: 'platform' },
  { code: '307', labels: ['商家补充凭证超时', '补充凭证超时'], phase: 'platform' },
  { code: '207', labels: ['平台客服核实凭证中', '客服核实凭证中', '凭证核实中'], phase: 'platform' },
  { code: '208', labels: ['超时未上传凭证', '商家超时未上传凭证', '超时未上传处理凭证'], phase: 'platform' },
  {
    code: '312',
    labels: ['平台判定商家责任，平台退款中', '平台退款中', '平台赔付中', '先行垫付中'],
    phase: 'platform',
  },
  {
    code: '205',
    alias: ['112', '115', '116'],
    labels: ['投诉已完结', '已完结', '投诉完结', '已完成', '已结束', 'finished', 'completed'],
    phase: 'done',
  },
  { code: '209', labels: ['投诉已关闭', '已关闭', 'closed'], phase: 'done' },
  {
    code: '102',
    labels: ['用户取消申请', '用户已取消', '用户取消投诉', '用户已撤诉', '已撤销', 'cancelled'],
    phase: 'done',
  },
];
