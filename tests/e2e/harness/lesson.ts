/** The guide that takes a lesson: it stands in closed roots over the page. */
import type { Locator, Page } from '@playwright/test';
import type { Mark, Marks } from './marks.ts';
import { until } from './until.ts';

const TITLES = /^(教它认这一页|Teach it this page)/;

export class Lesson {
  constructor(
    readonly page: Page,
    readonly marks: Marks,
  ) {}

  /** From the notice of the page to the guide. */
  async open(): Promise<void> {
    const notice = await this.marks.first({ kind: 'notice' }, 12_000);
    await this.marks.click(notice, 'button.m');
    await this.card();
  }
  card(): Promise<Mark> {
    return this.marks.first((mark) => TITLES.test(mark.text));
  }
  text(): Promise<string> {
    return this.card().then(({ text }) => text);
  }
  /** Waits until the guide says this. */
  says(words: string | RegExp): Promise<unknown> {
    return until(`the guide to say ${String(words)}`, async () => {
      const text = await this.text();
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    });
  }
  /** Clicks the page where this is, while the guide takes the click. */
  async point(at: Locator): Promise<void> {
    const box = await at.boundingBox();
    if (!box) throw new Error('Nothing to point at.');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  /** Presses a button of the guide by its words. */
  async press(words: string): Promise<void> {
    const card = await this.card();
    await until(`a button ${words}`, () => this.marks.inside(card, mark, words));
    await this.marks.click(card, '[data-hit]');
  }
  /** Chooses in the list beside these words. */
  async choose(words: string, means: string): Promise<void> {
    await this.marks.inside(await this.card(), choose, [words, means]);
  }
}

const mark = (root: ShadowRoot, words: string): boolean => {
  for (const each of root.querySelectorAll('button')) each.removeAttribute('data-hit');
  const button = [...root.querySelectorAll('button')].find(
    (each) => each.textContent === words && !each.disabled,
  );
  button?.setAttribute('data-hit', '');
  return button !== undefined;
};
const choose = (root: ShadowRoot, [words, means]: string[]): void => {
  const label = [...root.querySelectorAll('label')].find(
    (each) => each.querySelector('span')?.textContent === words,
  );
  const select = label?.querySelector('select');
  if (!select) throw new Error(`No choice for ${words}`);
  select.value = means ?? '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
