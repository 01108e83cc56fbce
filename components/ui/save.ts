/** Hands a text, or bytes, to the browser as a file. */

const LATER = 60_000;

/** Begins a download of `content` under `name`. */
export const saveAs = (name: string, type: string, content: BlobPart | readonly BlobPart[]): void =>
  saveFile(
    name,
    new Blob(Array.isArray(content) ? [...(content as BlobPart[])] : [content as BlobPart], { type }),
  );

/** Begins a download of `file` under `name`. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has begun.
  setTimeout(() => URL.revokeObjectURL(address), LATER);
}
