/** When a template is offered. */
import type { Language } from '../../../utils/i18n/t';
import { CLOCK_IDS } from '../../../utils/complaint/ids';
import type { Phase } from '../../../utils/complaint/model';
import type { CategoryCode } from '../../../utils/reply/categories';
import { CATEGORY_NAMES } from '../../../utils/reply/category-names';
import type { Level } from '../../../utils/reply/cues';
import { pick } from '../../../utils/reply/text';
import { CONSOLES } from '../consoles';
import { Field, type T } from '../Field';
import type { Draft } from './draft';

const PHASES: readonly Phase[] = ['reply', 'finish', 'user', 'platform', 'done', 'unknown'];
const LEVELS: readonly Level[] = ['L1', 'L2', 'L3'];
const REFUNDED = ['any', 'yes', 'no'] as const;
const CATEGORIES = Object.keys(CATEGORY_NAMES) as CategoryCode[];

interface Props {
  draft: Draft;
  put(part: Partial<Draft>): void;
  /** The conditions cannot be saved as they are. */
  wrong: boolean;
  id(name: string): string;
  language: Language;
  t: T;
}

const toggled = <V,>(all: readonly V[], one: V): V[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

interface ChipsProps<V> {
  all: readonly V[];
  chosen: readonly V[];
  label(value: V): string;
  onChoose(chosen: V[]): void;
}

function Chips<V extends string>({ all, chosen, label, onChoose }: ChipsProps<V>) {
  return (
    <div class="chips">
      {all.map((each) => (
        <button
          key={each}
          class="chip"
          type="button"
          aria-pressed={chosen.includes(each)}
          onClick={() => onChoose(toggled(chosen, each))}
        >
          {label(each)}
        </button>
      ))}
    </div>
  );
}

export function Conditions({ draft, put, wrong, id, language, t }: Props) {
  return (
    <>
      <Field id={id('categories')} label={t('tform.categories')} help={t('tform.categoriesHelp')} group t={t}>
        <Chips
          all={CATEGORIES}
          chosen={draft.categories}
          label={(code) => pick(CATEGORY_NAMES[code], language)}
          onChoose={(categories) => put({ categories })}
        />
      </Field>
      <Field id={id('consoles')} label={t('tform.consoles')} help={t('tform.any')} group t={t}>
        <Chips
          all={CONSOLES}
          chosen={draft.consoles}
          label={(console) => t(`console.${console}`)}
          onChoose={(consoles) => put({ consoles })}
        />
      </Field>
      <Field id={id('phases')} label={t('tform.phases')} help={t('tform.any')} group t={t}>
        <Chips
          all={PHASES}
          chosen={draft.phases}
          label={(phase) => t(`phase.${phase}`)}
          onChoose={(phases) => put({ phases })}
        />
      </Field>
      <Field id={id('clocks')} label={t('tform.clocks')} help={t('tform.clocksHelp')} group t={t}>
        <Chips
          all={CLOCK_IDS}
          chosen={draft.clocks}
          label={(clock) => t(`step.${clock}`)}
          onChoose={(clocks) => put({ clocks })}
        />
      </Field>
      <Field id={id('levels')} label={t('tform.levels')} help={t('tform.levelsHelp')} group t={t}>
        <Chips
          all={LEVELS}
          chosen={draft.levels}
          label={(level) => t(`level.${level}`)}
          onChoose={(levels) => put({ levels })}
        />
      </Field>
      <Field id={id('times')} label={t('tform.times')} help={t('tform.timesHelp')} t={t}>
        <input
          id={id('times')}
          class="short"
          type="text"
          inputMode="numeric"
          maxLength={2}
          value={draft.times}
          aria-describedby={id('times-help')}
          aria-invalid={wrong}
          onInput={(event) => put({ times: event.currentTarget.value })}
        />
      </Field>
      <Field id={id('refunded')} label={t('tform.refunded')} t={t}>
        <select
          id={id('refunded')}
          value={draft.refunded}
          onChange={(event) =>
            put({ refunded: REFUNDED.find((each) => each === event.currentTarget.value) ?? 'any' })
          }
        >
          {REFUNDED.map((each) => (
            <option key={each} value={each}>
              {t(`tform.refunded.${each}`)}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
