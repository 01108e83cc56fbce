import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { evidenceOf } from '../../../utils/reply/evidence';
import { BY_CATEGORY } from '../../../utils/reply/evidence/by-category';
import { ITEMS } from '../../../utils/reply/evidence/items';
import { masked } from '../../../utils/reply/evidence/mask';
import { STAGES, STAGE_IDS } from '../../../utils/reply/evidence/stages';
import { codePoints } from '../../../utils/reply/text';
import type { CategoryCode } from '../../../utils/reply/categories';

const AT = Date.UTC(2026, 10, 20, 1);
const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  id: '200000020261120000004321',
  console: 'wechat-pay',
  queue: 'wechat-pay',
  status: { code: 'PENDING', text: '待处理', phase: 'reply' },
  complaintTime: { at: AT, resolution: 1000 },
  outTradeNo: 'SO202611201234',
  amountFen: 1990,
  detail: '包裹显示签收但没收到，联系 13812348000，订单 4200001234567890',
  ...more,
});
const codes = Object.keys(BY_CATEGORY) as CategoryCode[];
const ids = (text: string) => text.split(/[ +]+/).filter(Boolean);

describe('the tables of evidence', () => {
  it('name only items that have words, each in both languages', () => {
    const used = [
      ...codes.flatMap((code) => ids(BY_CATEGORY[code])),
      ...STAGE_IDS.flatMap((id) => ids(STAGES[id].items)),
    ];
    for (const id of used) expect(ITEMS.has(id), id).toBe(true);
    for (const [id, { zh, en }] of ITEMS) {
      expect(zh, id).toMatch(/\p{Script=Han}/u);
      expect(en, id).toMatch(/^[\x20-\x7e]+$/);
      expect(used.includes(id) || ['order', 'paid', 'chat'].includes(id), `${id} is used`).toBe(true);
    }
  });

  it('ask the user only for what a user has', () => {
    for (const code of codes) {
      const [own = '', user = ''] = BY_CATEGORY[code].split('+');
      expect(
        ids(own).every((id) => !/^u[A-Z]/.test(id)),
        code,
      ).toBe(true);
      expect(
        ids(user).every((id) => /^u[A-Z]/.test(id)),
        code,
      ).toBe(true);
    }
  });

  it.each([
    ['wx-reply', 500, 4],
    ['wx-reject', 200, 4],
    ['ali-handle', 200, null],
    ['ali-supplement', 200, null],
    ['shop-proof', 500, 20],
    ['mp-respond', null, null],
  ] as const)('%s takes %s characters and %s pictures', (id, text, pictures) => {
    expect(STAGES[id]).toMatchObject({ text, pictures });
  });
});

describe('the checklist of a parcel that did not arrive', () => {
  it('tells what is on the page, what to attach and nothing to ask for', () => {
    const { have, attach, ask, askText } = evidenceOf(complaint(), 'NOT_RECEIVED', 'zh-CN');
    expect(have).toEqual(['订单记录（单号、商品、金额）', '支付记录']);
    expect(attach).toEqual([
      '与用户的沟通记录',
      '物流轨迹与最近一次扫描',
      '签收底单或签收照片',
      '收货地址比对结果',
    ]);
    expect([ask, askText]).toEqual([[], '']);
  });

  it('knows the conversation and the refund by the history', () => {
    const history = [
      { at: AT + 1, by: 'merchant' as const, type: 'MERCHANT_RESPONSE', text: '已核实' },
      {
        at: AT + 2,
        by: 'system' as const,
        type: 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE',
        text: '退款到账',
      },
    ];
    const { have } = evidenceOf(complaint({ history }), 'REFUND_NOT_ARRIVED', 'en');
    expect(have).toContain('Conversation with the user');
    expect(have).toContain('Refund number and arrival time');
    expect(evidenceOf(complaint(), 'REFUND_NOT_ARRIVED', 'en').attach).toContain(
      'Refund number and arrival time',
    );
  });

  it('asks for pictures of a defect, in words that promise nothing', () => {
    const { askText } = evidenceOf(complaint(), 'QUALITY', 'en');
    expect(askText).toMatch(/^您好，为便于核实，请在本投诉单补充：1\. 问题部位照片/);
    expect(askText).not.toMatch(/退款|微信|撤诉/);
  });

  it.each([
    ['wechat-pay', 'reply', 'wx-reply'],
    ['alipay-trade', 'finish', 'ali-handle'],
    ['alipay-trade', 'platform', 'ali-supplement'],
    ['alipay-risk', 'finish', 'ali-risk'],
  ] as const)('%s in %s is at %s', (queue, phase, stage) => {
    const given = complaint({ queue, status: { code: null, text: 'x', phase } });
    expect(evidenceOf(given, 'UNCLEAR', 'zh-CN').stage).toBe(stage);
  });

  it('says what fits, and what nobody knows', () => {
    const limits = (stage: Parameters<typeof evidenceOf>[3]) =>
      evidenceOf(complaint(), 'UNCLEAR', 'zh-CN', stage).limits;
    expect(limits('wx-reply')).toBe('文字 500 字（旧口径 200） · 图片 4 张 · jpg/png/bmp ≤ 2 MB');
    expect(limits('ali-handle')).toContain('文字和图片都要有');
    expect(limits('mp-evidence')).toBe('文字 以页面为准 · 图片 以页面为准');
    expect(limits('mp-score')).toContain('7 天内，只有一次');
    expect(limits('ali-late-refund')).toContain('30 天');
  });
});

describe('texts to copy', () => {
  const long = Array.from({ length: 30 }, (_, n) => ({
    at: AT + n * 60_000,
    by: n % 2 ? ('merchant' as const) : ('user' as const),
    type: null,
    text: `第${n}次：${'反复沟通'.repeat(20)} 13812348000`,
  }));
  const every = STAGE_IDS.flatMap((stage) => codes.map((code) => [stage, code] as const));

  it.each(every)('%s, %s: nothing personal, no longer than fits', (stage, code) => {
    const { text, most, length } = evidenceOf(complaint({ history: long }), code, 'zh-CN', stage);
    expect(length).toBe(codePoints(text));
    if (most !== null && !STAGES[stage].window) expect(length).toBeLessThanOrEqual(most);
    expect(text).not.toMatch(/\d{7}/);
    expect(text).toContain('4321');
    expect(text).not.toMatch(/已全额退款|保证|承诺/);
  });

  it('go by time, newest events last, and tell of a refund that the console tells of', () => {
    const history = [
      { at: AT + 2000, by: 'merchant' as const, type: null, text: '已核实' },
      { at: AT, by: 'user' as const, type: null, text: '没收到' },
    ];
    const { text } = evidenceOf(complaint({ history, fullRefunded: true }), 'NOT_RECEIVED', 'zh-CN');
    expect(text.split('\n')).toEqual([
      '投诉单尾号4321，订单尾号1234，金额19.90元，投诉时间2026-11-20 09:00',
      '用户反映：包裹显示签收但没收到，联系 ****8000，订单 ****7890',
      '11-20 09:00 用户：没收到',
      '11-20 09:00 商家：已核实',
      '退款：已全额退款',
      '附件：【按实际附上：物流轨迹与最近一次扫描、签收底单或签收照片、收货地址比对结果】',
    ]);
  });

  it.each(['ali-overdue', 'ali-late-refund', 'mp-score', 'mp-verdict'] as const)(
    'an appeal (%s) leaves to the person what only the person knows, and lists the material',
    (stage) => {
      const { text } = evidenceOf(complaint(), 'NOT_RECEIVED', 'en', stage);
      expect(text).toMatch(/^申诉事项：/);
      expect(text).toContain('【');
      expect(text).toMatch(/材料：.*退款单号/);
      expect(text).toMatch(/以上情况属实，恳请复核。$/);
    },
  );

  it('mask long numbers, however they are written', () => {
    expect(masked('138 1234 8000', 50)).toBe('****8000');
    expect(masked('证件 11010119900307123X', 50)).toBe('证件 ****123X');
    expect(masked('a.b@example.com 金额19.90元 11-20', 50)).toBe('…@… 金额19.90元 11-20');
    expect(masked('长'.repeat(50), 10)).toBe(`${'长'.repeat(9)}…`);
  });
});

describe('the stage of a case is where it stands', () => {
  const at = (
    queue: Complaint['queue'],
    code: string | null,
    phase: Complaint['status']['phase'],
    category: CategoryCode = 'QUALITY',
    more: Partial<Complaint> = {},
  ) => evidenceOf(complaint({ queue, status: { code, text: '', phase }, ...more }), category, 'zh-CN');

  it.each([
    ['mini-program', '201', 'reply', 'mp-respond'],
    ['mini-program', '106', 'finish', 'mp-evidence'],
    ['mini-program', '108', 'finish', 'mp-evidence'],
    ['mini-program', '206', 'finish', 'mp-refund'],
    ['mini-program', '103', 'platform', 'mp-evidence'],
    ['mini-program-score', '2', 'finish', 'mp-score'],
    ['wechat-shop-dispute', '106', 'finish', 'shop-proof'],
    ['wechat-shop-aftersale', 'MERCHANT_PROCESSING', 'finish', 'shop-proof'],
    ['wechat-shop-guarantee', '20', 'finish', 'shop-guarantee'],
    ['wechat-pay', 'PENDING', 'reply', 'wx-reply'],
  ] as const)('%s %s', (queue, code, phase, stage) => expect(at(queue, code, phase).stage).toBe(stage));

  it('a verdict that may be appealed', () => {
    expect(at('mini-program', '112', 'done', 'QUALITY', { appeal: '401' }).stage).toBe('mp-verdict');
    expect(at('mini-program', '112', 'done', 'QUALITY', { appeal: '402' }).stage).toBe('mp-respond');
  });

  it.each([
    ['FRESH_FOOD', 'shop-fresh', '发货当天的质检照片或视频（带日期）'],
    ['CUSTOM_GOODS', 'shop-custom', '买家确认的设计稿或文字，带确认时间'],
    ['CROSS_BORDER', 'shop-cross', '下单页的税费与清关时效提示'],
  ] as const)('%s has a list of its own in the shop, and in the shop alone', (category, stage, first) => {
    const found = at('wechat-shop-dispute', '106', 'finish', category);
    expect(found.stage).toBe(stage);
    expect(found.attach[0]).toBe(first);
    expect(found.text).toContain(first);
    expect(found.length).toBeLessThanOrEqual(500);
    // What the cause would ask for is in the list of the goods already.
    const [own = ''] = BY_CATEGORY[category].split('+');
    for (const id of ids(own)) expect(found.attach).not.toContain(ITEMS.get(id)?.zh);
    expect(at('wechat-pay', 'PENDING', 'reply', category).attach).not.toContain(first);
  });

  it('the list can be chosen for any goods', () => {
    const { attach } = evidenceOf(complaint({ queue: 'wechat-shop-dispute' }), 'QUALITY', 'en', 'shop-cross');
    expect(attach[0]).toBe('Notice of tax and customs time on the order page');
  });
});
