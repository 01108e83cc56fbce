/** The text of a template and its other wordings, in one language. */
import { useRef } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import { MAX_VARIANTS } from '../../../utils/reply/read-template';
import { Field, type T } from '../Field';
import type { Draft, Spoken } from './draft';
import { Inserts } from './Inserts';
import { TextBox } from './TextBox';

interface Props {
  draft: Draft;
  spoken: Spoken;
  put(part: Partial<Draft>): void;
  /** The wording that is written in: 0 the text, 1… the others. */
  which: number;
  choose(which: number): void;
  id(name: string): string;
  language: Language;
  t: T;
}

export function Texts({ draft, spoken, put, which, choose, id, language, t }: Props) {
  const boxes = useRef<(HTMLTextAreaElement | null)[]>([]);
  const { text, variants } = draft;
  const write = (at: number, value: string) => {
    if (at === 0) return put({ text: { ...text, [spoken]: value } });
    put({ variants: variants.map((each, i) => (i === at - 1 ? { ...each, [spoken]: value } : each)) });
  };
  const insert = (piece: string, select = { from: piece.length, to: piece.length }) => {
    const at = boxes.current[which] ? which : 0;
    const box = boxes.current[at];
    if (!box) return;
    const start = box.selectionStart;
    box.setRangeText(piece, start, box.selectionEnd);
    write(at, box.value);
    box.focus();
    box.setSelectionRange(start + select.from, start + select.to);
  };
  const drop = (at: number) => {
    put({ variants: variants.filter((_, i) => i !== at - 1) });
    choose(0);
    boxes.current[0]?.focus();
  };
  const box = (at: number, value: string) => (
    <TextBox
      id={id(`text-${at}`)}
      value={value}
      rows={at === 0 ? 6 : 4}
      needed={at === 0 && text.zh + text.en === ''}
      box={(element) => {
        boxes.current[at] = element;
      }}
      onWrite={(next) => write(at, next)}
      onFocus={() => choose(at)}
      t={t}
    />
  );
  return (
    <>
      <Field id={id('text-0')} label={t('tform.text')} t={t}>
        {box(0, text[spoken])}
        <Inserts id={id} insert={insert} language={language} t={t} />
      </Field>
      {variants.map((words, i) => (
        // Wordings have no name of their own: their place is what they are.
        // oxlint-disable-next-line no-array-index-key
        <Field key={i} id={id(`text-${i + 1}`)} label={t('tform.variant', { n: i + 2 })} t={t}>
          {box(i + 1, words[spoken])}
          <button class="link" type="button" onClick={() => drop(i + 1)}>
            {t('tform.dropVariant')}
          </button>
        </Field>
      ))}
      {variants.length < MAX_VARIANTS && (
        <div class="field">
          <span />
          <div>
            <button
              class="button"
              type="button"
              onClick={() => put({ variants: [...variants, { zh: '', en: '' }] })}
            >
              {t('tform.addVariant')}
            </button>
            <p class="help">{t('tform.variantsHelp')}</p>
          </div>
        </div>
      )}
    </>
  );
}
