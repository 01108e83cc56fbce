/** A tab that nobody looks at, and what is written in it. */
import type { CDPSession, Page } from '@playwright/test';

export interface Tab {
  page: Page;
  cdp: CDPSession;
}

/** Runs an expression in the world of an extension's content script. */
export async function inWorld(
  cdp: CDPSession,
  id: string,
  expression: string,
): Promise<{ objectId?: string }> {
  let world: number | undefined;
  const found = ({ context }: { context: { id: number; origin: string } }): void => {
    if (context.origin === `chrome-extension://${id}`) world = context.id;
  };
  cdp.on('Runtime.executionContextCreated', found);
  await cdp.send('Runtime.disable');
  await cdp.send('Runtime.enable'); // tells of every context once more
  cdp.off('Runtime.executionContextCreated', found);
  if (world === undefined) throw new Error('The extension has no world in this page.');
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, contextId: world });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result;
}

/**
 * Makes the extension believe that its tab is hidden, or not. A real second tab would not do: the
 * harness keeps every tab "visible". What a hidden tab is spared by throttling is not counted so.
 */
export async function hide({ cdp }: Tab, id: string, hidden: boolean): Promise<void> {
  const expression = `Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} });
    document.dispatchEvent(new Event('visibilitychange'))`;
  await inWorld(cdp, id, expression);
}

const CHANGES = [
  'DOM.characterDataModified',
  'DOM.attributeModified',
  'DOM.attributeRemoved',
  'DOM.childNodeInserted',
  'DOM.childNodeRemoved',
] as const;

/** How often anything in the page's tree, closed roots included, is written within `ms`. */
export async function writes({ page, cdp }: Tab, ms: number): Promise<number> {
  let count = 0;
  const note = (): void => void (count += 1);
  await cdp.send('DOM.enable');
  await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const change of CHANGES) cdp.on(change, note);
  await page.waitForTimeout(ms);
  for (const change of CHANGES) cdp.off(change, note);
  await cdp.send('DOM.disable');
  return count;
}
