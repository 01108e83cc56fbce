/** Published answers, and the signer of Tencent's own kit. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sms } from 'tencentcloud-sdk-nodejs-sms';
import { describe, expect, test } from 'vitest';
import { dingtalkSign } from '../../../../utils/watch/channels/dingtalk';
import { feishuSign } from '../../../../utils/watch/channels/feishu';
import { tc3 } from '../../../../utils/watch/channels/tc3';

const { subtle } = crypto;

describe('published answers', () => {
  test('DingTalk (CatchZeng/dingtalk, security_test.go)', async () => {
    const secret = 'SECb90923e19e58b466481e9e7b7a5b4f108a4531abde590ad3967fb29f0eae5c68';
    const sign = await dingtalkSign(subtle, secret, '1582163555000');
    expect(encodeURIComponent(sign)).toBe('BQKsG%2BQOCl%2BbYJOLc6pxDHxjVquzlZPWgvRzeN2J5zY%3D');
  });

  test('Feishu (go-lark/lark, crypto_test.go)', async () => {
    const sign = await feishuSign(subtle, 'xxx', '1661860880');
    expect(sign).toBe('QnWVTSBe6FmQDE0bG6X0mURbI+DnvVyu1h+j5dHOjrU=');
  });
});

describe('TC3 against the kit of Tencent Cloud', () => {
  test.each([
    ['AKIDexample1', 'secretExample1', '客诉时钟', ['新投诉', '3']],
    ['AKIDexample2', 'a+/=~! key', 'emoji 😀 "quoted"', ['\u2028', '{{x}}']],
  ])('%s', async (secretId, secretKey, SignName, TemplateParamSet) => {
    const seen: { headers: Record<string, unknown>; body: string }[] = [];
    const http = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        seen.push({ headers: request.headers, body });
        response.end('{"Response":{"SendStatusSet":[],"RequestId":"r"}}');
      });
    });
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    const client = new sms.v20210111.Client({
      credential: { secretId, secretKey },
      region: 'ap-guangzhou',
      profile: { httpProfile: { endpoint: `127.0.0.1:${port}`, protocol: 'http://' } },
    });
    const PhoneNumberSet = ['+8613900139000'];
    await client.SendSms({
      PhoneNumberSet,
      SmsSdkAppId: '1400',
      TemplateId: '1',
      SignName,
      TemplateParamSet,
    });
    http.close();
    const [{ headers, body }] = seen as [(typeof seen)[0]];
    const now = Number(headers['x-tc-timestamp']) * 1000 + 999;
    const contentType = String(headers['content-type']);
    // The kit names the service by the first part of the host.
    const request = { host: '127.0.0.1', service: '127', contentType, body, now, secretId, secretKey };
    const made = await tc3(subtle, request);
    expect(made.authorization).toBe(headers['authorization']);
    expect(made.timestamp).toBe(headers['x-tc-timestamp']);
    expect(headers).toMatchObject({ 'x-tc-action': 'SendSms', 'x-tc-version': '2021-01-11' });
  });
});
