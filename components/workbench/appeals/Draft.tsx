/** The text of a pack: what the ledger knows, to be finished by a person, checked as it is written. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pick } from '../../../utils/reply/text';
import type { Opened } from './ports';

interface Props extends Opened {
  text: string;
  write(text: string | null): void;
}

export function Draft(opened: Props) {
  const { pack, reading, settings, language, text, write, judge, t } = opened;
  const [said, say] = useState('');
  useEffect(() => say(''), [text]);
  const { length, findings } = useMemo(
    () => judge(text, { reading, open: pack.open, settings, language, now: Date.now() }),
    [judge, text, reading, pack.open, settings, language],
  );
  const { soft, hard } = reading.text;
  const over = hard !== null && length > hard;
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => say(t('draft.copied')),
      () => say(t('draft.notCopied')),
    );
  return (
    <section>
      <h3>{t('draft')}</h3>
      <p class="quiet">{t('draft.gaps')}</p>
      <textarea
        class="draft"
        aria-label={t('draft')}
        rows={10}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="draft-foot">
        <span class="count" data-over={over}>
          {hard === null ? t('draft.count', { n: length }) : t('draft.count.of', { n: length, most: hard })}
        </span>
        {soft !== null && length > soft && !over && <span class="mind">{t('draft.soft', { soft })}</span>}
        <span class="spring" role="status">
          {said}
        </span>
        {pack.text !== null && (
          <button class="link" type="button" onClick={() => write(null)}>
            {t('draft.reset')}
          </button>
        )}
        <button class="button" type="button" onClick={copy}>
          {t('draft.copy')}
        </button>
      </div>
      <ul class="red">
        {findings.map(({ code, verdict, from, words, reason }) => (
          <li key={`${code} ${from}`} data-verdict={verdict}>
            <b>{t(`red.${verdict}`)}</b> {code !== 'too_long' && code !== 'too_short' && <q>{words}</q>}{' '}
            {pick(reason, language)}
          </li>
        ))}
        {findings.length === 0 && <li data-verdict="pass">{t('red.none')}</li>}
      </ul>
      <Mask {...opened} />
    </section>
  );
}

const MOST_REASON = 200;

/** Numbers of people stand in full only where a person says why. */
function Mask({ pack, change, settings, view, t }: Opened) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  const set = async (open: boolean) => {
    const log = {
      what: open ? 'open' : 'masked',
      text: view.row.id,
      reason,
      who: settings.agentName,
    } as const;
    const kept = await change({ open }, { ...log, reason: open ? reason.trim() : '' });
    setFailed(!kept);
    if (!kept) return;
    setAsking(false);
    setReason('');
  };
  return (
    <div class="mask">
      <p>
        {t(pack.open ? 'mask.open' : 'mask')}{' '}
        <button class="link" type="button" onClick={() => (pack.open ? void set(false) : setAsking(true))}>
          {t(pack.open ? 'mask.on' : 'mask.off')}
        </button>
      </p>
      {asking && !pack.open && (
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            void set(true);
          }}
        >
          <input
            ref={field}
            type="text"
            aria-label={t('mask.reason')}
            placeholder={t('mask.reason')}
            maxLength={MOST_REASON}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <button class="button" type="submit" disabled={reason.trim().length < 2}>
            {t('mask.confirm')}
          </button>
          <button class="link" type="button" onClick={() => setAsking(false)}>
            {t('mask.cancel')}
          </button>
        </form>
      )}
      <p class="said" role="status">
        {failed && t('pack.failed')}
      </p>
    </div>
  );
}
