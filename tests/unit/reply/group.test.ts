import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { drafts, judgeDraft, usable } from '../../../utils/reply/group';
import type { GroupOptions } from '../../../utils/reply/group';
import { PLAYBOOK } from '../../../utils/reply/playbook';
import { stillHolds } from '../../../utils/reply/prepared';
import { reworded, WORDINGS } from '../../../utils/reply/wordings';
import type { Template } from '../../../utils/reply/template';

/** 2026-11-21 10:00 Beijing. */
const NOW = Date.UTC(2026, 10, 21, 2);
const HOUR = 3_600_000;
const one = (n: number, more: Partial<Complaint> = {}): Complaint => ({
  id: `2000000202611210${String(n).padStart(8, '0')}`,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  status: { code: 'PENDING', text: '待处理', phase: 'reply' },
  complaintTime: { at: NOW - HOUR, resolution: 1000 },
  outTradeNo: `DD20261120${String(n * 37).padStart(6, '0')}`,
  amountFen: 2990,
  problem: '申请退款',
  detail: '风扇不转，与宣传不符，问了没人理，申请退款',
  ...more,
});
const options = (templates: Template[] = []): GroupOptions => ({
  now: NOW,
  language: 'zh-CN',
  settings: { agentName: '', officialPhone: '' },
  shelf: { templates, stars: [], uses: {}, turns: {} },
  checks: { officialPhone: '', ownWords: [], allowWords: [] },
});
const many = (n: number, more: Partial<Complaint> = {}) => Array.from({ length: n }, (_, i) => one(i, more));
const CHOSEN = ['T-REFUND', 'T-ACK'];

describe('replies for a burst', () => {
  it('are pairwise other texts, pass the red lines, and stay the same', () => {
    const all = many(30);
    const found = drafts(all, CHOSEN, [], options());
    expect(new Set(found.map(({ text }) => text)).size).toBe(30);
    expect(found.every(({ twin }) => !twin)).toBe(true);
    for (const [i, { text }] of found.entries())
      expect([text, judgeDraft(text, all[i]!, all, options()).verdict]).toEqual([text, 'pass']);
    expect(drafts(all, CHOSEN, [], options())).toEqual(found);
    // Whoever is beside it, a complaint keeps its text.
    expect(drafts(all.slice(7, 12), CHOSEN, [], options())).toEqual(found.slice(7, 12));
    expect(new Set(found.map(({ templateId }) => templateId))).toEqual(new Set(CHOSEN));
  });
  it('are other texts even where neither order nor amount tells them apart', () => {
    const bare = many(12, { outTradeNo: undefined, amountFen: undefined });
    const found = drafts(bare, CHOSEN, [], options());
    expect(new Set(found.map(({ text }) => text)).size).toBe(12);
    const [first] = drafts(bare.slice(0, 1), CHOSEN, [found[0]!.text], options());
    expect(first!.text).not.toBe(found[0]!.text);
  });
  it('say so when there are no words left', () => {
    const own: Template = {
      id: 'own-1',
      title: { zh: '自写', en: '' },
      categories: [],
      text: { zh: '您好，今天18:00前在本单答复处理结果。', en: '' },
      own: true,
    };
    const found = drafts(many(3), ['own-1'], [], options([own]));
    expect(found.map(({ twin }) => twin)).toEqual([false, true, true]);
    expect(found[0]!.text).toBe('您好，今天18:00前在本单答复处理结果。');
  });
  it('never claim a refund that nobody saw, and leave matters of management alone', () => {
    expect(usable(many(2), options()).map(({ id }) => id)).not.toContain('T-BURST');
    const refunded = usable(many(2, { fullRefunded: true, detail: '风扇与描述不符' }), options());
    expect(refunded.find(({ id }) => id === 'T-BURST')).toMatchObject({ n: 2 });
    expect(drafts(many(1), ['T-BURST'], [], options())).toEqual([
      { templateId: null, text: '', twin: false },
    ]);
    const closed = many(1, { detail: '门店关门跑路了，预付卡里的余额不退' });
    expect(usable(closed, options()).map(({ id }) => id)).not.toContain('T-REFUND');
  });
  it('are checked as they were edited', () => {
    const all = many(2);
    const check = (text: string) => judgeDraft(text, all[0]!, all, options()).verdict;
    expect(check('您好，请先撤诉，我们再给您退款，谢谢配合。')).toBe('block');
    expect(check(`您好，尾号${all[1]!.outTradeNo!.slice(-4)}的订单今天18:00前答复处理结果。`)).toBe('block');
  });
});

describe('wordings', () => {
  it('keep the text but for its phrases, and number 0 is the text', () => {
    const text = '您好，很抱歉。按原支付路径退回，请在此留言。';
    const all = Array.from({ length: WORDINGS }, (_, n) => reworded(text, n, 'zh-CN'));
    expect(all[0]).toBe(text);
    expect(new Set(all).size).toBe(WORDINGS);
    fc.assert(
      fc.property(fc.string(), fc.nat(), (words, seed) => {
        if (/[很非十常分抱歉您好我们请欢直接在此按原给本]/.test(words)) return;
        expect(reworded(words, seed, 'zh-CN')).toBe(words);
      }),
    );
  });
});

it('a prepared reply holds until a time that it names has passed', () => {
  const text = '您好，今天18:00前在本投诉单答复处理结果。';
  expect(stillHolds({ text, at: NOW }, NOW + HOUR)).toBe(true);
  expect(stillHolds({ text, at: NOW }, NOW + 9 * HOUR)).toBe(false);
  expect(stillHolds({ text: '您好，订单已原路全额退款。', at: NOW }, NOW + 9 * HOUR)).toBe(true);
  expect(stillHolds({ text: '您好，订单已原路全额退款。', at: NOW }, NOW + 8 * 24 * HOUR)).toBe(false);
});

it('the playbook has steps of their own, in both languages, and accuses nobody', () => {
  expect(new Set(PLAYBOOK.map(({ id }) => id)).size).toBe(PLAYBOOK.length);
  for (const { title, hint } of PLAYBOOK) {
    for (const words of [title, hint]) expect(words.zh && words.en).toBeTruthy();
    expect(`${title.zh}${hint.zh}${title.en}${hint.en}`).not.toMatch(/恶意|malicious|羊毛|刁民/i);
  }
});
