/** Asks a person in a page of ours, where no page of a console can cover anything. */
import type { Override } from '../../platform/gate-messages';
import { onConfirmed, send } from '../../platform/page';
import type { GateRequest } from '../kit';

/** `failed`: nobody could be asked. `late`: nobody answered. */
export type Said = 'yes' | 'no' | 'late' | 'failed';

/** ms for which a window of ours is waited for, and then for what a person says in it. */
const OPENS = 10_000;
const LASTS = 5 * 60_000;

const after = <T>(ms: number, value: T): [late: Promise<T>, stop: () => void] => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<T>((done) => (timer = setTimeout(done, ms, value)));
  return [late, () => clearTimeout(timer)];
};

/** Never throws. With `signal` the question is taken back, and nothing that is said of it counts. */
export async function askOutside(what: Override, signal: AbortSignal): Promise<Said> {
  const [never, stopOpening] = after(OPENS, null);
  const told = await Promise.race([send({ type: 'confirm', ...what }), never]);
  stopOpening();
  if (!told) return 'failed';
  const { token } = told;
  const [late, stopWaiting] = after(LASTS, 'late' as const);
  let stop = () => {};
  const gone = new Promise<'no'>((done) => signal.addEventListener('abort', () => done('no')));
  const answer = new Promise<'yes' | 'no'>((done) => {
    stop = onConfirmed((named, go) => {
      if (named !== token || signal.aborted) return false;
      done(go ? 'yes' : 'no');
      return true;
    });
  });
  const said = signal.aborted ? 'no' : await Promise.race([answer, gone, late]);
  stopWaiting();
  stop();
  if (signal.aborted || said === 'late') void send({ type: 'confirmDrop', token });
  return signal.aborted ? 'no' : said;
}

/** What the page of ours is told of a gate. */
export function overrideOf(request: GateRequest, reason: string): Override {
  const { console, complaint } = request;
  const common = { console, complaintId: complaint, reason };
  if (request.kind === 'close') {
    const { action, missing, burst } = request.check;
    const codes = [...(burst ? ['burst'] : []), ...missing];
    return { ...common, action, against: codes.map((code) => ({ code, words: '' })), text: '' };
  }
  const { findings, stale, text } = request;
  const against = findings.map(({ code, words }) => ({ code, words }));
  return {
    ...common,
    action: 'send',
    against: [...(stale ? [{ code: stale, words: request.news ?? '' }] : []), ...against].slice(0, 40),
    text: text(),
  };
}
