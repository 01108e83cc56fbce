/** Which entries are wanted. */
import type { JournalKind } from '../../../utils/platform/record-messages';
import type { T } from '../Field';
import type { Filter } from './useJournal';

export const KINDS: readonly JournalKind[] = [
  'fill',
  'send',
  'blocked',
  'override',
  'close',
  'closeBlocked',
  'closeOverride',
  'release',
  'promise',
  'appeal',
  'burst',
  'prepared',
];

interface Props {
  filter: Filter;
  change(filter: Filter): void;
  t: T;
}

export function Filters({ filter, change, t }: Props) {
  const set = (part: Partial<Filter>) => change({ ...filter, ...part });
  return (
    <div class="filters">
      <label>
        {t('journal.complaint')}
        <input
          type="text"
          inputMode="numeric"
          maxLength={64}
          placeholder={t('journal.complaint.hint')}
          value={filter.complaint}
          onInput={(event) => set({ complaint: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('journal.kind')}
        <select
          value={filter.kind ?? ''}
          onChange={(event) =>
            set({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{t('journal.kind.all')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`action.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`journal.${end}`)}
          <input
            type="date"
            value={filter[end]}
            onInput={(event) => set({ [end]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}
