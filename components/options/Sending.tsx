/** Places that alerts go to, and what went there. Redrawn as deliveries come in; the rest of the page is not. */
import type { Language } from '../../utils/i18n/t';
import { ChannelsSection } from './channels/ChannelsSection';
import { nameOf, useChannels } from './channels/useChannels';
import type { T } from './Field';
import { OutboxSection } from './outbox/OutboxSection';
import { useOutbox } from './outbox/useOutbox';
import type { Ports } from './ports';

export function Sending({ ports, language, t }: { ports: Ports; language: Language; t: T }) {
  const { ask, services, sentence } = ports;
  const channels = useChannels(ports);
  const outbox = useOutbox(ask);
  const place = (id: string) => {
    if (id === 'desktop') return t('outbox.desktop');
    const line = channels.answer?.channels.find((each) => each.id === id);
    const service = services.find((each) => each.id === line?.channel);
    return line ? nameOf(line, service?.name[language] ?? line.channel) : null;
  };
  return (
    <>
      <ChannelsSection
        ports={ports}
        channels={channels}
        deliveries={outbox.lines ?? []}
        language={language}
        t={t}
      />
      <OutboxSection ask={ask} outbox={outbox} sentence={sentence} place={place} language={language} t={t} />
    </>
  );
}
