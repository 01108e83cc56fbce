/** A page whose extension was updated, reloaded or removed: nothing tells it, and nothing can be sent any more. */
import { drawDeskButton } from '../../components/overlay/markView';
import type { Language } from '../../utils/complaint/words';
import { makeHost } from '../../utils/overlay/hosts';
import { themeBehind } from '../../utils/overlay/theme';
import { alive } from '../../utils/platform/page';

/** ms between two looks; none while the tab is hidden. */
const PULSE = 1000;

/** Calls `gone` once, within a second of it, or when the tab is looked at again. Ends with `signal`. */
export function onLeftBehind(gone: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    if (!alive()) return gone();
    if (!document.hidden) timer = setTimeout(look, PULSE);
  };
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  look();
}

/** One quiet button in the corner: without it clocks and gates would be gone without a word. */
export function leaveWord(language: Language): void {
  const text =
    language === 'zh-CN' ? '客诉时钟已更新，刷新页面后继续' : 'Kesu Clock was updated: reload this page';
  const { element, root } = makeHost(document, 'notice', null);
  drawDeskButton(root, { text, open: false, theme: themeBehind(document.body) });
  const place = { position: 'fixed', x: 'calc(100vw - 276px)', y: 'calc(100vh - 44px)', z: '2147482000' };
  for (const [name, value] of Object.entries(place)) element.style.setProperty(`--kc-${name}`, value);
  element.addEventListener('click', ({ isTrusted }) => isTrusted && location.reload());
  document.body.append(element);
}
