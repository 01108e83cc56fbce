/** Alerts, configurations and good answers. Every secret holds `canary`: none may ever come back. */
import type { Alert, AlertItem } from '../../../../utils/watch/alert';
import type { ChannelId, TokenStore } from '../../../../utils/watch/channels/channel';
import { messageOf } from '../../../../utils/watch/channels/message';
import type { Message } from '../../../../utils/watch/channels/message';

/** 2026-11-22 10:00 Beijing. */
export const NOW = Date.UTC(2026, 10, 22, 2);
export const HOUR = 3_600_000;

export const item = (over: Partial<AlertItem> = {}): AlertItem => ({
  id: '200000020230711180000123456',
  console: 'wechat-pay',
  account: '1900000109',
  outTradeNo: 'SHOP202611220012345678',
  amountFen: 129_900,
  text: '不退款就投诉，我的电话 13800138000',
  clock: { id: 'wx-first-reply', due: NOW + 3 * HOUR },
  times: 1,
  ...over,
});

export const alert = (over: Partial<Alert> = {}): Alert => ({
  key: 'k',
  kind: 'new',
  urgency: 'urgent',
  at: NOW,
  console: 'wechat-pay',
  account: '1900000109',
  items: [item()],
  total: 1,
  ...over,
});

export const message = (alerts: Alert[] = [alert()], wide = false): Message => {
  const made = messageOf(alerts, { language: 'zh-CN', now: NOW, wide });
  if (!made) throw new Error('no message');
  return made;
};

export const CANARY = 'canary';
/** As a person would enter them. */
export const ENTERED: Record<ChannelId, Record<string, unknown>> = {
  wecom: {
    address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=canary00-1111-2222-3333-444455556666',
  },
  dingtalk: {
    address: 'https://oapi.dingtalk.com/robot/send?access_token=canary0123456789abcdef',
    secret: 'SECcanary90923e19e58b466481e9e7b7a5b4',
  },
  feishu: {
    address: 'https://open.feishu.cn/open-apis/bot/v2/hook/canary00-1111-2222-3333-444455556666',
    secret: 'canarySecretOfFeishu',
  },
  serverchan: { key: 'SCTcanary123456ABCDEF' },
  pushplus: { token: 'canary0123456789abcdef0123456789' },
  bark: { keys: ['canaryKey12345678'] },
  wechatTemplate: {
    appId: 'wxcafe0123456789ab',
    secret: 'canary0123456789abcdef0123456789',
    templateId: 'canary-template-id_0123456789',
    openIds: ['canary_openid_0123456789'],
  },
  sms: {
    secretId: 'AKIDcanary0123456789',
    secretKey: 'canaryKey0123456789',
    sdkAppId: '1400006666',
    signName: '客诉时钟',
    templateId: '449739',
    phones: ['13900139000'],
    params: '{{kind}}\n{{count}}\n{{due}}',
  },
  webhook: {
    address: 'https://hooks.example.com/in/canary-path?token=canary-token',
    headers: 'X-Token: canary-header-value',
    body: '{"title":"{{title}}","text":"{{text}}","list":["{{id}}",1,null]}',
  },
};

const OK = { code: 0, message: 'ok' };
export const GOOD: Record<ChannelId, object> = {
  wecom: { errcode: 0, errmsg: 'ok' },
  dingtalk: { errcode: 0, errmsg: 'ok' },
  feishu: { code: 0, msg: 'success', data: {}, StatusCode: 0, StatusMessage: 'success' },
  serverchan: { ...OK, data: { pushid: '1' } },
  pushplus: { code: 200, msg: '请求成功', data: 'x' },
  bark: { code: 200, message: 'success', timestamp: 1 },
  wechatTemplate: { errcode: 0, errmsg: 'ok', msgid: 1 },
  sms: { Response: { SendStatusSet: [{ Code: 'Ok', Message: 'send success' }], RequestId: 'r' } },
  webhook: { fine: true },
};

/** Tokens in memory. */
export function store(): TokenStore & { held: Map<string, { token: string; until: number }> } {
  const held = new Map<string, { token: string; until: number }>();
  return {
    held,
    get: async (key) => held.get(key) ?? null,
    set: async (key, value) => void (value ? held.set(key, value) : held.delete(key)),
  };
}
