import { describe, expect, it } from 'vitest';
import { diskLedger } from '../../../utils/ledger';
import { due, plan } from '../../../utils/ledger/outbox';
import { isTaken, snooze, taken, takenOf } from '../../../utils/ledger/taken';
import { complaint, HOUR, look, NINE } from './made';
import { freshDatabase } from './tables';

const MINUTE = 60_000;
const alert = {
  key: 'a',
  kind: 'new',
  urgency: 'urgent',
  at: NINE,
  console: 'wechat-pay',
  account: '',
  items: [],
  total: 1,
};

describe('「我来处理」', () => {
  it('is kept with where the complaint stands', async () => {
    const db = freshDatabase();
    const ref = { console: 'wechat-pay', account: '1900000109', id: '200001' } as const;
    expect(await taken(db, ref, NINE)).toBe(false);
    await diskLedger(db, () => NINE + HOUR).ingest(look([complaint('200001', { userComplaintTimes: 2 })]));
    expect(await taken(db, ref, NINE)).toBe(true);
    const rows = await takenOf(db, ['wechat-pay|200001', 'wechat-pay|2']);
    expect([...rows.values()]).toEqual([{ key: 'wechat-pay|200001', at: NINE, standing: 'reply|2' }]);
  });

  it('works for a complaint that was seen without an account', async () => {
    const db = freshDatabase();
    await diskLedger(db, () => NINE + HOUR).ingest(look([complaint('200001')], { account: '' }));
    expect(await taken(db, { console: 'wechat-pay', account: 'x', id: '200001' }, NINE)).toBe(true);
  });

  const row = { key: 'k', at: NINE, standing: 'reply|1' };
  const same = { phase: 'reply', times: 1 } as const;
  it.each([
    [{ kind: 'new' }, same, true],
    [{ kind: 'userReplied' }, same, true],
    [{ kind: 'deadline', threshold: HOUR }, same, true],
    [{ kind: 'deadline', threshold: 15 * MINUTE }, same, false],
    [{ kind: 'deadline', threshold: -1 }, same, false],
    [{ kind: 'platform' }, same, false],
    [{ kind: 'repeat' }, same, false],
    [{ kind: 'new' }, { phase: 'finish', times: 1 } as const, false],
    [{ kind: 'new' }, { phase: 'reply', times: 2 } as const, false],
  ])('silences %o at %o: %s', (alert, now, expected) => {
    expect(isTaken(row, alert, now)).toBe(expected);
    expect(isTaken(undefined, alert, now)).toBe(false);
  });
});

describe('later', () => {
  it('plans one more notice, under a key of its own, once however often it is pressed', async () => {
    const db = freshDatabase();
    expect(await snooze(db, 'a', NINE + HOUR, NINE)).toBe(false);
    await plan(db, [alert], () => [], NINE);
    expect(await snooze(db, 'a', NINE + HOUR, NINE)).toBe(true);
    await snooze(db, 'a', NINE + 2 * HOUR, NINE);
    expect(await due(db, NINE + HOUR)).toEqual([]);
    const [one, ...others] = await due(db, NINE + 2 * HOUR);
    expect(others).toEqual([]);
    expect(one?.row).toMatchObject({ key: 'a|desktop|snooze|1', dedupe: 'a|snooze|1', channel: 'desktop' });
    await db.deliveries.update('a|desktop|snooze|1', { state: 'sent', nextAt: undefined });
    await snooze(db, 'a', NINE + 3 * HOUR, NINE);
    expect((await due(db, NINE + 3 * HOUR)).map(({ row }) => row.key)).toEqual(['a|desktop|snooze|2']);
  });
});
