/** Dialogs of the gates: they stand in closed roots, and take an answer only after they were seen. */
import { expect, type Page } from '@playwright/test';
import type { Mark, Marks } from './marks.ts';
import { until } from './until.ts';

const SENT = /submit_response|submit_complete|update_refund_progress|reply\.json|feedback\.json/;

/** Everything that the page asks its console to change from now on. */
export function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (SENT.test(request.url())) sent.push(request.url());
  });
  return sent;
}

export const gate = (marks: Marks): Promise<Mark> => marks.first({ kind: 'gate' });
export const noGate = (marks: Marks): Promise<unknown> =>
  until('the gate to close', async () => (await marks.all({ kind: 'gate' })).length === 0);

/** Presses the button of a gate that says this. */
export async function press(marks: Marks, words: RegExp): Promise<void> {
  const open = await gate(marks);
  const find = (root: ShadowRoot, source: string): number => {
    const all = [...root.querySelectorAll('button')];
    const at = all.findIndex((each) => new RegExp(source).test(each.textContent ?? ''));
    for (const each of all) each.removeAttribute('data-hit');
    all[at]?.setAttribute('data-hit', '');
    return at;
  };
  expect(await marks.inside(open, find, words.source), `a button ${words.source}`).toBeGreaterThanOrEqual(0);
  await marks.click(open, '[data-hit]');
}

/** Goes on with a reason. A dialog that has hardly been seen takes no answer: pressed until it does. */
export async function override(page: Page, marks: Marks, words: RegExp, reason: string): Promise<void> {
  const open = await gate(marks);
  if (!(await marks.inside(open, (root) => Boolean(root.querySelector('input'))))) await press(marks, words);
  const written = async (): Promise<boolean> =>
    (await marks.inside(await gate(marks), (root) => root.querySelector('input')?.value)) === reason;
  // It has just been drawn: the first press may go beside it.
  await until('the reason to be taken', async () => {
    await marks.click(await gate(marks), 'input');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(reason);
    return written();
  });
  await until('the gate to let go', async () => {
    await press(marks, words).catch(() => {}); // it has just gone
    const gone = async (): Promise<boolean> => (await marks.all({ kind: 'gate' })).length === 0;
    return until('the dialog to go', gone, 2000).catch(() => false);
  });
}
