/** What no line of the product does. Each habit finds its violations in one module. */
import { lineOf, type Module, type Node } from './source';

type Habit = (module: Module) => string[];
type Test = (node: Node) => string | null;

const finds =
  (test: Test): Habit =>
  ({ path, text, nodes }) =>
    nodes.flatMap((node) => {
      const what = test(node);
      return what ? [`${path}:${lineOf(text, node.start)} ${what}`] : [];
    });

const part = (node: Node, key: string): Node | undefined => node[key] as Node | undefined;
/** `name` of an identifier, `value` of a string. */
const word = (node: Node | undefined): string => String(node?.['name'] ?? node?.['value'] ?? '');
const GLOBALS = new Set(['globalThis', 'window', 'self']);
/** Name of what is called or read: `x`, `window.x`. */
function globalName(node: Node | undefined): string {
  if (node?.type === 'Identifier') return word(node);
  if (node?.type !== 'MemberExpression') return '';
  const object = part(node, 'object');
  return object?.type === 'Identifier' && GLOBALS.has(word(object)) ? word(part(node, 'property')) : '';
}

/** The extension's API belongs to utils/platform. */
export const touchesBrowser = finds((node) => {
  if (node.type !== 'MemberExpression') return null;
  const name = globalName(part(node, 'object'));
  const api = name === 'browser' || name === 'chrome' ? name : '';
  return api ? `${api}.${word(part(node, 'property'))}` : null;
});

const MARKUP = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
]);
const MORE_MARKUP = new Set(['createContextualFragment', 'parseFromString']);
/** Text is text: nothing builds markup or code from it. */
export const buildsMarkup = finds((node) => {
  const name = word(
    node.type === 'MemberExpression'
      ? part(node, 'property')
      : node.type === 'JSXAttribute'
        ? part(node, 'name')
        : node.type === 'Property'
          ? part(node, 'key')
          : undefined,
  );
  return MARKUP.has(name) || MORE_MARKUP.has(name) || writes(node) ? name || 'document.write' : null;
});
const writes = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  word(part(node, 'object')) === 'document' &&
  /^write(ln)?$/.test(word(part(node, 'property')));

export const runsText = finds((node) => {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const name = globalName(part(node, 'callee'));
  if (name === 'eval' || name === 'Function') return name;
  const [first] = (node['arguments'] ?? []) as Node[];
  const timer = name === 'setTimeout' || name === 'setInterval';
  return timer && (first?.type === 'Literal' || first?.type === 'TemplateLiteral') ? `${name}(text)` : null;
});

export const usesInterval = finds((node) =>
  node.type === 'CallExpression' && globalName(part(node, 'callee')) === 'setInterval' ? 'setInterval' : null,
);

const TEXTUAL = /(text|string|str|iso|raw|label|value|content)$/i;
/** Looks like text to somebody who does not know the types. */
function looksLikeText(node: Node | undefined): boolean {
  if (!node) return false;
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node['value'] === 'string';
  if (node.type === 'BinaryExpression')
    return looksLikeText(part(node, 'left')) || looksLikeText(part(node, 'right'));
  if (node.type === 'Identifier') return TEXTUAL.test(word(node));
  if (node.type === 'MemberExpression') return TEXTUAL.test(word(part(node, 'property')));
  if (node.type !== 'CallExpression') return false;
  const callee = part(node, 'callee');
  const called = word(callee?.type === 'MemberExpression' ? part(callee, 'property') : callee);
  return /^(String|trim|replace|replaceAll|join|toString|getAttribute)$/.test(called);
}

/** A text without a zone means Beijing time, which `Date` does not know. */
export const parsesDates = finds((node) => {
  if (node.type === 'MemberExpression' && globalName(part(node, 'object')) === 'Date')
    return word(part(node, 'property')) === 'parse' ? 'Date.parse' : null;
  if (node.type !== 'NewExpression' || globalName(part(node, 'callee')) !== 'Date') return null;
  const given = (node['arguments'] ?? []) as Node[];
  return given.length === 1 && looksLikeText(given[0]) ? 'new Date(text)' : null;
});

/** `TODO(2026-12-01): …`: a promise has a date. */
export const undatedPromises: Habit = ({ path, text, comments }) =>
  comments
    .filter(({ value }) => /\b(TODO|FIXME|HACK)\b(?!\(\d{4}-\d{2}-\d{2}\))/.test(value))
    .map(({ start }) => `${path}:${lineOf(text, start)} a promise without a date`);
