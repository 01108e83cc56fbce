/** Own templates as a file: JSON to keep and move, CSV to work on in a spreadsheet. */
import type { Template } from '../template';
import { pick, type Language } from '../text';
import { COLUMNS } from './columns';
import { writeCsv } from './csv';

export const KIND = 'kesu-clock-templates';
export const VERSION = 1;

export const writeJson = (templates: readonly Template[]): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, templates }, null, 2)}\n`;

/** Headings in `language`. Columns that nobody uses are left out, but title and text. */
export function writeTable(templates: readonly Template[], language: Language): string {
  const always = new Set(language === 'en' ? ['title_en', 'text_en'] : ['title_zh', 'text_zh']);
  const columns = COLUMNS.filter(
    ({ name, write }) =>
      always.has(name.en) || name.en === 'id' || templates.some((template) => write(template) !== ''),
  );
  return writeCsv([
    columns.map(({ name }) => pick(name, language)),
    ...templates.map((template) => columns.map(({ write }) => write(template))),
  ]);
}
