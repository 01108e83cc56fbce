/** Reading what a person entered into the form of a channel. Errors are collected field by field. */
import { own } from '../../platform/copy';
import type { FieldErrors } from './channel';
import type { Code } from './words';

const CONTROLS = /[\p{Cc}\p{Surrogate}]/u;

/** Reads fields of one form. `done` gives the configuration, or what is wrong. */
export class Form {
  readonly errors: FieldErrors = {};
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  wrong(key: string, code: Code): '' {
    this.errors[key] ??= code;
    return '';
  }

  #raw(key: string, most: number): string | null {
    const value = own(this.#value, key);
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string' || value.length > most) {
      this.wrong(key, 'form');
      return null;
    }
    return value.trim();
  }

  /** One line; '' when nothing was entered or it is wrong. */
  text(key: string, form: RegExp = /^/, options: { needed?: boolean; most?: number } = {}): string {
    const value = this.#raw(key, options.most ?? 200);
    if (value === null) return '';
    if (value === '') return options.needed ? this.wrong(key, 'needed') : '';
    return CONTROLS.test(value) || !form.test(value) ? this.wrong(key, 'form') : value;
  }

  /** Several lines. */
  lines(key: string, most = 8000): string {
    const value = this.#raw(key, most)?.replaceAll('\r\n', '\n') ?? '';
    return /[^\P{Cc}\n\t]|\p{Surrogate}/u.test(value) ? this.wrong(key, 'form') : value;
  }

  /** A list, or one text with commas, spaces or lines between; each entry once. */
  list(key: string, form: RegExp, most: number, needed = false): string[] {
    const value = own(this.#value, key) ?? [];
    const parts = typeof value === 'string' ? value.split(/[\s,，;；、]+/) : value;
    if (!Array.isArray(parts) || parts.length > 1000) return this.#none(key, 'form');
    const entries = parts
      .map((part: unknown) => (typeof part === 'string' ? part.trim() : '\0'))
      .filter(Boolean);
    if (entries.length === 0) return needed ? this.#none(key, 'needed') : [];
    if (!entries.every((entry) => form.test(entry))) return this.#none(key, 'form');
    const once = [...new Set(entries)];
    return once.length > most ? this.#none(key, 'tooMany') : once;
  }

  choice<T extends string>(key: string, known: readonly [T, ...T[]]): T {
    const value = own(this.#value, key) ?? known[0];
    const found = known.find((each) => each === value);
    if (found === undefined) this.wrong(key, 'form');
    return found ?? known[0];
  }

  flag(key: string): boolean {
    return own(this.#value, key) === true;
  }

  /** An https address without name and password, on one of `hosts` when given. */
  address(key: string, hosts?: readonly string[]): URL | null {
    const value = this.text(key, /^/, { needed: true, most: 2000 });
    if (value === '') return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (!url || url.protocol !== 'https:' || url.username || url.password) {
      this.wrong(key, 'notAddress');
      return null;
    }
    if (hosts && !hosts.includes(url.host)) this.wrong(key, 'otherHost');
    return key in this.errors ? null : url;
  }

  done<Config extends object>(config: Config): Config | { errors: FieldErrors } {
    return Object.keys(this.errors).length === 0 ? config : { errors: { ...this.errors } };
  }

  #none(key: string, code: Code): [] {
    this.wrong(key, code);
    return [];
  }
}

/** The optional permission for the host of an address; a port is not part of a match pattern. */
export const patternOf = (address: string): string => `https://${new URL(address).hostname}/*`;
