import type { TaughtField } from '../../../utils/complaint/teaching';
import type { TeachWords } from './words';

/** A row as it would be read, in words for a person. */
export type GuideRow = Partial<Record<TaughtField, string>>;

export interface PreviewProps {
  rows: readonly GuideRow[];
  /** Which fields they have. */
  fields: readonly TaughtField[];
  /** Of all rows. */
  count: number;
  words: TeachWords;
}

/** The first rows as they would be read: what a person checks before saving. */
export function TeachPreview({ rows, fields, count, words }: PreviewProps) {
  return (
    <table>
      <thead>
        <tr>
          {fields.map((field) => (
            <th key={field}>{words.names[field]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {fields.map((field) => (
              <td key={field} class={row[field] ? '' : 'none'} title={row[field]}>
                <bdi>{row[field] ?? '—'}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {count > rows.length && (
        <tfoot>
          <tr>
            <td class="none" colSpan={fields.length}>
              <bdi>{words.more(count - rows.length)}</bdi>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
