/** Row 21: tables that somebody made in a hurry, in any encoding, and files that are no table. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { sheetComplaints } from '../../utils/reader/sheet';
import { lure } from './hostile';
import { trial } from './trial';

const AT = Date.UTC(2026, 10, 22, 4);
const USUAL = { console: 'wechat-pay', queue: 'wechat-pay', account: '' } as const;
const NAMES = { consoles: {}, queues: {} };
const HEAD = ['投诉单号', '投诉时间', '投诉状态', '商户订单号', '投诉内容'];
const FIRST = 200_201_820_200_101_080_000_000_000n;

async function read(file: BlobPart) {
  const rows: Awaited<ReturnType<ReturnType<typeof sheetComplaints>['next']>>['value'][] = [];
  const plan = { names: NAMES, at: AT, told: () => {} };
  for await (const row of sheetComplaints(new Blob([file]), USUAL, plan)) rows.push(row);
  return rows.map((row) => row as { line: number; read: { fault?: string; complaint?: { id: string } } });
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** What every encoding can say and no reader drops. */
const plainly = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
/** The cells of a row, and what has to come of it. */
const line = fc.tuple(
  fc.constantFrom('good', 'rounded', 'cut', 'untimed', 'stateless', 'nameless', 'short'),
  lure.map(plainly),
  lure.map(plainly),
);
const cellsOf = (kind: string, id: string, order: string, text: string): string[] => {
  const cells = [id, '2026-11-20 10:00:00', '待处理', order, text];
  if (kind === 'rounded') cells[0] = '2.00201E+29';
  if (kind === 'cut') cells[0] = '200201820200101000000000';
  if (kind === 'nameless') cells[0] = '';
  if (kind === 'untimed') cells[1] = '昨儿';
  if (kind === 'stateless') cells[2] = '外星状态';
  return kind === 'short' ? cells.slice(0, 1) : cells;
};
const FAULTS: Record<string, string | undefined> = {
  rounded: 'number',
  cut: 'number',
  nameless: 'number',
  untimed: 'time',
  stateless: 'status',
  short: 'cells',
};

trial(
  {
    row: 21,
    fault: 'tables with good rows, torn ones and text that means harm',
    required: 'every good row whole, every other one refused by its reason, none lost',
  },
  { short: 300, long: 50_000 },
  fc.asyncProperty(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('utf-8', 'bom', 'utf-16le'),
    async (lines, separator, end, encoding) => {
      const ids = lines.map((_line, n) => String(FIRST + BigInt(n)));
      const table = [
        HEAD,
        ...lines.map(([kind, order, text], n) => cellsOf(kind, ids[n] ?? '', order, text)),
      ];
      const text = table.map((row) => row.map(quoted).join(separator)).join(end);
      const file: BlobPart =
        encoding === 'utf-16le'
          ? new Uint16Array(
              Array.from({ length: text.length + 1 }, (_, at) => (at ? text.charCodeAt(at - 1) : 0xfeff)),
            )
          : (encoding === 'bom' ? '\uFEFF' : '') + text;
      const rows = await read(file);
      expect(rows.map(({ read: { fault, complaint } }) => fault ?? complaint?.id)).toEqual(
        lines.map(([kind], n) => FAULTS[kind] ?? ids[n]),
      );
      const places = rows.map((row) => row.line);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  ),
);

trial(
  {
    row: 21,
    fault: 'files that are no table: bytes of any kind below a header',
    required: 'refused as a whole or row by row; what is taken stands in the file as it is',
  },
  { short: 300, long: 50_000 },
  fc.asyncProperty(
    fc.uint8Array({ maxLength: 400 }),
    fc.constantFrom(`${HEAD.join()}\n`, `\uFEFF${HEAD.join()}\r\n`, '', 'PK\u0003\u0004', '\u0000'),
    fc.boolean(),
    async (bytes, head, good) => {
      const row = good ? `\n${FIRST},2026-11-20 10:00:00,待处理,A1,x\n` : '';
      const parts = [new TextEncoder().encode(head), bytes, new TextEncoder().encode(row)];
      const file = new Uint8Array(parts.flatMap((part) => [...part]));
      const rows = await read(file).catch((error: Error) => {
        expect(error.name).toBe('SheetFault');
        return [];
      });
      for (const { read: found } of rows) {
        if (!found.complaint) continue;
        expect(new TextDecoder().decode(file)).toContain(found.complaint.id);
      }
    },
  ),
);
