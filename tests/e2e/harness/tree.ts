/** The page's tree as the debugger sees it: closed roots and frames included. */

export interface TreeNode {
  nodeId: number;
  backendNodeId: number;
  nodeType: number;
  localName: string;
  nodeValue: string;
  /** name, value, name, value, … */
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
  /** Of an iframe. */
  contentDocument?: TreeNode;
  frameId?: string;
  /** Id of the frame it is in, when that is not the first of its session. */
  within?: string | undefined;
}

/** Every node, and notes in which frame of this process it is. */
export function* walk(node: TreeNode, frame?: string): Generator<TreeNode> {
  node.within = frame;
  yield node;
  for (const child of node.shadowRoots ?? []) yield* walk(child, frame);
  for (const child of node.children ?? []) yield* walk(child, frame);
  if (node.contentDocument) yield* walk(node.contentDocument, node.frameId);
}

export function attributesOf(node: TreeNode): Record<string, string> {
  const flat = node.attributes ?? [];
  return Object.fromEntries(flat.flatMap((name, i) => (i % 2 ? [] : [[name, flat[i + 1] ?? '']])));
}

const SILENT = new Set(['style', 'script', 'template']);
/** Words of a subtree, hidden ones included. */
export function textOf(node: TreeNode): string {
  if (SILENT.has(node.localName)) return '';
  if (node.nodeType === 3) return node.nodeValue;
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join('');
}
