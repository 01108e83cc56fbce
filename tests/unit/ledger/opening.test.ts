/* oxlint-disable import/no-unassigned-import -- the tables are imported for the database that they set */
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { lossOf } from '../../../components/ui/loss';
import { lossZh } from '../../../utils/i18n/loss.zh-CN';
import { lossEn } from '../../../utils/i18n/loss.en';
import { database, VERSION_1, VERSION_2 } from '../../../utils/ledger/database';
import { openLedger } from '../../../utils/ledger';
import { door, listening } from '../../../utils/ledger/opening';
import { openSentinel } from '../../../utils/ledger/sentinel';
import { translator } from '../../../utils/i18n/t';
import { complaint, look, NINE } from './made';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

it('hears that the browser dropped what was there, and nothing else', async () => {
  let losses = 0;
  const told = (dataLoss: string) =>
    new Promise<void>((done) => {
      const request = indexedDB.open(`loss-${dataLoss}-${losses}`, 1);
      const factory = {
        ...listening({ ...indexedDB, open: () => request } as unknown as IDBFactory, {
          loss: () => (losses += 1),
        }),
      };
      const heard = factory.open('any', 1);
      heard.addEventListener('upgradeneeded', () => done());
      const before = request.dispatchEvent.bind(request);
      request.dispatchEvent = (event) => {
        if (event.type === 'upgradeneeded') Object.assign(event, { dataLoss });
        return before(event);
      };
    });
  await told('none');
  await told('');
  expect(losses).toBe(0);
  await told('total');
  expect(losses).toBe(1);
});

/** A page of an older version that hears nothing of versions. */
async function olderPage(name: string): Promise<IDBDatabase> {
  const old = new Dexie(name);
  old.version(2).stores({ ...VERSION_1, ...VERSION_2 });
  await old.open();
  old.close();
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

it('says that another page holds the database, and goes on by itself when that is closed', async () => {
  const older = await olderPage('held');
  const before = door();
  const db = database('held', before.ears);
  const clock = () => NINE;
  const ledger = openLedger({ db, clock, door: before });
  const shelf = { load: async () => null, save: async () => {} };
  const sentinel = openSentinel(db, shelf, { clock, lost: () => false, door: before });
  // Asked before anybody knows, and after.
  for (let n = 0; n < 5; n += 1) {
    const state = await sentinel.state();
    expect(state).toMatchObject({ broken: true, held: true });
    expect(lossOf(state, translator({ 'zh-CN': lossZh, en: lossEn }, 'zh-CN'))).toMatchObject({
      kind: 'closed',
      title: '请关闭其他窗口',
    });
    expect(await ledger.accounts()).toEqual([]);
    expect(ledger.broken()).toBe(true);
  }
  older.close();
  await expect.poll(() => before.held()).toBe(false);
  await ledger.ingest(look([complaint('1')]));
  expect(await db.complaints.count()).toBe(1);
  expect(ledger.broken()).toBe(false);
  expect(await sentinel.state()).toMatchObject({ broken: false, held: false, complaints: 1 });
});

it('tries a database that never opens three times, then leaves it alone and goes on in memory', async () => {
  for (const name of ['UnknownError', 'QuotaExceededError', 'AbortError']) {
    let opened = 0;
    const failing = {
      cmp: indexedDB.cmp.bind(indexedDB),
      databases: async () => [],
      open() {
        opened += 1;
        const request = new EventTarget();
        const error = new DOMException('Internal error opening backing store for indexedDB.open.', name);
        Object.assign(request, { error, readyState: 'done' });
        request.addEventListener('error', (event) =>
          (request as unknown as { onerror?(event: Event): void }).onerror?.(event),
        );
        queueMicrotask(() => request.dispatchEvent(new Event('error', { cancelable: true })));
        return request;
      },
    };
    Dexie.dependencies.indexedDB = failing as unknown as IDBFactory;
    const ledger = openLedger({ db: database(`never-${name}`), clock: () => NINE });
    Dexie.dependencies.indexedDB = indexedDB;
    for (let n = 0; n < 10; n += 1) await ledger.ingest(look([complaint(String(n))]));
    expect(await ledger.accounts(), name).toHaveLength(1);
    expect(await ledger.waiting(NINE), name).toHaveLength(10);
    expect(ledger.broken()).toBe(true);
    // Within each try Dexie asks once more where the browser does not know why.
    expect(opened, name).toBe(name === 'UnknownError' ? 6 : 3);
  }
});
