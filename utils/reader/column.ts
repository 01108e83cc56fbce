/** What the columns of a header say, by their words. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label, NumberLabel } from '../consoles/labels';
import { NUMBERS } from '../consoles/labels';
import { simplified } from './simplified';
import { labelOf } from './labels';
import { leavesOf } from './text';

export interface Column {
  /** As it stands there. */
  text: string;
  labels: Label[];
  strong: boolean;
  /** The header says 分: bare numbers under it are fen. */
  fen: boolean;
  /** Holds another kind of number than was looked for, which no column holds. */
  second?: boolean;
}

const isNumber = (label: Label) => (NUMBERS as readonly Label[]).includes(label);

/** Of a header that says nothing. */
export const noColumn = (): Column => ({ text: '', labels: [], strong: false, fen: false });

/** 投诉信息 stands over a number and a time without words of their own. */
const INFO = /^(投诉|客诉|工单)单?(基本)?信息$/;

/** Columns of a header cell: 「投诉单号/投诉时间」 names two. */
export function columnOf(cell: Element, known: ConsoleKnowledge): Column {
  const text = leavesOf(cell, 8).map((leaf) => leaf.text);
  const whole = simplified(text.join(''));
  const candidates = INFO.test(whole)
    ? ['投诉单号', '投诉时间']
    : [whole, simplified(text[0] ?? ''), ...whole.split(/[/、|｜\n]/)];
  const labels: Label[] = [];
  let strong = false;
  for (const candidate of candidates) {
    const found = candidate && labelOf(candidate, known);
    if (!found) continue;
    if (!labels.includes(found.label)) labels.push(found.label);
    strong ||=
      found.strong || (/投诉|客诉|complain/i.test(candidate) && !/^(foreign|other)$/.test(found.label));
    if (candidate === whole) break;
  }
  return { text: text.join(''), labels, strong, fen: /[(（]分[)）]/.test(whole) };
}

/** How much a header looks like one of ours: known labels, distinct. */
export function knownLabels(columns: readonly Column[]): Set<Label> {
  return new Set(columns.flatMap((column) => column.labels));
}

/** Numbers of two lists about the same orders: beside the one that tells, the other is nobody's. */
const SIBLINGS = new Set<Label>(['complaintId', 'afterSaleId']);

/**
 * Where a console has several kinds of numbers, the records of a table are told by one: `own` where
 * there is such a column, else the first. A number of another kind of record speaks against it.
 * Returns the kind that tells.
 */
export function settleNumbers(columns: readonly Column[], own: NumberLabel): NumberLabel | null {
  const has = (label: Label) => columns.some(({ labels }) => labels.includes(label));
  const first = columns.flatMap(({ labels }) => labels).find((label) => isNumber(label));
  // A penalty names the complaint behind it; no complaint begins with a penalty.
  const named = has(own) && !(own === 'complaintId' && first === 'violationId');
  const told = named ? own : ((first as NumberLabel | undefined) ?? null);
  if (told === null) return null;
  const other = !has(own);
  for (const column of columns) {
    const settled = column.labels.flatMap((label): Label[] => {
      if (label === told) return ['complaintId'];
      if (SIBLINGS.has(label)) return [];
      return [isNumber(label) ? 'foreign' : label];
    });
    column.second = other && column.labels.includes(told);
    if (settled.includes('foreign')) column.strong = false;
    // The number of a transaction says nothing by itself, but here it is the record.
    if (told === 'transactionId') column.strong ||= settled.includes('complaintId');
    column.labels = settled;
  }
  return told;
}

/** Beside 投诉单号 a 编号, beside 投诉时间 a 创建时间 is about something else. */
export function preferStrong(columns: readonly Column[]): void {
  for (const label of ['complaintId', 'complaintTime'] as const) {
    if (!columns.some((column) => column.strong && column.labels.includes(label))) continue;
    for (const column of columns)
      if (!column.strong) column.labels = column.labels.filter((each) => each !== label);
  }
}
