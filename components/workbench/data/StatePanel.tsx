/** What is kept, whether it is what it was, and when a copy was made last. */
import { useState } from 'preact/hooks';
import type { Contents } from '../../../utils/platform/work-messages';
import { counted, dated, Digest, Fault, Panel, Progress } from './parts';
import type { DataProps } from './ports';
import { useWork } from './useWork';

export function StatePanel({ ports, state, t }: DataProps) {
  const work = useWork();
  const [contents, setContents] = useState<Contents | null>(null);
  const count = async () => {
    const local = await ports.data.local();
    const found = await work.run((following) => ports.data.work({ type: 'contents', local }, following));
    if (found) setContents(found);
  };
  return (
    <Panel title={t('state')} help={t('state.help')}>
      <dl class="pairs">
        <dt>{t('state.complaints')}</dt>
        <dd>{state && !state.broken ? counted(state.complaints) : t('unknown')}</dd>
        <dt>{t('state.entries')}</dt>
        <dd>{state && !state.broken ? counted(state.entries) : t('unknown')}</dd>
        <dt>{t('state.last')}</dt>
        <dd>
          {state?.lastBackup ? (
            <>
              {dated(state.lastBackup.at)} · {t('rows', { n: counted(state.lastBackup.rows) })} ·{' '}
              {t(state.lastBackup.sealed ? 'sealed' : 'open')} · <Digest digest={state.lastBackup.digest} />
            </>
          ) : (
            t('state.never')
          )}
        </dd>
        <dt>{t('state.tables')}</dt>
        <dd>{state?.schema ?? t('unknown')}</dd>
        <dt>{t('digest')}</dt>
        <dd>
          {contents ? (
            <>
              <Digest digest={contents.digest} /> · {t('rows', { n: counted(total(contents.rows)) })}
            </>
          ) : (
            <button class="link" type="button" disabled={work.done !== null} onClick={() => void count()}>
              {t('state.count')}
            </button>
          )}
        </dd>
      </dl>
      <Progress work={work} words={t('counting', { n: counted(work.done ?? 0) })} t={t} />
      <Fault work={work} t={t} />
    </Panel>
  );
}

export const total = (rows: Readonly<Record<string, number>>): number =>
  Object.values(rows).reduce((sum, n) => sum + n, 0);
