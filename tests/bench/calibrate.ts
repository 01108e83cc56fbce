/** How much work makes a page that is busy for a third of a second on this machine. */
import type { Consoles } from '../consoles/server.ts';
import type { Opened } from '../e2e/harness/browser.ts';
import { openLanes } from './lanes.ts';
import { PATHS, servePages } from './pages.ts';
import { tenth } from './stats.ts';

const WANTED = 330;
const UNITS = 40;

/** Units of work that take a little more than 300 ms. */
export async function calibrate(browser: Opened, consoles: Consoles): Promise<number> {
  servePages(consoles, 1);
  const [lane] = await openLanes(browser, ['plain']);
  if (!lane) throw new Error('no tab');
  await lane.goto(PATHS.list);
  const times: number[] = [];
  for (let i = 0; i < 6; i++)
    times.push(await lane.spend(() => lane.page.evaluate((units) => bench.work(units), UNITS)));
  await lane.close();
  return Math.ceil((WANTED / tenth(times)) * UNITS);
}
