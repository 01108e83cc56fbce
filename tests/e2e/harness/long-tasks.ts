/** Tasks of a page that hold it up, as the browser tells them: those over 50 ms. */
import type { Page } from '@playwright/test';

interface World {
  longTasks: number[];
}

/** In a page, or before its own scripts: writes down every such task from now on. */
export function watchLongTasks(): void {
  const tasks: number[] = [];
  (globalThis as unknown as World).longTasks = tasks;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({
    type: 'longtask',
  });
}

/** ms of the longest since the last question; 0: none. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as World).longTasks.splice(0)));
