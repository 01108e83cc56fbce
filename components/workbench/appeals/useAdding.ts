/** Puts files into a pack one after the other, and says of each what became of it. */
import { useState } from 'preact/hooks';
import type { PackFile, PackKept, PackSource } from '../../../utils/platform/pack-messages';
import type { PictureLimit } from '../../../utils/reply/evidence/stages';
import type { DeskPort } from '../ports';
import { fitted } from './picture';
import type { Fitted, Misfit } from './picture';
import type { T } from './ports';
import { sha256 } from './zip';

export interface Adding {
  add(files: readonly File[], shows: string, source?: PackSource): void;
  /** Files that are being worked on. */
  busy: number;
  /** One line for each file that was not kept, and how many were. */
  said: readonly string[];
}

/** Files of one go. */
const MOST = 40;

interface Into {
  desk: DeskPort;
  key: string;
  limit: PictureLimit | null;
  t: T;
}

export function useAdding({ desk, key, limit, t }: Into): Adding {
  const [busy, setBusy] = useState(0);
  const [said, say] = useState<readonly string[]>([]);

  const keep = async (file: File, fit: Fitted, shows: string, source: PackSource): Promise<PackKept> => {
    const line: Omit<PackFile, 'key' | 'addedAt'> = {
      kind: fit.kind,
      size: fit.bytes.length,
      sha256: await sha256(fit.bytes),
      source,
      shows,
      thumb: fit.thumb,
      original: { name: file.name, size: file.size },
    };
    return desk.ask({ type: 'packAdd', key, file: line, bytes: fit.bytes, now: Date.now() });
  };
  const work = async (files: readonly File[], shows: string, source: PackSource) => {
    if (!limit) return;
    const lines: string[] = [];
    let kept = 0;
    say([]);
    setBusy(files.length);
    for (const [index, file] of files.slice(0, MOST).entries()) {
      const fit = await fitted(file, limit);
      const what: PackKept | Misfit | 'failed' =
        typeof fit === 'string' ? fit : await keep(file, fit, shows, source).catch(() => 'failed' as const);
      if (what === 'kept') kept += 1;
      else lines.push(t(`add.${what}`, { name: file.name }));
      setBusy(files.length - index - 1);
    }
    for (const file of files.slice(MOST)) lines.push(t('add.many', { name: file.name }));
    setBusy(0);
    say(kept > 0 ? [t('add.kept', { n: kept }), ...lines] : lines);
  };
  return {
    busy,
    said,
    add: (files, shows, source = 'chosen') =>
      void (files.length > 0 && busy === 0 && work(files, shows, source)),
  };
}
