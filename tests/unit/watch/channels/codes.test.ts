/** Every error code that a service documents has one meaning. */
import { describe, expect, test } from 'vitest';
import type { ChannelId } from '../../../../utils/watch/channels/channel';
import { CHANNELS } from '../../../../utils/watch/channels/registry';
import { SENTENCES } from '../../../../utils/watch/channels/words';
import type { Code } from '../../../../utils/watch/channels/words';
import { NOW } from './samples';

/** Code, words, what it means, ms to wait (failures), HTTP status. */
type Row = [
  code: number | string,
  words: string,
  kind: 'failed' | 'refused',
  Code,
  (number | null)?,
  number?,
];
const MIN = 60_000;

const ROWS: Partial<Record<ChannelId, Row[]>> = {
  wecom: [
    [-1, 'system busy', 'failed', 'busy', null],
    [40058, 'markdown.content exceed max length 4096', 'refused', 'tooLong'],
    [93000, 'invalid webhook url', 'refused', 'wrongKey'],
    [45009, 'api freq out of limit', 'failed', 'tooFast', MIN],
    [44004, 'text content is empty', 'refused', 'empty'],
    [45002, 'content size out of limit', 'refused', 'tooLong'],
    [987654, 'new', 'failed', 'otherCode', null],
  ],
  dingtalk: [
    [310000, 'keywords not in content', 'refused', 'keyword'],
    [310000, 'sign not match', 'refused', 'wrongSign'],
    [310000, 'invalid timestamp', 'refused', 'wrongSign'],
    [310000, 'ip 203.0.113.2 not in whitelist', 'refused', 'address'],
    [310000, 'something else', 'refused', 'security'],
    [130101, 'send too fast', 'failed', 'tooFast', 10 * MIN],
    [410100, '发送速度太快而限流', 'failed', 'tooFast', 10 * MIN],
    [90030, 'over limit', 'failed', 'quota', 10 * MIN],
    [400101, 'access_token不存在', 'refused', 'wrongKey'],
    [300001, 'token is not exist', 'refused', 'wrongKey'],
    [400102, '机器人已停用', 'refused', 'gone'],
    [400013, '群已被解散', 'refused', 'gone'],
    [430104, '含有不合适的内容', 'refused', 'content'],
    [-1, '系统繁忙', 'failed', 'busy', null],
    [987654, 'new', 'failed', 'otherCode', null],
  ],
  feishu: [
    [9499, 'Bad Request', 'refused', 'badRequest'],
    [19001, 'param invalid: incoming webhook access token invalid', 'refused', 'wrongKey', null, 400],
    [19021, 'sign match fail or timestamp is not within one hour', 'refused', 'wrongSign'],
    [19022, 'Ip Not Allowed', 'refused', 'address'],
    [19024, 'Key Words Not Found', 'refused', 'keyword'],
    [11232, 'frequency limited psm', 'failed', 'busy', 5000],
    [99991400, 'request trigger frequency limit', 'failed', 'tooFast', MIN, 400],
    [987654, 'new', 'failed', 'otherCode', null],
  ],
  serverchan: [
    [40001, '[AUTH]用户不存在或者权限不足', 'refused', 'wrongKey', null, 400],
    [40001, '[AUTH]超过当天的发送次数限制[10]，请稍后再试', 'failed', 'quota', 60 * MIN, 400],
    [987654, 'new', 'failed', 'otherCode', null],
  ],
  pushplus: [
    [302, '未登录', 'refused', 'wrongKey'],
    [401, '请求未授权', 'refused', 'forbidden'],
    [403, '请求IP未授权', 'refused', 'address'],
    [500, '系统异常', 'failed', 'server', null],
    [600, '数据异常', 'refused', 'badRequest'],
    [888, '积分不足', 'refused', 'balance'],
    [900, '用户账号使用受限', 'failed', 'quota', 24 * 60 * MIN],
    [903, '无效的用户令牌', 'refused', 'wrongKey'],
    [905, '账户未进行实名认证', 'refused', 'unverified'],
    [999, '服务端验证错误', 'refused', 'badRequest'],
  ],
  bark: [
    [400, 'failed to get device token: key not found', 'refused', 'wrongKey', null, 400],
    [400, 'request bind failed', 'refused', 'badRequest', null, 400],
    [500, 'push failed', 'failed', 'server', null, 500],
  ],
  wechatTemplate: [
    [-1, 'system error', 'failed', 'busy', null],
    [40001, 'invalid credential', 'refused', 'wrongKey'],
    [40003, 'invalid openid', 'refused', 'recipient'],
    [40037, 'invalid template_id', 'refused', 'template'],
    [43004, 'require subscribe', 'refused', 'recipient'],
    [45009, 'reach max api daily quota limit', 'failed', 'quota', 60 * MIN],
    [45011, 'api minute-quota reach limit', 'failed', 'tooFast', MIN],
    [47003, 'argument invalid', 'refused', 'template'],
    [48001, 'api unauthorized', 'refused', 'forbidden'],
    [40164, 'invalid ip 203.0.113.2, not in whitelist', 'refused', 'address'],
    [40125, 'invalid appsecret', 'refused', 'wrongKey'],
  ],
  sms: [
    ['AuthFailure.SignatureFailure', '', 'refused', 'wrongSign'],
    ['AuthFailure.SignatureExpire', '', 'refused', 'wrongSign'],
    ['AuthFailure.SecretIdNotFound', '', 'refused', 'wrongKey'],
    ['AuthFailure.UnauthorizedOperation', '', 'refused', 'forbidden'],
    ['RequestLimitExceeded', '', 'failed', 'tooFast', MIN],
    ['LimitExceeded.DeliveryFrequencyLimit', '', 'failed', 'tooFast', MIN],
    ['LimitExceeded.PhoneNumberDailyLimit', '', 'failed', 'quota', 60 * MIN],
    ['InternalError.Timeout', '', 'failed', 'server', null],
    ['FailedOperation.InsufficientBalanceInSmsPackage', '', 'refused', 'balance'],
    ['FailedOperation.SignatureIncorrectOrUnapproved', '', 'refused', 'signName'],
    ['FailedOperation.TemplateIncorrectOrUnapproved', '', 'refused', 'template'],
    ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', '', 'refused', 'template'],
    ['FailedOperation.PhoneNumberInBlacklist', '', 'refused', 'recipient'],
    ['InvalidParameterValue.IncorrectPhoneNumber', '', 'refused', 'recipient'],
    ['InvalidParameterValue.SdkAppIdNotExist', '', 'refused', 'wrongKey'],
    ['FailedOperation.ContainSensitiveWord', '', 'refused', 'content'],
    ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', '', 'refused', 'wrongKey'],
    ['UnauthorizedOperation.RequestIpNotInWhitelist', '', 'refused', 'address'],
    ['InvalidParameter', '', 'refused', 'badRequest'],
    ['NewKind.OfError', '', 'failed', 'otherCode', null],
  ],
};

const NAMES: Partial<Record<ChannelId, [string, string]>> = {
  wecom: ['errcode', 'errmsg'],
  dingtalk: ['errcode', 'errmsg'],
  wechatTemplate: ['errcode', 'errmsg'],
  feishu: ['code', 'msg'],
  pushplus: ['code', 'msg'],
};

const bodies = (id: ChannelId, code: Row[0], words: string): object[] => {
  if (typeof code === 'string') {
    const wrong = { Code: code, Message: words };
    return [
      { Response: { Error: wrong, RequestId: 'r' } },
      { Response: { SendStatusSet: [{ Code: 'Ok' }, wrong], RequestId: 'r' } },
    ];
  }
  const [name, said] = NAMES[id] ?? ['code', 'message'];
  return [{ [name]: code, [said]: words }];
};

for (const [id, rows] of Object.entries(ROWS) as [ChannelId, Row[]][])
  describe(id, () => {
    test.each(rows)('%s %s → %s %s', (code, words, kind, meaning, wait, status = 200) => {
      for (const body of bodies(id, code, words)) {
        const answer = { status, headers: new Headers(), body: JSON.stringify(body), cut: false, at: NOW };
        const outcome = CHANNELS[id].verdict(answer);
        expect(outcome).toMatchObject({ kind, code: meaning });
        if (outcome.kind === 'failed') expect(outcome.retryAfterMs).toBe(wait);
      }
    });
  });

test('every code has a plain sentence in both languages', () => {
  expect(Object.keys(SENTENCES.en)).toEqual(Object.keys(SENTENCES['zh-CN']));
  for (const table of Object.values(SENTENCES))
    for (const said of Object.values(table))
      expect(said).toMatch(/^[^!！\p{Extended_Pictographic}]{2,100}$/u);
});
