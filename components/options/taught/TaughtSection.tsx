/** Lists that a person taught on their pages: to look at, to hand on, to forget. */
import { useRef } from 'preact/hooks';
import type { Teaching } from '../../../utils/complaint/teaching';
import { TAUGHT_FIELDS, teachingKey } from '../../../utils/complaint/teaching';
import { formatBeijing } from '../../../utils/complaint/time';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';
import { saveAs } from '../../ui/save';
import { useTaught } from './useTaught';

interface Props {
  ask: Ask;
  t: T;
}

/** What of a list is known, in words. */
function fieldsOf({ fields, reply, send, close }: Teaching, t: T): string {
  const controls = { reply: reply !== null, send: send !== '', close: close !== '' };
  return [
    ...TAUGHT_FIELDS.filter((field) => fields[field]).map((field) => t(`taught.field.${field}`)),
    ...(['reply', 'send', 'close'] as const)
      .filter((name) => controls[name])
      .map((name) => t(`taught.field.${name}`)),
  ].join(t('comma'));
}

export function TaughtSection({ ask, t }: Props) {
  const { list, said, forget, bringBack, take } = useTaught(ask, t);
  const picker = useRef<HTMLInputElement>(null);
  const { gone } = said;
  return (
    <section aria-labelledby="taught-title">
      <h2 id="taught-title">{t('section.taught')}</h2>
      <p class="promise">{t('taught.help')}</p>
      {list?.length === 0 && <p class="empty">{t('taught.none')}</p>}
      {list && list.length > 0 && (
        <ul class="words taught" aria-label={t('taught.list')}>
          {list.map((each) => (
            <li key={teachingKey(each)}>
              <span class="what">
                <b>{t(`console.${each.console}`)}</b>
                <span>{each.page}</span>
                <small>
                  {t('taught.at', { at: formatBeijing(each.at, 'MM-dd HH:mm') })}
                  {each.account && ` · ${t('taught.account', { account: each.account })}`}
                  {` · ${t('taught.fields', { fields: fieldsOf(each, t) })}`}
                </small>
              </span>
              <button
                class="link"
                type="button"
                aria-label={t('taught.exportOne', { page: each.page })}
                onClick={() =>
                  saveAs(
                    `kesu-taught-${each.console}.json`,
                    'application/json',
                    `${JSON.stringify(each, null, 2)}\n`,
                  )
                }
              >
                {t('taught.export')}
              </button>
              <button
                class="link"
                type="button"
                aria-label={t('taught.forgetOne', { page: each.page })}
                onClick={() => void forget(each)}
              >
                {t('taught.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="control add">
        <button class="button" type="button" onClick={() => picker.current?.click()}>
          {t('taught.import')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('taught.import')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void take(file);
            // The same file again is a new import.
            event.currentTarget.value = '';
          }}
        />
        <span class="result" role="status" data-state={said.bad ? 'bad' : 'saved'}>
          {said.text}
        </span>
        {gone && (
          <button class="link" type="button" onClick={() => void bringBack(gone)}>
            {t('taught.undo')}
          </button>
        )}
      </div>
    </section>
  );
}
