/** The one sender of all channels. Never throws, never logs, says nothing secret. */
import { failed, refused, sent } from './channel';
import type { Answer, Channel, Context, HttpRequest, Outcome, TokenStore } from './channel';
import type { Message } from './message';
import { readStart } from './read-start';
import type { Mention } from './route';
import { scrub, secretsOf } from './scrub';
import { skewOf } from './skew';

const TIMEOUT = 15_000;

export interface Deps {
  fetch: typeof fetch;
  /** ms UTC, the computer's own. */
  now(): number;
  subtle: SubtleCrypto;
  store: TokenStore;
  /** ms to add to `now`. */
  skew?: number;
  timeoutMs?: number;
  mention?: Mention | null;
  /** Requests of this message that were accepted before: `done` of the last outcome. */
  done?: readonly number[];
}

export interface Delivery {
  outcome: Outcome;
  /** ms, each answer's measure of our clock; for `keepSkew`. */
  skews: number[];
}

const OPTIONS = {
  redirect: 'manual',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const;

const isOutcome = (value: Answer | Outcome): value is Outcome => 'kind' in value;
const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

/** One request. A timeout, or a good answer that broke off, leaves open whether it was accepted. */
async function exchange(request: HttpRequest, deps: Deps, skews: number[]): Promise<Answer | Outcome> {
  const { url, method, headers, body } = request;
  // Not as a method of `deps`: browsers call that an illegal invocation.
  const { fetch } = deps;
  const stop = new AbortController();
  let status = 0;
  /** Only silence after a good status, or before any, leaves it open. */
  const broken = (silent: boolean): Outcome => {
    if (status === 0) return silent ? { kind: 'unknown' } : failed('network');
    return status >= 200 && status < 300 ? { kind: 'unknown' } : failed('server', `HTTP ${status}`);
  };
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      stop.abort();
      resolve(broken(true));
    }, deps.timeoutMs ?? TIMEOUT);
  });
  const work = async (): Promise<Answer | Outcome> => {
    try {
      const sentAt = deps.now();
      const response = await fetch(url, { method, headers, body, signal: stop.signal, ...OPTIONS });
      const at = deps.now();
      ({ status } = response);
      const skew = skewOf(response.headers, sentAt, at);
      if (skew !== null) skews.push(skew);
      if (isRedirect(response)) return refused('redirect');
      return { status, headers: response.headers, at, ...(await readStart(response.body)) };
    } catch {
      return broken(late);
    }
  };
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

const RANK: readonly Outcome['kind'][] = ['sent', 'unknown', 'refused', 'failed'];
const worse = (a: Outcome, b: Outcome): Outcome => (RANK.indexOf(b.kind) > RANK.indexOf(a.kind) ? b : a);

async function run<C extends object>(
  channel: Channel<C>,
  config: C,
  message: Message,
  deps: Deps,
  skews: number[],
): Promise<Outcome> {
  const { subtle, store, mention = null } = deps;
  const send = (request: HttpRequest) => exchange(request, deps, skews);
  const context = (): Context => {
    const now = deps.now() + (deps.skew ?? 0);
    return { now, subtle, store, mention, send };
  };
  let plan = await channel.requests(message, config, context());
  const done = new Set(deps.done);
  let worst: Outcome = sent;
  let renewed = false;
  for (let index = 0; Array.isArray(plan) && index < plan.length; index += 1) {
    const request = plan[index];
    if (!request || done.has(index)) continue;
    const answer = await send(request);
    const outcome = isOutcome(answer) ? answer : channel.verdict(answer);
    if (!renewed && !isOutcome(answer) && (await channel.renew?.(answer, config, context()))) {
      renewed = true;
      plan = await channel.requests(message, config, context());
      index -= 1;
      continue;
    }
    if (outcome.kind === 'sent' || outcome.kind === 'unknown') done.add(index);
    worst = worse(worst, outcome);
    // The rest waits for the next try: the service is not well.
    if (outcome.kind === 'failed') break;
  }
  if (!Array.isArray(plan)) worst = plan;
  return worst.kind === 'sent' || done.size === 0 ? worst : { ...worst, done: [...done] };
}

/** Sends `message`. `failed` or `refused` with `done` reached some recipients: pass it back in. */
export async function deliver<C extends object>(
  channel: Channel<C>,
  config: C,
  message: Message,
  deps: Deps,
): Promise<Delivery> {
  const skews: number[] = [];
  try {
    const outcome = await run(channel, config, message, deps, skews);
    if (!('said' in outcome)) return { outcome, skews };
    return { outcome: { ...outcome, said: scrub(outcome.said, secretsOf(config)) }, skews };
  } catch {
    // Nothing of the error is shown: it may hold an address or a key.
    return { outcome: refused('internal'), skews };
  }
}
