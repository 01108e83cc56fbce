import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../../utils/ledger/chain';
import { journalCsv, journalFile, verifyFile } from '../../../utils/ledger/journal-file';
import type { JournalLine } from '../../../utils/platform/record-messages';
import { NINE } from './made';

let lines: JournalLine[];
let file: string;

beforeAll(async () => {
  lines = [];
  for (let seq = 1; seq <= 6; seq += 1) {
    const content = {
      console: 'wechat-pay' as const,
      complaintId: '200000020261120000000000001',
      of: 'wechat-pay|200000020261120000000000001',
      kind: 'send' as const,
      text: seq === 3 ? '=HYPERLINK("x")，\n"引号"' : `第${seq}条`,
      rules: '',
      reason: seq === 4 ? '+86' : '',
      shown: 'pass' as const,
      who: '王琳',
      at: NINE + seq,
      prev: lines.at(-1)?.hash ?? '',
    };
    lines.push({ ...content, seq: seq + 10, hash: await hashOf(content) });
  }
  file = journalFile(lines, NINE);
});

describe('the exported file', () => {
  it('is intact as it was written, also with other line ends', async () => {
    expect(await verifyFile(file)).toEqual({ kind: 'intact', entries: 6 });
    expect(await verifyFile(`\uFEFF${file.replaceAll('\n', '\r\n')}`)).toEqual({
      kind: 'intact',
      entries: 6,
    });
    expect(await verifyFile(journalFile([], NINE))).toEqual({ kind: 'intact', entries: 0 });
  });

  it('says how it can be checked', () => {
    const [head = ''] = file.split('\n');
    expect(JSON.parse(head)).toMatchObject({ format: 'kesu-clock-journal', version: 1, entries: 6 });
    expect(head).toContain('SHA-256');
  });

  it.each([
    ['a changed word', (text: string) => text.replace('第2条', '第9条'), { kind: 'broken', line: 3 }],
    [
      'a changed time',
      (text: string) => text.replace(`${NINE + 5}`, `${NINE + 6}`),
      { kind: 'broken', line: 6 },
    ],
    ['a line that is gone', (text: string) => without(text, 3), { kind: 'broken', line: 4 }],
    ['the first entry gone', (text: string) => without(text, 1), { kind: 'broken', line: 2 }],
    ['the last entry gone', (text: string) => without(text, 6), { kind: 'incomplete', entries: 5, of: 6 }],
    ['two lines swapped', swapped, { kind: 'broken', line: 4 }],
    ['a line twice', (text: string) => twice(text, 2), { kind: 'broken', line: 4 }],
    [
      'no entry',
      (text: string) => text.replace(/\n\{"console".*?\n/, '\nnonsense\n'),
      { kind: 'broken', line: 2 },
    ],
    ['no journal', () => '{"a":1}\n', { kind: 'notJournal' }],
    ['nothing', () => '', { kind: 'notJournal' }],
  ] as const)('shows %s', async (_, change, verdict) => {
    expect(await verifyFile(change(file))).toEqual(verdict);
  });

  it('shows that its last entry was written anew, hash and all', async () => {
    const { hash: _hash, seq, ...content } = { ...lines.at(-1)!, text: '别的' };
    const forged = { ...content, seq, hash: await hashOf(content) };
    const changed = [...file.split('\n').slice(0, -2), JSON.stringify(forged), ''].join('\n');
    expect(await verifyFile(changed)).toEqual({ kind: 'broken', line: 1 });
  });

  it('is never intact after any change of a character of an entry', async () => {
    const from = file.indexOf('\n') + 1;
    const place = fc.integer({ min: from, max: file.length - 2 });
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('x', '0', '"', '条'), async (at, sign) => {
        if (file[at] === sign || file[at] === '\n') return;
        const changed = file.slice(0, at) + sign + file.slice(at + 1);
        const { kind } = await verifyFile(changed);
        // A number may be written in another way, `seq` is no part of the hash but must rise.
        if (kind === 'intact')
          expect(/"seq":\d*$/.test(file.slice(0, at).split('\n').at(-1) ?? '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const without = (text: string, line: number) => text.split('\n').toSpliced(line, 1).join('\n');
function swapped(text: string): string {
  const all = text.split('\n');
  return all.toSpliced(3, 2, all[4] ?? '', all[3] ?? '').join('\n');
}
function twice(text: string, line: number): string {
  const all = text.split('\n');
  return all.toSpliced(line, 0, all[line] ?? '').join('\n');
}

describe('the table', () => {
  const kinds = Object.fromEntries(
    ['fill', 'send', 'blocked', 'override', 'close', 'closeBlocked', 'closeOverride', 'promise'].map(
      (kind) => [kind, kind],
    ),
  ) as Parameters<typeof journalCsv>[1]['kinds'];
  const words = {
    columns: ['a', 'b'],
    kinds,
    shown: { pass: '无提示', warn: 'w', block: 'b' },
    consoles: {
      'wechat-pay': '微信支付',
      alipay: '支付宝',
      'mini-program': '小程序',
      'wechat-shop': '微信小店',
    },
  };

  it('opens in a spreadsheet without running anything or losing digits', () => {
    const table = journalCsv(lines, words);
    expect(table.startsWith('\uFEFF"a","b"\r\n')).toBe(true);
    expect(table).toContain('"\'=HYPERLINK(""x"")');
    expect(table).toContain('"\'+86"');
    expect(table).toContain('"\'200000020261120000000000001"');
    expect(table).toContain('"2026-11-21 09:00:00"');
    expect(table).toContain('"微信支付"');
  });

  it('has no cell that begins a formula, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const row = journalCsv([{ ...lines[0]!, text, reason: '' }], words)
          .split('\r\n')
          .slice(1)
          .join('\r\n');
        for (const cell of row.match(/"(?:[^"]|"")*"/g) ?? [])
          expect(cell).not.toMatch(/^"\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});
