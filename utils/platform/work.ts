/** The door to a worker with long work: numbered questions, how far they are, answers; any can be stopped. */

/** What either side needs of a worker. */
interface Side {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}
/** Why work ended without an answer. `code`: one of the work's own, `stopped`, or `failed`. */
export interface WorkFault {
  code: string;
  /** Place in a file, from 1; 0 = none. */
  at: number;
  /** What is meant by it, or the name of the error where the code is `failed`; ''. */
  what: string;
}
class WorkFailed extends Error {
  override name = 'WorkFailed';
  constructor(readonly fault: WorkFault) {
    super(fault.code);
  }
}

type Asked<Q> = { n: number; question: Q } | { n: number; stop: true };
type Said = { n: number; told: number } | { n: number; answer: unknown } | { n: number; fault: WorkFault };

/** How work is followed: `told` hears how far it is, `signal` stops it. */
export interface Following {
  told?(done: number): void;
  signal?: AbortSignal;
}

/** The page's side. `start` makes the worker when it is first needed. Rejects with `WorkFailed`. */
export function workThrough<Q>(start: () => Side): (question: Q, following?: Following) => Promise<unknown> {
  interface Open {
    resolve(answer: unknown): void;
    reject(error: WorkFailed): void;
    told?(done: number): void;
  }
  const open = new Map<number, Open>();
  let side: Side | undefined;
  let count = 0;
  const failed = () => new WorkFailed({ code: 'failed', at: 0, what: 'WorkerError' });
  const begin = (): Side => {
    const made = start();
    made.addEventListener('message', ({ data }) => {
      const said = data as Said;
      const asked = open.get(said.n);
      if ('told' in said) return asked?.told?.(said.told);
      open.delete(said.n);
      if ('fault' in said) asked?.reject(new WorkFailed(said.fault));
      else asked?.resolve(said.answer);
    });
    made.addEventListener('error', () => {
      for (const { reject } of open.values()) reject(failed());
      open.clear();
    });
    return made;
  };
  return (question, { told, signal } = {}) => {
    side ??= begin();
    const worker = side;
    const n = (count += 1);
    signal?.addEventListener('abort', () => worker.postMessage({ n, stop: true }, []), { once: true });
    return new Promise((resolve, reject) => {
      open.set(n, { resolve, reject, ...(told && { told }) });
      worker.postMessage({ n, question } satisfies Asked<Q>, []);
    });
  };
}

class Stopped extends Error {
  readonly code = 'stopped';
}

function faultOf(error: unknown): WorkFault {
  const { code, at, what, name } = error as Record<'code' | 'at' | 'what' | 'name', unknown>;
  const said = typeof what === 'string' ? what : name;
  return {
    code: typeof code === 'string' ? code : 'failed',
    at: typeof at === 'number' ? at : 0,
    what: typeof said === 'string' ? said : '',
  };
}

/** The worker's side. `told` in the hands of the work throws once it is to stop. */
export function workFrom<Q>(
  side: Side,
  answer: (question: Q, told: (done: number) => void) => Promise<unknown>,
): void {
  const stopped = new Set<number>();
  side.addEventListener('message', ({ data }) => {
    const asked = data as Asked<Q>;
    const { n } = asked;
    if ('stop' in asked) return void stopped.add(n);
    const told = (done: number) => {
      if (stopped.has(n)) throw new Stopped('stopped');
      side.postMessage({ n, told: done } satisfies Said, []);
    };
    answer(asked.question, told).then(
      (value) => side.postMessage({ n, answer: value } satisfies Said, []),
      (error: unknown) => side.postMessage({ n, fault: faultOf(error) } satisfies Said, []),
    );
  });
}
