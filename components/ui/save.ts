/** Hands a text to the browser as a file. */

const LATER = 60_000;

/** Begins a download of `text` under `name`. */
export function saveAs(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has begun.
  setTimeout(() => URL.revokeObjectURL(address), LATER);
}
