/** Reads XML strictly: one root, tags that match, no loose sign, no character that XML 1.0 cannot hold. */

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>\s*|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITY = /&(?:amp|lt|gt|quot);/g;
const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

function plain(text: string): string {
  if (text.replace(ENTITY, '').includes('&')) throw new Error('a loose &');
  return text.replace(ENTITY, (entity) => SIGNS[entity] ?? '');
}

/** The root. Throws where the text is no XML. */
export function readXml(xml: string): Node {
  if (ILLEGAL.test(xml)) throw new Error('a forbidden character');
  const roots: Node[] = [];
  const open: Node[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(xml);
    if (!found) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`);
    const [, close, name, inside = '', empty, text] = found;
    if (text !== undefined) {
      const top = open.at(-1);
      if (top) top.text += plain(text);
      else if (text.trim() !== '') throw new Error('text outside the root');
    } else if (name !== undefined && close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...inside.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, plain(value)] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('an attribute twice');
      const node: Node = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      (open.at(-1)?.children ?? roots).push(node);
      if (!empty) open.push(node);
    }
  }
  const [root] = roots;
  if (!root || roots.length > 1 || open.length > 0) throw new Error('not one whole root');
  return root;
}
