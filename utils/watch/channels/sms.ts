/** Tencent Cloud text messages 腾讯云短信, `SendSms` 2021-01-11: approved templates only. */
import { own } from '../../platform/copy';
import { cutCharacters } from './bytes';
import { failed, refused, sent } from './channel';
import type { Channel, Outcome } from './channel';
import { Form } from './read';
import { tc3 } from './tc3';
import { fillGaps, strange } from './variables';
import { judge, outcomeOf } from './verdicts';
import type { Meaning } from './verdicts';

export interface SmsConfig {
  secretId: string;
  secretKey: string;
  sdkAppId: string;
  signName: string;
  templateId: string;
  region: string;
  /** `+8613…` */
  phones: string[];
  /** One line a parameter of the template, in order. */
  params: string;
}

const HOST = 'sms.tencentcloudapi.com';
const TYPE = 'application/json; charset=utf-8';
/** Characters of one parameter that every kind of template takes. */
const MOST = 12;
const MOST_PARAMS = 10;

/** First match wins; codes as in 短信 错误码 and 公共错误码. */
const MEANINGS: readonly [RegExp, Meaning][] = [
  [/^AuthFailure\.(SignatureFailure|SignatureExpire)/, ['refused', 'wrongSign']],
  [/^AuthFailure\.UnauthorizedOperation/, ['refused', 'forbidden']],
  [/^AuthFailure/, ['refused', 'wrongKey']],
  [/^(RequestLimitExceeded|LimitExceeded\.DeliveryFrequencyLimit)/, ['failed', 'tooFast', 60_000]],
  [/^LimitExceeded/, ['failed', 'quota', 3_600_000]],
  [/^(InternalError|ResourceUnavailable)/, ['failed', 'server']],
  [/InsufficientBalance/, ['refused', 'balance']],
  [/Signature(IncorrectOrUnapproved|NotExist)|MissingSignature/, ['refused', 'signName']],
  [/SdkAppId/i, ['refused', 'wrongKey']],
  [/Template/, ['refused', 'template']],
  [/PhoneNumber/, ['refused', 'recipient']],
  [/SensitiveWord|ProhibitedUse/, ['refused', 'content']],
  [/ContentLengthLimit/, ['refused', 'tooLong']],
  [/^UnauthorizedOperation\.RequestIpNotInWhitelist/, ['refused', 'address']],
  [/^(UnauthorizedOperation|UnsupportedOperation|OperationDenied)/, ['refused', 'forbidden']],
  [/^(InvalidParameter|MissingParameter|UnknownParameter|InvalidAction)/, ['refused', 'badRequest']],
];

function meaningOf(code: string, words: unknown): Outcome {
  const said = `${code} ${typeof words === 'string' ? words : ''}`.trim();
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1];
  return meaning ? outcomeOf(meaning, said) : failed('otherCode', said);
}

const paramsOf = (params: string): string[] => (params === '' ? [] : params.split('\n'));

export const sms: Channel<SmsConfig> = {
  id: 'sms',
  name: { 'zh-CN': '短信（腾讯云）', en: 'Text message (Tencent Cloud)' },
  fields: [
    { key: 'secretId', kind: 'secret', required: true, label: { 'zh-CN': 'SecretId', en: 'SecretId' } },
    {
      key: 'secretKey',
      kind: 'secret',
      required: true,
      label: { 'zh-CN': 'SecretKey', en: 'SecretKey' },
      help: {
        'zh-CN': '请用只有短信权限的子账号密钥',
        en: 'Use the key of a sub-account that may only send text messages',
      },
    },
    { key: 'sdkAppId', kind: 'text', required: true, label: { 'zh-CN': 'SdkAppId', en: 'SdkAppId' } },
    { key: 'signName', kind: 'text', required: true, label: { 'zh-CN': '签名内容', en: 'Signature' } },
    { key: 'templateId', kind: 'text', required: true, label: { 'zh-CN': '模板 ID', en: 'Template id' } },
    { key: 'region', kind: 'text', label: { 'zh-CN': '地域', en: 'Region' }, placeholder: 'ap-guangzhou' },
    {
      key: 'phones',
      kind: 'list',
      required: true,
      label: { 'zh-CN': '接收手机号', en: 'Phone numbers' },
      placeholder: '+8613…',
    },
    {
      key: 'params',
      kind: 'textarea',
      label: { 'zh-CN': '模板变量', en: 'Template parameters' },
      placeholder: '{{kind}}\n{{count}}\n{{due}}',
      help: { 'zh-CN': '一行一个，按模板顺序', en: 'One a line, in the order of the template' },
    },
  ],
  limits: { bytes: 500, perMinute: 10, burst: 5, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    const phones = form.list('phones', /^(?:\+?86)?1[3-9]\d{9}$/, 10, true);
    const params = form.lines('params', 1000).trim();
    if (paramsOf(params).length > MOST_PARAMS) form.wrong('params', 'tooMany');
    if (strange(params).length > 0) form.wrong('params', 'strangeGap');
    return form.done({
      secretId: form.text('secretId', /^[\x21-\x7e]{8,100}$/, { needed: true }),
      secretKey: form.text('secretKey', /^[\x21-\x7e]{8,100}$/, { needed: true }),
      sdkAppId: form.text('sdkAppId', /^\d{6,20}$/, { needed: true }),
      signName: form.text('signName', /^.{1,40}$/u, { needed: true }),
      templateId: form.text('templateId', /^\d{1,20}$/, { needed: true }),
      region: form.text('region', /^[a-z]+(-[a-z0-9]+)+$/) || 'ap-guangzhou',
      phones: [...new Set(phones.map((phone) => `+86${phone.slice(-11)}`))],
      params,
    });
  },
  hosts: () => [`https://${HOST}/*`],
  abroad: () => false,
  async requests(message, config, { now, subtle }) {
    const { secretId, secretKey, sdkAppId, signName, templateId, region, phones, params } = config;
    const values = paramsOf(params).map(
      (param) => cutCharacters(fillGaps(param, message.variables).trim(), MOST) || '-',
    );
    const common = {
      SmsSdkAppId: sdkAppId,
      SignName: signName,
      TemplateId: templateId,
      TemplateParamSet: values,
    };
    return Promise.all(
      phones.map(async (phone) => {
        const body = JSON.stringify({ PhoneNumberSet: [phone], ...common });
        const signing = { host: HOST, service: 'sms', contentType: TYPE, body, now, secretId, secretKey };
        const { authorization, timestamp } = await tc3(subtle, signing);
        const headers = {
          'Content-Type': TYPE,
          Authorization: authorization,
          'X-TC-Action': 'SendSms',
          'X-TC-Version': '2021-01-11',
          'X-TC-Timestamp': timestamp,
          'X-TC-Region': region,
        };
        return { url: `https://${HOST}/`, method: 'POST' as const, headers, body };
      }),
    );
  },
  verdict: (answer) =>
    judge(answer, (json) => {
      const response = own(json, 'Response');
      const error = own(response, 'Error');
      const code = own(error, 'Code');
      if (typeof code === 'string') return meaningOf(code, own(error, 'Message'));
      const set = own(response, 'SendStatusSet');
      if (!Array.isArray(set) || set.length === 0) return null;
      for (const status of set) {
        const code = own(status, 'Code');
        if (typeof code !== 'string') return refused('badRequest');
        if (code !== 'Ok') return meaningOf(code, own(status, 'Message'));
      }
      return sent;
    }),
};
