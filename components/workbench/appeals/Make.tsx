/** Writes the pack to a file, on this computer. A text with gaps goes only on a second word. */
import { useEffect, useState } from 'preact/hooks';
import { saveAs } from '../../ui/save';
import type { Opened } from './ports';
import { SpoiltFile, zipOf } from './zip';

interface Props extends Opened {
  text: string;
  /** Rests until what was written last is kept. */
  settle(): Promise<boolean>;
}

export function Make({
  ports,
  view,
  pack,
  change,
  reading,
  settings,
  language,
  text,
  settle,
  judge,
  t,
}: Props) {
  const [said, say] = useState('');
  const [anyway, setAnyway] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setAnyway(false);
    say('');
  }, [text, pack.files.length, reading.stage]);
  const { row } = view;

  const make = async (): Promise<string> => {
    const about = { reading, open: pack.open, settings, language, now: Date.now() };
    const { findings } = judge(text, about);
    const blocked = findings.filter(({ verdict }) => verdict === 'block');
    if (blocked.length > 0 && !anyway) {
      setAnyway(true);
      return t('make.blocked');
    }
    say(t('make.making'));
    if (!(await settle())) return t('make.failed');
    // Not before what was written last is kept: that changes the pack.
    const now = Date.now();
    const kept = await ports.desk.ask({ type: 'packBytes', key: row.key });
    const bytes = new Map(kept.map((one) => [one.key, one.bytes]));
    const named = {
      console: t(`console.${row.console}`),
      queue: row.queue,
      stage: reading.stageName,
      complaintId: row.id,
      open: pack.open,
    };
    const files = pack.files.map((file) => ({
      file,
      label: reading.label(file.shows),
      bytes: bytes.get(file.key) ?? new Uint8Array(),
    }));
    const archive = await zipOf({ about: named, draft: text, timeline: reading.timeline, files }, now);
    const rules = blocked.map(({ code }) => code).join(' ');
    const log = { what: 'made', text: archive.name, reason: rules, who: settings.agentName } as const;
    if (!(await change({ madeAt: now }, log))) return t('make.failed');
    saveAs(archive.name, 'application/zip', archive.bytes);
    return t('make.made', { name: archive.name });
  };
  const press = async () => {
    setBusy(true);
    const words = await make().catch((error: unknown) =>
      error instanceof SpoiltFile ? t('make.spoilt', { name: error.message }) : t('make.failed'),
    );
    say(words);
    setBusy(false);
  };
  return (
    <div class="make">
      <button class="button primary" type="button" disabled={busy} onClick={() => void press()}>
        {t(anyway ? 'make.anyway' : 'make')}
      </button>
      <small>{t('local')}</small>
      <p class="said" role="status">
        {said}
      </p>
    </div>
  );
}
