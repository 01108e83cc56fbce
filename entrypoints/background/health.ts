/** How well pages are read: counted with every look, told to the options page. */
import { localShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import type { Observation, Told } from '../../utils/platform/messages';
import type { Handlers } from '../../utils/platform/router';
import { healthKeeper } from '../../utils/watch/health-store';

/** `settings`: with the spans that count. */
export function setUpHealth(browser: Browser, settings: () => Promise<Told>) {
  const keeper = healthKeeper(localShelf(browser, 'health'));
  const handlers: Pick<Handlers, 'health'> = { health: () => keeper.read() };
  return {
    handlers,
    /** A look was filed that was taken at `path`. Never throws. */
    async seen(look: Observation, path: string | null): Promise<void> {
      const { alipayTradeHours, own } = await settings();
      await keeper.seen(look, path, { alipayTradeHours, own, account: look.account });
    },
  };
}
