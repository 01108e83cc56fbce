/** Row 22 in Firefox: a host that is asked for when a channel is set up is refused, then allowed. */
import type { Firefox } from '../harness/firefox.ts';
import { expect, test } from '../harness/test.ts';

test.use({ practice: { count: 4 } });

const press = (firefox: Firefox, words: string): Promise<void> =>
  firefox
    .run(
      `for (const one of document.querySelectorAll('[data-hit]')) one.removeAttribute('data-hit');
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === given[0]).dataset.hit = ''`,
      words,
    )
    .then(() => firefox.clickPage('[data-hit]'));

test('refused: said in words and nothing is kept; allowed at the second try: kept', async ({ firefox }) => {
  await firefox.askPerson();
  await firefox.goBeside('options.html');
  const said = () => firefox.run<string>('return document.body.textContent');
  await expect.poll(said).toContain('添加去处');
  await press(firefox, '添加去处');
  await firefox.run(
    `const set = (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    };
    const form = document.querySelector('form.form');
    set(form.querySelector('select'), 'webhook');
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    set(form.querySelector('input[type=text]'), '店里');
    set(form.querySelector('[id$=address]'), 'https://hooks.example/in');`,
  );
  const kept = async (): Promise<number> =>
    (
      await firefox.run<{ channels: unknown[] }>(
        'return await browser.runtime.sendMessage({ type: "channels" })',
      )
    ).channels.length;
  await press(firefox, '保存去处');
  await firefox.answerPrompt(false);
  await expect.poll(said).toContain('浏览器没有允许访问');
  expect(await kept()).toBe(0);

  await press(firefox, '保存去处');
  await firefox.answerPrompt(true);
  await expect.poll(kept).toBe(1);
  expect(await firefox.faults()).toEqual([]);
});
