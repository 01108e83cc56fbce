/** What was read of a complaint. What was not read says so. */
import { formatFen } from '../../../utils/complaint/money';
import type { WorkbenchKey } from '../../../utils/i18n/workbench.zh-CN';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import { when } from '../../ui/when';
import { ageWords } from '../age';
import type { T } from '../ports';

/** May name a person or their order. */
const NAMING: ReadonlySet<WorkbenchKey> = new Set(['fact.order', 'fact.trade', 'fact.phone', 'fact.problem']);

export function Facts({ view, now, t }: { view: CaseView; now: number; t: T }) {
  const { row, complaint, firstSeenAt } = view;
  const { outTradeNo, transactionId, phone, problem, complaintTime, amountFen } = complaint;
  const { due, coarse } = row.clock;
  const account = `${t(`console.${row.console}`)}${row.account ? ` ${row.account}` : ''}`;
  const seen = t('fact.seen.span', { from: when(firstSeenAt, now), to: when(row.seenAt, now) });
  const facts: [WorkbenchKey, string | undefined][] = [
    ['fact.account', account],
    ['fact.queue', t(`queue.${row.queue}`)],
    ['fact.status', row.statusText],
    ['fact.at', complaintTime && when(complaintTime.at, now)],
    ['fact.due', due === null ? undefined : `${coarse ? '≈ ' : ''}${when(due, now)}`],
    ['fact.amount', amountFen === undefined ? undefined : formatFen(amountFen)],
    ['fact.order', outTradeNo],
    ['fact.trade', transactionId],
    ['fact.phone', phone],
    ['fact.problem', problem],
    ['fact.times', row.times === null ? undefined : String(row.times)],
    ['fact.seen', `${seen} · ${ageWords(row.seenAt, now, t)}`],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd data-unknown={!value} data-veil={value && NAMING.has(name) ? '' : undefined}>
            {value || t('fact.unknown')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
