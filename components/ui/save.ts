/** Hands something to the browser as a file. */

const LATER = 60_000;

/** Begins a download of a text, or of the pieces of a file, under `name`. */
export function saveAs(name: string, type: string, content: string | readonly BlobPart[]): void {
  const parts = typeof content === 'string' ? [content] : [...content];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has begun.
  setTimeout(() => URL.revokeObjectURL(address), LATER);
}
