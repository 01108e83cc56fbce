import { indexedDB } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { listening } from '../../../utils/ledger/opening';

it('hears that the browser dropped what was there, and nothing else', async () => {
  let losses = 0;
  const told = (dataLoss: string) =>
    new Promise<void>((done) => {
      const request = indexedDB.open(`loss-${dataLoss}-${losses}`, 1);
      const factory = {
        ...listening({ ...indexedDB, open: () => request } as unknown as IDBFactory, () => (losses += 1)),
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
