/** What a file is, by its first bytes: its name and the type that a browser claims may say anything. Pure. */

/** As the names of files end. */
export type FileKind = 'jpg' | 'png' | 'bmp' | 'gif' | 'webp' | 'pdf';

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** `at`: where the bytes stand. */
const SIGNS: readonly { kind: FileKind; at?: number; bytes: readonly number[] }[] = [
  { kind: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'png', bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { kind: 'gif', bytes: ascii('GIF8') },
  { kind: 'webp', at: 8, bytes: ascii('WEBP') },
  { kind: 'bmp', bytes: ascii('BM') },
  { kind: 'pdf', bytes: ascii('%PDF-') },
];

/** Null for everything that is not kept. */
export const kindOf = (bytes: Uint8Array): FileKind | null =>
  SIGNS.find(({ at = 0, bytes: sign }) => sign.every((byte, n) => bytes[at + n] === byte))?.kind ?? null;

export const isPicture = (kind: FileKind): boolean => kind !== 'pdf';

/** As a browser names it. */
export const MIME: Readonly<Record<FileKind, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  bmp: 'image/bmp',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
};
