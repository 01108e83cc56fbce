/** Builds what runs inside, opens one blank page, and asks it for case after case. */
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

/** Cases asked at once: so many that the way there costs nothing, so few that none is waited for too long. */
const AT_ONCE = 500;

export async function openRunner(context: BrowserContext, captures: readonly Capture[]): Promise<Runner> {
  const [page, content] = await Promise.all([context.newPage(), bundle()]);
  await blank(page, content, captures);
  return {
    names: await page.evaluate(() => (globalThis as unknown as World).redesign.names),
    async run(cases) {
      const all: (Outcome | null)[] = [];
      for (let from = 0; from < cases.length; from += AT_ONCE)
        all.push(
          ...(await page.evaluate(
            (some) => {
              const { redesign, captures: known } = globalThis as unknown as World;
              return redesign.run(known, some);
            },
            cases.slice(from, from + AT_ONCE),
          )),
        );
      return all;
    },
  };
}

async function blank(page: Page, content: string, captures: readonly Capture[]): Promise<void> {
  await page.goto('about:blank');
  await page.addScriptTag({ content });
  await page.evaluate((all) => {
    (globalThis as unknown as World).captures = all as Capture[];
  }, captures);
}
