/** Builds what runs inside, opens blank pages side by side, and asks them for case after case. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import type { Capture, Case, Outcome, SetName } from './kinds.ts';

interface Inside {
  names: { name: string; stage: string; set: SetName }[];
  run(captures: readonly Capture[], cases: readonly Case[]): (Outcome | null)[];
}
type World = { redesign: Inside; captures: Capture[] };

async function bundle(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('inside.ts', import.meta.url)), formats: ['iife'], name: 'inside' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}

export interface Runner {
  names: Inside['names'];
  run(cases: readonly Case[]): Promise<(Outcome | null)[]>;
}

/** Cases asked at once: so many that the way there costs nothing, so few that no page waits for the other. */
const AT_ONCE = 200;
/** Pages that work side by side, each in a process of its own. */
const BESIDE = 2;

export async function openRunner(context: BrowserContext, captures: readonly Capture[]): Promise<Runner> {
  const content = await bundle();
  const pages = await Promise.all(
    Array.from({ length: BESIDE }, async () => blank(await context.newPage(), content, captures)),
  );
  return {
    names: await (pages[0] as Page).evaluate(() => (globalThis as unknown as World).redesign.names),
    async run(cases) {
      const all: (Outcome | null)[] = [];
      let next = 0;
      const work = async (page: Page): Promise<void> => {
        for (let from = next; from < cases.length; from = next) {
          next = from + AT_ONCE;
          const some = await page.evaluate(
            (asked) => {
              const { redesign, captures: known } = globalThis as unknown as World;
              return redesign.run(known, asked);
            },
            cases.slice(from, next),
          );
          some.forEach((outcome, index) => (all[from + index] = outcome));
        }
      };
      await Promise.all(pages.map(work));
      return all;
    },
  };
}

async function blank(page: Page, content: string, captures: readonly Capture[]): Promise<Page> {
  await page.goto('about:blank');
  await page.addScriptTag({ content });
  await page.evaluate((all) => {
    (globalThis as unknown as World).captures = all as Capture[];
  }, captures);
  return page;
}
