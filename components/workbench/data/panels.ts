/** The panels of the data section, in their order. A new one is one line here. */
import type { ComponentType } from 'preact';
import type { DataProps } from './ports';
import { BackupPanel } from './BackupPanel';
import { ImportPanel } from './ImportPanel';
import { RestorePanel } from './RestorePanel';
import { StatePanel } from './StatePanel';

export const PANELS: readonly { id: string; View: ComponentType<DataProps> }[] = [
  { id: 'state', View: StatePanel },
  { id: 'backup', View: BackupPanel },
  { id: 'restore', View: RestorePanel },
  { id: 'import', View: ImportPanel },
];
