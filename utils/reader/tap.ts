/**
 * Listens to the console's own JSON answers in the page's world. It calls the page's function
 * first, reuses the object that the page parsed, and changes nothing for the page: no argument, no
 * result, no order, no exception.
 */
import { HELLO, READY } from './handshake';
import { pick } from './pick';

/** Answers that may speak of complaints, by address; others are left alone entirely. */
const ADDRESS =
  /complain|punish|violation|risk|negotiat|tousu|aftersale|queryLoginAccount|trade[-_]?(list|query)/i;
const WORDS = /complain|errorcode|"stat"|"ret"/i;
const LONGEST = 12_000_000;
/** Unquoted numbers of 16 digits and more: `JSON.parse` would round them. */
const BIG = /([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g;
const WAITING = 40;

/** Installs the tap in `page`. Harmless when installed twice. */
export function startTap(page: Window & typeof globalThis): void {
  const { document, Event, CustomEvent, JSON, Response, XMLHttpRequest, URL, queueMicrotask, setTimeout } =
    page;
  const parse = JSON.parse;
  const stringify = JSON.stringify;
  const nativeText = Response.prototype.text;
  const nativeJson = Response.prototype.json;
  const open = XMLHttpRequest.prototype.open;
  const channels = new Set<string>();
  const waiting: string[] = [];

  const send = (detail: string) => {
    for (const channel of channels) document.dispatchEvent(new CustomEvent(channel, { detail }));
    if (!channels.size && waiting.length < WAITING) waiting.push(detail);
  };
  /** Never lets anything of ours reach the page. */
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      /* silence is the contract */
    }
  };
  const hand = (answer: unknown, url: string, status: number) =>
    queueMicrotask(() =>
      quietly(() => {
        const picked = pick(answer);
        if (!picked) return;
        const { pathname, search } = new URL(url, document.baseURI);
        const subject =
          /(?:complain[a-z_]*id|event_?id)=([\w-]{6,64})/i.exec(search)?.[1] ??
          /\/(\w[\w-]{9,63})\/[a-z-]*histor/i.exec(pathname)?.[1] ??
          null;
        send(stringify({ path: pathname, status, subject, ...picked }));
      }),
    );
  const concerns = (url: string) => ADDRESS.test(url) || ADDRESS.test(page.location.href);

  const later = (text: string, url: string, status: number) =>
    quietly(() => {
      if (text.length > LONGEST || !/^\s*[[{]/.test(text) || !WORDS.test(text)) return;
      BIG.lastIndex = 0;
      if (BIG.test(text)) hand(parse(text.replace(BIG, '$1"$2"')), url, status);
      else borrow(text, url, status);
    });

  /** Takes the object that the page itself parses from this very text; parses only if it does not. */
  const borrow = (text: string, url: string, status: number) => {
    const before = JSON.parse;
    let taken = false;
    const lent = function (this: unknown, ...args: Parameters<typeof JSON.parse>) {
      const value = Reflect.apply(before, this, args);
      if (!taken && args[0] === text && typeof args[1] !== 'function') {
        taken = true;
        hand(value, url, status);
      }
      return value;
    };
    JSON.parse = lent as typeof JSON.parse;
    setTimeout(() => {
      if (JSON.parse === lent) JSON.parse = before;
      if (!taken) quietly(() => hand(parse(text), url, status));
      taken = true;
    }, 0);
  };

  const json = {
    async json(this: Response) {
      const value = await nativeJson.call(this);
      quietly(() => concerns(this.url) && hand(value, this.url, this.status));
      return value;
    },
  }.json;
  const text = {
    async text(this: Response) {
      const value = await nativeText.call(this);
      quietly(() => concerns(this.url) && later(value, this.url, this.status));
      return value;
    },
  }.text;
  Response.prototype.json = json;
  Response.prototype.text = text;

  const opened = function (this: XMLHttpRequest, ...args: unknown[]) {
    quietly(() => {
      const url = String(args[1]);
      if (concerns(url)) this.addEventListener('load', () => quietly(() => heard(this, url)), { once: true });
    });
    return Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.open = opened as typeof open;

  const heard = (request: XMLHttpRequest, url: string) => {
    const kind = request.responseType;
    if (kind === 'json') hand(request.response, url, request.status);
    else if (kind === '' || kind === 'text') later(request.responseText, url, request.status);
  };

  document.addEventListener(HELLO, (event) => {
    const name = (event as CustomEvent).detail;
    if (typeof name !== 'string' || !name.startsWith('kesu:')) return;
    // A later life of the extension greets again; a page that forges a greeting hears its own data.
    if (channels.size >= 3) return;
    channels.add(name);
    for (const detail of waiting.splice(0)) send(detail);
  });
  document.dispatchEvent(new Event(READY));
}
