import { expect, it } from 'vitest';
import { localShelf, sessionStore } from '../../../utils/platform/areas';
import type { Browser } from '../../../utils/platform/browser';

function area() {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (name: string) => (name in held ? { [name]: held[name] } : {}),
    set: async (values: object) => void Object.assign(held, values),
    remove: async (name: string) => void delete held[name],
  };
}
const [local, session] = [area(), area()];
const browser = { storage: { local, session } } as unknown as Browser;

it('keeps one value on disk', async () => {
  const shelf = localShelf(browser, 'channels');
  expect(await shelf.load()).toBeNull();
  await shelf.save({ version: 1 });
  expect(await shelf.load()).toEqual({ version: 1 });
  expect(session.held).toEqual({});
});

it('keeps many values until the browser closes, each on its own', async () => {
  const store = sessionStore(browser, 'send');
  await store.set('channel|a', 1);
  await store.set('token|b', 2);
  expect(session.held).toEqual({ 'send|channel|a': 1, 'send|token|b': 2 });
  expect([await store.get('token|b'), await store.get('x')]).toEqual([2, null]);
  await store.set('channel|a', null);
  expect(session.held).toEqual({ 'send|token|b': 2 });
});
