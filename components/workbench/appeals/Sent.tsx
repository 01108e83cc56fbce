/** That it was handed in, when to look for the result, and the result: said by a person, or told by the page. */
import { useState } from 'preact/hooks';
import { followUpOf, toldResult } from '../../../utils/complaint/appeal';
import type { AppealResult } from '../../../utils/complaint/appeal';
import { formatBeijing, fromBeijing } from '../../../utils/complaint/time';
import type { PromiseLine } from '../../../utils/platform/record-messages';
import type { Opened } from './ports';

const STAMP = 'yyyy-MM-dd HH:mm:ss';
const fieldOf = (at: number): string => formatBeijing(at, STAMP).slice(0, 16).replace(' ', 'T');

/** What a `datetime-local` field holds, as Beijing time; null when it is no time, or later than `now`. */
function sentAt(value: string, now: number): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  const at = fromBeijing(year, month, day, hour, minute);
  return at === null || at > now ? null : at;
}

/** What reminds of the result of this case and is not settled. */
async function remindersOf({ ask }: Opened['ports'], { row }: Opened['view']): Promise<PromiseLine[]> {
  const lines = await ask({ type: 'promises', console: row.console, complaintId: row.id });
  return lines.filter(({ what }) => what === 'appeal');
}

export function Sent(opened: Opened) {
  const { ports, view, pack, change, reading, settings, t } = opened;
  const [value, setValue] = useState(() => fieldOf(Date.now()));
  const [editing, setEditing] = useState(false);
  const [said, say] = useState('');
  const { console, id } = view.row;

  /** Through the list of promises: that reminds by itself, in the background. */
  const remind = async (due: number): Promise<boolean> => {
    const [known] = await remindersOf(ports, view);
    if (known) {
      const edit = { type: 'editPromise', console, complaintId: id, key: known.key } as const;
      await ports.ask({ ...edit, change: 'due', due });
      return true;
    }
    const promise = { what: 'appeal', due, words: t('remind.words') } as const;
    const lines = await ports.ask({ type: 'addPromise', console, complaintId: id, promise });
    return lines.some((line) => line.what === 'appeal' && line.due === due);
  };
  const send = async (): Promise<string> => {
    const now = Date.now();
    const at = sentAt(value, now);
    if (at === null) return t('submit.bad');
    const followUpAt = followUpOf(at, reading.review.days).at;
    const reminded = await remind(followUpAt).catch(() => false);
    const log = { what: 'submitted', text: reading.stageName, reason: formatBeijing(at, STAMP) } as const;
    const kept = await change({ submittedAt: at, followUpAt }, { ...log, who: settings.agentName });
    if (!kept) return t('pack.failed');
    setEditing(false);
    return reminded ? '' : t('submit.unreminded');
  };
  const { submittedAt, followUpAt } = pack;
  const [missing] = submittedAt === null ? [] : followUpOf(submittedAt, reading.review.days).missing;
  return (
    <section>
      <h3>{t('submit')}</h3>
      <p class="quiet">
        {reading.review.published ? t('review.published', { n: reading.review.days }) : t('review.ours')}
      </p>
      {submittedAt !== null && !editing ? (
        <p>
          {followUpAt === null
            ? t('submit.sent.plain', { at: formatBeijing(submittedAt, 'MM-dd HH:mm') })
            : t('submit.sent', {
                at: formatBeijing(submittedAt, 'MM-dd HH:mm'),
                look: formatBeijing(followUpAt, 'MM-dd HH:mm'),
              })}{' '}
          <button class="link" type="button" onClick={() => setEditing(true)}>
            {t('submit.undo')}
          </button>
        </p>
      ) : (
        <form
          class="inline sent"
          onSubmit={(event) => {
            event.preventDefault();
            void send().then(say);
          }}
        >
          <input
            type="datetime-local"
            aria-label={t('submit.at')}
            title={t('submit.at')}
            value={value}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            {t('submit.done')}
          </button>
        </form>
      )}
      {missing !== undefined && <p class="mind">{t('submit.missing', { year: missing })}</p>}
      <p class="said" role="status">
        {said}
      </p>
      <Result {...opened} />
    </section>
  );
}

const RESULTS: readonly AppealResult[] = ['won', 'lost'];

function Result({ ports, view, pack, change, reading, settings, t }: Opened) {
  const [failed, setFailed] = useState(false);
  const { console, id } = view.row;
  const told = toldResult(view.complaint);
  /** Nothing is left to look up. */
  const remembered = async () => {
    for (const { key } of await remindersOf(ports, view)) {
      const edit = { type: 'editPromise', console, complaintId: id, key } as const;
      await ports.ask({ ...edit, change: 'kept', due: null });
    }
  };
  const set = async (result: AppealResult | null) => {
    const words = result ? t(`result.${result}`) : '';
    const log = { what: 'result', text: reading.stageName, reason: words, who: settings.agentName } as const;
    const kept = await change({ result }, log);
    setFailed(!kept);
    if (kept && result !== null) await remembered().catch(() => setFailed(true));
  };
  if (pack.submittedAt === null && told === null && pack.result === null) return null;
  return (
    <>
      <h3>{t('result')}</h3>
      {told && <p>{t('result.told', { result: t(`result.${told}`) })}</p>}
      {pack.result ? (
        <p data-result={pack.result}>
          {t(`result.${pack.result}`)}{' '}
          <button class="link" type="button" onClick={() => void set(null)}>
            {t('result.undo')}
          </button>
        </p>
      ) : (
        told === null && (
          <div class="inline">
            {RESULTS.map((result) => (
              <button key={result} class="button" type="button" onClick={() => void set(result)}>
                {t(`result.${result}.set`)}
              </button>
            ))}
          </div>
        )
      )}
      <p class="said" role="status">
        {failed && t('pack.failed')}
      </p>
    </>
  );
}
