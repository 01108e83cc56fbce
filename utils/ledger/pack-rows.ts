/** Evidence packs as stored. The bytes stand apart: a list never reads them. */
import type { Pack, PackFile } from '../platform/pack-messages';

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
