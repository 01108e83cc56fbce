/** The project as text and syntax trees, for the rules of the house. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}
interface Import {
  from: string;
  typeOnly: boolean;
}
export interface Source {
  /** From the root, with `/`. */
  path: string;
  text: string;
}
export interface Module extends Source {
  nodes: Node[];
  comments: { value: string; start: number }[];
  imports: Import[];
}

const IGNORED = new Set(['node_modules', '.git', '.output', '.wxt', '.cache']);

/** Every file that is or will be part of the repository. */
export function files(): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    const present = new Set(walk(ROOT));
    return listed
      .toString()
      .split('\0')
      .filter((path) => present.has(path));
  } catch {
    return walk(ROOT);
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path).split(sep).join('/')];
  });
}

export const read = (path: string): Source => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function flatten(node: Node, into: Node[]): Node[] {
  into.push(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) flatten(child, into);
  return into;
}

export function parse({ path, text }: Source): Module {
  const result = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0]?.message}`);
  const nodes = flatten(result.program as unknown as Node, []);
  return { path, text, nodes, comments: result.comments, imports: nodes.flatMap(importOf) };
}

function importOf(node: Node): Import[] {
  const source = node['source'];
  const from = isNode(source) ? source['value'] : null;
  if (typeof from !== 'string') return [];
  const names = (node['specifiers'] ?? []) as Node[];
  const named =
    names.length > 0 && names.every((each) => each['importKind'] === 'type' || each['exportKind'] === 'type');
  const whole =
    node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
  return [{ from, typeOnly: whole || named }];
}

/** The file that an import means, or null for a package. */
export function resolve(importer: string, from: string, all: ReadonlySet<string>): string | null {
  const rooted = /^[@~]{1,2}\//.test(from);
  if (!rooted && !from.startsWith('.')) return null;
  const base = rooted ? from.replace(/^[@~]+\//, '') : posix.join(posix.dirname(importer), from);
  const path = posix.normalize(base.replace(/\?.*$/, ''));
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((each) => all.has(each)) ?? path;
}

export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
