/**
 * Listens to the console's own JSON answers in the page's world. It calls the page's function
 * first, reuses the object that the page parsed, and changes nothing for the page: no argument, no
 * result, no order, no exception.
 */
import { HELLO, READY, SHAPES } from './handshake';
import { pick, speaks } from './pick';
import { shapeOf } from './shape';
import type { Shape } from './shape';

/** Answers that may speak of complaints, by the address of the request or of the page. */
const ADDRESS = /compl|violation|risk|negotiat|tousu|after-?sale/i;
const WORDS = /compl|after_?sale|task_?id|consult|violat|punish|appeal|"(stat|errorcode|ret)"/i;
const LONGEST = 12_000_000;
/** Addresses of which the shape of the last answer is remembered. */
const KEPT = 12;
/** Numbers of 16 digits and more, outside strings: `JSON.parse` would round them. */
const BIG = /[:[,]\s*-?\d{16,}\s*[,}\]]/;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<=[:[,]\s*)-?\d{16,}(?=\s*[,}\]])/g;

/** The complaint that a request names in its body, as a form or JSON. */
const SUBJECT = /(?:complain[a-z_]*id|event_?id)["=:\s]{1,4}(\w[\w-]{5,63})/i;

type Call = () => unknown;
/** Where an answer came from. */
type From = Pick<Response, 'url' | 'status'> & { subject?: string };

/** Installs the tap. Harmless when installed twice. */
export function startTap(): void {
  const { parse, stringify } = JSON;
  const { apply } = Reflect;
  const { setTimeout, CustomEvent } = window;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const channels = new Set<string>();
  const waiting: string[] = [];
  /** Texts that the page is about to parse. */
  let texts: [text: string | null, from: From][] = [];

  /** Never lets anything of ours reach the page. */
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      /* silence is the contract */
    }
  };
  const say = (type: string, detail?: string) =>
    apply(dispatchEvent, document, [new CustomEvent(type, { detail, cancelable: true })]) as boolean;
  const send = (detail: string) => {
    for (const channel of channels) say(channel, detail);
    if (!channels.size && waiting.length < 40) waiting.push(detail);
  };
  /** The function stays what it is to the page, down to its name, and gets a listener. */
  const wrap = (
    owner: object,
    name: string,
    heard: (call: Call, self: unknown, args: unknown[]) => unknown,
  ) => {
    const functions = owner as Record<string, Call>;
    functions[name] = new Proxy(functions[name] as Call, {
      apply: (native, self, args) => heard(() => apply(native, self, args), self, args),
    });
  };

  /** Of the last answers, by address. */
  const shapes = new Map<string, Shape>();
  const keep = (url: string, shape: Shape) => {
    if (shapes.size < KEPT || shapes.delete(url)) shapes.set(url, shape);
  };
  const near = ({ url }: From) => ADDRESS.test(url + location.href);
  const hand = (answer: unknown, from: From) =>
    quietly(() => {
      if (near(from)) keep(from.url.replace(/[?#].*/s, ''), shapeOf(answer));
      const picked = near(from) || speaks(answer) ? pick(answer) : null;
      if (picked) send(stringify({ ...from, ...picked }));
    });
  const later = (text: string, from: From) => {
    if (
      text.length > LONGEST ||
      !/^\s*[[{]/.test(text) ||
      !WORDS.test(near(from) ? text : text.slice(0, 4000))
    )
      return;
    if (!BIG.test(text)) borrow(text, from);
    else
      setTimeout(() =>
        quietly(() =>
          hand(parse(text.replace(TOKEN, (token) => (token[0] === '"' ? token : `"${token}"`))), from),
        ),
      );
  };

  /** Takes the object that the page itself parses from this very text; parses only if it does not. */
  const borrow = (text: string, from: From) => {
    if (texts.some(([each]) => each === text) || texts.push([text, from]) > 1) return;
    const before = JSON.parse;
    wrap(JSON, 'parse', (call, _self, args) => {
      const value = call();
      const found = typeof args[1] !== 'function' && texts.find(([each]) => each === args[0]);
      if (found) {
        found[0] = null;
        hand(value, found[1]);
      }
      return value;
    });
    const lent = JSON.parse;
    setTimeout(() => {
      if (JSON.parse === lent) JSON.parse = before;
      const left = texts;
      texts = [];
      for (const [each, its] of left) if (each) quietly(() => hand(parse(each), its));
    });
  };

  // An earlier life of ours is still here: it hears for both.
  if (!say(HELLO)) return;
  for (const [name, heard] of [
    ['json', hand],
    ['text', later],
  ] as const) {
    wrap(Response.prototype, name, async (call, self) => {
      const value = await call();
      quietly(() =>
        heard(value as string, { url: (self as Response).url, status: (self as Response).status }),
      );
      return value;
    });
  }
  const subjects = new WeakMap<object, string | undefined>();
  wrap(XMLHttpRequest.prototype, 'send', (call, self, [body]) => {
    quietly(() =>
      subjects.set(
        self as object,
        typeof body === 'string' ? SUBJECT.exec(body.slice(0, 4000))?.[1] : undefined,
      ),
    );
    return call();
  });
  // A request is heard when the page takes its answer: asking for `response` would parse it once more.
  for (const name of ['response', 'responseText']) {
    const own = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, name) as PropertyDescriptor;
    wrap(own, 'get', (call, self) => {
      const value = call();
      quietly(() => {
        const { readyState, responseType, responseURL: url, status } = self as XMLHttpRequest;
        if (readyState < 4) return;
        const from = { url, status, subject: subjects.get(self as object) };
        if (typeof value === 'string') later(value, from);
        else if (responseType === 'json') hand(value, from);
      });
      return value;
    });
    Object.defineProperty(XMLHttpRequest.prototype, name, own);
  }
  apply(addEventListener, document, [
    HELLO,
    (event: Event) => {
      const { detail } = event as CustomEvent;
      event.preventDefault();
      // A later life of the extension greets again; a page that forges a greeting hears its own data.
      if (typeof detail !== 'string' || !detail.startsWith('kesu:') || channels.size > 20) return;
      channels.add(detail);
      for (const each of waiting.splice(0)) send(each);
    },
  ]);
  apply(addEventListener, document, [
    SHAPES,
    (event: Event) => {
      const { detail } = event as CustomEvent;
      if (typeof detail === 'string' && detail.startsWith('kesu:'))
        quietly(() => say(detail, stringify([...shapes])));
    },
  ]);
  say(READY);
}
