/** Row 22: the person does not let us show notices. They are said to be held, and nothing else suffers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeWelcome, openList, toolbar } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { Watching } from './harness/watching.ts';

let profile = '';
test.beforeEach(() => void (profile = mkdtempSync(join(tmpdir(), 'kesu-mute-'))));
test.afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
test.use({ practice: { count: 12 } });

test('notices that the browser does not show are held, with a reason; badge and marks go on', async ({
  open,
  consoles,
}) => {
  const first = await open({ profile });
  const { id } = first;
  await first.close();
  // Where the browser's own page for notices keeps who may not show any.
  const path = join(profile, 'Default', 'Preferences');
  const kept = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...kept, message_center: { disabled_extension_ids: [id] } }));

  const browser = await open({ profile });
  const faults: string[] = [];
  browser.context.on('weberror', (error) => faults.push(String(error.error())));
  await closeWelcome(browser).catch(() => {}); // it came with the first start
  const watching = await Watching.open(browser);
  const { marks, rows } = await openList(browser, 'wechat-pay');
  await marks.atLeast(rows.length, { kind: 'clock' });
  const badge = async (): Promise<string> => (await toolbar(browser)).text;
  await expect.poll(badge).toMatch(/^\d+$/);
  const before = Number(await badge());
  await watching.known();
  await watching.asking(1);
  consoles.control({ cmd: 'new-complaint', console: 'wechat-pay' });
  await watching.askNow('wechat-pay');
  await expect.poll(badge).toBe(String(before + 1));
  const told = async () => (await watching.outbox()).filter(({ key }) => key.startsWith('new|'));
  await expect.poll(told).toMatchObject([{ channel: 'desktop', state: 'failed', code: 'denied' }]);
  await watching.page.goto(watching.page.url().replace('popup.html', 'options.html'));
  await expect(watching.page.getByText('系统通知被关闭').first()).toBeVisible();
  expect(faults).toEqual([]);
});
