import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, hashOf, START } from '../../../utils/ledger/chain';
import { addEntry, attemptsAt, checkJournal, journalPage, releaseOf } from '../../../utils/ledger/journal';
import type { Note } from '../../../utils/ledger/journal-entry';
import type { JournalLine } from '../../../utils/platform/record-messages';
import { NINE } from './made';
import { freshDatabase } from './tables';

const note = (part: Partial<Note> = {}): Note => ({
  console: 'wechat-pay',
  complaintId: '200001',
  kind: 'send',
  text: '您好，已为您核实。',
  rules: '',
  reason: '',
  ...part,
});
const broken = async (db: ReturnType<typeof freshDatabase>) => (await checkJournal(db)).brokenAt;

/** A chain as it would be exported. */
async function chain(length: number): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const content = {
      ...note({ text: `第${seq}条` }),
      at: NINE + seq,
      of: 'wechat-pay|200001',
      who: '王琳',
      prev: lines.at(-1)?.hash ?? '',
    };
    lines.push({ ...content, seq, hash: await hashOf(content) });
  }
  return lines;
}

describe('the journal', () => {
  it('is one chain, also when two write at once', async () => {
    const db = freshDatabase();
    await Promise.all([1, 2, 3, 4].map((n) => addEntry(db, note({ text: `第${n}条回复` }), NINE + n)));
    expect(await checkJournal(db)).toEqual({ entries: 4, brokenAt: null });
  });

  it('says who, and what was shown', async () => {
    const db = freshDatabase();
    await addEntry(db, note({ kind: 'blocked', shown: 'block', rules: 'abuse' }), NINE, '王琳');
    expect(await db.journal.toArray()).toMatchObject([{ who: '王琳', shown: 'block', rules: 'abuse' }]);
    expect(await broken(db)).toBeNull();
    await db.journal.update(1, { who: '别人' });
    expect(await broken(db)).toBe(1);
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
    expect(await broken(db)).toBe(2);
  });

  it.each([
    ['first', 1, 2],
    ['middle', 2, 3],
    ['last', 3, 3],
  ])('shows that the %s entry is missing', async (_, gone, at) => {
    const db = freshDatabase();
    for (const n of [1, 2, 3]) await addEntry(db, note(), NINE + n);
    await db.journal.delete(gone);
    expect(await checkJournal(db)).toEqual({ entries: 2, brokenAt: at });
  });

  it('goes on with a chain from before entries were counted', async () => {
    const db = freshDatabase();
    for (const n of [1, 2]) await addEntry(db, note(), NINE + n);
    await db.counters.delete('journal');
    expect(await broken(db)).toBeNull();
    await addEntry(db, note(), NINE + 3);
    expect(await checkJournal(db)).toEqual({ entries: 3, brokenAt: null });
    await db.journal.delete(3);
    expect(await broken(db)).toBe(3);
  });

  it('is checked in pieces', async () => {
    const db = freshDatabase();
    const lines = await chain(1203);
    await db.journal.bulkAdd(lines);
    expect(await checkJournal(db)).toEqual({ entries: 1203, brokenAt: null });
    await db.journal.update(1100, { text: 'x' });
    expect(await broken(db)).toBe(1100);
  }, 20_000);

  it('counts attempts to close, complaint by complaint', async () => {
    const db = freshDatabase();
    await addEntry(db, note({ kind: 'close' }), NINE);
    await addEntry(db, note({ kind: 'close' }), NINE + 1);
    await addEntry(db, note({ kind: 'closeBlocked' }), NINE + 1);
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
    await addEntry(db, note({ text: '请拨打 13812348000', reason: '已打 13812348000' }), NINE);
    expect(JSON.stringify(await db.journal.toArray())).not.toContain('13812348000');
  });

  it('is read page by page, newest first, with filters', async () => {
    const db = freshDatabase();
    for (let n = 1; n <= 7; n += 1)
      await addEntry(db, note({ complaintId: `20000${n % 2}`, kind: n === 4 ? 'close' : 'send' }), NINE + n);
    const all = { before: null, limit: 3, complaint: '', kind: null, from: null, to: null } as const;
    const seqs = async (part: object) => {
      const { lines, more } = await journalPage(db, { ...all, ...part });
      return [lines.map(({ seq }) => seq), more];
    };
    expect(await seqs({})).toEqual([[7, 6, 5], true]);
    expect(await seqs({ before: 5 })).toEqual([[4, 3, 2], true]);
    expect(await seqs({ before: 2 })).toEqual([[1], false]);
    expect(await seqs({ complaint: ' 0001 ' })).toEqual([[7, 5, 3], true]);
    expect(await seqs({ kind: 'close' })).toEqual([[4], false]);
    expect(await seqs({ from: NINE + 2, to: NINE + 3 })).toEqual([[3, 2], false]);
  });
});

describe('the chain', () => {
  it('has a published form', async () => {
    // Worked out by hand with another tool: printf of the pairs, sha256sum.
    const pairs =
      '[["at",1],["complaintId","1"],["console","alipay"],["kind","send"],["of","alipay|1"],["prev",""],["reason",""],["rules",""],["text","好"],["who",""]]';
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pairs)));
    const content = {
      ...note({ console: 'alipay', complaintId: '1', text: '好' }),
      at: 1,
      of: 'alipay|1',
      who: '',
      prev: '',
    };
    expect(await hashOf(content)).toBe(Buffer.from(bytes).toString('hex'));
  });

  it('finds every change, removal and move', async () => {
    const whole = await chain(12);
    const place = fc.nat({ max: whole.length - 1 });
    const field = fc.constantFrom('text', 'rules', 'reason', 'who', 'of', 'complaintId', 'hash', 'prev');
    const change = fc.oneof(
      fc.record({ how: fc.constant('change' as const), at: place, field, to: fc.string() }),
      fc.record({ how: fc.constant('remove' as const), at: fc.nat({ max: whole.length - 2 }) }),
      fc.record({ how: fc.constant('swap' as const), at: fc.nat({ max: whole.length - 2 }) }),
      fc.record({ how: fc.constant('twice' as const), at: place }),
    );
    await fc.assert(
      fc.asyncProperty(change, async (one) => {
        const lines = structuredClone(whole);
        const given = lines[one.at]!;
        if (one.how === 'change') {
          if (given[one.field as 'text'] === one.to) return;
          given[one.field as 'text'] = one.to;
        } else if (one.how === 'remove') lines.splice(one.at, 1);
        else if (one.how === 'swap') lines.splice(one.at, 2, lines[one.at + 1]!, given);
        else lines.splice(one.at, 0, given);
        expect((await follow(START, lines)).brokenAt).not.toBeNull();
      }),
      { numRuns: 200 },
    );
    expect((await follow(START, whole)).brokenAt).toBeNull();
  });

  it('has numbers that rise', async () => {
    const lines = await chain(3);
    lines[2]!.seq = 2;
    expect((await follow(START, lines)).brokenAt).toBe(2);
  });

  it('can be followed in pieces', async () => {
    const whole = await chain(5);
    const half = await follow(START, whole.slice(0, 2));
    expect(await follow(half, whole.slice(2))).toEqual(await follow(START, whole));
  });
});
