/** Complaints per 10 000 payments: somebody has to say how many payments there were. */
import { useState } from 'preact/hooks';
import { perPayments } from '../../../utils/complaint/rates/exposure';
import { Card } from './Card';
import type { Shown } from './ports';
import { between } from './said';

const MOST = 1_000_000_000;

/** Null of nothing; undefined when it is no number of payments. */
function readCount(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(/[,，\s]/g, '');
  if (plain === '') return null;
  const count = /^\d{1,10}$/.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= MOST ? count : undefined;
}

export function Payments({ material, now, t, settings: { payments }, save }: Shown) {
  const [fault, setFault] = useState<'payments.bad' | 'payments.failed' | null>(null);
  const { least, most, rate } = perPayments(material.courses, payments, now);
  const write = async (text: string) => {
    const count = readCount(text);
    if (count === undefined) return setFault('payments.bad');
    setFault((await save({ payments: count })) ? null : 'payments.failed');
  };
  return (
    <Card
      title={t('payments')}
      figure={rate ? between(rate.least.toFixed(2), rate.most.toFixed(2)) : t('unknown')}
      label="local"
      facts={[t('payments.what', { n: between(String(least), String(most)) })]}
      t={t}
    >
      <label class="entry">
        {t('payments.field')}
        <input
          inputMode="numeric"
          key={payments}
          defaultValue={payments === null ? '' : String(payments)}
          aria-describedby="payments-help"
          aria-invalid={fault !== null}
          onChange={(event) => void write(event.currentTarget.value)}
        />
      </label>
      <p id="payments-help" class={fault ? 'doubt' : 'help'} role={fault ? 'alert' : undefined}>
        {t(fault ?? 'payments.help')}
      </p>
    </Card>
  );
}
