/** Imports: every room knows only its friends, and nobody walks in a circle. */
import { FOR_EVERYBODY, FRIENDS, roomOf } from './rooms';
import { resolve, type Module } from './source';

const within = (path: string, places: string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`));
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

export function strangers(modules: Module[]): string[] {
  const all = new Set(modules.map((module) => module.path));
  return modules.flatMap((module) =>
    module.imports.flatMap(({ from, typeOnly }) => {
      const wrong = refusal(module.path, from, typeOnly, resolve(module.path, from, all));
      return wrong ? [`${module.path} imports ${from}: ${wrong}`] : [];
    }),
  );
}

function refusal(path: string, from: string, typeOnly: boolean, target: string | null): string | null {
  const room = roomOf(path);
  if (!room) return 'this folder is no room of the house';
  const { uses, types = [], packages = [] } = FRIENDS[room];
  if (target === null)
    return [...FOR_EVERYBODY, ...packages].includes(packageOf(from))
      ? null
      : `${room} may not use this package`;
  const other = roomOf(target);
  if (other === room) return null;
  if (other === 'entrypoints') return 'nobody imports entrypoints';
  if (within(target, uses)) return null;
  if (!within(target, types)) return `${room} may not know ${other ?? target}`;
  return typeOnly ? null : `${room} may know only the types of ${other}`;
}

type Graph = Map<string, string[]>;
function graph(modules: Module[]): Graph {
  const all = new Set(modules.map((module) => module.path));
  const next = ({ path, imports }: Module): string[] =>
    imports.flatMap(({ from }) => resolve(path, from, all) ?? []).filter((each) => all.has(each));
  return new Map(modules.map((module) => [module.path, next(module)]));
}

/** Each circle once, as `a → b → a`. */
export function circles(modules: Module[]): string[] {
  const edges = graph(modules);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) found.push([...trail.slice(seen), path].join(' → '));
    if (seen >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

/** Every module that ends up in a script of a console page. */
export function contentCode(modules: Module[]): Module[] {
  const edges = graph(modules);
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    edges.get(path)?.forEach(visit);
  };
  for (const { path } of modules)
    if (/^entrypoints\/[^/]*\.content[./]|^(utils|components)\/overlay\//.test(path)) visit(path);
  return modules.filter(({ path }) => reached.has(path));
}
