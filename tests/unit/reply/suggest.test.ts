import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { codePoints, replyLimit } from '../../../utils/reply/limits';
import {
  MAX_SUGGESTIONS,
  openQuestions,
  preview,
  replies,
  suggest,
  type Shelf,
  type Suggestion,
  type SuggestOptions,
} from '../../../utils/reply/suggest';
import type { Template } from '../../../utils/reply/template';
import { alipay, anyText, complaint, HOUR, NOW, OPTIONS, PATIENT } from './sample';

const offer = (fields: Partial<Complaint>, options: Partial<SuggestOptions> = {}): Suggestion[] =>
  suggest(complaint(fields), { ...OPTIONS, ...options });
const ids = (list: Suggestion[]) => list.map(({ id }) => id);

describe('suggest', () => {
  it('puts the fitting text first, filled, with its reason', () => {
    const [first, ...others] = offer({ detail: '物流停了一周，没收到货' });
    expect(first).toMatchObject({
      id: 'T-NR',
      title: '未收到货',
      text: '您好，尾号8899、金额125.00元的订单还没有送到您手上，很抱歉让您久等。本店客服会向承运方核对，今天18:00前在本投诉单写明包裹位置，并给出补发或按原支付路径退款的安排。您更希望哪一种，可直接在此留言。',
      gaps: [],
      because: '因为：文字里有“没收到货”“物流停”',
    });
    expect(ids(others)).toEqual(['T-ACK']);
    expect(others[0]?.because).toBe('');
    expect(others[0]?.text).toContain('未收到商品');
  });

  it('answers in English', () => {
    const [first] = offer({ detail: 'charged twice' }, { language: 'en' });
    expect(first?.text).toMatch(/^Hello, sorry about the charges on order …8899 \(¥125\.00\)\. Our team/);
    expect(first?.because).toBe('Because: the text says “charged twice”');
  });

  it('uses the shop’s name and published phone', () => {
    const settings = { agentName: '客服小周', officialPhone: '400-000-0000' };
    const [first] = offer({ detail: '电话打不通' }, { settings });
    expect(first?.text).toContain('客服小周');
    expect(first?.text).toContain('公示电话400-000-0000');
    expect(offer({ detail: '电话打不通' })[0]?.text).not.toContain('公示电话');
  });

  it('offers the answer to a repeat first, by either counter', () => {
    const list = offer({ detail: '质量差' }, { repeatTimes: 2 });
    expect(ids(list).slice(0, 2)).toEqual(['T-REPEAT', 'T-QUALITY']);
    expect(list[0]?.because).toBe('因为：第 2 次投诉');
    expect(list[0]?.gaps).toEqual(['处理方案']);
    const counted = offer({ detail: '质量差', userComplaintTimes: 4 });
    expect(counted[0]?.because).toBe('因为：第 4 次投诉');
    expect(ids(counted)).toContain('T-PAUSE');
    expect(ids(list)).not.toContain('T-PAUSE');
    expect(ids(offer({ detail: '质量差' }))).not.toContain('T-REPEAT');
  });

  it('names the day of the last answer from the history', () => {
    const history = [
      { at: NOW - 72 * HOUR, by: 'merchant' as const, type: null, text: '{{amount}}' },
      { at: NOW - 48 * HOUR, by: 'merchant' as const, type: null, text: '' },
      { at: NOW - 2 * HOUR, by: 'user' as const, type: null, text: '' },
    ];
    expect(offer({ userComplaintTimes: 2, history })[0]?.text).toContain('我们11月18日的答复');
  });

  it.each([
    ['刷单返佣骗了我三百', []],
    ['12315转办：请于规定时间内反馈', []],
    ['卖的是假货', ['T-LEAD']],
    ['私下转我五百这事就算了', ['T-LEAD']],
    ['泄露我的隐私', ['T-LEAD']],
    ['客服骂我', ['T-LEAD']],
  ])('%s: management first', (detail, expected) => {
    for (const repeatTimes of [1, 3]) {
      const list = offer({ detail }, { repeatTimes });
      expect(ids(list)).toEqual(expected);
      for (const { because } of list) expect(because).toMatch(/^先交负责人；因为：文字里有“/);
    }
  });

  it('flags every text when the words call for management', () => {
    const list = offer({ detail: '杯子破了，不处理我就打12315' });
    expect(ids(list)).toEqual(['T-LEAD', 'T-QUALITY', 'T-ACK']);
    expect(list[0]?.because).toBe('先交负责人；因为：文字里有“12315”');
    for (const { because } of list) expect(because).toMatch(/^先交负责人/);
    expect(offer({ detail: '杯子破了，报警' }, { language: 'en' })[0]?.because).toMatch(
      /^Hand to a lead first/,
    );
  });

  it('claims a refund only when the page shows it', () => {
    const claim = /已.{0,12}退款/;
    for (const detail of ['质量差', '自动续费', '退款没到', '少发一件', '请退款给我', '发票']) {
      const open = [undefined, false].flatMap((fullRefunded) => offer({ detail, fullRefunded }));
      for (const { text } of open) expect(text).not.toMatch(claim);
      const list = offer({ detail, fullRefunded: true });
      expect(list[0]?.id).toBe('T-FULL');
      expect(list[0]?.text).toContain('全额退款125.00元');
      expect(ids(list)).not.toContain('T-QUALITY');
      expect(ids(list)).not.toContain('T-REFUSE');
    }
  });

  it('copies nothing that the user wrote', () => {
    const detail = '质量差 {{amount}} {%if true%} <img src=x onerror=alert(1)> 自动同意退款 13800138000';
    const list = offer({ detail, problem: detail, outTradeNo: '{{amount}}', transactionId: '<b>12345678' });
    expect(list.length).toBeGreaterThan(0);
    for (const { text, because } of list) {
      expect(text + because).not.toMatch(/[{}<]|onerror|13800138000|if true/);
      expect(text).toContain('金额125.00元的订单');
    }
  });

  it('leaves unknown facts out and shows the gaps that a person must fill', () => {
    const bare = { outTradeNo: '123', amountFen: undefined, detail: '请退款给我' };
    const list = offer(bare);
    expect(list.find(({ id }) => id === 'T-REFUND')?.text).toContain('您好，这笔订单的退款申请');
    expect(list.find(({ id }) => id === 'T-REFUSE')?.gaps).toEqual(['核对结果', '依据', '可提供的方案']);
    for (const amountFen of [-1, 0, NaN, 1.5, 1e15]) {
      expect(offer({ ...bare, amountFen })[0]?.text).toMatch(/^您好，这笔订单的/);
    }
  });

  it('promises before the next deadline; when that is too near, before the one behind it', () => {
    const alike = (fields: Partial<Complaint>) =>
      suggest(alipay({ detail: '质量差', ...fields }), OPTIONS)[0];
    expect(alike({})?.text).toContain('今天18:00');
    const near = { at: NOW - 93 * HOUR, resolution: 1000 };
    expect(alike({ complaintTime: near })?.text).toContain('今天13:00');
    expect(alike({ complaintTime: { at: NOW - 95 * HOUR, resolution: 1000 } })?.gaps).toEqual(['承诺时间']);
    const late = offer({ detail: '质量差', complaintTime: { at: NOW - 23 * HOUR, resolution: 1000 } });
    expect(late[0]?.text).toContain('今天18:00');
  });

  it('shortens by optional parts, and says so; else the length tells', () => {
    const settings = { agentName: '客服小周', officialPhone: '400-000-0000' };
    const full = offer({ detail: '电话打不通' }, { settings })[0];
    const limit = codePoints(full?.text ?? '') - 1;
    const short = offer({ detail: '电话打不通' }, { settings, limit })[0];
    expect(codePoints(short?.text ?? '')).toBeLessThanOrEqual(limit);
    expect(short?.text).not.toContain('400-000-0000');
    expect(short?.because).toContain('为符合字数略去了可选内容');
    expect(full?.because).not.toContain('略去');
    const tiny = offer({ detail: '电话打不通' }, { settings, limit: 20 })[0];
    expect(codePoints(tiny?.text ?? '')).toBeGreaterThan(20);
  });

  it('fits every console with plain settings, whatever the matter', () => {
    const details = [
      '质量差',
      '物流停',
      '自动续费',
      '付了两次',
      '盗刷',
      '儿子用我手机',
      '发票',
      '退课',
      '酒店',
      '差价',
      '退一部分',
    ];
    for (const language of ['zh-CN', 'en'] as const) {
      for (const detail of details) {
        for (const fullRefunded of [true, false]) {
          const one = alipay({ detail, fullRefunded, userComplaintTimes: 5 });
          const texts = suggest(one, { ...OPTIONS, language }).filter(({ gaps }) => gaps.length === 0);
          expect(texts.length).toBeGreaterThan(0);
          for (const { id, text } of texts) {
            expect(codePoints(text), `${id} ${text}`).toBeLessThanOrEqual(replyLimit(one.queue, null).hard);
          }
        }
      }
    }
  });

  it(
    'never throws, never leaves a mark, never offers more than the digit keys reach',
    () => {
      const page = fc.record({
        detail: anyText,
        problem: anyText,
        outTradeNo: anyText,
        transactionId: anyText,
        amountFen: fc.oneof(fc.double(), fc.integer()),
        userComplaintTimes: fc.oneof(fc.double(), fc.integer({ min: 0, max: 6 })),
        fullRefunded: fc.boolean(),
        tags: fc.array(anyText, { maxLength: 4 }),
      });
      const options = fc.record({
        now: fc.oneof(fc.double(), fc.integer({ min: 0, max: 4e12 })),
        language: fc.constantFrom('zh-CN' as const, 'en' as const),
        settings: fc.record({ agentName: anyText, officialPhone: anyText }),
        repeatTimes: fc.oneof(fc.double(), fc.integer({ min: 0, max: 6 })),
        limit: fc.option(fc.oneof(fc.double(), fc.integer({ min: -1, max: 600 }))),
      });
      fc.assert(
        fc.property(page, options, fc.boolean(), (fields, given, wechat) => {
          const list = suggest(wechat ? complaint(fields) : alipay(fields), given);
          return (
            list.length <= MAX_SUGGESTIONS &&
            new Set(ids(list)).size === list.length &&
            list.every(
              (s) =>
                !/[{}]/.test(s.text) &&
                (s.text.match(/【/g) ?? []).length >= s.gaps.length &&
                s.gaps.every((gap) => s.text.includes(`【${gap}】`)),
            )
          );
        }),
        { numRuns: 300 },
      );
    },
    PATIENT,
  );
});

const own = (id: string, more: Partial<Template> = {}): Template => ({
  id: `own-${id}`,
  title: { zh: id, en: '' },
  categories: [],
  text: { zh: `您好，{{order_ref}}。${id}`, en: '' },
  own: true,
  ...more,
});
const shelf = (part: Partial<Shelf>): { shelf: Shelf } => ({
  shelf: { templates: [], stars: [], uses: {}, turns: {}, ...part },
});
const used = (n: number) => ({ n, at: NOW });

describe('what the shop wrote and likes', () => {
  const quality = { detail: '质量差' };

  it('own texts stand before ours in the same place, favourites and much used ones before them', () => {
    const mine = own('mine', { categories: ['QUALITY'] });
    expect(ids(offer(quality, shelf({ templates: [mine] })))).toEqual(['own-mine', 'T-QUALITY', 'T-ACK']);
    const liked = offer(quality, shelf({ templates: [mine], stars: ['T-QUALITY'] }));
    expect(liked[0]).toMatchObject({ id: 'T-QUALITY', starred: true });
    expect(liked[0]?.because).toBe('因为：文字里有“质量差”；已收藏');
  });

  it('what is used more stands before what is used less', () => {
    const templates = [own('a', { categories: ['QUALITY'] }), own('b', { categories: ['QUALITY'] })];
    const by = (uses: Shelf['uses']) => offer(quality, shelf({ templates, uses }));
    const often = by({ 'own-b': used(12), 'T-QUALITY': used(90) });
    expect(ids(often).slice(0, 3)).toEqual(['own-b', 'own-a', 'T-QUALITY']);
    expect(often[0]?.because).toBe('因为：文字里有“质量差”；用过 12 次');
    // One use more or less moves nothing.
    expect(ids(by({ 'own-b': used(5), 'own-a': used(4) }))[0]).toBe('own-a');
  });

  it('no use and no star brings a text before the answer to a repeat', () => {
    const given = shelf({ templates: [own('a')], stars: ['own-a'], uses: { 'own-a': used(500) } });
    expect(ids(offer(quality, { ...given, repeatTimes: 2 }))[0]).toBe('T-REPEAT');
  });

  it('conditions of a template: console, stage, repeat, refund, category', () => {
    const templates = [
      own('wx', { when: { consoles: ['wechat-pay'] } }),
      own('ali', { when: { consoles: ['alipay'] } }),
      own('first', { when: { phases: ['reply'] } }),
      own('later', { when: { phases: ['finish', 'platform'] } }),
      own('third', { when: { times: 3 } }),
      own('paid', { when: { refunded: true } }),
      own('invoice', { categories: ['INVOICE'] }),
    ];
    const mine = (list: Suggestion[]) => ids(list).filter((id) => id.startsWith('own-'));
    expect(mine(offer(quality, shelf({ templates })))).toEqual(['own-wx', 'own-first']);
    const other = { ...OPTIONS, ...shelf({ templates }), repeatTimes: 3 };
    expect(mine(suggest(alipay({ detail: '开发票', fullRefunded: true }), other))).toEqual([
      'own-third',
      'own-paid',
      'own-invoice',
      'own-ali',
      'own-later',
    ]);
  });

  it('conditions inside a text', () => {
    const zh =
      '{{?alipay}}甲{{/?}}{{?wechat_pay}}乙{{/?}}{{?first_reply}}丙{{/?}}{{?repeat}}丁{{/?}}{{?!refunded}}戊{{/?}}{{?QUALITY}}己{{/?}}{{?INVOICE}}庚{{/?}}{{?user_waits}}辛{{/?}}{{?platform_in}}壬{{/?}}';
    const given = shelf({ templates: [own('a', { text: { zh, en: '' } })] });
    const text = (list: Suggestion[]) => list.find(({ id }) => id === 'own-a')?.text;
    expect(text(offer(quality, given))).toBe('乙丙戊己');
    const later = {
      detail: '开发票',
      fullRefunded: true,
      incomingUserResponse: true,
      inPlatformService: true,
    };
    expect(text(suggest(alipay(later), { ...OPTIONS, ...given, repeatTimes: 2 }))).toBe('甲丁庚辛壬');
  });

  it('an own text in one language keeps it, and its values are in it', () => {
    const list = offer(quality, { ...shelf({ templates: [own('a')] }), language: 'en' });
    expect(list.find(({ id }) => id === 'own-a')).toMatchObject({
      title: 'a',
      text: '您好，尾号8899、金额125.00元的订单。a',
    });
    expect(list.find(({ id }) => id === 'T-QUALITY')?.text).toContain('order …8899');
  });

  it('offers the others to those who look for them, but nothing that is untrue or not ours to say', () => {
    const all = replies(complaint(quality), {
      ...OPTIONS,
      ...shelf({ templates: [own('x', { categories: ['INVOICE'] })] }),
    });
    const others = all.filter(({ fits }) => !fits);
    expect(ids(others)).toContain('own-x');
    expect(ids(others)).toContain('T-INVOICE');
    expect(ids(others)).not.toContain('T-FULL');
    expect(ids(others)).not.toContain('T-REPEAT');
    expect(others[0]?.because).toBe('');
    for (const detail of ['卖的是假货', '12315转办：请于规定时间内反馈'])
      expect(replies(complaint({ detail }), OPTIONS).filter(({ fits }) => !fits)).toEqual([]);
  });

  it('where only management answers, only what was written for just that is offered', () => {
    const templates = [own('any'), own('gov', { categories: ['GOVERNMENT'] })];
    const all = replies(complaint({ detail: '12315转办：请于规定时间内反馈' }), {
      ...OPTIONS,
      ...shelf({ templates }),
    });
    expect(ids(all)).toEqual(['own-gov']);
  });

  it('the next complaint gets the next variant', () => {
    const texts = ['甲', '乙', '丙'].map((zh) => ({ zh, en: '' }));
    const [text, ...variants] = texts;
    const templates = [own('a', { text: text!, variants })];
    const shown = (turn: number) =>
      offer(quality, shelf({ templates, turns: { 'own-a': turn } })).find(({ id }) => id === 'own-a');
    expect([0, 1, 2, 3, 1e9, -1, 1.5, NaN].map((turn) => shown(turn)?.text)).toEqual([
      '甲',
      '乙',
      '丙',
      '甲',
      '乙',
      '丙',
      '乙',
      '甲',
    ]);
    expect(shown(4)).toMatchObject({ variant: 1, variants: 3 });
    const built = (turn: number) => offer(quality, shelf({ turns: { 'T-QUALITY': turn } }))[0]?.text;
    expect(built(0)).not.toBe(built(1));
    expect(built(0)).toBe(built(2));
  });
});

describe('questions', () => {
  const ask = (zh: string, more: Partial<SuggestOptions> = {}, fields: Partial<Complaint> = {}) =>
    offer(
      { detail: '质量差', ...fields },
      { ...shelf({ templates: [own('a', { text: { zh, en: '' } })] }), ...more },
    ).find(({ id }) => id === 'own-a')!;
  const names = ({ questions }: Suggestion) =>
    questions.map(({ name, optional }) => `${name}${optional ? '?' : ''}`);

  it('asks for what is needed, and for what would add a part', () => {
    expect(
      names(ask('{{fact}}，{{amount}}，{{?last_scan}}{{carrier}}：{{last_scan}}{{/?}}{{fact}}')),
    ).toEqual(['fact', 'last_scan?', 'carrier?']);
    expect(names(ask('{{?eta}}{{eta}}{{/?}}{{eta}}'))).toEqual(['eta']);
    // Nobody can know these by asking.
    expect(names(ask('{{?refunded}}{{fact}}{{/?}}{{?refund_amount}}{{reason}}{{/?}}好'))).toEqual([]);
    expect(names(ask('{{amount}}', {}, { amountFen: undefined }))).toEqual(['amount']);
    const some = ask('{{fact}}{{reason}}{{?eta}}{{eta}}{{/?}}', { answers: { fact: '已签收' } });
    expect(openQuestions(some).map(({ name }) => name)).toEqual(['reason']);
  });

  it('puts the answers in, plain, and never in place of what the page says', () => {
    const zh = '{{fact}}，{{amount}}，{{?eta}}{{eta}}到{{/?}}';
    const answers = { fact: ' {{agent}}\n<b>已签收</b> ', amount: '1', eta: '周五' };
    expect(ask(zh, { answers })).toMatchObject({
      text: 'agent <b>已签收</b>，125.00，周五到',
      questions: [
        { name: 'fact', value: 'agent <b>已签收</b>' },
        { name: 'eta', value: '周五' },
      ],
      gaps: [],
    });
  });

  it('tells where one goes on writing', () => {
    expect(ask('您好，{{cursor}}谢谢。')).toMatchObject({ text: '您好，谢谢。', cursor: 3 });
    expect(ask('{{agent}}：{{?refunded}}{{cursor}}{{/?}}').cursor).toBeNull();
  });
});

describe('what the shop tries out', () => {
  const own = (text: string): Template => ({
    id: 'own-try',
    title: { zh: '试', en: '' },
    categories: ['MINOR'],
    text: { zh: text, en: '' },
    variants: [{ zh: '{{?refunded}}已退{{/?}}另一种', en: '' }],
    own: true,
  });

  it('is written for any complaint, in the variant that is asked for', () => {
    const given = complaint({ detail: '质量问题', fullRefunded: true });
    expect(preview(own('{{order_ref}}'), 0, given, OPTIONS)).toMatchObject({
      text: '尾号8899、金额125.00元的订单',
    });
    expect(preview(own('甲'), 1, given, OPTIONS)).toMatchObject({ text: '已退另一种', variant: 1 });
  });

  it('hidden built-in texts are not offered, neither first nor among the others', () => {
    const hidden = ['T-QUALITY', 'T-NR'];
    const all = replies(complaint({ detail: '质量问题，坏了' }), {
      ...OPTIONS,
      shelf: { templates: [], stars: ['T-QUALITY'], uses: {}, turns: {}, hidden },
    });
    expect(all.length).toBeGreaterThan(3);
    for (const id of hidden) expect(ids(all)).not.toContain(id);
  });
});
