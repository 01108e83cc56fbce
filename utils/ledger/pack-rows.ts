/** Evidence packs as stored. The bytes stand apart: a list never reads them. */
import type { Pack, PackFile } from '../platform/pack-messages';

/** Bytes of one file: ours, so that a ledger stays a ledger. */
export const MOST_SIZE = 10_000_000;
/** A picture of 160 px, as text. */
const MOST_THUMB = 40_000;
const THUMB = /^data:image\/jpeg;base64,[A-Za-z0-9+/]*={0,2}$/;
export const isThumb = (text: string): boolean => text.length <= MOST_THUMB && THUMB.test(text);

/** One row of `packs`. */
export interface PackRow extends Omit<Pack, 'files'> {
  /** `${console}|${id}`: whoever looks at it, whatever the account is called. */
  of: string;
}

/** One row of `packFiles`. */
export interface PackFileRow extends PackFile {
  of: string;
}

/** One row of `packBytes`: the content of the file of that key. */
export interface PackBytesRow {
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
}
