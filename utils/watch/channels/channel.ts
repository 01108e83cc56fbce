/** What a channel is: data and functions without side effects, so that all are sent by one sender. */
import type { Language } from '../../i18n/t';
import type { Message } from './message';
import type { Mention } from './route';
import type { Code } from './words';

export type ChannelId =
  'wecom' | 'dingtalk' | 'feishu' | 'serverchan' | 'pushplus' | 'bark' | 'wechatTemplate' | 'sms' | 'webhook';

export type Said = Readonly<Record<Language, string>>;

/** One entry of the form in the options. */
export interface Field {
  key: string;
  label: Said;
  kind: 'text' | 'secret' | 'list' | 'select' | 'textarea' | 'checkbox';
  required?: boolean;
  /** Holds keys although it is no `secret`: not shown again once stored. */
  hidden?: boolean;
  placeholder?: string;
  help?: Said;
  /** `select`. */
  choices?: readonly { value: string; label: Said }[];
}

export type Outcome =
  | { kind: 'sent' }
  /** Try again, not before `retryAfterMs`; null = when the caller's own back-off says so. */
  | { kind: 'failed'; retryAfterMs: number | null; code: Code; said: string; done?: number[] }
  /** No use to try again before the person changes something. */
  | { kind: 'refused'; code: Code; said: string; done?: number[] }
  /** The service may have it: sending again could double it. */
  | { kind: 'unknown'; done?: number[] };

export interface Limits {
  /** Of the part that the service limits, UTF-8. */
  bytes: number;
  /** In any 60 s. */
  perMinute: number;
  /** In any second. */
  perSecond?: number;
  /** At once after a pause. */
  burst: number;
  /** Least pause after the service said "too fast", ms. */
  cooldownMs: number;
}

export interface HttpRequest {
  url: string;
  method: 'POST' | 'PUT';
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** At most 64 kB of it. */
  body: string;
  /** There was more. */
  cut: boolean;
  /** When it came, ms UTC by our clock. */
  at: number;
}

/** Keeps access tokens; memory that no page can read. */
export interface TokenStore {
  get(key: string): Promise<{ token: string; until: number } | null>;
  set(key: string, value: { token: string; until: number } | null): Promise<void>;
}

export interface Context {
  /** ms UTC, corrected by the measured skew: signatures depend on it. */
  now: number;
  subtle: SubtleCrypto;
  store: TokenStore;
  /** Who is called by name, already decided. */
  mention: Mention | null;
  /** A request before the real one: fetching a token. */
  send(request: HttpRequest): Promise<Answer | Outcome>;
}

export type FieldErrors = Record<string, Code>;

/** Methods, not functions in properties: a registry holds channels of different configurations. */
export interface Channel<Config extends object = object> {
  id: ChannelId;
  name: Said;
  fields: readonly Field[];
  limits: Limits;
  /** The configuration out of a form or a store; reading a configuration gives it again. */
  read(value: unknown): Config | { errors: FieldErrors };
  /** Match patterns of the optional permission to ask for. */
  hosts(config: Config): string[];
  /** The data leaves mainland China. */
  abroad(config: Config): boolean;
  /** One request for each recipient the service cannot address together, always in the same order. */
  requests(message: Message, config: Config, context: Context): Promise<HttpRequest[] | Outcome>;
  verdict(answer: Answer): Outcome;
  /** After a failure: something outdated was dropped, one more try makes sense. */
  renew?(answer: Answer, config: Config, context: Context): Promise<boolean>;
}

export const sent: Outcome = { kind: 'sent' };
export const failed = (code: Code, said = '', retryAfterMs: number | null = null): Outcome => ({
  kind: 'failed',
  retryAfterMs,
  code,
  said,
});
export const refused = (code: Code, said = ''): Outcome => ({ kind: 'refused', code, said });

export const postJson = (url: string, body: unknown): HttpRequest => ({
  url,
  method: 'POST',
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
