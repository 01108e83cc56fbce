/** The worker of the workbench: the ledger is read and searched here, the page only draws. */
import { database } from '../../utils/ledger/database';
import { openDesk } from '../../utils/ledger/desk';
import { answerFrom } from '../../utils/platform/desk';
import { classify } from '../../utils/reply/categories';

answerFrom(globalThis as unknown as Parameters<typeof answerFrom>[0], (tell) =>
  openDesk(database(), tell, {}, (complaint) => classify(complaint).category),
);
