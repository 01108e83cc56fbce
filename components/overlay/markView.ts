/** Draws one mark into its closed root. Built once; afterwards only what changed is written. */
import type { ClockState } from '../../utils/complaint/model';
import type { ClockWords } from '../../utils/complaint/words';
import { GLYPHS, type GlyphName, pathAttributes } from './glyphs';
import type { Theme } from './tokens';

/** px; chosen once a row. Repeat, risk and desk marks take it as their greatest width. */
export type MarkWidth = 22 | 82 | 142 | 252;

interface Common {
  theme: Theme;
  /** In a row under 40 px: 20 px high. */
  low?: boolean;
  /** In the tab order. Off in long tables, where a mark is reached by pointer or by its row. */
  focusable?: boolean;
}
export interface ClockView extends Common {
  state: ClockState;
  words: ClockWords;
  width: MarkWidth;
  /** What is left of the span, 0…1; null when the span is not known. */
  share: number | null;
  /** By a span of the shop's own: underlined where there is no room to say so. */
  own?: boolean;
  /** The clock after this one, or labels; seen at 252 only, and never part of the text content. */
  more?: string | null;
}
export interface RepeatView extends Common {
  /** `第2次 · 同订单`; what follows the dot goes at 82, everything at 22. */
  text: string;
  label: string;
  width: MarkWidth;
}
export interface DeskView extends Common {
  text: string;
  open: boolean;
  label?: string;
  /** The key that opens it, beside a field. */
  hint?: string;
  /** 22: the glyph alone. */
  width?: MarkWidth;
}
export interface RiskView extends Common {
  text: string;
  label: string;
  /** 3 is drawn solid. */
  level: 2 | 3;
  width: MarkWidth;
}

/**
 * Everything that is ever written, compared one by one with what stands there: verb, space, lead,
 * first, second, trail; the attributes; what stands after the words; the glyph; its arc in eighths.
 */
type Picture = readonly (string | null)[];
const ATTRIBUTES = ['class', 'aria-label', 'tabindex', 'aria-expanded'];
const [LOOK, MORE, GLYPH, ARC] = [6, 10, 11, 12] as const;

interface Mark {
  button: Element;
  texts: Text[];
  now: Picture;
}

const SVG = 'http://www.w3.org/2000/svg';
const marks = new WeakMap<ShadowRoot, Mark>();
let skeleton: HTMLElement | undefined;

function set(node: Element, name: string, value: string | null): void {
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}

function glyph(name: GlyphName): Element {
  const svg = document.createElementNS(SVG, 'svg');
  set(svg, 'viewBox', '0 0 12 12');
  set(svg, 'width', '12');
  set(svg, 'aria-hidden', 'true');
  GLYPHS[name].forEach((entry, i) => {
    const path = svg.appendChild(document.createElementNS(SVG, 'path'));
    const attributes = pathAttributes(entry);
    for (const key in attributes) set(path, key, attributes[key]!);
    if (name === 'calm' && i < 2) {
      set(path, 'class', i ? 'a' : 'r');
      set(path, 'pathLength', '8');
    }
  });
  return svg;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** A mark as it was first drawn: the next one of the same look starts as a copy of it. */
interface Model {
  button: HTMLElement;
  picture: Picture;
}
const models = new Map<string, Model>();
const MOST_MODELS = 100;

function blank(): Model {
  skeleton ??= element(
    'button',
    '',
    element('span', 'g'),
    element(
      'span',
      't',
      element('b', 'v', ''),
      '',
      ...['x', '', 'y', 'e'].map((name) => element('span', name, '')),
    ),
    element('i', 'n'),
  );
  const button = skeleton.cloneNode(true) as HTMLButtonElement;
  button.type = 'button';
  return { button, picture: ['', '', '', '', '', '', null, null, null, null, null, null, null] };
}

const textsOf = (button: Element): Text[] =>
  Array.from(button.children[1]!.childNodes, (node) => (node.firstChild ?? node) as Text);

function create(root: ShadowRoot, next: Picture): Mark {
  const look = `${next[LOOK]} ${next[GLYPH]}`;
  const model = models.get(look);
  const { button, picture } = model ?? blank();
  const mine = model ? (button.cloneNode(true) as HTMLElement) : button;
  const mark: Mark = { button: mine, texts: textsOf(mine), now: picture };
  paint(mark, next);
  if (!model && models.size < MOST_MODELS)
    models.set(look, { button: mine.cloneNode(true) as HTMLElement, picture: next });
  root.appendChild(mine);
  return mark;
}

function draw(root: ShadowRoot, next: Picture): void {
  const mark = marks.get(root);
  if (mark) paint(mark, next);
  else marks.set(root, create(root, next));
}

function paint(mark: Mark, next: Picture): void {
  const { button, texts, now } = mark;
  const [box, , more] = button.children;
  next.forEach((value, i) => {
    // A fresh glyph of a clock has no arc yet.
    if (value === now[i] && !(i === ARC && next[GLYPH] !== now[GLYPH])) return;
    if (i < 6) texts[i]!.data = value!;
    else if (i < MORE) set(button, ATTRIBUTES[i - 6]!, value);
    else if (i === MORE) set(more!, 'data-t', value);
    else if (i === GLYPH) box!.replaceChildren(glyph(value as GlyphName));
    else if (next[GLYPH] === 'calm') set(box!.querySelector('.a')!, 'stroke-dasharray', `${value} 8`);
  });
  mark.now = next;
}

/** The attributes of the button, in the order of `ATTRIBUTES`. */
function frame(name: string, view: Common, label: string, expanded: string | null = null): (string | null)[] {
  const look = `k ${name}${view.low ? ' low' : ''}${view.theme === 'dark' ? ' d' : ''}`;
  return [look, label, view.focusable ? '0' : '-1', expanded];
}

/** A clock. Its text content reads `回复 剩3小时12分` at every width. */
export function drawClock(root: ShadowRoot, view: ClockView): void {
  const { state, width, share, more } = view;
  const { verb, lead, first, second, trail, label } = view.words;
  draw(root, [
    verb && `${verb} `,
    '',
    lead,
    first,
    second,
    trail,
    ...frame(`${state} w${width}${view.own ? ' own' : ''}`, view, label),
    (width === 252 && more) || null,
    state,
    String(Math.ceil(Math.min(1, Math.max(0, share ?? 0)) * 8)),
  ]);
}

/** A mark of one text; what follows its dot goes first when there is little room. */
function plain(
  root: ShadowRoot,
  kind: GlyphName,
  text: string,
  attributes: (string | null)[],
  more?: string,
): void {
  const at = `${text} · `.indexOf(' · ');
  draw(root, ['', '', text.slice(0, at), '', text.slice(at), '', ...attributes, more ?? null, kind, null]);
}

/** A repeated complaint: a fact, never red. */
export function drawRepeat(root: ShadowRoot, view: RepeatView): void {
  plain(root, 'repeat', view.text, frame(`repeat m${view.width}`, view, view.label));
}

/** A risk, with the words that were matched. */
export function drawRisk(root: ShadowRoot, view: RiskView): void {
  plain(root, 'risk', view.text, frame(`risk l${view.level} m${view.width}`, view, view.label));
}

/** The button that opens the desk panel; solid while it is open. */
export function drawDeskButton(root: ShadowRoot, view: DeskView): void {
  plain(
    root,
    'desk',
    view.text,
    frame(`desk m${view.width === 22 ? 22 : 252}`, view, view.label ?? view.text, String(view.open)),
    view.hint,
  );
}
