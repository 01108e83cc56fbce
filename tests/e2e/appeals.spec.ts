/** Appeals: every running window, and the evidence pack of one, from a camera's picture to the archive. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openQueue, queueTruth } from './harness/alipay-queues.ts';
import { shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';

const held = shared({ count: 4 }, { width: 1360, height: 940 });
test.describe.configure({ mode: 'serial' });

/** The smallest limit of all platforms, bytes. */
const LIMIT = 2_000_000;
let bench: Page;
let id = '';
let archive: Download;

/** A JPEG like a camera's: far over the limit, with a place and a device beside the picture. */
async function cameraPicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    const image = pen.createImageData(3000, 2000);
    for (let at = 0, seed = 1; at < image.data.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      // A parcel on a table with the grain of a dark room: grain is what does not pack.
      image.data[at] = at % 4 === 3 ? 255 : (((at / 12_000) | 0) % 200) + ((seed >> 16) % 56);
    }
    pen.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const reader = new FileReader();
    return new Promise<string>((done) => {
      reader.addEventListener('load', () => done(String(reader.result).split(',')[1] ?? ''));
      reader.readAsDataURL(blob);
    });
  });
  const plain = Buffer.from(base64, 'base64');
  const note = Buffer.from('Exif\0\0GPS 31.2304N 121.4737E KESU-CAMERA');
  const head = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, note, plain.subarray(2)]);
}

const files = () => bench.locator('.pack-files li');
const lines = () => bench.locator('.appeal');

test('lists every window that runs, what is due first on top', async () => {
  held.consoles.control({ cmd: 'fill-queues', count: 8 });
  const { page, marks } = await openQueue(held.browser, 'violation');
  const truths = queueTruth(held.consoles, 'violation');
  await marks.atLeast(truths.length, { kind: 'clock' });
  bench = await held.browser.page('workbench.html#appeals');
  await bench.bringToFront();
  const now = Date.now();
  const due = new Map(
    truths
      .filter(({ waits, due: end }) => waits && (end ?? 0) > now)
      .map((truth) => [truth.id, truth.due ?? 0]),
  );
  expect(due.size).toBeGreaterThan(1);
  await expect(bench.locator('.appeal[data-state="prepare"]')).toHaveCount(due.size);
  const shown = await bench
    .locator('.appeal[data-state="prepare"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-complaint') ?? ''));
  expect(shown).toEqual([...due.keys()].toSorted((a, b) => (due.get(a) ?? 0) - (due.get(b) ?? 0)));
  id = shown[0] ?? '';
  await page.close();
});

test("a camera's picture is made to fit, without what the camera noted", async () => {
  await bench.locator(`.appeal[data-complaint="${id}"] button`).click();
  await expect(bench.locator('.pack .materials li').first()).toBeVisible();
  const picture = await cameraPicture(bench);
  expect(picture.length).toBeGreaterThan(1.5 * LIMIT);
  expect(picture.includes('KESU-CAMERA')).toBe(true);
  const chooser = bench.waitForEvent('filechooser');
  await bench.getByRole('button', { name: /^添加：物流轨迹/ }).click();
  await (
    await chooser
  ).setFiles([
    { name: '签收 13800138000.jpg', mimeType: 'image/jpeg', buffer: picture },
    { name: '名单.html', mimeType: 'image/png', buffer: Buffer.from('<html><script>1</script>') },
  ]);
  await expect(files()).toHaveCount(1);
  await expect(bench.locator('.said')).toContainText(['名单.html：不是图片或 PDF']);
  const size = Number(await files().getAttribute('data-size'));
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThanOrEqual(LIMIT);
  await expect(files()).not.toContainText('13800138000');
  await expect(files().locator('img')).toHaveJSProperty('complete', true);
  expect(
    await files()
      .locator('img')
      .evaluate((one: HTMLImageElement) => one.naturalWidth),
  ).toBeGreaterThan(100);
  await expect(bench.locator('.materials li[data-state="file"]')).toHaveCount(1);
});

test('the archive holds what its list says; a text with gaps goes only on a second word', async () => {
  const text = bench.getByRole('textbox', { name: '说明文字' });
  await expect(text).toHaveValue(/申诉事项：[\s\S]*附件 1 份：物流轨迹/);
  const make = bench.locator('.make .button');
  await make.click();
  await expect(bench.locator('.make .said')).toContainText('还有要改的');
  await text.fill('申诉事项：超时未处理交易投诉。当天系统故障，用户的问题已在次日解决，用户已留言同意方案。');
  await expect(bench.locator('.red li[data-verdict="block"]')).toHaveCount(0);
  const saving = bench.waitForEvent('download');
  await make.click();
  archive = await saving;
  expect(archive.suggestedFilename()).toMatch(new RegExp(`^申诉包-.*${id.slice(-4)}.*\\.zip$`));
  const parts = unzipSync(await readFile((await archive.path()) ?? ''));
  const list = JSON.parse(new TextDecoder().decode(parts['manifest.json'])) as {
    complaintId: string;
    personalData: string;
    files: { name: string; sha256: string; size: number }[];
  };
  expect([list.complaintId, list.personalData]).toEqual([id, 'masked']);
  expect(list.files.map(({ name }) => name)).toEqual([
    '说明文字.txt',
    '经过.txt',
    expect.stringMatching(/^files\/01-物流轨迹.*\.jpg$/),
  ]);
  expect(Object.keys(parts)).toHaveLength(4);
  for (const { name, sha256, size } of list.files) {
    const bytes = Buffer.from(parts[name] ?? []);
    expect([createHash('sha256').update(bytes).digest('hex'), bytes.length], name).toEqual([sha256, size]);
    for (const told of ['KESU-CAMERA', 'Exif', '13800138000']) expect(bytes.includes(told), name).toBe(false);
  }
  expect(new TextDecoder().decode(parts['说明文字.txt'])).toContain('当天系统故障');
  await expect(bench.locator(`.appeal[data-complaint="${id}"]`)).toHaveAttribute('data-state', 'ready');
});

test('handed in: it is remembered, the result is looked up after the review, and ends the reminder', async () => {
  await bench.getByRole('button', { name: '已在后台提交' }).click();
  await expect(bench.locator('.pack')).toContainText(/提交，\d\d-\d\d 10:00 提醒看结果/);
  await bench.reload();
  const line = lines().and(bench.locator(`[data-complaint="${id}"]`));
  await expect(line).toHaveAttribute('data-state', 'submitted');
  await line.getByRole('button').click();
  await expect(files()).toHaveCount(1);
  await bench
    .getByRole('button', { name: '显示全号' })
    .or(bench.getByText('这个包里显示全号'))
    .first()
    .click();
  await bench.getByLabel('为什么要显示全号').fill('客服要核对全号');
  await bench.getByRole('button', { name: '显示全号', exact: true }).click();
  await expect(bench.getByText('原因已记入操作记录')).toBeVisible();
  const rows = () =>
    bench.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('kesu-clock');
        request.addEventListener('success', () => done(request.result));
      });
      const all = <T>(table: string): Promise<T[]> =>
        new Promise((done) => {
          const request = db.transaction(table).objectStore(table).getAll();
          request.addEventListener('success', () => done(request.result as T[]));
        });
      const promises = await all<{ what: string; state: string }>('promises');
      const journal = await all<{ kind: string; rules: string; reason: string }>('journal');
      db.close();
      return {
        reminders: promises.filter(({ what }) => what === 'appeal').map(({ state }) => state),
        noted: journal
          .filter(({ kind }) => kind === 'appeal')
          .map(({ rules, reason }) => `${rules} ${reason}`),
      };
    });
  const before = await rows();
  expect(before.reminders).toEqual(['open']);
  expect(before.noted.map((each) => each.split(' ')[0])).toEqual(['made', 'submitted', 'open']);
  expect(before.noted[2]).toBe('open 客服要核对全号');
  await bench.getByRole('button', { name: '成功', exact: true }).click();
  await expect(line).toHaveAttribute('data-state', 'result');
  await expect.poll(async () => (await rows()).reminders).toEqual(['kept']);
});
