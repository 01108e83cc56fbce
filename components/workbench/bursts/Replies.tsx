/** Replies for all of a burst: which templates, then one after the other in front of a person. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { BurstMember, BurstView } from '../../../utils/platform/burst-messages';
import type { TemplateShelf } from '../../../utils/platform/template-messages';
import { drafts, usable } from '../../../utils/reply/group';
import type { Draft, GroupOptions } from '../../../utils/reply/group';
import type { Ask } from '../../ui/ask';
import { Check } from '../../ui/Check';
import type { Shown } from './ports';
import { Review } from './Review';

/** Written in one go, and templates that are shown before the others. */
const MOST = 100;
const FIRST = 6;

interface Round {
  members: BurstMember[];
  drafts: Draft[];
  options: GroupOptions;
}

export function Replies({ view, ...shown }: Shown & { view: BurstView }) {
  const { settings, language, t } = shown;
  const shelf = useShelf(shown.ask);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [round, setRound] = useState<Round | null>(null);
  const [said, setSaid] = useState('');
  const waiting = view.members.filter(({ ended, prepared }) => !ended && !prepared?.text).slice(0, MOST);
  const found = useMemo(() => {
    const options = optionsOf(Date.now(), settings, language, shelf);
    return usable(
      waiting.map(({ complaint }) => complaint),
      options,
    );
    // What may be said depends on the complaints, not on the minute.
  }, [view, settings, language, shelf]);
  const usual = found.filter(({ fits }) => fits * 2 >= waiting.length).slice(0, 3);
  const picked = chosen ?? new Set((usual.length > 0 ? usual : found.slice(0, 1)).map(({ id }) => id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const begin = () => {
    const options = optionsOf(Date.now(), settings, language, shelf);
    const taken = view.members.flatMap(({ prepared }) => (prepared?.text ? [prepared.text] : []));
    const complaints = waiting.map(({ complaint }) => complaint);
    setSaid('');
    setRound({ members: waiting, drafts: drafts(complaints, [...picked], taken, options), options });
  };
  const row = ({ id, title, n, fits }: (typeof found)[number]) => (
    <li key={id}>
      <Check checked={picked.has(id)} onChange={(on) => toggle(id, on)}>
        {title} <small>{fits > 0 ? t('replies.fits', { n: fits }) : t('replies.may', { n })}</small>
      </Check>
    </li>
  );
  return (
    <section class="chart burst-replies" aria-label={t('replies')}>
      <header>
        <h3>{t('replies')}</h3>
        <p>{t('replies.what')}</p>
      </header>
      {round ? (
        <Review
          {...shown}
          {...round}
          all={view.members}
          onDone={(ready, skipped) => {
            setRound(null);
            setSaid(t('review.done', { ready, skipped }));
          }}
        />
      ) : waiting.length === 0 ? (
        <p>{t('replies.none')}</p>
      ) : found.length === 0 ? (
        <p class="doubt">{t('replies.noTemplate')}</p>
      ) : (
        <>
          <fieldset>
            <legend>{t('replies.choose')}</legend>
            <ul class="templates">{found.slice(0, FIRST).map(row)}</ul>
            {found.length > FIRST && (
              <details>
                <summary>{t('replies.more')}</summary>
                <ul class="templates">{found.slice(FIRST).map(row)}</ul>
              </details>
            )}
          </fieldset>
          <button class="button primary" type="button" disabled={picked.size === 0} onClick={begin}>
            {t('replies.start', { n: waiting.length })}
          </button>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

const NONE: TemplateShelf = { templates: [], stars: [], uses: {}, hidden: [] };

/** The merchant's own templates; the built-in ones alone while they are not known. */
function useShelf(ask: Ask): TemplateShelf {
  const [shelf, setShelf] = useState(NONE);
  useEffect(() => {
    ask({ type: 'templates' }).then(setShelf, () => {});
  }, [ask]);
  return shelf;
}

/** `now` in ms UTC. */
const optionsOf = (
  now: number,
  settings: Shown['settings'],
  language: Shown['language'],
  shelf: TemplateShelf,
): GroupOptions => ({ now, language, settings, shelf: { ...shelf, turns: {} }, checks: settings });
