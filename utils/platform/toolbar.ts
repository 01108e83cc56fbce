/** Puts a view onto the toolbar button. Each part on its own: a browser may lack one. */
import type { Browser } from './browser';

export interface ToolbarView {
  text: string;
  /** `#rrggbb` */
  color: string;
  title: string;
  /** Names the icons: `icons/<state>-16.png`, … */
  state: string;
}

const SIZES = [16, 32, 48];
const WHITE = '#FFFFFF';

/** Never throws: a badge that cannot be painted must not stop what else goes on. */
export async function paintToolbar({ action }: Pick<Browser, 'action'>, view: ToolbarView): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${view.state}-${size}.png`]));
  await Promise.allSettled([
    quietly(() => action.setBadgeText({ text: view.text })),
    quietly(() => action.setBadgeBackgroundColor({ color: view.color })),
    quietly(() => action.setBadgeTextColor({ color: WHITE })),
    quietly(() => action.setTitle({ title: view.title })),
    quietly(() => action.setIcon({ path })),
  ]);
}

/** Turns what is thrown into a rejection. */
const quietly = async (work: () => Promise<void>): Promise<void> => work();
