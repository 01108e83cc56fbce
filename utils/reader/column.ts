/** What the columns of a header say, by their words. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label } from '../consoles/labels';
import { simplified } from './same';
import { labelOf } from './labels';
import { leavesOf } from './text';

export interface Column {
  /** Of the header, in simplified letters. */
  words: string;
  labels: Label[];
  strong: boolean;
  /** The header says 分: bare numbers under it are fen. */
  fen: boolean;
  /** Holds the other kind of number, because there is no column of the one. */
  second?: boolean;
}

/** Of a header that says nothing. */
export const noColumn = (): Column => ({ words: '', labels: [], strong: false, fen: false });

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
  return { words: whole, labels, strong, fen: /[(（]分[)）]/.test(whole) };
}

/** How much a header looks like one of ours: known labels, distinct. */
export function knownLabels(columns: readonly Column[]): Set<Label> {
  return new Set(columns.flatMap((column) => column.labels));
}

/**
 * Where a console has two kinds of numbers, the records of a table are told by one: `own` where there
 * is such a column, else the other. The second one is then nobody's.
 */
export function settleNumbers(columns: readonly Column[], own: Label): void {
  const numbers: Label[] = [own, own === 'afterSaleId' ? 'complaintId' : 'afterSaleId'];
  const told = numbers.find((label) => columns.some(({ labels }) => labels.includes(label)));
  for (const column of columns) {
    column.second = told !== own && column.labels.includes(told ?? own);
    column.labels = column.labels
      .filter((label) => label === told || !numbers.includes(label))
      .map((label) => (label === told ? 'complaintId' : label));
  }
}

/** Beside 投诉单号 a 编号, beside 投诉时间 a 创建时间 is about something else. */
export function preferStrong(columns: readonly Column[]): void {
  for (const label of ['complaintId', 'complaintTime'] as const) {
    if (!columns.some((column) => column.strong && column.labels.includes(label))) continue;
    for (const column of columns)
      if (!column.strong) column.labels = column.labels.filter((each) => each !== label);
  }
}
