/** The draft on a complaint, as it would be filled in, with its red lines and its length. */
import { useMemo, useState } from 'preact/hooks';
import type { Complaint } from '../../../utils/complaint/model';
import type { Settings } from '../../../utils/platform/messages';
import { pick } from '../../../utils/reply/text';
import { Field, type T } from '../Field';
import { type Draft, shownOf, type Spoken } from './draft';
import { type Length, samples, tryOn } from './trial';

interface Props {
  draft: Draft;
  spoken: Spoken;
  which: number;
  choose(which: number): void;
  /** Complaints that wait; none: samples. */
  waiting: readonly Complaint[];
  settings: Settings;
  id(name: string): string;
  t: T;
}

function nameOf({ console, outTradeNo, id, detail, problem }: Complaint, t: T): string {
  const words = Array.from(detail ?? problem ?? '')
    .slice(0, 18)
    .join('');
  const tail = t('preview.tail', { tail: (outTradeNo ?? id).slice(-4) });
  return [t(`console.${console}`), tail, words].filter(Boolean).join(' · ');
}

/** Gaps stand out. */
const marked = (text: string) =>
  text
    .split(/(【[^】]*】)/)
    // Pieces of one text: their place is what they are.
    // oxlint-disable-next-line no-array-index-key
    .map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));

function LengthLine({ length: { console, n, soft, hard }, t }: { length: Length; t: T }) {
  const over = n > hard;
  const said = over ? t('preview.over', { n: n - hard }) : n > soft ? t('preview.soft', { soft }) : '';
  return (
    <li data-state={over ? 'over' : n > soft ? 'long' : 'fits'}>
      {t('preview.length', { console: t(`console.${console}`), n, most: hard })}
      {said && <b>{said}</b>}
    </li>
  );
}

export function Preview({ draft, spoken, which, choose, waiting, settings, id, t }: Props) {
  const now = useMemo(() => Date.now(), []);
  const shown = waiting.length > 0 ? waiting : samples(now);
  const [chosen, setChosen] = useState('');
  const complaint = shown.find(({ id }) => id === chosen) ?? shown[0];
  if (!complaint) return null;
  const language = spoken === 'en' ? 'en' : 'zh-CN';
  const { filled, lines, lengths } = tryOn(shownOf(draft), which, complaint, { settings, language, now });
  const names = filled.questions.map(({ label }) => label);
  return (
    <section class="preview" aria-labelledby={id('preview')}>
      <h3 id={id('preview')}>{t('preview.title')}</h3>
      <Field id={id('complaint')} label={t('preview.complaint')} t={t}>
        <select
          id={id('complaint')}
          value={complaint.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {shown.map((each) => (
            <option key={each.id} value={each.id}>
              {waiting.length > 0 ? nameOf(each, t) : t('preview.sample', { text: nameOf(each, t) })}
            </option>
          ))}
        </select>
      </Field>
      {draft.variants.length > 0 && (
        <Field id={id('which')} label={t('preview.which')} t={t}>
          <select
            id={id('which')}
            value={which}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {[draft.text, ...draft.variants].map((_, at) => (
              // Wordings have no name of their own: their place is what they are.
              // oxlint-disable-next-line no-array-index-key
              <option key={at} value={at}>
                {at === 0 ? t('tform.text') : t('tform.variant', { n: at + 1 })}
              </option>
            ))}
          </select>
        </Field>
      )}
      {filled.text.trim() === '' ? (
        <p class="empty">{t('preview.empty')}</p>
      ) : (
        <>
          <blockquote>{marked(filled.text)}</blockquote>
          {names.length > 0 && (
            <p class="help">{t('preview.asks', { names: names.join(language === 'en' ? ', ' : '、') })}</p>
          )}
          <ul class="lengths">
            {lengths.map((length) => (
              <LengthLine key={length.console} length={length} t={t} />
            ))}
          </ul>
          <div class="lines" role="status">
            {lines.length === 0 && (
              <span class="verdict" data-verdict="pass">
                {t('preview.pass')}
              </span>
            )}
            <ul>
              {lines.map(({ code, from, verdict, words, reason }) => (
                <li key={`${code} ${from}`}>
                  <span class="verdict" data-verdict={verdict}>
                    {t(`preview.${verdict}`)}
                  </span>
                  <q>{words}</q>
                  <span>{pick(reason, settings.language)}</span>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}
