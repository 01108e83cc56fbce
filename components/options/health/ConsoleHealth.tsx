/** One console: its accounts, the pages that were not recognised, its switches. */
import type { ComponentChildren } from 'preact';
import { WAYS } from '../../../utils/complaint/health';
import type { Settings } from '../../../utils/platform/messages';
import type { AccountHealth } from '../../../utils/platform/health-messages';
import type { Ask } from '../../ui/ask';
import { Glyph } from '../../ui/Glyph';
import { when } from '../../ui/when';
import type { T } from '../Field';
import { Switches } from './Switches';
import { type ConsoleView, factLines } from './view';

interface Props {
  view: ConsoleView;
  /** The background has answered: nothing to show means that nothing was read. */
  known: boolean;
  ask: Ask;
  settings: Settings;
  keep(settings: Settings): void;
  t: T;
}

const GLYPHS = { none: 'unknown', good: 'done', look: 'urgent', unread: 'critical' } as const;

export function ConsoleHealth({ view, known, ask, settings, keep, t }: Props) {
  const { console, accounts, unread, state } = view;
  const now = Date.now();
  return (
    <article class="console" aria-labelledby={`health-${console}`} data-console={console} data-state={state}>
      <div class="head">
        <h3 id={`health-${console}`}>{t(`console.${console}`)}</h3>
        {known && (
          <span class="state" role="status">
            <Glyph state={GLYPHS[state]} />
            {t(`health.${state}`)}
          </span>
        )}
      </div>
      {accounts.map((account) => (
        <Account key={account.account} health={account} now={now} t={t} />
      ))}
      {unread.length > 0 && (
        <Part title={t('health.pages')}>
          {unread.map(({ path, count, at }) => (
            <li key={path}>
              <code>{path}</code> <small>{t('health.page', { n: count, t: when(at, now) })}</small>
            </li>
          ))}
        </Part>
      )}
      <Switches console={console} ask={ask} settings={settings} keep={keep} t={t} />
    </article>
  );
}

function Account({ health, now, t }: { health: AccountHealth; now: number; t: T }) {
  const { account, at, last, ways, drift } = health;
  const drifts = drift.toSorted((a, b) => b.differ - a.differ || a.clock.localeCompare(b.clock));
  return (
    <div class="account">
      <p class="who">
        {account && <b>{account}</b>} <small>{t('health.seen', { t: when(at, now) })}</small>
      </p>
      {last && (
        <>
          <p class="help">{t('health.rows', { t: when(last.at, now), n: last.rows })}</p>
          <ul class="shares">
            {factLines(health).map(({ fact, now: share, before }) => (
              <li key={fact} data-fact={fact} data-fell={before !== null}>
                <span>{t(`fact.${fact}`)}</span>
                <i class="bar" aria-hidden="true">
                  <i style={{ width: `${share}%` }} />
                </i>
                <b>{share}%</b>
                {before !== null && <small>{t('health.before', { n: before })}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {Object.keys(ways).length > 0 && (
        <Part title={t('health.ways')} name="ways">
          {WAYS.map((way) => {
            const used = ways[way];
            const name = t(`way.${way}`);
            return (
              <li key={way} data-way={way} data-used={used !== undefined}>
                {used
                  ? t('health.way', { name, t: when(used.at, now), n: used.rows })
                  : t('health.way.none', { name })}
              </li>
            );
          })}
        </Part>
      )}
      {drifts.length > 0 && (
        <Part title={t('health.drift')}>
          {drifts.map(({ clock, source, rule, hours, rows, differ, at: seen }) => (
            <li key={`${clock} ${source}`} data-drift={clock} data-differs={differ > 0}>
              {differ > 0 && <Glyph state="urgent" />}
              {t(differ > 0 ? `health.drift.${source}` : `health.drift.same.${source}`, {
                clock: t(`clockName.${clock}`),
                rule,
                hours,
                rows,
                n: differ,
                t: when(seen, now),
              })}
            </li>
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, name, children }: { title: string; name?: string; children: ComponentChildren }) {
  return (
    <div class="part">
      <h4>{title}</h4>
      <ul class={name}>{children}</ul>
    </div>
  );
}
