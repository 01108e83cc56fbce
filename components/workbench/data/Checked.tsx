/** What a file holds, and what became of it. */
import type { CheckedBackup, RefusedRow, Restored } from '../../../utils/platform/work-messages';
import { DATA_TABLES, type DataTableKey } from '../../../utils/i18n/data-keys';
import { counted, dated, Digest } from './parts';
import type { T } from './ports';

const isTable = (name: string): name is DataTableKey => DATA_TABLES.some((each) => each === name);
const tableName = (name: string, t: T): string => (isTable(name) ? t(`table.${name}`) : name);
/** Rows that are listed on the page. */
const SHOWN = 20;

export function CheckedView({ checked, t }: { checked: CheckedBackup; t: T }) {
  const { head, contents, good, refused, refusals, sameKey } = checked;
  return (
    <div class="checked">
      <p class="result" data-state="saved" role="status">
        {t('checked', { at: dated(head.at) })} <Digest digest={contents.digest} />
      </p>
      <p class="counts">
        {Object.entries(good).map(([name, n]) => (
          <span key={name} class="tag">
            {tableName(name, t)} {counted(n)}
          </span>
        ))}
      </p>
      {refusals > 0 && <Refused refused={refused} refusals={refusals} t={t} />}
      {!sameKey && <p class="doubt">{t('checked.otherKey')}</p>}
      {!head.secrets && <p class="help">{t('checked.noSecrets')}</p>}
    </div>
  );
}

function Refused({ refused, refusals, t }: { refused: readonly RefusedRow[]; refusals: number; t: T }) {
  return (
    <details>
      <summary class="doubt">{t('checked.refused', { n: counted(refusals) })}</summary>
      <ul>
        {refused.slice(0, SHOWN).map(({ line, table, field }) => (
          <li key={line}>
            {t('checked.line', { line, table: tableName(table, t), field: field || t('checked.whole') })}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function RestoredView({ restored, unwritten, t }: { restored: Restored; unwritten: boolean; t: T }) {
  const rows = Object.entries(restored.taken).filter(
    ([, { added, changed, same }]) => added + changed + same > 0,
  );
  return (
    <div class="checked">
      <p class="result" data-state="saved" role="status">
        {t('restored')}{' '}
        <button class="link" type="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </p>
      <ul>
        {rows.map(([name, { added, changed, same }]) => (
          <li key={name}>
            {tableName(name, t)}：
            {t('restored.row', { added: counted(added), changed: counted(changed), same: counted(same) })}
          </li>
        ))}
      </ul>
      {restored.foreignEntries > 0 && (
        <p class="doubt">{t('restored.foreign', { n: counted(restored.foreignEntries) })}</p>
      )}
      {unwritten && <p class="doubt">{t('restored.unwritten')}</p>}
    </div>
  );
}
