/** What complaints are about, the most frequent first. */
import { groups } from '../../../../utils/complaint/rates/patterns';
import type { Shown } from '../ports';
import { categoryName } from '../names';
import { Bars } from './Bars';
import { Chart } from './Chart';

const MOST = 8;

export function Reasons({ material, now, language, t }: Shown) {
  const found = groups(material.courses, ({ category }) => category, now);
  const total = found.reduce((sum, { n }) => sum + n, 0);
  const name = (code: string) => categoryName(code, language);
  return (
    <Chart
      title={t('reasons')}
      what={`${t('reasons.what')} · n=${total}`}
      columns={[t('reason'), t('count'), t('againShare')]}
      rows={found.map(({ name: code, n, again }) => [name(code), n, again])}
      t={t}
    >
      <Bars
        most={found[0]?.n ?? 0}
        bars={found.slice(0, MOST).map(({ name: code, n }) => ({
          name: name(code),
          sure: n,
          said: `${n}`,
        }))}
      />
    </Chart>
  );
}
