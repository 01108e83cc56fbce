/** Kinds of alerts that a person chooses among; a test always goes. */
import type { AlertKind } from '../../utils/watch/alert';

export type ChosenKind = Exclude<AlertKind, 'test'>;

export const KINDS: readonly ChosenKind[] = [
  'new',
  'userReplied',
  'repeat',
  'platform',
  'deadline',
  'promise',
  'appeal',
  'signedOut',
  'blocked',
  'burst',
  'ahead',
  'digest',
];
