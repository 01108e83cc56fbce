/** The form of one template of one's own, new or known, with what becomes of it beside. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Complaint } from '../../../utils/complaint/model';
import type { Settings } from '../../../utils/platform/messages';
import { MAX_FOLDER, MAX_TEMPLATES, MAX_TITLE, readTemplate } from '../../../utils/reply/read-template';
import type { Template } from '../../../utils/reply/template';
import { Field, type T } from '../Field';
import { Conditions } from './Conditions';
import { type Draft, recordOf, type Spoken } from './draft';
import { fieldFault } from './faults';
import { Preview } from './Preview';
import { Texts } from './Texts';
import type { Templates } from './useTemplates';

const SPOKEN: readonly Spoken[] = ['zh', 'en'];

interface Props {
  /** As it is when the form opens. */
  begun: Draft;
  /** '' for a new one. */
  title: string;
  folders: readonly string[];
  waiting: readonly Complaint[];
  settings: Settings;
  save: Templates['save'];
  onSaved(template: Template): void;
  onLeave(): void;
  t: T;
}

/** The language in which it is written, else the one of the interface. */
const spokenOf = ({ text }: Draft, language: Settings['language']): Spoken => {
  const own = language === 'en' ? 'en' : 'zh';
  const other = own === 'en' ? 'zh' : 'en';
  return text[own] === '' && text[other] !== '' ? other : own;
};

export function TemplateForm({ begun, title, folders, waiting, settings, save, onSaved, onLeave, t }: Props) {
  const { language } = settings;
  const [draft, setDraft] = useState(begun);
  const [spoken, speak] = useState(() => spokenOf(begun, language));
  const [which, choose] = useState(0);
  const [said, say] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { template, faults } = readTemplate(recordOf(draft));
  const wrong = tried ? faults : [];
  const id = (name: string) => `${begun.id}-${name}`;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!template) {
      say(t('tform.wrong', { n: faults.length }));
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    say(t('saving'));
    const answer = await save([recordOf(draft)]);
    if (answer?.saved) return onSaved(template);
    say(answer?.full ? t('template.full', { n: MAX_TEMPLATES }) : t('template.notSaved'));
  };
  const words = (name: 'title' | 'folder', most: number) => (
    <input
      id={id(name)}
      class="wide"
      type="text"
      // Code points: an emoji counts once.
      maxLength={most * 2}
      list={name === 'folder' ? id('folders') : undefined}
      value={draft[name][spoken]}
      aria-describedby={name === 'folder' ? id('folder-help') : undefined}
      aria-invalid={wrong.some(({ field }) => field === name)}
      onInput={(event) => put({ [name]: { ...draft[name], [spoken]: event.currentTarget.value } })}
    />
  );
  return (
    <form
      ref={form}
      class="form"
      noValidate
      autoComplete="off"
      aria-label={title ? t('template.editing', { title }) : t('template.new')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // What was written is not lost to one key.
        if (event.key === 'Escape' && !event.isComposing && draft === begun) onLeave();
      }}
    >
      <Field id={id('language')} label={t('tform.language')} group t={t}>
        {SPOKEN.map((each) => (
          <button
            key={each}
            class="chip"
            type="button"
            aria-pressed={spoken === each}
            onClick={() => speak(each)}
          >
            {t(`tform.${each}`)}
          </button>
        ))}
      </Field>
      <Field id={id('title')} label={t('tform.title')} t={t}>
        {words('title', MAX_TITLE)}
      </Field>
      <Field id={id('folder')} label={t('tform.folder')} help={t('tform.folderHelp')} t={t}>
        {words('folder', MAX_FOLDER)}
        <datalist id={id('folders')}>
          {folders.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Field>
      <Texts
        draft={draft}
        spoken={spoken}
        put={put}
        which={which}
        choose={choose}
        id={id}
        language={language}
        t={t}
      />
      <Preview
        draft={draft}
        spoken={spoken}
        which={Math.min(which, draft.variants.length)}
        choose={choose}
        waiting={waiting}
        settings={settings}
        id={id}
        t={t}
      />
      <Conditions
        draft={draft}
        put={put}
        wrong={wrong.some(({ field }) => field === 'when')}
        id={id}
        language={language}
        t={t}
      />
      <div class="control end">
        <button class="button primary" type="submit">
          {t('tform.save')}
        </button>
        <button class="button" type="button" onClick={onLeave}>
          {t('tform.cancel')}
        </button>
        <span class="said" role="status">
          {said}
        </span>
      </div>
      {wrong.length > 0 && (
        <ul class="faults">
          {wrong.map((fault) => (
            <li key={JSON.stringify(fault)}>{fieldFault(fault, t)}</li>
          ))}
        </ul>
      )}
    </form>
  );
}
