/** How far complaints get in time. */
import { funnel } from '../../../../utils/complaint/rates/patterns';
import type { Shown } from '../ports';
import { percent } from '../said';
import { Bars } from './Bars';
import { Chart } from './Chart';

export function Funnel({ material, now, t }: Shown) {
  const steps = funnel(material.courses, now);
  const total = steps[0]?.sure ?? 0;
  const said = (sure: number, maybe: number) => {
    const value = maybe > 0 ? t('funnel.value', { sure, maybe }) : String(sure);
    return total > 0 && maybe === 0 ? `${value} · ${percent(sure / total)}` : value;
  };
  return (
    <Chart
      title={t('funnel')}
      what={t('funnel.what')}
      columns={[t('funnel.step'), t('funnel.sure'), t('funnel.maybe')]}
      rows={steps.map(({ id, sure, maybe }) => [t(`funnel.${id}`), sure, maybe])}
      t={t}
    >
      <Bars
        most={total}
        bars={steps.map(({ id, sure, maybe }) => ({
          name: t(`funnel.${id}`),
          sure,
          maybe,
          said: said(sure, maybe),
        }))}
      />
    </Chart>
  );
}
