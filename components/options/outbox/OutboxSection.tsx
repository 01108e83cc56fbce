/** Where the last alerts went, and whether they arrived. */
import { useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';
import type { Ports } from '../ports';
import { Delivery } from './Delivery';
import type { Outbox } from './useOutbox';

const FOLDED = 8;

interface Props {
  ask: Ask;
  outbox: Outbox;
  sentence: Ports['sentence'];
  /** Name of a channel by its id; null when it is no longer there. */
  place(channel: string): string | null;
  language: Language;
  t: T;
}

export function OutboxSection({ ask, outbox, sentence, place, language, t }: Props) {
  const { lines, failed, again } = outbox;
  const [unfolded, unfold] = useState(false);
  const [said, say] = useState('');
  const retry = async (key: string) => {
    const done = await ask({ type: 'retryDelivery', key }).catch(() => false);
    say(t(done ? 'outbox.retried' : 'outbox.notRetried'));
    await again();
  };
  const now = Date.now();
  const shown = unfolded ? lines : lines?.slice(0, FOLDED);
  const hidden = (lines?.length ?? 0) - (shown?.length ?? 0);
  return (
    <section aria-labelledby="outbox-title">
      <div class="head">
        <h2 id="outbox-title">{t('section.outbox')}</h2>
        <button class="button" type="button" onClick={() => (say(''), void again())}>
          {t('outbox.again')}
        </button>
      </div>
      <p class="help">{t('outbox.help')}</p>
      <p class="said" role="status">
        {failed ? t('outbox.failed') : said}
      </p>
      {lines?.length === 0 && <p class="empty">{t('outbox.empty')}</p>}
      {shown && shown.length > 0 && (
        <ul class="outbox" aria-label={t('outbox.list')}>
          {shown.map((line) => (
            <Delivery
              key={line.key}
              line={line}
              now={now}
              sentence={sentence}
              place={place(line.channel) ?? t('outbox.gone')}
              retry={() => void retry(line.key)}
              language={language}
              t={t}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button class="link" type="button" onClick={() => unfold(true)}>
          {t('outbox.more', { n: hidden })}
        </button>
      )}
    </section>
  );
}
