/** What was let through a close gate and may be asked for once more: by the console's own dialog alone. */
import type { CloseAction } from '../../reply/close';
import { layerAt } from '../owner';

/** ms: the console's own question comes right after the press. */
const FOR = 60_000;

interface Pass {
  action: CloseAction;
  id: string;
  button: HTMLElement;
  words: string | null;
  layer: Element | null;
  /** ms of this page. */
  until: number;
}

export class Passes {
  #pass: Pass | null = null;

  grant(action: CloseAction, id: string, button: HTMLElement): void {
    const until = performance.now() + FOR;
    this.#pass = { action, id, button, words: button.textContent, layer: layerAt(button), until };
  }

  /** Is this the console's own 「确定要…吗」 behind a press that was let through? Good for one press. */
  takes(action: CloseAction, id: string, button: HTMLElement): boolean {
    const pass = this.#pass;
    if (!pass || pass.action !== action || pass.id !== id || pass.until < performance.now()) return false;
    const layer = layerAt(button);
    const asks =
      button === pass.button ? button.textContent !== pass.words : layer !== null && layer !== pass.layer;
    if (asks) this.#pass = null;
    return asks;
  }
}
