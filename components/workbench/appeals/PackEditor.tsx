/** One evidence pack: what it is for, what is in it, its text, its archive, and what became of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { holdsComplaints } from '../../../utils/complaint/ids';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import type { Language } from '../../../utils/i18n/t';
import type { Settings } from '../../../utils/platform/messages';
import type { Ports } from '../ports';
import { useCase } from '../case/useCase';
import { About } from './About';
import { Draft } from './Draft';
import { Files } from './Files';
import { Make } from './Make';
import { Materials } from './Materials';
import type { Opened, T } from './ports';
import type { judge, readPack } from './reading';
import { Sent } from './Sent';
import { useAdding } from './useAdding';
import { usePack } from './usePack';

interface Texts {
  readPack: typeof readPack;
  judge: typeof judge;
}

interface Props {
  ports: Ports;
  settings: Settings;
  view: CaseView;
  language: Language;
  t: T;
}

/** ms without a key: what was written is kept. */
const REST = 600;

export function PackEditor({ ports, settings, view, language, t }: Props) {
  const { key } = view.row;
  const { pack, failed, change } = usePack(ports.desk, key);
  const { view: about } = useCase(ports.desk, pack?.about ?? '');
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    let gone = false;
    import('./reading').then(
      ({ readPack, judge }) => gone || setTexts({ readPack, judge }),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);
  const reading = useMemo(
    () => (texts && pack ? texts.readPack(view, pack, language, pack.about ? about : null) : null),
    [texts, pack, view, about, language],
  );
  if (!texts || !pack || !reading)
    return (
      <p class="quiet" role="status">
        {t(failed ? 'failed' : 'reading')}
      </p>
    );
  const opened = { ports, settings, language, t, view, pack, change, reading, judge: texts.judge };
  return <Written key={key} {...opened} />;
}

/** What is being written stands before what is kept, until it is kept. */
function Written(opened: Opened) {
  const { ports, view, pack, change, reading, t } = opened;
  const [written, setWritten] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<string | null>(null);
  last.current = written;
  const text = written ?? pack.text ?? reading.draft;
  const adding = useAdding({ desk: ports.desk, key: view.row.key, limit: reading.picture, t });

  const keep = async (value: string | null): Promise<boolean> => {
    const kept = await change({ text: value });
    setFailed(!kept);
    // What was typed since is newer than what is kept.
    if (kept && last.current === value) setWritten(null);
    return kept;
  };
  const settle = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    return last.current === null || keep(last.current);
  };
  const write = (value: string | null) => {
    clearTimeout(timer.current);
    setWritten(value);
    if (value === null) void keep(null);
    else timer.current = setTimeout(() => void keep(value), REST);
  };
  // Closed while somebody writes: what stands there is kept.
  const leave = useRef(settle);
  leave.current = settle;
  useEffect(() => () => void leave.current(), []);

  return (
    <div
      class="pack"
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // A table that was copied is words and a picture of them: in a text the words are meant.
        if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
        event.preventDefault();
        adding.add(files, '', 'pasted');
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        // Beside the place for it, too: the page would be left for the file.
        event.preventDefault();
        adding.add([...(event.dataTransfer?.files ?? [])], '', 'dropped');
      }}
    >
      <section class="place">
        <label>
          {t('stage')}
          <select
            value={reading.stage}
            onChange={(event) =>
              void change({ stage: event.currentTarget.value }).then((kept) => setFailed(!kept))
            }
          >
            {reading.stages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p class="quiet">{reading.limits}</p>
        <p>
          <b>{t('where')}</b> {reading.where}
        </p>
        <p class="said" role="status">
          {failed && t('pack.failed')}
        </p>
      </section>
      {!holdsComplaints(view.row.queue) && <About {...opened} />}
      <Materials {...opened} add={adding.add} />
      <Files {...opened} {...adding} />
      <Draft {...opened} text={text} write={write} />
      <Make {...opened} text={text} settle={settle} />
      <Sent {...opened} />
    </div>
  );
}
