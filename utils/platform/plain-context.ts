/**
 * Stands in for the context that WXT hands to content scripts. Ours look after themselves (they ask
 * whether the extension is still there), and must not announce themselves to the page by messages.
 */
export function ContentScriptContext(): void {
  // Nothing to keep.
}
