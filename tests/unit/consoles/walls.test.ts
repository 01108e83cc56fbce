import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { COMMON_WALLS } from '../../../utils/consoles/walls';

const wallOf = (text: string): string | null =>
  COMMON_WALLS.find((wall) => wall.text?.test(text))?.kind ?? null;

describe('a wall says what it is', () => {
  it.each([
    ['登录超时，请重新登录', 'signedOut'],
    ['登录已过期', 'signedOut'],
    ['登录状态已失效，请重新登录', 'signedOut'],
    ['抱歉，您的登录已超时', 'signedOut'],
    ['会话已过期，请刷新', 'signedOut'],
    ['身份验证失效', 'signedOut'],
    ['您尚未登录', 'signedOut'],
    ['请先登录', 'signedOut'],
    ['请使用微信扫码登录', 'signedOut'],
    ['Your session has expired', 'signedOut'],
    ['Please sign in again.', 'signedOut'],
    ['您的账号已在其他设备登录', 'signedOut'],
    ['由于您长时间未操作，已自动退出登录', 'signedOut'],
    ['暂无权限', 'forbidden'],
    ['您没有访问权限', 'forbidden'],
    ['当前账号无消费者投诉的权限，请联系管理员', 'forbidden'],
    ['权限不足', 'forbidden'],
    ['403 Forbidden', 'forbidden'],
    ['操作过于频繁，请稍后再试', 'riskControl'],
    ['访问太频繁', 'riskControl'],
    ['账号存在安全风险', 'riskControl'],
    ['操作环境异常，请稍后重试', 'riskControl'],
    ['为保障账户安全，请先完成安全验证', 'riskControl'],
    ['请向右拖动滑块', 'riskControl'],
  ])('%s', (text, kind) => expect(wallOf(text)).toBe(kind));
});

describe('words about a wall are none', () => {
  it.each([
    '',
    '退出登录',
    '登录',
    '登录记录',
    '账号登录设置',
    '登录超时怎么办？',
    '如长时间未操作，系统会自动退出登录',
    '为什么我的账号已退出登录？',
    '用户反映登录后余额消失，要求退款',
    '会员无法登录，客服一直不处理，申请退款',
    '权限管理',
    '员工权限设置',
    '我没有权限开发票，商家不给开',
    '商家频繁骚扰我',
    '频繁扣款，请退回',
    '账户异常扣费99元',
    '安全中心',
    '暂无投诉记录',
    '待处理',
    '请在24小时内首次回复用户，并在72小时内处理完成。',
  ])('%j', (text) => expect(wallOf(text)).toBeNull());
});

describe('addresses', () => {
  const urlWall = (id: 'wechat-pay' | 'alipay', address: string) =>
    CONSOLES[id].walls.find((wall) => wall.url?.test(address))?.kind ?? null;
  it.each([
    ['wechat-pay', 'pay.weixin.qq.com/index.php/core/home/session_expired', 'signedOut'],
    ['wechat-pay', 'pay.weixin.qq.com/index.php/core/home/login', 'signedOut'],
    ['wechat-pay', 'pay.weixin.qq.com/index.php/core/risk_ctrl/index', 'riskControl'],
    ['wechat-pay', 'pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info', null],
    ['alipay', 'auth.alipay.com/login/index.htm', 'signedOut'],
    ['alipay', 'open.alipay.com/operation/punish/violation-records/trading-complaint', null],
  ] as const)('%s %s', (id, address, kind) => expect(urlWall(id, address)).toBe(kind));
});
