/** The rules of axe, asked of a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: unknown[]; failureSummary?: string }[];
}
interface Axe {
  run(context: unknown, options: object): Promise<{ violations: Violation[] }>;
}

/** `rule target why` of everything serious on this page; `within`: only inside what this selects, open roots too. */
export async function serious(page: Page, within = ''): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const context = selector ? { include: [[selector]] } : document;
    return (await axe.run(context, { resultTypes: ['violations'] })).violations;
  }, within);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id} ${JSON.stringify(target)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`,
      ),
    );
}

/** ms without a change after which a page of ours is taken to be drawn, and how long that may take. */
const STILL = 150;
const LONGEST = 5000;

/** When nothing of the page changes any more. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(
    ([quiet = 0, most = 0]) =>
      new Promise<void>((done) => {
        let timer = setTimeout(done, quiet);
        const again = (): void => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        };
        new MutationObserver(again).observe(document, { childList: true, subtree: true, attributes: true });
        setTimeout(done, most);
      }),
    [STILL, LONGEST],
  );
