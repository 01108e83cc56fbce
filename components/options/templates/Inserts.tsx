/** Chooses a variable or an optional part to insert into the text that was written in last. */
import { useState } from 'preact/hooks';
import type { Language } from '../../../utils/i18n/t';
import type { T } from '../Field';
import { CURSOR, formatters, mark, matters, noteOf, part, situations, variablesBySource } from './marks';

interface Props {
  id(name: string): string;
  /** `select`: what is marked then, from the start of what was inserted. */
  insert(text: string, select?: { from: number; to: number }): void;
  language: Language;
  t: T;
}

export function Inserts({ id, insert, language, t }: Props) {
  const [name, setName] = useState('order_ref');
  const [formatter, setFormatter] = useState('');
  const [condition, setCondition] = useState('repeat');
  const bySource = variablesBySource(language);
  const insertPart = () => {
    const { text, from, to } = part(condition, t('tform.part'));
    insert(text, { from, to });
  };
  return (
    <div class="inserts">
      <div class="control">
        <span class="pair">
          <label for={id('variable')}>{t('tform.variable')}</label>
          <select
            id={id('variable')}
            value={name}
            aria-describedby={id('note')}
            onChange={(event) => setName(event.currentTarget.value)}
          >
            {bySource.map(({ source, choices }) => (
              <optgroup key={source} label={t(`source.${source}`)}>
                {choices.map((each) => (
                  <option key={each.name} value={each.name}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </span>
        <span class="pair">
          <label for={id('formatter')}>{t('tform.formatter')}</label>
          <select
            id={id('formatter')}
            value={formatter}
            onChange={(event) => setFormatter(event.currentTarget.value)}
          >
            <option value="">{t('tform.plain')}</option>
            {formatters(language).map((each) => (
              <option key={each.name} value={each.name}>
                {each.label}
              </option>
            ))}
          </select>
        </span>
        <button class="button" type="button" onClick={() => insert(mark(name, formatter))}>
          {t('tform.insert')}
        </button>
      </div>
      <p id={id('note')} class="help">
        <code>{mark(name, formatter)}</code> {noteOf(name, language)}
      </p>
      <div class="control">
        <span class="pair">
          <label for={id('condition')}>{t('tform.condition')}</label>
          <select
            id={id('condition')}
            value={condition}
            aria-describedby={id('part-help')}
            onChange={(event) => setCondition(event.currentTarget.value)}
          >
            <optgroup label={t('source.condition')}>
              {situations(language).map((each) => (
                <option key={each.name} value={each.name}>
                  {each.label}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('tform.variable')}>
              {bySource
                .flatMap(({ choices }) => choices)
                .map((each) => (
                  <option key={each.name} value={each.name}>
                    {each.label}
                  </option>
                ))}
            </optgroup>
            <optgroup label={t('source.category')}>
              {matters(language).map((each) => (
                <option key={each.name} value={each.name}>
                  {each.label}
                </option>
              ))}
            </optgroup>
          </select>
        </span>
        <button class="button" type="button" onClick={insertPart}>
          {t('tform.insertPart')}
        </button>
        <button class="button" type="button" onClick={() => insert(CURSOR)}>
          {t('tform.insertCursor')}
        </button>
      </div>
      <p id={id('part-help')} class="help">
        {t('tform.partHelp')}
      </p>
    </div>
  );
}
