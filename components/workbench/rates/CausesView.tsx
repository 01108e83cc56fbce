/** What complaints come from, what became of each kind, and the week on paper. */
import { useEffect, useState } from 'preact/hooks';
import { daysAround } from '../../../utils/complaint/rates/days';
import { groups } from '../../../utils/complaint/rates/patterns';
import type { Group } from '../../../utils/complaint/rates/patterns';
import type { Course } from '../../../utils/complaint/rates/model';
import type { Template } from '../../../utils/reply/template';
import type { Ask } from '../../ui/ask';
import { Frame } from './Frame';
import { categoryName, templateName } from './names';
import type { SectionProps } from '../ports';
import type { Shown } from './ports';
import { RateCards } from './RateCards';
import { daysText, percent, spanText } from './said';

export function CausesView(props: SectionProps) {
  const own = useTemplates(props.ports.ask);
  return (
    <Frame {...props} title="causes">
      {(shown) => (
        <>
          <Report {...shown} />
          <div class="on-paper">
            <RateCards {...shown} />
          </div>
          <Causes {...shown} own={own} />
        </>
      )}
    </Frame>
  );
}

/** The merchant's own templates; none while they are not known. */
function useTemplates(ask: Ask): Template[] {
  const [own, setOwn] = useState<Template[]>([]);
  useEffect(() => {
    // Without their names the ids are shown.
    ask({ type: 'templates' }).then(
      ({ templates }) => setOwn(templates),
      () => {},
    );
  }, [ask]);
  return own;
}

function Report({ material, now, t }: Shown) {
  const [week, before] = [daysAround(now, -6, 0), daysAround(now, -13, -7)];
  const n = (days: typeof week) =>
    groups(material.courses, () => 'all', now, days).reduce((sum, group) => sum + group.n, 0);
  return (
    <section class="chart report" aria-label={t('report.title')}>
      <header>
        <h3>{t('report.title')}</h3>
        <p>{t('report.days', daysText(week))}</p>
      </header>
      <p>
        {t('report.came')} <b>{t('n.cases', { n: n(week) })}</b> · {t('report.last', { n: n(before) })}
      </p>
      <div class="hand">
        <button class="button" type="button" onClick={() => window.print()}>
          {t('report.print')}
        </button>
        <span>{t('report.what')}</span>
      </div>
    </section>
  );
}

function Causes({ own, ...shown }: Shown & { own: readonly Template[] }) {
  const { material, now, language, t } = shown;
  const byCategory = groups(material.courses, ({ category }) => category, now);
  const byTemplate = groups(material.courses, ({ template }) => template, now);
  const total = byCategory.reduce((sum, { n }) => sum + n, 0);
  const top = byCategory.find(({ name }) => name !== 'UNCLEAR');
  return (
    <>
      <section class="chart" aria-label={t('causes.category')}>
        <header>
          <h3>{t('causes.category')}</h3>
          <p>{t('causes.category.what')}</p>
        </header>
        {top ? (
          <p class="lead">
            {t('causes.top', { name: categoryName(top.name, language), k: top.n, n: total })}
          </p>
        ) : (
          <p>{t('causes.none')}</p>
        )}
        <Broken courses={material.courses} {...shown} />
        {byCategory.length > 0 && (
          <Table groups={byCategory} name={(code) => categoryName(code, language)} {...shown} />
        )}
      </section>
      <section class="chart" aria-label={t('causes.template')}>
        <header>
          <h3>{t('causes.template')}</h3>
          <p>{t('causes.template.what')}</p>
        </header>
        {byTemplate.length > 0 ? (
          <Table groups={byTemplate} name={(id) => templateName(id, own, language)} {...shown} />
        ) : (
          <p>{t('causes.template.none')}</p>
        )}
      </section>
    </>
  );
}

/** Do broken promises bring complaints back? */
function Broken({ courses, now, t }: Shown & { courses: readonly Course[] }) {
  const [broken, kept] = [true, false].map(
    (is) => groups(courses, ({ brokenPromise }) => (brokenPromise === is ? 'all' : ''), now)[0],
  );
  if (!broken) return null;
  const { n, again } = broken;
  return <p>{t('causes.broken.both', { n, again, rest: kept?.n ?? 0, restAgain: kept?.again ?? 0 })}</p>;
}

interface TableProps extends Shown {
  groups: readonly Group[];
  name(code: string): string;
}

function Table({ groups: found, name, language, t }: TableProps) {
  const close = ({ close: middle }: Group) =>
    middle
      ? t('causes.close.n', { span: spanText(middle, language), n: middle.n })
      : t('causes.close.unknown');
  return (
    <div class="scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['name', 'n', 'again', 'broken', 'close'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`causes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((group) => (
            <tr key={group.name}>
              <th scope="row">{name(group.name)}</th>
              <td>{group.n}</td>
              <td>
                {group.again} <small>{percent(group.again / group.n)}</small>
              </td>
              <td>{group.broken}</td>
              <td>{close(group)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
