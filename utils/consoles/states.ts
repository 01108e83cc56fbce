/** States as a table: one a line, the platform's codes, the usual one first; whose turn; the words of pages. */
import type { Phase } from '../complaint/model';
import type { StatusKnowledge } from './knowledge';

/** Reads `CODE,ALIAS phase 词 词`. A code of `-` stands for none. Words are written without spaces. */
export const states = (table: string): StatusKnowledge[] =>
  table.split('\n').map((line) => {
    const [codes = '', phase, ...labels] = line.split(' ');
    const [code = '', ...alias] = codes.split(',');
    return { code: code === '-' ? null : code, alias, labels, phase: phase as Phase };
  });
