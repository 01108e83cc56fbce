import { expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { diskLedger } from '../../../utils/ledger';
import { importRows } from '../../../utils/ledger/import';
import type { ImportRow } from '../../../utils/ledger/import';
import { ledgerDigest } from '../../../utils/ledger/ingest';
import { complaint, HOUR, look, NINE, PROCESSED, PROCESSING } from './made';
import { content, freshDatabase } from './tables';

const AT = NINE + 5 * HOUR;
const NOW = NINE + 50 * HOUR;
const place = { console: 'wechat-pay', account: '1900000109' } as const;
const taken = (line: number, id: string, more: Partial<Complaint> = {}): ImportRow => ({
  line,
  read: { place, complaint: complaint(id, more) },
});
async function* from(rows: Iterable<ImportRow>) {
  yield* rows;
}
const run = async (
  db: ReturnType<typeof freshDatabase>,
  rows: Iterable<ImportRow>,
  told: (n: number) => void = () => {},
) => importRows(db, await ledgerDigest(db), from(rows), { at: AT, now: NOW, told });

it('adds what is new, joins what is known, lets later looks win, says nothing of the session', async () => {
  const db = freshDatabase();
  const ledger = diskLedger(db, () => NOW);
  await ledger.ingest(look([complaint('200001', { status: PROCESSED })], { at: AT + HOUR }));
  const before = await db.accounts.toArray();
  const report = await run(db, [
    taken(2, '200001', { amountFen: 990, status: PROCESSING }),
    taken(3, '200002', { phone: '13800138000' }),
    taken(4, '200002'),
    { line: 5, read: { fault: 'status', what: '?'.repeat(500) } },
    { line: 6, read: { place, complaint: { ...complaint('a b'), id: 'a b' } } },
  ]);
  expect(report).toEqual({
    rows: 5,
    added: 1,
    merged: 2,
    refusals: 2,
    refused: [
      { line: 5, fault: 'status', what: '?'.repeat(60) },
      { line: 6, fault: 'form', what: '' },
    ],
    lastLine: 6,
    ended: 'done',
    error: '',
  });
  const { complaints, counters } = await content(db);
  expect(complaints[0]?.facts).toMatchObject({ status: PROCESSED, amountFen: 990 });
  expect(complaints[1]?.facts).toMatchObject({ phoneMask: '138****8000' });
  expect(counters).toContainEqual({ name: 'complaints', n: 2 });
  expect(await db.accounts.toArray()).toEqual(before);
});

it('counts every refused row, lists the first thousand', async () => {
  const bad = Array.from({ length: 1500 }, (_, n): ImportRow => ({
    line: n + 2,
    read: { fault: 'time', what: '' },
  }));
  const report = await run(freshDatabase(), bad);
  expect(report).toMatchObject({ rows: 1500, refusals: 1500, added: 0 });
  expect(report.refused).toHaveLength(1000);
});

it('stopped, or without room on the disk, says what is stored: as many as there are', async () => {
  const rows = Array.from({ length: 3500 }, (_, n) => taken(n + 2, String(300_000 + n)));
  const stopped = freshDatabase();
  const report = await run(stopped, rows, (n) => {
    if (n >= 2000) throw Object.assign(new Error('stop'), { code: 'stopped' });
  });
  // What was on its way to disk by then got there, and is counted.
  expect(report).toMatchObject({ ended: 'stopped', added: 3000, rows: 3000, lastLine: 3001 });
  expect(await stopped.complaints.count()).toBe(3000);

  const full = freshDatabase();
  let puts = 0;
  full.sightings.hook('creating', () => {
    puts += 1;
    if (puts > 2500) throw new DOMException('no room', 'QuotaExceededError');
  });
  const ended = await run(full, rows);
  expect(ended).toMatchObject({ ended: 'failed', added: 2000, rows: 2000, lastLine: 2001 });
  expect(ended.error).not.toBe('');
  expect(await full.complaints.count()).toBe(2000);
  expect((await full.counters.get('complaints'))?.n).toBe(2000);
}, 20_000);
