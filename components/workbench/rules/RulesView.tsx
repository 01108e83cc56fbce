/** Every rule that a clock runs by, console by console, and how to set another for this shop. */
import { useMemo, useState } from 'preact/hooks';
import { CONSOLE_IDS } from '../../../utils/complaint/ids';
import type { ConsoleId } from '../../../utils/complaint/model';
import { rulesEn } from '../../../utils/i18n/rules.en';
import { rulesZh } from '../../../utils/i18n/rules.zh-CN';
import { translator } from '../../../utils/i18n/t';
import type { SectionProps } from '../ports';
import { fixedRules } from './fixed';
import type { T, Wish } from './ports';
import { RuleFile } from './RuleFile';
import { RuleLine } from './RuleLine';
import { useBook } from './useBook';
import { Versions } from './Versions';
import { rulesOf } from './view';
import type { RuleRow } from './view';
import { WishDialog } from './WishDialog';

export function RulesView({ ports, settings, refresh, language, t: frame }: SectionProps) {
  const t = useMemo(() => translator({ 'zh-CN': rulesZh, en: rulesEn }, language), [language]);
  const { book, known, health, failed, again, keep } = useBook(ports.ask);
  const [wish, setWish] = useState<Wish | null>(null);
  const [said, setSaid] = useState('');
  const now = Date.now();
  const options = { alipayTradeHours: settings.alipayTradeHours, own: book.own };

  const lineOf = (row: RuleRow, console: ConsoleId) => {
    const { clock, hours, own } = row;
    const name = t(`clockName.${clock}`);
    return (
      <RuleLine
        key={clock}
        row={row}
        now={now}
        t={t}
        openOptions={() => ports.openOptions()}
        onEdit={() =>
          setWish({
            title: t('ask.edit', { name }),
            kind: 'edit',
            why: '',
            changes: null,
            edit: { clock, console, hours },
          })
        }
        onRevert={() =>
          setWish({
            title: t('ask.revert'),
            kind: 'back',
            why: t('revert.why'),
            changes: own.map(({ account }) => ({ clock, account, hours: null })),
          })
        }
        onAdopt={({ account, source, hours: said, rows, differ }) =>
          setWish({
            title: t('ask.adopt'),
            kind: 'adopt',
            why: t(`told.why.${source}`, { hours: said, rows, n: differ }),
            changes: [{ clock, account, hours: said }],
          })
        }
      />
    );
  };
  return (
    <main class="rules">
      <header class="rules-head">
        <h2>{t('rules')}</h2>
        <p class="help">{t('rules.help')}</p>
        <p role="status">{said || (!known && !failed && t('rules.reading'))}</p>
        {failed && (
          <p class="fault" role="alert">
            {t('rules.failed')}{' '}
            <button type="button" class="button" onClick={again}>
              {t('retry')}
            </button>
          </p>
        )}
      </header>
      {CONSOLE_IDS.map((console) => (
        <section key={console} class="rule-pack" aria-labelledby={`rules-${console}`}>
          <h3 id={`rules-${console}`}>{t(`console.${console}`)}</h3>
          {rulesOf(console, options, health, now)
            .filter(({ rows }) => rows.length > 0)
            .map(({ queue, rows }) => (
              <div key={queue} class="queue-rules">
                <p class="queue-name">{frame(`queue.${queue}`)}</p>
                <ul>{rows.map((row) => lineOf(row, console))}</ul>
              </div>
            ))}
          <Fixed console={console} t={t} />
        </section>
      ))}
      <Versions book={book} now={now} wish={setWish} t={t} />
      <RuleFile book={book} port={ports.ruleFile} wish={setWish} t={t} />
      {wish && (
        <WishDialog
          wish={wish}
          book={book}
          health={health}
          self={settings.agentName}
          ask={ports.ask}
          onDone={(next) => {
            keep(next);
            setWish(null);
            setSaid(t('ask.done', { n: next.versions[0]?.n ?? 0 }));
            refresh();
          }}
          onClose={() => setWish(null)}
          t={t}
        />
      )}
    </main>
  );
}

function Fixed({ console, t }: { console: ConsoleId; t: T }) {
  return (
    <div class="queue-rules">
      <p class="queue-name">{t('fixed')}</p>
      <ul>
        {fixedRules(console).map(({ id, value, params, confidence }) => (
          <li key={id} class="rule">
            <div class="what">
              <h4>{t(`fixed.${id}`)}</h4>
              <p class="value small">{t(value, params)}</p>
            </div>
            <dl>
              <dt>{t('confidence')}</dt>
              <dd data-confidence={confidence}>{t(`confidence.${confidence}`)}</dd>
              <dt>{t('drives')}</dt>
              <dd>{t(`fixed.${id}.drives`)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}
