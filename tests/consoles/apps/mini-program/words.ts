/** Labels of the complaint page. */
export const STATES: Record<number, string> = {
  201: '待处理',
  202: '商家超时未回应，待用户确认',
  203: '已回应，待用户确认',
  205: '投诉已完结',
  112: '投诉已完结',
  209: '投诉已关闭',
  102: '用户取消申请',
  103: '平台客服处理中',
  106: '待商家补充凭证',
  107: '商家已补充凭证',
  108: '待双方补充凭证',
  206: '平台已判定为商责，待上传处理凭证',
  207: '平台客服核实凭证中',
  308: '已判商责，待用户退货中',
  312: '平台判定商家责任，平台退款中',
};
export const TYPES: Record<number, string> = {
  611: '未按约定时间发货',
  613: '少发/错发',
  614: '物流长时间不更新',
  621: '客服不回复',
  641: '描述不符',
  642: '商品破损',
  643: '商品其他问题',
  678: '未成年误付款',
};
/** Tabs: words and the states behind them. */
export const TABS: [string, string][] = [
  ['全部', ''],
  ['待处理', '201'],
  ['待补充凭证', '106,108'],
  ['待补充处理凭证', '206'],
  ['平台处理中', '103,107,207,312'],
];
export const LINES: Record<number, string> = {
  1: '用户发起投诉',
  2: '用户留言',
  3: '商家留言',
  8: '商家补充凭证',
  13: '平台客服处理中',
  31: '平台判定商家责任',
  109: '商家已回应',
  110: '商家提交处理凭证',
};
const STEPS = ['和解', '平台处理', '开发者执行', '申诉'];

/** Steps of a complaint, the one it is in, and who acts. */
export function stepsOf(status: number): { words: string; on: boolean }[] {
  const at = status > 200 && status < 206 ? 0 : [206, 207, 208, 308, 309, 311, 312].includes(status) ? 2 : 1;
  return STEPS.map((words, index) => ({ words, on: index === at }));
}

/** 分 → 12.80 */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** Unix seconds in Shanghai, `2026-11-22 10:00:00`; nothing for 0. */
export const moment = (seconds: number): string =>
  seconds ? new Date(seconds * 1000 + 8 * 3600e3).toISOString().slice(0, 19).replace('T', ' ') : '-';
