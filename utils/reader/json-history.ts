/** Lines of a talk as the console's own answers bring them. */
import type { HistoryEvent, Reading } from '../complaint/model';
import type { QueueKnowledge } from '../consoles/knowledge';
import { parseInstant } from './dates';
import type { Pick } from './picked';

/** `now` in ms UTC. */
export function instant(text: string | undefined, now: number): Reading | undefined {
  return (text ? parseInstant(text, now) : null) ?? undefined;
}

function whoDid(type: string, by: string, actors: QueueKnowledge['actors']): HistoryEvent['by'] {
  if (actors && /^\d+$/.test(type)) return actors[type] ?? 'platform';
  if (/SYSTEM|^(COMPLAINT|SERVICE_ORDER)_/.test(type) || by === 'SYSTEM' || by === '系统') return 'system';
  if (type.startsWith('USER') || by === 'USER' || /投诉人|用户/.test(by)) return 'user';
  if (type.startsWith('MERCHANT') || by === 'MERCHANT' || /商户|商家/.test(by)) return 'merchant';
  if (type.startsWith('PLATFORM') || by === 'AUDITOR' || by === 'GOVERNMENT') return 'platform';
  return 'unknown';
}

/** One line; null without a time. `now` in ms UTC. */
export function eventOf(pick: Pick, now: number, actors: QueueKnowledge['actors']): HistoryEvent | null {
  const at = instant(pick.logTime ?? pick.time, now)?.at;
  if (at === undefined) return null;
  const type = pick.logType ?? '';
  return {
    at,
    by: whoDid(type, pick.logBy ?? '', actors),
    type: type || null,
    text: (pick.logText ?? pick.detail ?? '').slice(0, 500),
  };
}
