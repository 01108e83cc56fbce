import { expect, it, vi } from 'vitest';
import type { Browser } from '../../../utils/platform/browser';
import { tellPages } from '../../../utils/platform/tabs';

it('tells every open page of the hosts, also when one of them does not listen', async () => {
  const query = vi.fn(async () => [{ id: 1 }, {}, { id: 2 }, { id: 3 }]);
  const sendMessage = vi.fn(async (id: number) => {
    if (id === 1) throw new Error('Receiving end does not exist.');
  });
  const browser = { tabs: { query, sendMessage } } as unknown as Browser;
  await tellPages(browser, ['pay.weixin.qq.com', 'b.alipay.com']);
  expect(query).toHaveBeenCalledExactlyOnceWith({
    url: ['https://pay.weixin.qq.com/*', 'https://b.alipay.com/*'],
  });
  expect(sendMessage.mock.calls).toEqual([1, 2, 3].map((id) => [id, { type: 'settingsChanged' }]));
  query.mockRejectedValueOnce(new Error('no'));
  await expect(tellPages(browser, [])).resolves.toBeUndefined();
});
