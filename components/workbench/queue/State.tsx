/** What stands in the place of rows when there are none, and how much is read so far. */
import type { ComponentChildren } from 'preact';
import { CONSOLE_IDS } from '../../../utils/complaint/ids';
import type { ConsoleId } from '../../../utils/complaint/model';
import type { QueueQuery } from '../../../utils/platform/workbench-messages';
import { Scene, type SceneName } from '../../ui/Scene';
import type { T } from '../ports';
import type { Queue } from './useQueue';
import { sameQuery, WAITING } from './views';

interface Props {
  queue: Queue;
  query: QueueQuery;
  open(console: ConsoleId): void;
  t: T;
}

/** One line above the list: how many fit, and whether all of them are known. */
export function Total({ queue, query, t }: Pick<Props, 'queue' | 'query' | 't'>) {
  const { shown, current, failed } = queue;
  if (failed)
    return (
      <p class="total" data-failed="true" role="status">
        {t('failed.title')}
      </p>
    );
  if (!shown || !current)
    return (
      <p class="total" role="status">
        {t('reading.first')}
      </p>
    );
  const { read, of, done } = shown.reading;
  // What waits is whole from the first row on: the index of deadlines alone answers it.
  const whole = done || sameQuery(query, WAITING);
  return (
    <p class="total" role="status">
      {shown.total !== null && t('total', { n: shown.total })}
      {!whole && <span> {of === null ? t('reading.some', { read }) : t('reading', { read, of })}</span>}
    </p>
  );
}

/** Null while there are rows, or may be. */
export function Nothing({ queue, query, open, t }: Props) {
  const { shown, current, failed, again } = queue;
  if (failed)
    return (
      <Blank scene="unknown" title={t('failed.title')} body={t('failed.body')}>
        <button class="button primary" type="button" onClick={again}>
          {t('retry')}
        </button>
      </Blank>
    );
  if (!shown || !current || !shown.reading.done || shown.total !== 0) return null;
  if (shown.reading.read === 0)
    return (
      <Blank scene="logo" title={t('first.title')} body={t('first.body')}>
        {CONSOLE_IDS.map((id) => (
          <button key={id} class="button" type="button" onClick={() => open(id)}>
            {t(`open.${id}`)}
          </button>
        ))}
      </Blank>
    );
  const waiting = sameQuery(query, WAITING);
  return (
    <Blank scene="unknown" title={t('empty.title')} body={t(waiting ? 'empty.waiting' : 'empty.body')} />
  );
}

interface BlankProps {
  scene: SceneName;
  title: string;
  body: string;
  children?: ComponentChildren;
}
const Blank = ({ scene, title, body, children }: BlankProps) => (
  <div class="nothing">
    <Scene name={scene} size={52} />
    <h2>{title}</h2>
    <p>{body}</p>
    <div class="ways">{children}</div>
  </div>
);
