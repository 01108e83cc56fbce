/** One rule: its value, what stands behind it, what pages say against it, and how to set another. */
import { formatBeijing } from '../../../utils/complaint/time';
import { Glyph } from '../../ui/Glyph';
import { when } from '../../ui/when';
import { scopeWords, spanWords } from './ports';
import type { T } from './ports';
import type { RuleRow, Told } from './view';

interface Props {
  row: RuleRow;
  now: number;
  onEdit(): void;
  onRevert(): void;
  onAdopt(told: Told): void;
  openOptions(): void;
  t: T;
}

export function RuleLine({ row, now, onEdit, onRevert, onAdopt, openOptions, t }: Props) {
  const { clock, hours, pack, workingDays, since, before, note, link, drives, editable, own, told } = row;
  const name = t(`clockName.${clock}`);
  const mine = own.some(({ account }) => account === null) || hours !== pack;
  const value =
    workingDays !== null
      ? t('workingDays', { n: workingDays })
      : hours === null
        ? t('hours.none')
        : spanWords(hours, t);
  return (
    <li class="rule" data-rule={clock}>
      <div class="what">
        <h4>{name}</h4>
        <p class="value" data-none={hours === null && workingDays === null}>
          {value}
          {mine && <span class="own">{t('own')}</span>}
          {mine && <small>{pack === null ? t('pack.none') : t('pack', { n: spanWords(pack, t) })}</small>}
        </p>
        {own
          .filter(({ account }) => account !== null)
          .map(({ account, hours: span }) => (
            <p key={account} class="for">
              {scopeWords(account, t)} {spanWords(span, t)} <span class="own">{t('own')}</span>
            </p>
          ))}
        {own.length === 0 && mine && (
          <p class="for">
            {t('own.setting')}{' '}
            <button type="button" class="link" onClick={openOptions}>
              {t('own.openSetting')}
            </button>
          </p>
        )}
      </div>
      <dl>
        <dt>{t('since')}</dt>
        <dd>
          {since === null
            ? t('since.known')
            : t('since.day', {
                t: formatBeijing(since, 'yyyy-MM-dd HH:mm:ss').slice(0, 10),
                n: before ?? '—',
              })}
        </dd>
        <dt>{t('source')}</dt>
        <dd>
          {note?.source ?? t('source.none')} {link && <code>{link}</code>}
        </dd>
        <dt>{t('confidence')}</dt>
        <dd data-confidence={note?.confidence}>{t(`confidence.${note?.confidence ?? 'low'}`)}</dd>
        <dt>{t('drives')}</dt>
        <dd>
          {t(`drives.${drives}`)}
          {note?.points && <span class="cost">{t('points', { n: note.points })}</span>}
          {note?.remark && <small>{t('remark')}</small>}
        </dd>
      </dl>
      <div class="acts">
        {editable && (
          <button type="button" class="button" aria-label={t('edit.name', { name })} onClick={onEdit}>
            {t('edit')}
          </button>
        )}
        {own.length > 0 && (
          <button type="button" class="link" aria-label={t('revert.name', { name })} onClick={onRevert}>
            {t('revert')}
          </button>
        )}
      </div>
      {told.map((line) => (
        <p key={`${line.account} ${line.source}`} class="told" data-told={clock}>
          <Glyph state="urgent" />
          <span>
            {t(`told.${line.source}`, {
              a: scopeWords(line.account, t),
              hours: line.hours,
              counts: line.counts === null ? t('pack.none') : t('hours', { n: line.counts }),
              rows: line.rows,
              n: line.differ,
              t: when(line.at, now),
            })}
          </span>
          {editable && (
            <button type="button" class="button" onClick={() => onAdopt(line)}>
              {t('told.adopt', { n: line.hours })}
            </button>
          )}
        </p>
      ))}
    </li>
  );
}
