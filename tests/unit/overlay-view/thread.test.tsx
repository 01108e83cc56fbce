/** What the card says of a WeChat Pay complaint besides its clocks, and its thread. */
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { historyWords } from '../../../components/overlay/words-history';
import type { Complaint, HistoryEvent } from '../../../utils/complaint/model';
import { factLines, timelineOf, withThread } from '../../../utils/overlay/panels/thread';
import { complaint, NOW } from '../reply/sample';

const MINUTE = 60_000;
const event = (minutes: number, type: string, text = ''): HistoryEvent => ({
  at: NOW - minutes * MINUTE,
  by: type.startsWith('USER') ? 'user' : type.startsWith('MERCHANT') ? 'merchant' : 'platform',
  type,
  text,
});
const facts = (more: Partial<Complaint>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  factLines(complaint({ tags: [], ...more }), { now: NOW, language }).map(
    ({ term, value }) => `${term} ${value}`,
  );

describe('facts', () => {
  it.each<[Partial<Complaint>, string, string]>([
    [
      { needImmediateService: true },
      '即时服务 用户正在等回复，平台没有写时限',
      'At once The user is waiting now; no time is given',
    ],
    [
      { incomingUserResponse: true, history: [event(192, 'USER_RESPONSE', '在吗')] },
      '留言 用户有新留言，已等 3小时12分',
      'Message The user wrote again, 3h 12m ago',
    ],
    [
      { incomingUserResponse: true, history: [event(192, 'USER_SUBMIT_SATISFACTION', '1')] },
      '留言 用户有新留言',
      'Message The user wrote again',
    ],
    [{ inPlatformService: true }, '平台协助 平台协助中', 'Platform helps now'],
    [{ tags: ['TRUSTED'] }, '用户 平台标为可信', 'User trusted by the platform'],
    [
      { tags: ['HIGH_RISK', 'NEW_TAG'] },
      '用户 平台标为高风险 · NEW_TAG',
      'User high risk by the platform · NEW_TAG',
    ],
    [{ agentMode: true }, '用户 智能体代用户投诉', 'User an assistant complains for the user'],
    [
      { device: { returnedAt: Date.UTC(2026, 10, 20, 4, 5), place: '二楼电梯口', sameMachine: false } },
      '设备归还 11-20 12:05 · 二楼电梯口 · 非原机柜',
      'Device back 11-20 12:05 · 二楼电梯口 · another machine',
    ],
    [{ serviceOrder: 'WAITPAY' }, '支付分订单 待支付', 'Pay score order unpaid'],
    [{ serviceOrder: 'SOMETHING' }, '支付分订单 SOMETHING', 'Pay score order SOMETHING'],
  ])('%o', (more, zh, en) => {
    expect(facts(more)).toEqual([zh]);
    expect(facts(more, 'en')).toEqual([en]);
  });

  it('the platform’s help: asked for, urged, ended, sent away', () => {
    const asked = event(90, 'USER_APPLY_PLATFORM_SERVICE');
    const help = (...history: HistoryEvent[]) => facts({ history })[0] ?? '';
    expect(help(asked)).toMatch(/^平台协助 用户 .* 申请$/);
    expect(help(asked, event(60, 'PLATFORM_HELP_APPLICATION'))).toMatch(/^平台协助 平台 .* 催办$/);
    expect(help(asked, event(30, 'PLATFORM_SERVICE_FINISHED'))).toMatch(/已结束$/);
    expect(help(asked, event(30, 'USER_CANCEL_PLATFORM_SERVICE'))).toBe('');
    expect(help(event(30, 'USER_APPLY_PLATFORM_SERVICE_SYSTEM'))).toBe('');
  });

  it('nothing is known, nothing is said', () => expect(facts({})).toEqual([]));
});

describe('the thread', () => {
  const place = document.createElement('div');
  const draw = (history: HistoryEvent[], language: 'zh-CN' | 'en', pointed = false) => {
    const view = timelineOf(complaint({ history }), { now: NOW, language, theme: 'light' }, pointed);
    if (!view) return null;
    render(view, place);
    return [...place.querySelectorAll('li')].map((line) => line.textContent);
  };
  const history = [
    event(400, 'USER_CREATE_COMPLAINT', '裂了'),
    event(300, 'MERCHANT_VIEW_COMPLAINT'),
    event(200, 'MERCHANT_RESPONSE', '换新'),
    event(100, 'PLATFORM_SERVICE_FINISHED'),
    event(50, 'USER_CLICK_RESPONSE', '<b>好</b>'),
  ];

  it('newest first, named kind by kind; an unknown kind as it came', () => {
    expect(draw(history, 'zh-CN')).toEqual([
      expect.stringMatching(/用户点选答复<b>好<\/b>$/),
      expect.stringMatching(/平台结束协助$/),
      expect.stringMatching(/商户回复换新$/),
      expect.stringMatching(/商户 · MERCHANT_VIEW_COMPLAINT$/),
      expect.stringMatching(/用户提交投诉裂了$/),
    ]);
    expect(place.querySelector('summary')?.textContent).toBe('更早 2 条');
    expect(draw(history, 'en')?.[0]).toMatch(/Chose an answer/);
  });

  it('nothing to press where it comes with the pointer; nothing at all without a thread', () => {
    expect(draw(history, 'zh-CN', true)).toHaveLength(3);
    expect(place.querySelector('summary')).toBeNull();
    expect(draw([], 'zh-CN')).toBeNull();
    expect(historyWords('en').earlier(2)).toBe('2 earlier');
  });
});

describe('read from the page', () => {
  afterEach(() => document.body.replaceChildren());
  const one = complaint({ id: '200201820261120174408' });
  const thread = '<h4>协商历史</h4><ul><li><p>2026-11-20 18:00</p><b>商户回复</b><p>换新</p></li></ul>';
  const page = (html: string) => {
    document.body.innerHTML = html;
    return withThread(one, document.querySelector('i') ?? undefined, NOW).history?.map(({ text }) => text);
  };

  it('beside a complaint, in its own dialog', () => {
    expect(page(`<div role="dialog"><p>投诉单号：${one.id}<i></i></p>${thread}</div>`)).toEqual(['换新']);
    expect(page(`<main><p>投诉单号：${one.id}<i></i></p>${thread}</main>`)).toEqual(['换新']);
  });

  it('never that of another one', () => {
    expect(
      page(`<table><tr><td>${one.id}<i></i></td></tr></table><div role="dialog">2002018${thread}</div>`),
    ).toBeUndefined();
    expect(
      page(`<div role="dialog"><p>投诉单号：2002018<i></i></p>${thread}</div><p>${one.id}</p>`),
    ).toBeUndefined();
  });

  it('the console’s data win', () => {
    const known = { ...one, history: [event(5, 'USER_RESPONSE', '在吗')] };
    document.body.innerHTML = `<div role="dialog">${one.id}<i></i>${thread}</div>`;
    expect(withThread(known, document.querySelector('i')!, NOW)).toBe(known);
  });
});
