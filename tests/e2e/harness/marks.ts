/** What the extension put into a console page. Its roots are closed: only the debugger gets in. */
import type { CDPSession, Frame, Page } from '@playwright/test';
import { attributesOf, textOf, walk, type TreeNode } from './tree.ts';
import { until } from './until.ts';

export interface Mark {
  /** Attributes of the host: the contract of a mark. */
  attributes: Record<string, string>;
  kind: string;
  complaint: string | null;
  clock: string | null;
  due: string | null;
  state: string | null;
  text: string;
  node: TreeNode;
  /** The frame it stands in when that frame is a process of its own, else the page's main frame. */
  frame: Frame;
  session: CDPSession;
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Named {
  role: string;
  name: string;
  description: string;
}
/** Which marks: by fields, or by anything else. */
export type Which =
  Partial<Pick<Mark, 'kind' | 'complaint' | 'clock' | 'due' | 'state'>> | ((mark: Mark) => boolean);

const fits = (mark: Mark, which: Which): boolean =>
  typeof which === 'function'
    ? which(mark)
    : Object.entries(which).every(([key, value]) => mark[key as keyof Mark] === value);

/**
 * Whether this document has nothing with such an attribute. Asked again and again while something is awaited:
 * the whole tree would cost a busy page fifty times as much.
 */
async function without(session: CDPSession, which: Which): Promise<boolean> {
  const [value] = typeof which === 'function' ? [] : Object.values(which).filter((each) => each !== null);
  if (!value) return false;
  // Quotes: the value of an attribute, as a whole. Closed roots are searched too, once there is a document.
  await session.send('DOM.getDocument', { depth: 0 }).catch(() => {}); // the frame went away
  const search = { query: `"${value}"` };
  const found = await session.send('DOM.performSearch', search).catch(() => null);
  if (found) await session.send('DOM.discardSearchResults', found).catch(() => {});
  return found?.resultCount === 0;
}

/** Runs in the page: whether a press on the middle of it would reach it. */
const uncovered = (root: ShadowRoot, selector: string): boolean => {
  const element = root.querySelector(selector);
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  const hit = root.elementFromPoint(x + width / 2, y + height / 2);
  return !!element && !!hit && (element.contains(hit) || hit.contains(element));
};

export class Marks {
  readonly #page: Page;
  readonly #sessions = new Map<Frame, Promise<CDPSession | null>>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** Every mark of now, in the order of the document. */
  async all(which: Which = {}): Promise<Mark[]> {
    const found: Mark[] = [];
    for (const frame of this.#page.frames()) {
      const session = await this.#session(frame);
      if (!session || (await without(session, which))) continue;
      const tree = await session.send('DOM.getDocument', { depth: -1, pierce: true }).catch(() => null);
      if (!tree) continue; // the frame went away while we looked
      for (const node of walk(tree.root as TreeNode))
        if (node.localName === 'kesu-mark') found.push(markOf(node, frame, session));
    }
    return found.filter((mark) => fits(mark, which));
  }

  /** Waits until there is such a mark. */
  first(which: Which, timeout?: number): Promise<Mark> {
    const what = typeof which === 'function' ? 'a mark' : `a mark ${JSON.stringify(which)}`;
    return until(what, async () => (await this.all(which))[0], timeout);
  }

  /** Waits until `count` marks, or more, are such. */
  atLeast(count: number, which: Which, timeout?: number): Promise<Mark[]> {
    const look = async (): Promise<Mark[] | null> => {
      const found = await this.all(which);
      return found.length >= count ? found : null;
    };
    return until(`${count} marks`, look, timeout);
  }

  /** Runs `look` in the page with the mark's closed root. It may use nothing from outside. */
  async inside<R, A = undefined>(mark: Mark, look: (root: ShadowRoot, given: A) => R, given?: A): Promise<R> {
    const [root] = mark.node.shadowRoots ?? [];
    if (!root) throw new Error('The mark has no root.');
    return this.#call(mark, root.backendNodeId, `function (given) { return (${look})(this, given); }`, given);
  }

  /** Where the mark, or something inside it, is on the page; null when it has no box. */
  async box(mark: Mark, selector?: string): Promise<Box | null> {
    const node = selector ? await this.#find(mark, selector) : mark.node.backendNodeId;
    const answer = await mark.session.send('DOM.getBoxModel', { backendNodeId: node }).catch(() => null);
    const [x = 0, y = 0, right = 0, , , bottom = 0] = answer?.model.border ?? [];
    const at = await this.#offset(mark.frame);
    return answer && { x: x + at.x, y: y + at.y, width: right - x, height: bottom - y };
  }

  /** A real click inside the closed root, once the page's own loading veil has gone. */
  async click(mark: Mark, selector: string): Promise<void> {
    const node = await this.#find(mark, selector);
    await mark.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    const bare = () => this.inside(mark, uncovered, selector);
    // What stays covered is clicked all the same: some tests are about that.
    await until('a bare button', bare, 3000).catch(() => {});
    const box = await this.box(mark, selector);
    if (!box?.width) throw new Error(`${selector} cannot be clicked: it has no box.`);
    await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** A computed style of the host, or of something inside. */
  async style(mark: Mark, property: string, selector?: string): Promise<string> {
    const node = selector ? await this.#find(mark, selector) : mark.node.backendNodeId;
    const read = 'function (name) { return getComputedStyle(this).getPropertyValue(name); }';
    return this.#call(mark, node, read, property);
  }

  /** What a screen reader is told of the mark, in its order; what has no name is left out. */
  async names(mark: Mark): Promise<Named[]> {
    const frameId = mark.node.within;
    const own = new Set([...walk(mark.node, frameId)].map((node) => node.backendNodeId));
    const { nodes } = await mark.session.send('Accessibility.getFullAXTree', frameId ? { frameId } : {});
    const word = (value: { value?: unknown } | undefined): string => String(value?.value ?? '');
    return nodes
      .filter((node) => !node.ignored && own.has(node.backendDOMNodeId ?? 0) && word(node.name))
      .map((node) => ({ role: word(node.role), name: word(node.name), description: word(node.description) }));
  }

  async #find(mark: Mark, selector: string): Promise<number> {
    const [root] = mark.node.shadowRoots ?? [];
    const { object } = await mark.session.send('DOM.resolveNode', {
      backendNodeId: root?.backendNodeId ?? 0,
    });
    const { result } = await mark.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function (selector) { return this.querySelector(selector); }',
      arguments: [{ value: selector }],
    });
    if (!result.objectId) throw new Error(`There is no ${selector} in the ${mark.kind} mark.`);
    const { node } = await mark.session.send('DOM.describeNode', { objectId: result.objectId });
    return node.backendNodeId;
  }

  async #call<R>(
    mark: Mark,
    backendNodeId: number,
    functionDeclaration: string,
    given?: unknown,
  ): Promise<R> {
    const { object } = await mark.session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await mark.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration,
      arguments: [{ value: given }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  }

  /** One session for the page; frames of another site are processes with a session of their own. */
  #session(frame: Frame): Promise<CDPSession | null> {
    let session = this.#sessions.get(frame);
    if (!session) {
      const main = frame === this.#page.mainFrame();
      session = this.#page.context().newCDPSession(main ? this.#page : frame);
      session = main ? session : session.catch(() => null);
      this.#sessions.set(frame, session);
    }
    return session;
  }

  async #offset(frame: Frame): Promise<{ x: number; y: number }> {
    if (frame === this.#page.mainFrame()) return { x: 0, y: 0 };
    return (await (await frame.frameElement()).boundingBox()) ?? { x: 0, y: 0 };
  }
}

function markOf(node: TreeNode, frame: Frame, session: CDPSession): Mark {
  const attributes = attributesOf(node);
  return {
    attributes,
    kind: attributes['data-kind'] ?? '',
    complaint: attributes['data-complaint'] ?? null,
    clock: attributes['data-clock'] ?? null,
    due: attributes['data-due'] ?? null,
    state: attributes['data-state'] ?? null,
    text: textOf(node).replace(/\s+/g, ' ').trim(),
    node,
    frame,
    session,
  };
}
