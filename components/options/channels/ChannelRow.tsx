/** One channel: name, where it goes, whether it is on, what became of the last delivery. */
import { useContext, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import type { ChannelLine, OutboxLine } from '../../../utils/platform/watch-messages';
import { when } from '../../ui/when';
import type { T } from '../Field';
import { stateWords } from '../outbox/words';
import { Policy } from '../policy';
import type { Ports } from '../ports';
import { ChannelForm } from './ChannelForm';
import { draftOf, hostNames, recordOf } from './draft';
import { RemoveButton } from './RemoveButton';
import { testWords } from './testWords';
import { nameOf } from './useChannels';

interface Props {
  ports: Ports;
  line: ChannelLine;
  /** The browser does not let us reach it. */
  barred: boolean;
  last: OutboxLine | null;
  again(): Promise<void>;
  onRemoved(): void;
  language: Language;
  t: T;
}

export function ChannelRow({ ports, line, barred, last, again, onRemoved, language, t }: Props) {
  const managed = useContext(Policy).channels.includes(line.id);
  const [editing, setEditing] = useState(false);
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  /** The focus goes back to where the form was opened. */
  const back = () => {
    setEditing(false);
    edit.current?.focus();
  };
  const service = ports.services.find(({ id }) => id === line.channel);
  const kind = service?.name[language] ?? line.channel;
  const name = nameOf(line, kind);
  const host = hostNames(line.hosts);

  /** First thing in the click: the browser asks only then. */
  const allow = async (on: boolean) => {
    say('');
    const allowed = !on || (await ports.requestHosts(line.hosts, line.wide));
    if (!allowed) return say(t('channel.refusedOn', { host }));
    if (!service) return;
    const record = { ...recordOf(draftOf(line, service)), on };
    const answer = await ports.ask({ type: 'saveChannel', channel: record }).catch(() => null);
    if (!answer?.saved) say(t('channel.notSaved'));
    await again();
  };
  const test = async () => {
    setBusy(true);
    say(t('test.asking'));
    const allowed = await ports.requestHosts(line.hosts, line.wide);
    const answer = allowed && (await ports.ask({ type: 'testChannel', id: line.id }).catch(() => null));
    say(allowed ? testWords(answer || null, ports.sentence, language, t) : t('channel.notAllowed', { host }));
    setBusy(false);
    void again();
  };

  return (
    <li class="channel" data-on={line.on}>
      <div class="top">
        <span class="name">
          <b>{name}</b>
          {name !== kind && <small>{kind}</small>}
        </span>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={line.on}
            disabled={managed}
            aria-label={t('channel.on', { name })}
            onClick={(event) => {
              // Shown as it is stored, not as it was pressed.
              event.preventDefault();
              void allow(!line.on);
            }}
          />
          <span>{t(line.on ? 'channel.isOn' : 'channel.isOff')}</span>
        </label>
      </div>
      <p class="where">
        <code>{host}</code>
        <span class="tag" data-abroad={line.abroad}>
          {t(line.abroad ? 'channel.abroad' : 'channel.leaves')}
        </span>
        {line.wide && <span class="tag">{t('channel.wide')}</span>}
        {managed && <span class="tag by-policy">{t('policy')}</span>}
      </p>
      <p class="help">
        {last
          ? t('channel.last', {
              t: when(last.settledAt || last.at, Date.now()),
              state: stateWords(last.state, t),
            })
          : t('channel.lastNever')}
      </p>
      {barred && (
        <p class="said">
          {t('channel.notAllowed', { host })}{' '}
          <button
            class="button"
            type="button"
            onClick={() => void ports.requestHosts(line.hosts, line.wide).then(again)}
          >
            {t('channel.allow')}
          </button>
        </p>
      )}
      <div class="control">
        <button class="button" type="button" disabled={busy} onClick={() => void test()}>
          {t('channel.test')}
        </button>
        {service && !managed && (
          <button
            ref={edit}
            class="button"
            type="button"
            aria-expanded={editing}
            onClick={() => (say(''), setEditing(!editing))}
          >
            {t('channel.edit')}
          </button>
        )}
        {!managed && <RemoveButton ask={ports.ask} id={line.id} onRemoved={onRemoved} t={t} />}
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {editing && (
        <ChannelForm
          ports={ports}
          line={line}
          onSaved={() => (back(), void again())}
          onLeave={back}
          language={language}
          t={t}
        />
      )}
    </li>
  );
}
