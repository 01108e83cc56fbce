import { expect, it, vi } from 'vitest';
import type { Browser } from '../../../utils/platform/browser';
import { inFrames, tabAt, tellPages } from '../../../utils/platform/tabs';

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

it('finds the tab that asks, or the console tab that was used last', async () => {
  const tab = (id: number, lastAccessed: number, url = 'https://b.alipay.com/page/x') => ({
    id,
    lastAccessed,
    url,
  });
  const query = vi.fn(async () => [
    tab(1, 5),
    tab(2, 9, 'https://pay.weixin.qq.com/x'),
    { id: 3, lastAccessed: 7 },
  ]);
  const browser = { tabs: { query } } as unknown as Browser;
  const hosts = ['pay.weixin.qq.com', 'b.alipay.com'];
  expect(await tabAt(browser, hosts, null)).toEqual({ id: 2, host: 'pay.weixin.qq.com' });
  expect(await tabAt(browser, hosts, 1)).toEqual({ id: 1, host: 'b.alipay.com' });
  // One whose address we may not see, and one that is no console at all.
  expect(await tabAt(browser, hosts, 3)).toBeNull();
  expect(await tabAt(browser, hosts, 8)).toBeNull();
});

it('runs a file in every frame, and does without where the browser refuses', async () => {
  const executeScript = vi.fn(async () => [{ result: 1 }, {}]);
  const browser = { scripting: { executeScript } } as unknown as Browser;
  expect(await inFrames(browser, 7, 'snapshot.js')).toEqual([1, undefined]);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, allFrames: true },
    files: ['snapshot.js'],
  });
  executeScript.mockRejectedValueOnce(new Error('no'));
  expect(await inFrames(browser, 7, 'snapshot.js')).toEqual([]);
});
