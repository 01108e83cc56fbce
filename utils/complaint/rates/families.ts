/** Complaints about one order count as one, by the first of them. Pure. */
import type { Course } from './model';

export interface Family {
  first: Course;
  /** Later complaints about the same order, oldest first. */
  later: Course[];
}

const earlier = (a: Course, b: Course): number =>
  a.began.to - b.began.to || a.began.from - b.began.from || (a.key < b.key ? -1 : 1);

/** Families of these complaints. Order numbers link nothing between two accounts: shops may number alike. */
export function familiesOf(courses: readonly Course[]): Family[] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    parents.set(name, root);
    return root;
  };
  for (const { key, console, account, orders } of courses) {
    parents.set(key, parents.get(key) ?? key);
    for (const order of orders) {
      const name = `${console}|${account}|${order}`;
      if (!parents.has(name)) parents.set(name, name);
      parents.set(rootOf(name), rootOf(key));
    }
  }
  const members = new Map<string, Course[]>();
  for (const course of courses) {
    const root = rootOf(course.key);
    const own = members.get(root);
    if (own) own.push(course);
    else members.set(root, [course]);
  }
  return [...members.values()].flatMap((own) => {
    const [first, ...later] = own.toSorted(earlier);
    return first ? [{ first, later }] : [];
  });
}
