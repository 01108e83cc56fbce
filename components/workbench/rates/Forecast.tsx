/** What falls due while nobody is on duty, and by when it has to be done. */
import { useState } from 'preact/hooks';
import { dueUnattended } from '../../../utils/complaint/rates/forecast';
import type { Due } from '../../../utils/complaint/rates/forecast';
import { formatBeijing } from '../../../utils/complaint/time';
import type { Ask } from '../../ui/ask';
import { Check } from '../../ui/Check';
import { CaseLine, owedText } from './CaseLine';
import type { Shown } from './ports';
import { useNights } from './useRoster';

interface Props extends Shown {
  ask: Ask;
}

export function Forecast({ ask, ...shown }: Props) {
  const { material, now, settings, save, t } = shown;
  const { nights, failed } = useNights(ask);
  const [refused, setRefused] = useState(false);
  const rest = settings.restDays;
  const change = async (restDays: boolean) => setRefused(!(await save({ restDays })));
  const due = nights ? dueUnattended(material.open, material.owed, { ...nights, rest }, now) : [];
  const undated = material.open.filter(({ turn, clock }) => turn === 'merchant' && clock.due === null).length;
  return (
    <section class="chart forecast" aria-label={t('forecast')}>
      <header>
        <h3>{t('forecast')}</h3>
        <p>
          {nights && (nights.from === nights.to ? t('forecast.never') : `${nights.from}–${nights.to} · `)}
          {nights?.from !== nights?.to && t('forecast.what')}
          {failed && t('failed')}
        </p>
      </header>
      <Check checked={rest} onChange={(next) => void change(next)}>
        {t('forecast.rest')}
      </Check>
      {refused && (
        <p class="doubt" role="alert">
          {t('forecast.restFailed')}
        </p>
      )}
      {nights && due.length === 0 && <p>{t('forecast.none')}</p>}
      {due.map((each) => (
        <Absence key={each.absence.from} due={each} {...shown} />
      ))}
      {undated > 0 && <p class="doubt">{t('forecast.unknown', { n: undated })}</p>}
    </section>
  );
}

function Absence({ due, now, language, t }: Shown & { due: Due }) {
  const { absence, running, cases, promises } = due;
  const n = cases.length + promises.length;
  const [from, to] = [absence.from, absence.to].map((at) => formatBeijing(at, 'MM-dd HH:mm')) as [
    string,
    string,
  ];
  return (
    <div class="absence">
      <h4>
        {t('forecast.span', { from, to, n })}
        <b>{running ? t('forecast.now', { n }) : t('forecast.before', { at: from, n })}</b>
      </h4>
      <ul>
        {cases.map((one) => (
          <CaseLine key={one.key} one={one} now={now} language={language} t={t} />
        ))}
        {promises.map(({ console, id, what, due: at, words }) => (
          <li key={`${console}|${id}|${at}|${words}`} class="case-line">
            <span class="due">{owedText(at, t(`owed.${what}`), { now, t })}</span>
            <span class="from">{t(`short.${console}`)}</span>
            <span class="what">{t('forecast.promise', { words })}</span>
            <span class="no">{id}</span>
          </li>
        ))}
      </ul>
      {absence.missing.map((year) => (
        <p key={year} class="doubt">
          {t('forecast.year', { year })}
        </p>
      ))}
    </div>
  );
}
