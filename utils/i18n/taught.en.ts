/** Words of the options about lists that were taught. */
import type { taughtZh } from './taught.zh-CN';
import type { Table } from './t';

export const taughtEn: Table<keyof typeof taughtZh> = {
  'section.taught': 'Taught pages',
  'taught.help':
    'Where a complaint page is not recognised, press “Teach it” in the notice on that page and click the number, time and status of one complaint. Only places and words are kept, no complaint.',
  'taught.none': 'Nothing was taught yet.',
  'taught.list': 'Taught pages',
  'taught.at': 'Taught {at}',
  'taught.account': 'Account {account}',
  'taught.fields': 'Knows: {fields}',
  'taught.field.id': 'number',
  'taught.field.time': 'time',
  'taught.field.status': 'status',
  'taught.field.deadline': 'deadline',
  'taught.field.order': 'order',
  'taught.field.amount': 'amount',
  'taught.field.reply': 'reply field',
  'taught.field.send': 'send button',
  'taught.field.close': 'complete button',
  'taught.export': 'Export',
  'taught.exportOne': 'Export “{page}”',
  'taught.forget': 'Forget',
  'taught.forgetOne': 'Forget “{page}”',
  'taught.forgotten': 'Forgot “{page}”',
  'taught.undo': 'Undo',
  'taught.back': '“{page}” is back',
  'taught.import': 'Import a file',
  'taught.imported': 'Imported “{page}”',
  'taught.notFile': '“{name}” is no file of a lesson. Nothing was imported',
  'taught.tooLarge': '“{name}” is too large. Nothing was imported',
  'taught.wrong': '{field} in “{name}” is wrong. Nothing was imported',
  'taught.full': 'At most {n} are kept. Forget some first',
};
