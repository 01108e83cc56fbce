/** What became of every row of a table. */
import type { ImportReport } from '../../../utils/platform/work-messages';
import { saveAs } from '../../ui/save';
import { counted } from './parts';
import type { T } from './ports';

/** Rows that are listed on the page; the file holds as many as were kept. */
const SHOWN = 20;

/** Quoted; what a spreadsheet would run gets an apostrophe. */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

function csv(report: ImportReport, t: T): string {
  const head = [t('report.line'), t('report.why'), t('report.what')];
  const rows = report.refused.map(({ line, fault, what }) => [String(line), t(`row.${fault}`), what]);
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join('')}`;
}

export function ImportReportView({ report, t }: { report: ImportReport; t: T }) {
  const { rows, added, merged, refusals, refused, ended, lastLine, error } = report;
  return (
    <div class="checked">
      <p class="result" data-state={ended === 'done' ? 'saved' : 'bad'} role="status">
        {t(`report.${ended}`, { line: counted(lastLine), error })}{' '}
        {t('report.counts', {
          rows: counted(rows),
          added: counted(added),
          merged: counted(merged),
          refused: counted(refusals),
        })}{' '}
        <button class="link" type="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </p>
      {refusals > 0 && (
        <>
          <ul>
            {refused.slice(0, SHOWN).map(({ line, fault, what }) => (
              <li key={line}>
                {t('report.row', { line: counted(line), why: t(`row.${fault}`) })}
                {what && <q>{what}</q>}
              </li>
            ))}
          </ul>
          <p class="acts">
            <button
              class="button"
              type="button"
              onClick={() => saveAs('kesu-import-refused.csv', 'text/csv;charset=utf-8', csv(report, t))}
            >
              {t('report.save', { n: counted(refused.length) })}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
