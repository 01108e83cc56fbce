/** A picture with its name, and the table behind it for whoever does not see it. */
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../../utils/i18n/t';

interface Props {
  title: string;
  what: string;
  /** Said under the picture: what is not in it. */
  doubt?: string | null;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  t: Translate<'table'>;
  children: ComponentChildren;
}

export function Chart({ title, what, doubt, columns, rows, t, children }: Props) {
  return (
    <section class="chart" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <p>{what}</p>
      </header>
      <div class="picture" role="group" aria-label={title} tabIndex={0}>
        {children}
      </div>
      {doubt && <p class="doubt">{doubt}</p>}
      <details>
        <summary>{t('table')}</summary>
        <div class="scroll" tabIndex={0}>
          <table>
            <caption class="spoken">{`${title} · ${what}`}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    <td key={columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
