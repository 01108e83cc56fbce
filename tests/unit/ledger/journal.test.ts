import { describe, expect, it } from 'vitest';
import { addEntry, attemptsAt, firstBroken, releaseOf } from '../../../utils/ledger/journal';
import type { JournalNote } from '../../../utils/platform/messages';
import { NINE } from './made';
import { freshDatabase } from './tables';

const note = (part: Partial<JournalNote> = {}): JournalNote => ({
  type: 'journal',
  console: 'wechat-pay',
  complaintId: '200001',
  kind: 'send',
  text: '您好，已为您核实。',
  rules: '',
  reason: '',
  ...part,
});

describe('the journal', () => {
  it('is one chain, also when two write at once', async () => {
    const db = freshDatabase();
    await Promise.all([1, 2, 3, 4].map((n) => addEntry(db, note({ text: `第${n}条回复` }), NINE + n)));
    expect(await db.journal.count()).toBe(4);
    expect(await firstBroken(db)).toBeNull();
  });

  it.each([
    ['text', { text: '别的内容' }],
    ['reason', { reason: '编的理由' }],
    ['time', { at: NINE - 1 }],
    ['order', { prev: 'x' }],
  ])('shows where its %s was changed', async (_, change) => {
    const db = freshDatabase();
    for (const n of [1, 2, 3]) await addEntry(db, note(), NINE + n);
    await db.journal.update(2, change);
    expect(await firstBroken(db)).toBe(2);
  });

  it('shows that an entry is missing', async () => {
    const db = freshDatabase();
    for (const n of [1, 2, 3]) await addEntry(db, note(), NINE + n);
    await db.journal.delete(2);
    expect(await firstBroken(db)).toBe(3);
  });

  it('counts attempts to close, complaint by complaint', async () => {
    const db = freshDatabase();
    await addEntry(db, note({ kind: 'close' }), NINE);
    await addEntry(db, note({ kind: 'close' }), NINE + 1);
    await addEntry(db, note({ kind: 'close', complaintId: '200002' }), NINE + 2);
    await addEntry(db, note(), NINE + 3);
    expect(await attemptsAt(db, 'wechat-pay|200001')).toBe(2);
  });

  it('knows who looked at an incident last', async () => {
    const db = freshDatabase();
    const of = 'wechat-pay|200001';
    expect(await releaseOf(db, of)).toBeNull();
    await addEntry(db, note({ kind: 'release', reason: '王主管：已听录音' }), NINE);
    await addEntry(db, note({ kind: 'release', reason: '李经理：可以回复' }), NINE + 1);
    await addEntry(db, note({ kind: 'release', reason: '' }), NINE + 2);
    await addEntry(db, note({ kind: 'close', reason: '别的' }), NINE + 3);
    expect(await releaseOf(db, of)).toBe('李经理：可以回复');
    expect(await releaseOf(db, 'wechat-pay|200002')).toBeNull();
  });

  it('keeps no phone number in clear', async () => {
    const db = freshDatabase();
    await addEntry(db, note({ text: '请拨打 13812348000' }), NINE);
    expect(JSON.stringify(await db.journal.toArray())).not.toContain('13812348000');
  });
});
