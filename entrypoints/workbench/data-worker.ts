/** The worker of the data section: backup, restore and import hold up neither the page nor the desk. */
import { database } from '../../utils/ledger/database';
import { openWork } from '../../utils/ledger/work';
import { workFrom } from '../../utils/platform/work';
import { headerOf, sheetComplaints } from '../../utils/reader/sheet';
import { KEPT_ENTRIES } from '../../utils/watch/kept-entries';

workFrom(
  globalThis as unknown as Parameters<typeof workFrom>[0],
  openWork(database(), KEPT_ENTRIES, {
    header: headerOf,
    rows: ({ file, console, queue, account, names, at }, told) =>
      sheetComplaints(file, { console, queue, account }, { names, at, told }),
  }),
);
