/** Alerts that leave the computer: nothing until something is added and switched on. */
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import type { OutboxLine } from '../../../utils/platform/watch-messages';
import type { T } from '../Field';
import type { Ports } from '../ports';
import { ChannelForm } from './ChannelForm';
import { ChannelRow } from './ChannelRow';
import type { Channels } from './useChannels';

interface Props {
  ports: Ports;
  channels: Channels;
  deliveries: readonly OutboxLine[];
  language: Language;
  t: T;
}

export function ChannelsSection({ ports, channels, deliveries, language, t }: Props) {
  const { answer, barred, failed, again } = channels;
  const [adding, setAdding] = useState(false);
  const [said, say] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const common = { ports, language, t };
  /** The form or the row is gone: the focus goes where one goes on. */
  const back = async (words: string) => {
    setAdding(false);
    say(words);
    await again();
    add.current?.focus();
  };

  return (
    <section aria-labelledby="channels-title">
      <h2 id="channels-title">{t('section.channels')}</h2>
      <p class="promise">{t('channels.promise')}</p>
      {failed && (
        <p class="said" role="status">
          {t('channels.failed')}{' '}
          <button class="button" type="button" onClick={() => void again()}>
            {t('retry')}
          </button>
        </p>
      )}
      {answer && (
        <>
          {answer.channels.length > 0 && (
            <ul class="channels" aria-label={t('channels.list')}>
              {answer.channels.map((line) => (
                <ChannelRow
                  key={line.id}
                  {...common}
                  line={line}
                  barred={barred.has(line.id)}
                  last={deliveries.find(({ channel }) => channel === line.id) ?? null}
                  again={again}
                  onRemoved={() => void back(t('channel.removed'))}
                />
              ))}
            </ul>
          )}
          {answer.unusable.map((id) => (
            <p key={id} class="said">
              {t('channels.unusable')}{' '}
              <button
                class="button"
                type="button"
                onClick={() =>
                  void ports.ask({ type: 'removeChannel', id }).then(
                    () => back(t('channel.removed')),
                    () => say(t('channel.notRemoved')),
                  )
                }
              >
                {t('channel.remove')}
              </button>
            </p>
          ))}
          {answer.channels.length === 0 && !adding && <p class="empty">{t('channels.none')}</p>}
          {adding && (
            <ChannelForm
              {...common}
              line={null}
              onSaved={() => void back(t('channel.saved'))}
              onLeave={() => void back('')}
            />
          )}
          <div class="control" hidden={adding}>
            <button ref={add} class="button" type="button" onClick={() => (say(''), setAdding(true))}>
              {t('channel.add')}
            </button>
            <span class="result" role="status">
              {said}
            </span>
          </div>
        </>
      )}
    </section>
  );
}
