import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { database, VERSION_1, VERSION_2, VERSION_3, VERSION_4 } from '../../../utils/ledger/database';
import {
  answersTo,
  dropTemplates,
  forgetAnswers,
  hide,
  keepAnswers,
  KEPT,
  noteUse,
  putTemplates,
  star,
  storedTemplates,
  usesOf,
} from '../../../utils/ledger/templates';
import type { Template } from '../../../utils/reply/template';
import { HOUR, NINE } from './made';
import { freshDatabase } from './tables';

const template = (id: string, zh = '您好'): Template => ({
  id,
  title: { zh: id, en: '' },
  categories: [],
  text: { zh, en: '' },
  own: true,
});
const A = 'wechat-pay|200001';
const B = 'wechat-pay|200002';

describe('own templates', () => {
  it('are kept in the order in which they came; a change keeps the place', async () => {
    const db = freshDatabase();
    await putTemplates(db, [template('own-b'), template('own-a')], 3, NINE);
    await putTemplates(db, [template('own-c')], 3, NINE + HOUR);
    expect(await putTemplates(db, [template('own-b', '新')], 3, NINE + 2 * HOUR)).toBe(true);
    expect(await storedTemplates(db)).toEqual([
      template('own-b', '新'),
      template('own-a'),
      template('own-c'),
    ]);
  });

  it('more than the shelf holds: none of them is stored', async () => {
    const db = freshDatabase();
    await putTemplates(db, [template('own-a')], 2, NINE);
    const many = ['own-a', 'own-b', 'own-c'].map((id) => template(id, '新'));
    expect(await putTemplates(db, many, 2, NINE + HOUR)).toBe(false);
    expect(await storedTemplates(db)).toEqual([template('own-a')]);
  });

  it('may be hidden, also built-in ones, and shown again', async () => {
    const db = freshDatabase();
    await star(db, 'T-NR', true);
    await hide(db, 'T-NR', true);
    expect(await usesOf(db)).toMatchObject([{ id: 'T-NR', starred: true, hidden: true }]);
    await hide(db, 'T-NR', false);
    expect(await usesOf(db)).toMatchObject([{ id: 'T-NR', starred: true, hidden: false }]);
  });

  it('go with what is known of them', async () => {
    const db = freshDatabase();
    await putTemplates(db, [template('own-a'), template('own-b')], 9, NINE);
    await star(db, 'own-a', true);
    await noteUse(db, 'own-b', A, NINE);
    await dropTemplates(db, ['own-a']);
    expect(await storedTemplates(db)).toEqual([template('own-b')]);
    expect((await usesOf(db)).map(({ id }) => id)).toEqual(['own-b']);
  });
});

describe('use', () => {
  it('counts complaints, not fillings', async () => {
    const db = freshDatabase();
    for (const of of [A, A, B, B, A]) await noteUse(db, 'T-ACK', of, NINE);
    await star(db, 'T-ACK', true);
    expect(await usesOf(db)).toEqual([{ id: 'T-ACK', n: 3, at: NINE, of: A, starred: true }]);
  });

  it('forgets what was not used for longest, favourites last', async () => {
    const db = freshDatabase();
    await db.templateUse.bulkAdd(
      Array.from({ length: 600 }, (_, n) => ({ id: `T-${n}`, n: 1, at: NINE + n, of: A, starred: n === 0 })),
    );
    await noteUse(db, 'own-new', A, NINE + HOUR);
    expect(await db.templateUse.count()).toBe(600);
    expect(await db.templateUse.get('T-0')).toBeDefined();
    expect(await db.templateUse.get('T-1')).toBeUndefined();
    await star(db, 'own-star', true);
    expect(await db.templateUse.get('own-star')).toMatchObject({ starred: true, at: 0 });
  });
});

describe('answers', () => {
  it('are remembered per complaint; an empty one is forgotten', async () => {
    const db = freshDatabase();
    await keepAnswers(db, A, { eta: '周五', fact: '已签收' }, NINE);
    await keepAnswers(db, A, { eta: '', reason: '规则' }, NINE + HOUR);
    expect(await answersTo(db, A, NINE + HOUR)).toEqual({ fact: '已签收', reason: '规则' });
    expect(await answersTo(db, B, NINE)).toEqual({});
    await keepAnswers(db, A, { fact: '', reason: '' }, NINE);
    expect(await db.given.count()).toBe(0);
  });

  it('last 30 days after the last change', async () => {
    const db = freshDatabase();
    await keepAnswers(db, A, { eta: '周五' }, NINE);
    expect(await answersTo(db, A, NINE + KEPT)).toEqual({ eta: '周五' });
    expect(await answersTo(db, A, NINE + KEPT + 1)).toEqual({});
    await forgetAnswers(db, NINE + KEPT);
    expect(await db.given.count()).toBe(1);
    await forgetAnswers(db, NINE + KEPT + 1);
    expect(await db.given.count()).toBe(0);
  });

  it('of 501 complaints the oldest goes', async () => {
    const db = freshDatabase();
    await db.given.bulkAdd(
      Array.from({ length: 500 }, (_, n) => ({ of: `alipay|${n}`, values: { eta: '1' }, at: NINE + n })),
    );
    await keepAnswers(db, A, { eta: '周五' }, NINE + HOUR);
    expect(await db.given.count()).toBe(500);
    expect(await db.given.get('alipay|0')).toBeUndefined();
  });
});

it('version 4 becomes the version of today and keeps its journal', async () => {
  const old = new Dexie('old-templates');
  for (const [n, tables] of [VERSION_1, VERSION_2, VERSION_3, VERSION_4].entries())
    old.version(n + 1).stores(tables);
  await old.table('journal').add({ of: A, at: NINE, kind: 'send' });
  await old.table('answers').add({ key: 'k', of: A, text: '您好' });
  old.close();
  const db = database('old-templates');
  await putTemplates(db, [template('own-a')], 9, NINE);
  expect(db.verno).toBe(database('newest').verno);
  expect(await db.journal.toArray()).toMatchObject([{ of: A, kind: 'send' }]);
  expect(await db.answers.toArray()).toMatchObject([{ key: 'k', text: '您好' }]);
  expect(await storedTemplates(db)).toHaveLength(1);
});
