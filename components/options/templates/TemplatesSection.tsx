/** Reply templates: found, favoured, hidden, written, carried in and out. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Complaint } from '../../../utils/complaint/model';
import type { Settings } from '../../../utils/platform/messages';
import type { Template } from '../../../utils/reply/template';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';
import { copyOf, type Draft, draftOf, newDraft } from './draft';
import { Exchange } from './Exchange';
import { foldersOf, groupsOf, type Item, say, type Shown } from './groups';
import { Search } from './Search';
import { TemplateForm } from './TemplateForm';
import { type Deed, TemplateRow } from './TemplateRow';
import { useTemplates } from './useTemplates';

interface Props {
  ask: Ask;
  settings: Settings;
  t: T;
}

export function TemplatesSection({ ask, settings, t }: Props) {
  const { language } = settings;
  const templates = useTemplates(ask);
  const { shelf, failed } = templates;
  const [query, find] = useState('');
  const [shown, show] = useState<Shown>('all');
  const [writing, write] = useState<{ draft: Draft; title: string } | null>(null);
  const [said, tell] = useState('');
  const [removed, keep] = useState<{ template: Template; starred: boolean } | null>(null);
  const waiting = useWaiting(ask, writing !== null);
  const add = useRef<HTMLButtonElement>(null);
  const groups = useMemo(
    () => (shelf ? groupsOf(shelf, { query, shown, language }) : []),
    [shelf, query, shown, language],
  );
  const news = (words: string, gone: typeof removed = null) => {
    tell(words);
    keep(gone);
  };
  const open = (draft: Draft, title = '') => {
    news('');
    write({ draft, title });
  };
  const leave = (words = '') => {
    write(null);
    news(words);
    requestAnimationFrame(() => add.current?.focus());
  };
  /** The row that was pressed is gone: one goes on from here, and the page stays where it is. */
  const settle = () => add.current?.focus({ preventScroll: true });
  const remove = async ({ template, title, starred }: Item) => {
    const gone = await templates.remove(template.id);
    news(gone ? t('template.removed', { title }) : t('failed'), gone ? { template, starred } : null);
    settle();
  };
  const hide = async ({ template, title }: Item, on: boolean) => {
    const done = await templates.hide(template.id, on);
    news(done ? t(on ? 'template.isHidden' : 'template.isBack', { title }) : t('failed'));
    settle();
  };
  const undo = async () => {
    if (!removed) return;
    const title = say(removed.template.title, language);
    const back = await templates.restore(removed.template, removed.starred);
    if (back) news(t('template.undone', { title }));
    else tell(t('template.notSaved'));
    settle();
  };
  const act = (item: Item, deed: Deed) => {
    const { template, title } = item;
    if (deed === 'edit') open(draftOf(template), title);
    else if (deed === 'copy') open(copyOf(template, copied));
    else if (deed === 'remove') void remove(item);
    else void hide(item, deed === 'hide');
  };
  const copied = (title: string) => t('template.copied', { title });
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);

  return (
    <section class="shelf" aria-labelledby="templates-title">
      <h2 id="templates-title">{t('section.templates')}</h2>
      <p class="promise">{t('templates.help')}</p>
      {failed && (
        <p class="said" role="status">
          {t('templates.failed')}{' '}
          <button class="button" type="button" onClick={() => void templates.again()}>
            {t('retry')}
          </button>
        </p>
      )}
      {shelf && (
        <>
          <div class="control add" hidden={writing !== null}>
            <button ref={add} class="button" type="button" onClick={() => open(newDraft())}>
              {t('templates.add')}
            </button>
            <span class="result" role="status">
              {said}
            </span>
            {removed && (
              <button class="button" type="button" onClick={() => void undo()}>
                {t('template.undo')}
              </button>
            )}
          </div>
          {writing && (
            <TemplateForm
              key={writing.draft.id}
              begun={writing.draft}
              title={writing.title}
              folders={foldersOf(shelf.templates, language)}
              waiting={waiting}
              settings={settings}
              save={templates.save}
              onSaved={({ title }) => leave(t('template.saved', { title: say(title, language) }))}
              onLeave={() => leave()}
              t={t}
            />
          )}
          <div hidden={writing !== null}>
            <Search query={query} find={find} shown={shown} show={show} count={count} t={t} />
            {count === 0 && (
              <p class="empty">{t(shown === 'own' && !query ? 'templates.noOwn' : 'templates.nothing')}</p>
            )}
            {groups.map(({ name, own, items }) => (
              <details
                key={`${own} ${name} ${query === ''}`}
                class="folder"
                open={query !== '' || shown !== 'all' || own}
              >
                <summary>
                  <b>{name || t('templates.noFolder')}</b>
                  <small>{t(own ? 'templates.own' : 'templates.builtIn')}</small>
                  <small>{t('templates.found', { n: items.length })}</small>
                </summary>
                <ul>
                  {items.map((item) => (
                    <TemplateRow
                      key={item.template.id}
                      item={item}
                      onStar={(on) => void templates.star(item.template.id, on)}
                      onDo={(deed) => act(item, deed)}
                      language={language}
                      t={t}
                    />
                  ))}
                </ul>
              </details>
            ))}
            <Exchange own={shelf.templates} save={templates.save} language={language} t={t} />
          </div>
        </>
      )}
    </section>
  );
}

/** Complaints to try a template on, asked for when a form opens. */
function useWaiting(ask: Ask, wanted: boolean): readonly Complaint[] {
  const [waiting, setWaiting] = useState<readonly Complaint[]>([]);
  useEffect(() => {
    if (wanted) ask({ type: 'sampleComplaints' }).then(setWaiting, () => {});
  }, [ask, wanted]);
  return waiting;
}
