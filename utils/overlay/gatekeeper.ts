/**
 * Stands before two kinds of the console's own buttons: those that send a reply and those that close a
 * complaint. Only a door: who is behind it comes with the second file. It stops a press only while it
 * can show why; when anything of ours fails, the button works.
 */
import { panels, panelsHere } from './kit';
import type { GateDeps, Warden } from './kit';
import { pressed } from './pressed';

export class Gatekeeper {
  #warden: Warden | null = null;

  constructor(readonly deps: GateDeps) {}

  /** Somebody writes, or goes to: the words are checked, and the check is shown. */
  async typed(target: EventTarget | undefined): Promise<void> {
    const is = ({ field }: { field: { element: EventTarget } }) => field.element === target;
    if (!this.deps.fields().some(is) || !(await panels())) return;
    const here = this.deps.fields().find(is);
    if (here) this.#here()?.typed(here);
  }

  /** The rules changed: what stands in the fields is checked anew. */
  check(): void {
    this.#warden?.check();
  }

  /**
   * After the page changed: a list whose field is gone goes with it, and a field that had the keyboard
   * before it was known to be one for replies is checked now.
   */
  settle(): void {
    const fields = this.deps.fields();
    if (fields.length === 0) return this.#warden?.settle();
    const entered = fields.find(({ field: { element }, host }) => {
      const { activeElement } = element.getRootNode() as Document;
      return activeElement === element && !host.hasAttribute('data-checked');
    });
    if (entered) void this.typed(entered.field.element);
  }

  /** To be called first of all for every click. Never throws. */
  readonly click = (event: Event): void => {
    if (!event.isTrusted) return;
    try {
      const { fields, beside } = this.deps;
      const own = fields().map(({ field }) => field);
      const what = pressed(event.composedPath(), own, beside);
      if (!what) return;
      const warden = this.#here();
      // A close is worth waiting for the second file; a reply that was typed has brought it already.
      if (!warden && (what.kind === 'send' || this.deps.off('close'))) return;
      const held = warden
        ? warden.held(what)
        : async () => {
            await panels();
            const late = this.#here()?.held(what);
            return late ? late() : what.button;
          };
      if (!held) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // Whatever goes wrong on our side: the person pressed, so it is pressed.
      void Promise.resolve()
        .then(held)
        .catch(() => what.button)
        .then((button) => button?.click());
    } catch {
      // The console's button works whatever becomes of us.
    }
  };

  #here(): Warden | null {
    return (this.#warden ??= panelsHere()?.warden(this.deps) ?? null);
  }
}
