/**
 * What the IT department of a shop sets for all its computers (`storage.managed`; public/policy.json says
 * what there is). Nothing there is normal, and so is a browser that refuses to look. Every value is checked
 * field by field by whoever uses it, like any other that comes from outside.
 */
import type { Browser } from './browser';
import { list, own, text } from './copy';

type Storage = Pick<Browser, 'storage'>;
/** A preset is what holds while nobody chose otherwise; what is locked holds whatever anybody chose. */
interface PolicyPart {
  preset: Record<string, unknown>;
  locked: Record<string, unknown>;
}
export type PolicySection = 'settings' | 'alerts' | 'keeping';
/** Of these whole lists are set; they stand beside what people set up themselves. */
export type PolicyList = 'templates' | 'channels';

const MOST_LOCKS = 100;
const MOST_ENTRIES = 200;
const names = list(text(80), MOST_LOCKS);

/** ms: Chromium, told that there is a schema, may not answer before its policies are there, if ever. */
const PATIENCE = 100;
/** Storages that owe an answer: nobody waits for them a second time. */
const owing = new WeakSet<object>();
/** Who wants to know of a policy that came late. */
const late = new Set<() => void>();

async function raw({ storage }: Storage, name: string): Promise<unknown> {
  if (owing.has(storage)) return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    // Firefox throws where there is no policy.
    const asked = storage.managed.get([name]);
    const patience = new Promise<null>((done) => (timer = setTimeout(() => done(null), PATIENCE)));
    const answer = await Promise.race([asked, patience]);
    if (answer !== null) return own(answer, name);
    owing.add(storage);
    asked.then(
      (came) => {
        owing.delete(storage);
        // Chromium has them some three seconds after its start.
        if (Object.keys(Object(came)).length > 0) for (const tell of late) tell();
      },
      () => void owing.delete(storage),
    );
  } catch {
    // None, then.
  } finally {
    clearTimeout(timer);
  }
  return undefined;
}

/** `told` when a policy came later than anybody waited for it, or is another one now. */
export function onPolicy({ storage }: Storage, told: () => void): void {
  late.add(told);
  storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') told();
  });
}

/** Can this value be used under this name? What cannot presets nothing and locks nothing. */
export type Acceptable = (name: string, value: unknown) => boolean;
const anything: Acceptable = () => true;

/** One section of the policy. Never throws. */
export async function policyPart(
  browser: Storage,
  section: PolicySection,
  acceptable = anything,
): Promise<PolicyPart> {
  const value = await raw(browser, section);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { preset: {}, locked: {} };
  const preset = Object.fromEntries(
    Object.keys(value)
      .filter((name) => name !== '__proto__')
      .map((name) => [name, own(value, name)] as const)
      .filter(([name, entry]) => acceptable(name, entry)),
  );
  const locks = new Set(names(await raw(browser, 'lock')) ?? []);
  const locked = Object.entries(preset).filter(([name]) => locks.has(`${section}.${name}`));
  return { preset, locked: Object.fromEntries(locked) };
}

/** The entries of a list of the policy, unchecked. Never throws. */
export async function policyList(browser: Storage, name: PolicyList): Promise<unknown[]> {
  const value = await raw(browser, name);
  return Array.isArray(value) ? (value as unknown[]).slice(0, MOST_ENTRIES) : [];
}

interface Shelf {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
}

/** A shelf under the policy: its presets below what is stored, what is locked above it. */
export const underPolicy = (
  browser: Storage,
  section: PolicySection,
  shelf: Shelf,
  acceptable: Acceptable,
): Shelf => ({
  async load() {
    const { preset, locked } = await policyPart(browser, section, acceptable);
    const stored = await shelf.load();
    return { ...preset, ...(typeof stored === 'object' ? stored : {}), ...locked };
  },
  save: (value) => shelf.save(value),
});

const idOf = (value: unknown): unknown => own(value, 'id');

/** The shelf of channels with those of the policy first: these are not stored, nor changed by anybody here. */
export const channelsUnderPolicy = (browser: Storage, shelf: Shelf): Shelf => ({
  async load() {
    const managed = await policyList(browser, 'channels');
    const stored = await shelf.load();
    if (managed.length === 0) return stored;
    const ids = new Set(managed.map(idOf));
    const kept = own(stored, 'channels');
    const others = Array.isArray(kept) ? (kept as unknown[]).filter((each) => !ids.has(idOf(each))) : [];
    return { version: own(stored, 'version') ?? 1, channels: [...managed, ...others] };
  },
  async save(value) {
    const ids = new Set((await policyList(browser, 'channels')).map(idOf));
    const given = own(value, 'channels');
    const channels = Array.isArray(given) ? (given as unknown[]).filter((each) => !ids.has(idOf(each))) : [];
    await shelf.save({ version: own(value, 'version') ?? 1, channels });
  },
});
