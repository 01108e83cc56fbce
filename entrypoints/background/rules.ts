/** The spans of the shop: kept here, handed to whoever counts by them. */
import { clocksIn } from '../../utils/complaint/duties';
import type { ConsoleId } from '../../utils/complaint/model';
import { localShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import type { Told } from '../../utils/platform/messages';
import type { Handlers } from '../../utils/platform/router';
import { loadSettings } from '../../utils/platform/settings';
import { ruleKeeper } from '../../utils/watch/rule-store';

/** `now` in ms UTC. `told`: everybody has to know of the change. */
export function setUpRules(browser: Browser, now: () => number, told: () => void) {
  const keeper = ruleKeeper(localShelf(browser, 'rules'), now);
  const handlers: Pick<Handlers, 'ruleBook' | 'changeRules'> = {
    ruleBook: () => keeper.read(),
    async changeRules(message) {
      const book = await keeper.change(message);
      if (book) told();
      return book;
    },
  };
  /** The settings with the spans that count in `console`; null: in all. */
  const settings = async (console: ConsoleId | null = null): Promise<Told> => {
    const [kept, { own }] = await Promise.all([loadSettings(browser), keeper.read()]);
    const clocks = console && clocksIn(console);
    const mine = clocks ? own.filter(({ clock }) => clocks.has(clock)) : own;
    return mine.length > 0 ? { ...kept, own: mine } : kept;
  };
  return { handlers, settings };
}
