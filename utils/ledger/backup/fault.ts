/** Why a file is not taken. Nothing was changed then. */

/**
 * `notBackup` something else · `newer` written by a later version · `locked` a pass-phrase is needed ·
 * `passphrase` it is not the right one · `truncated` the end is missing · `altered` some byte is not
 * what was written · `broken` one of the two.
 */
export const FAULTS = [
  'notBackup',
  'newer',
  'locked',
  'passphrase',
  'truncated',
  'altered',
  'broken',
] as const;
export type FaultCode = (typeof FAULTS)[number];

export class BackupFault extends Error {
  override name = 'BackupFault';
  /** `at`: line or part of the file, from 1; 0 where there is none. */
  constructor(
    readonly code: FaultCode,
    readonly at = 0,
  ) {
    super(`${code} ${at}`);
  }
}
