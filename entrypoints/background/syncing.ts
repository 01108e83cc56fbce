/** Settings that follow a person to other browsers, once somebody switched that on. */
import { localShelf, onArea, syncArea } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import { flag, own, text, whole } from '../../utils/platform/copy';
import { coalesced } from '../../utils/platform/once';
import type { SyncHandlers } from '../../utils/platform/router';
import { clearArea, isNewer, laterThan, readArea, writePart } from '../../utils/platform/sync';
import type { SyncArea, Written } from '../../utils/platform/sync';
import { SYNC_PARTS } from '../../utils/platform/sync-messages';
import type { SyncAnswer, SyncPart } from '../../utils/platform/sync-messages';

/** One part as it is here. */
export interface Part {
  read(): Promise<unknown>;
  /** Takes in what of `value` is acceptable, field by field; the rest stays as it is. */
  take(value: unknown): Promise<void>;
}
interface State {
  on: boolean;
  /** This browser among the others. */
  by: string;
  /** ms UTC */
  at: number | null;
  /** As last exchanged. */
  parts: Partial<Record<SyncPart, Written>>;
}

function readState(value: unknown): State {
  const parts = SYNC_PARTS.map((part): [SyncPart, Written | null] => {
    const kept = own(own(value, 'parts'), part);
    const at = whole(0, Number.MAX_SAFE_INTEGER)(own(kept, 'at'));
    const json = own(kept, 'json');
    return [
      part,
      at !== undefined && typeof json === 'string' ? { at, by: text(40)(own(kept, 'by')) ?? '', json } : null,
    ];
  });
  return {
    on: flag(own(value, 'on')) ?? false,
    by: text(40)(own(value, 'by')) || crypto.randomUUID(),
    at: whole(0, Number.MAX_SAFE_INTEGER)(own(value, 'at')) ?? null,
    parts: Object.fromEntries(parts.filter(([, kept]) => kept !== null)) as State['parts'],
  };
}

/** Entries of storage.local that hold a part. */
const ENTRIES: ReadonlySet<string> = new Set(['settings', 'watch', 'keep']);

/** `parts` as they are here; `now` in ms UTC. */
export function setUpSync(browser: Browser, parts: Record<SyncPart, Part>, now: () => number) {
  const shelf = localShelf(browser, 'sync');
  const state = async () => readState(await shelf.load().catch(() => null));
  let large: SyncPart[] = [];
  let failed = false;

  const one = async (
    area: SyncArea,
    part: SyncPart,
    there: Written | undefined,
    kept: State,
  ): Promise<void> => {
    const before = kept.parts[part];
    const json = JSON.stringify(await parts[part].read());
    const changed = before !== undefined && json !== before.json;
    const news = there !== undefined && (!before || isNewer(there, before));
    // Changed here as well, just now: that is the later one, unless theirs is from a clock ahead of ours.
    if (news && (!changed || there.at > now())) {
      await parts[part].take(parsed(there.json));
      // Of what was refused the rest is kept: compared with what is here, not with what came.
      kept.parts[part] = { ...there, json: JSON.stringify(await parts[part].read()) };
      return;
    }
    if (before && !changed && there?.at === before.at && there.by === before.by) return;
    const seen = Math.max(before?.at ?? 0, there?.at ?? 0);
    const next = before && !changed && !news ? before : { at: laterThan(seen, now()), by: kept.by, json };
    if (await writePart(area, part, next)) kept.parts[part] = next;
    else large.push(part);
  };
  const exchange = coalesced(async () => {
    const area = syncArea(browser);
    const kept = await state();
    if (!kept.on || !area) return;
    large = [];
    try {
      const there = await readArea(area, now());
      for (const part of SYNC_PARTS) await one(area, part, there.get(part), kept);
      failed = false;
      await shelf.save({ ...kept, at: now() });
    } catch {
      failed = true;
    }
  });

  const told = async (): Promise<SyncAnswer> => {
    const { on, at } = await state();
    return { on, here: syncArea(browser) !== null, at, large, failed };
  };
  onArea(browser, 'sync', () => void exchange());
  onArea(browser, 'local', (names) => {
    if (names.some((name) => ENTRIES.has(name))) void exchange();
  });
  const handlers: SyncHandlers = {
    sync: () => told(),
    async turnSync({ on, drop }) {
      const { by } = await state();
      const area = syncArea(browser);
      // Begun anew: what is there already wins over what is here.
      await shelf.save({ on, by, at: null, parts: {} });
      if (drop && area) await clearArea(area).catch(() => {});
      await exchange();
      return told();
    },
  };
  return { handlers, exchange };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
