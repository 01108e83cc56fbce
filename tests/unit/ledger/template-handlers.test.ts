/** What a console page and a page of ours get to know and to change of templates. */
import { describe, expect, it } from 'vitest';
import { setUpTemplates } from '../../../entrypoints/background/templates';
import { NINE } from './made';
import { freshDatabase } from './tables';

const OURS = { host: null };
const WECHAT = { host: 'pay.weixin.qq.com' };
const own = (id: string, zh = '您好，{{agent}}') => ({
  id,
  title: { zh: id, en: '' },
  categories: [],
  text: { zh, en: '' },
});
const at = { console: 'wechat-pay', complaintId: '1' } as const;
const kitOf = { type: 'replyKit', ...at } as const;
const filled = (complaintId: string, templateId = 'T-ACK') =>
  ({ type: 'filled', console: 'wechat-pay', complaintId, templateId, text: 'x' }) as const;

describe('templates in the background', () => {
  it('all of a list is stored, or none of it, with what is wrong', async () => {
    const { handlers } = setUpTemplates(freshDatabase(), () => NINE);
    const bad = await handlers.saveTemplates({
      type: 'saveTemplates',
      templates: [own('own-a'), own('own-b', '好\n{{nope}}')],
    });
    expect(bad).toMatchObject({ saved: false, full: false });
    expect(bad.faults).toMatchObject([
      { at: 1, faults: [{ field: 'text', code: 'variable', place: { line: 2, column: 1, what: 'nope' } }] },
    ]);
    expect((await handlers.templates()).templates).toEqual([]);
    const many = Array.from({ length: 300 }, (_, n) => own(`own-${n}`));
    expect(await handlers.saveTemplates({ type: 'saveTemplates', templates: many })).toMatchObject({
      saved: true,
    });
    expect(await handlers.saveTemplates({ type: 'saveTemplates', templates: [own('own-x')] })).toEqual({
      saved: false,
      faults: [],
      full: true,
    });
    await handlers.removeTemplates({ type: 'removeTemplates', ids: ['own-0'] });
    expect((await handlers.templates()).templates[0]).toEqual({ ...own('own-1'), own: true });
  });

  it('a row that was damaged is left out', async () => {
    const db = freshDatabase();
    const { handlers } = setUpTemplates(db, () => NINE);
    await db.templates.bulkAdd([
      { id: 'own-a', template: { ...own('own-a'), own: true }, at: 1 },
      { id: 'own-b', template: { id: 'own-b' } as never, at: 2 },
    ]);
    expect((await handlers.templates()).templates.map(({ id }) => id)).toEqual(['own-a']);
  });

  it('one complaint keeps its turn, the next one gets the next', async () => {
    const { handlers, filled: note } = setUpTemplates(freshDatabase(), () => NINE);
    const turn = async (complaintId: string) =>
      (await handlers.replyKit({ ...kitOf, complaintId }, WECHAT))?.turns['T-ACK'];
    await note(filled('1'));
    expect([await turn('1'), await turn('2')]).toEqual([0, 1]);
    await note(filled('1'));
    expect([await turn('1'), await turn('2')]).toEqual([0, 1]);
    await note(filled('2'));
    expect([await turn('1'), await turn('2')]).toEqual([2, 1]);
    await note(filled('3', '<b>anything</b>'));
    expect((await handlers.templates()).uses).toEqual({ 'T-ACK': { n: 2, at: NINE } });
  });

  it('answers are of known variables, and of the console that asks', async () => {
    const { handlers } = setUpTemplates(freshDatabase(), () => NINE);
    const answers = { eta: '周五', nope: 'x' };
    await handlers.saveAnswers({ type: 'saveAnswers', ...at, answers }, { host: 'open.alipay.com' });
    expect((await handlers.replyKit(kitOf, WECHAT))?.answers).toEqual({});
    await handlers.saveAnswers({ type: 'saveAnswers', ...at, answers }, WECHAT);
    expect((await handlers.replyKit(kitOf, WECHAT))?.answers).toEqual({ eta: '周五' });
    expect(await handlers.replyKit(kitOf, { host: 'open.alipay.com' })).toBeNull();
    expect((await handlers.replyKit({ ...kitOf, complaintId: '2' }, OURS))?.answers).toEqual({});
  });

  it('answers are forgotten in time', async () => {
    let now = NINE;
    const { handlers, forget } = setUpTemplates(freshDatabase(), () => now);
    await handlers.saveAnswers({ type: 'saveAnswers', ...at, answers: { eta: '周五' } }, OURS);
    now += 31 * 24 * 3_600_000;
    expect((await handlers.replyKit(kitOf, OURS))?.answers).toEqual({});
    await forget();
    now = NINE;
    expect((await handlers.replyKit(kitOf, OURS))?.answers).toEqual({});
  });
});
