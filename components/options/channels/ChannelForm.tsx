/** The form of one channel, new or known. Saved on one press, which also asks for the host. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import type { ChannelLine } from '../../../utils/platform/watch-messages';
import { Check } from '../../ui/Check';
import { Field, type T } from '../Field';
import type { Ports } from '../ports';
import {
  configOf,
  type Draft,
  draftOf,
  hostNames,
  newDraft,
  ownErrors,
  type OwnError,
  recordOf,
} from './draft';
import { Recipients } from './Recipients';
import { RouteFields } from './RouteFields';
import { ServiceField } from './ServiceField';

interface Props {
  ports: Ports;
  /** Null for a new one. */
  line: ChannelLine | null;
  onSaved(): void;
  onLeave(): void;
  language: Language;
  t: T;
}

type Said = { words: string; errors: Record<string, string>; own: readonly OwnError[] };
const NOTHING: Said = { words: '', errors: {}, own: [] };

export function ChannelForm({ ports, line, onSaved, onLeave, language, t }: Props) {
  const { services, check, sentence } = ports;
  const [draft, setDraft] = useState<Draft | null>(() => {
    const service = services.find(({ id }) => id === line?.channel) ?? services[0];
    return service ? (line ? draftOf(line, service) : newDraft(service)) : null;
  });
  const untouched = useRef(draft);
  const [said, say] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  useEffect(() => {
    if (said.words) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [said]);
  const service = services.find(({ id }) => id === draft?.channel);
  if (!draft || !service) return null;

  const stored = line?.hidden ?? [];
  const hidden = stored.filter((name) => !draft.cleared.includes(name));
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { errors, goes } = check(draft.channel, draft.config, hidden);
  const place = goes ?? (line && Object.keys(errors).length === 0 ? line : null);
  const choose = (id: string) => {
    const next = services.find((each) => each.id === id);
    say(NOTHING);
    if (next) put({ channel: next.id, config: configOf(next, {}, []) });
  };
  const wrong = (errors: Record<string, string>, own: readonly OwnError[]) =>
    say({ words: t('channel.wrong', { n: Object.keys(errors).length + own.length }), errors, own });

  const save = async (event: Event) => {
    event.preventDefault();
    const own = ownErrors(draft);
    if (!place || own.length > 0) return wrong(errors, own);
    setBusy(true);
    // First thing in the click: the browser asks only then.
    const allowed = await ports.requestHosts(place.hosts, draft.wide);
    if (!allowed) {
      say({ ...NOTHING, words: t('channel.refused', { host: hostNames(place.hosts) }) });
      return setBusy(false);
    }
    say({ ...NOTHING, words: t('channel.saving') });
    const answer = await ports.ask({ type: 'saveChannel', channel: recordOf(draft) }).catch(() => null);
    setBusy(false);
    if (answer?.saved) return onSaved();
    if (answer && Object.keys(answer.errors).length > 0) return wrong(answer.errors, []);
    say({ ...NOTHING, words: t('channel.notSaved') });
  };

  const id = (name: string) => `${draft.id}-${name}`;
  const common = { draft, put, wrong: said.own, id, t };
  const host = place && hostNames(place.hosts);
  return (
    <form
      ref={form}
      class="form"
      noValidate
      autoComplete="off"
      aria-label={line ? t('form.edit', { name: line.name || service.name[language] }) : t('form.new')}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        // What was written is not lost to one key.
        if (event.key === 'Escape' && !event.isComposing && draft === untouched.current) onLeave();
      }}
    >
      {!line && (
        <Field id={id('service')} label={t('form.service')} t={t}>
          <select
            id={id('service')}
            value={draft.channel}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {services.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id={id('name')} label={t('form.name')} help={t('form.nameHelp')} t={t}>
        <input
          id={id('name')}
          type="text"
          maxLength={40}
          value={draft.name}
          aria-describedby={id('name-help')}
          onInput={(event) => put({ name: event.currentTarget.value })}
        />
      </Field>
      {service.fields.map((field) => (
        <ServiceField
          key={`${service.id} ${field.key}`}
          id={id(field.key)}
          field={field}
          value={draft.config[field.key] ?? ''}
          kept={hidden.includes(field.key)}
          error={said.errors[field.key] && sentence(said.errors[field.key] ?? '', language)}
          cleared={
            field.required || !stored.includes(field.key) ? undefined : draft.cleared.includes(field.key)
          }
          onWrite={(value) => put({ config: { ...draft.config, [field.key]: value } })}
          onClear={(on) =>
            put({
              cleared: [...draft.cleared.filter((name) => name !== field.key), ...(on ? [field.key] : [])],
            })
          }
          language={language}
          t={t}
        />
      ))}
      <div class="field">
        <span>{t('form.goes')}</span>
        <p class="goes" role="status">
          {host && place
            ? t(place.abroad ? 'form.goesAbroad' : 'form.goesTo', { host })
            : t('form.goesLater')}
        </p>
      </div>
      <Field
        id={id('wide')}
        label={t('form.wide')}
        help={t(draft.wide ? 'form.wideWarn' : 'form.wideHelp')}
        warn={draft.wide}
        group
        t={t}
      >
        <Check checked={draft.wide} described={id('wide-help')} onChange={(wide) => put({ wide })}>
          {t('form.wideOn')}
        </Check>
      </Field>
      <RouteFields {...common} />
      <Recipients {...common} />
      <div class="control end">
        <button class="button primary" type="submit" disabled={busy}>
          {t('form.save')}
        </button>
        <button class="button" type="button" onClick={onLeave}>
          {t('form.cancel')}
        </button>
        <span class="said" role="status">
          {said.words}
        </span>
      </div>
    </form>
  );
}
