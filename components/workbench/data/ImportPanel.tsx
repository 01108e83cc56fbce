/** Complaints in from a table: an export of a console, or one of ours. */
import { useState } from 'preact/hooks';
import { CONSOLE_IDS, isQueueOf, QUEUE_IDS } from '../../../utils/complaint/ids';
import type { ConsoleId, QueueId } from '../../../utils/complaint/model';
import { BEIJING_OFFSET } from '../../../utils/complaint/time';
import type { ImportReport } from '../../../utils/platform/work-messages';
import { ImportReportView } from './ImportReport';
import { sheetNames } from './names';
import { counted, Fault, FileField, Panel, Progress } from './parts';
import type { DataProps } from './ports';
import { useWork } from './useWork';

const queuesOf = (console: ConsoleId): QueueId[] => QUEUE_IDS.filter((queue) => isQueueOf(queue, console));
/** `2026-11-22T09:30`, Beijing. */
const asLocal = (at: number): string => new Date(at + BEIJING_OFFSET).toISOString().slice(0, 16);

interface Chosen {
  file: File;
  console: ConsoleId;
  queue: QueueId;
  account: string;
  /** When the table was made, ms UTC. */
  at: number;
  columns: number;
}

export function ImportPanel({ ports, refresh, t }: DataProps) {
  const work = useWork();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const { data } = ports;

  const choose = async (file: File | null) => {
    setReport(null);
    setChosen(null);
    work.clear();
    if (!file) return;
    const found = await work.run((following) => data.work({ type: 'header', file }, following));
    if (!found) return;
    const console = found.console ?? 'wechat-pay';
    const queue = queuesOf(console)[0] ?? 'wechat-pay';
    const at = Math.min(file.lastModified, Date.now());
    setChosen({ file, console, queue, account: '', at, columns: found.header.length });
  };
  const run = async ({ file, console, queue, account, at }: Chosen) => {
    setReport(null);
    const question = { type: 'import', file, console, queue, account: account.trim(), at } as const;
    const done = await work.run((following) =>
      data.work({ ...question, names: sheetNames(), now: Date.now() }, following),
    );
    if (!done) return;
    setReport(done);
    await ports.ask({ type: 'dataRestored', from: 'table' }).then(refresh, () => {});
  };
  const set = (part: Partial<Chosen>) => setChosen((before) => before && { ...before, ...part });

  return (
    <Panel title={t('import')} help={t('import.help')}>
      <FileField
        id="import-file"
        label={t('import.file')}
        accept=".csv,.txt,text/csv"
        disabled={work.done !== null}
        choose={(file) => void choose(file)}
      />
      {chosen && (
        <div class="fields">
          <label class="line">
            <span>{t('import.console')}</span>
            <select
              value={chosen.console}
              onChange={(event) => {
                const console = CONSOLE_IDS.find((id) => id === event.currentTarget.value) ?? chosen.console;
                set({ console, queue: queuesOf(console)[0] ?? chosen.queue });
              }}
            >
              {CONSOLE_IDS.map((id) => (
                <option key={id} value={id}>
                  {t(`console.${id}`)}
                </option>
              ))}
            </select>
          </label>
          {queuesOf(chosen.console).length > 1 && (
            <label class="line">
              <span>{t('import.queue')}</span>
              <select
                value={chosen.queue}
                onChange={(event) =>
                  set({ queue: QUEUE_IDS.find((id) => id === event.currentTarget.value) ?? chosen.queue })
                }
              >
                {queuesOf(chosen.console).map((id) => (
                  <option key={id} value={id}>
                    {t(`queue.${id}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label class="line">
            <span>{t('import.account')}</span>
            <input
              type="text"
              maxLength={200}
              placeholder={t('import.account.hint')}
              value={chosen.account}
              onInput={(event) => set({ account: event.currentTarget.value })}
            />
          </label>
          <label class="line">
            <span>{t('import.at')}</span>
            <input
              type="datetime-local"
              value={asLocal(chosen.at)}
              onInput={(event) => {
                const at = event.currentTarget.valueAsNumber - BEIJING_OFFSET;
                if (Number.isFinite(at)) set({ at: Math.min(at, Date.now()) });
              }}
            />
          </label>
          <p class="help">{t('import.at.help')}</p>
          <p class="acts">
            <button
              class="button primary"
              type="button"
              disabled={work.done !== null}
              onClick={() => void run(chosen)}
            >
              {t('import.do')}
            </button>
          </p>
        </div>
      )}
      <Progress work={work} words={t('importing', { n: counted(work.done ?? 0) })} t={t} />
      <Fault work={work} t={t} />
      {report && <ImportReportView report={report} t={t} />}
    </Panel>
  );
}
