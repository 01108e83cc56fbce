/** What all sections of figures have: whose they are, as of when, and what is missing. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { timelyDays } from '../../../utils/complaint/rates/days';
import type { Material } from '../../../utils/complaint/rates/model';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLE_IDS } from '../../../utils/complaint/ids';
import { ratesEn } from '../../../utils/i18n/rates.en';
import { ratesZh } from '../../../utils/i18n/rates.zh-CN';
import { translator } from '../../../utils/i18n/t';
import type { SectionProps } from '../ports';
import type { Shown, T } from './ports';
import { useKept } from './useKept';
import { useMaterial } from './useMaterial';

interface Props extends SectionProps {
  title: 'figures' | 'ahead' | 'causes';
  children(shown: Shown): ComponentChildren;
}

export function Frame({ ports, settings: before, language, title, children }: Props) {
  const t = useMemo(() => translator({ 'zh-CN': ratesZh, en: ratesEn }, language), [language]);
  const { settings, save } = useKept(ports.ask, before);
  const { read, failed, again } = useMaterial(ports.desk, settings);
  const [account, setAccount] = useState('');
  const material = useMemo(() => read && ofAccount(read.material, account), [read, account]);
  return (
    <main class="figures">
      <header class="figures-head">
        <h2>{t(title)}</h2>
        {read && <Accounts material={read.material} account={account} choose={setAccount} t={t} />}
        <p role="status">
          {failed
            ? t('failed')
            : read
              ? t('asOf', { at: formatBeijing(read.now, 'MM-dd HH:mm') })
              : t('reading')}
        </p>
        {failed && (
          <button class="button" type="button" onClick={again}>
            {t('retry')}
          </button>
        )}
      </header>
      {read && material && (
        <>
          {title !== 'ahead' && <Gaps material={material} now={read.now} t={t} />}
          {children({ material, now: read.now, settings, save, language, t })}
        </>
      )}
    </main>
  );
}

const keyOf = ({ console, account }: { console: string; account: string }): string => `${console}|${account}`;

function ofAccount(material: Material, account: string): Material {
  if (!account) return material;
  const mine = (one: { console: string; account: string }) => keyOf(one) === account;
  const open = material.open.filter(mine);
  const cases = new Set(open.map(({ console, id }) => `${console}|${id}`));
  return {
    ...material,
    courses: material.courses.filter(mine),
    open,
    owed: material.owed.filter(({ console, id }) => cases.has(`${console}|${id}`)),
    since: Object.fromEntries(Object.entries(material.since).filter(([key]) => key === account)),
  };
}

function accountName(key: string, t: T): string {
  const [console = '', account = ''] = key.split('|');
  const known = CONSOLE_IDS.find((id) => id === console);
  return `${known ? t(`short.${known}`) : console} ${account || t('account.nameless')}`;
}

interface AccountsProps {
  material: Material;
  account: string;
  choose(account: string): void;
  t: T;
}

function Accounts({ material: { courses, open }, account, choose, t }: AccountsProps) {
  const keys = [...new Set([...courses, ...open].map(keyOf))].toSorted();
  if (keys.length < 2) return null;
  return (
    <label class="pick">
      {t('account')}
      <select value={account} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('account.all')}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {accountName(key, t)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Accounts that were not looked at over the whole window. */
function Gaps({ material: { courses, since, cut }, now, t }: { material: Material; now: number; t: T }) {
  const { from } = timelyDays(now);
  const counted = new Set(courses.map(keyOf));
  const late = Object.entries(since).filter(([key, at]) => at > from && counted.has(key));
  if (late.length === 0 && !cut) return null;
  return (
    <ul class="gaps">
      {late.map(([key, at]) => (
        <li key={key}>
          {t('sinceNote', { account: accountName(key, t), at: formatBeijing(at, 'MM-dd HH:mm') })}
        </li>
      ))}
      {cut && <li>{t('cut')}</li>}
    </ul>
  );
}
