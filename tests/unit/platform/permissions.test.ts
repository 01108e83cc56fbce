import { expect, test, vi } from 'vitest';
import { ALERT_DATA, hasHosts, requestHosts, WIDE_DATA } from '../../../utils/platform/permissions';

const HOSTS = ['https://qyapi.weixin.qq.com/*'];
const browser = (answer: () => Promise<boolean>) => {
  const permissions = { request: vi.fn(answer), contains: vi.fn(answer) };
  return { permissions } as unknown as Parameters<typeof requestHosts>[0] & {
    permissions: typeof permissions;
  };
};

test('hosts alone are asked for, or together with the kinds of data', async () => {
  const api = browser(async () => true);
  expect(await requestHosts(api, HOSTS)).toBe(true);
  await requestHosts(api, HOSTS, WIDE_DATA);
  expect(api.permissions.request.mock.calls).toEqual([
    [{ origins: HOSTS }],
    [{ origins: HOSTS, data_collection: [...ALERT_DATA, 'personalCommunications'] }],
  ]);
  await hasHosts(api, HOSTS);
  expect(api.permissions.contains).toHaveBeenCalledWith({ origins: HOSTS });
});

test('asked in the same turn as the click', () => {
  const api = browser(async () => true);
  void requestHosts(api, HOSTS);
  expect(api.permissions.request).toHaveBeenCalledOnce();
});

test('what the browser will not even ask is not allowed', async () => {
  const api = browser(() => Promise.reject(new Error('not in a click')));
  expect(await requestHosts(api, HOSTS)).toBe(false);
  expect(await hasHosts(api, HOSTS)).toBe(false);
});
