import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { escalationOf } from '../../../utils/reply/escalation';
import { termIn } from '../../../utils/reply/term';
import { complaint, HOUR, NOW } from './sample';

const of = (detail: string, more: Partial<Complaint> = {}) =>
  escalationOf(complaint({ detail, ...more }), NOW);

describe('the level of a complaint', () => {
  it.each([
    ['打 12315 了', 'L3', 'legal'],
    ['已经起诉到法院', 'L3', 'legal'],
    ['明天找记者，发黑猫', 'L3', 'legal'],
    ['我要报警', 'L3', 'legal'],
    ['客服骂我，还威胁我', 'L3', 'conduct'],
    ['你们泄露了我的个人信息', 'L3', 'privacy'],
    ['私下转我500，不然我叫人投诉', 'L3', 'extortion'],
    ['给我500块我就撤诉', 'L3', 'extortion'],
    ['吃完就拉肚子，在医院', 'L2', 'health'],
    ['用了面霜过敏', 'L2', 'health'],
    ['7岁的孩子用我手机充的', 'L2', 'minor'],
    ['女儿拿我手机偷偷充了游戏', 'L2', 'minor'],
    ['我妈78岁，不会用手机', 'L2', 'elderly'],
    ['老人家被骗了买的', 'L2', 'elderly'],
    ['没收到货', 'L1', 'agent'],
  ])('%s: %s, %s', (detail, level, advice) => {
    const found = of(detail);
    expect(found).toMatchObject({ level, advice });
    if (level !== 'L1') expect(found.words.length).toBeGreaterThan(0);
  });

  it.each([
    '老人鞋尺码不对',
    '老人机没信号',
    '给孩子买的鞋子开胶了',
    '抗过敏面霜没发货',
    '孕妇装太小了',
    '小学生书包拉链坏了',
    '没有受伤，就是包装破了',
    '退我99元运费',
  ])('%s: nothing', (detail) => expect(of(detail)).toMatchObject({ level: 'L1', locked: false }));

  it('is raised by what the user writes later, and by coming back', () => {
    const history = [{ at: NOW, by: 'user' as const, type: null, text: '再不退我就打12315' }];
    expect(of('没收到货', { history })).toMatchObject({ level: 'L3', words: ['12315'] });
    expect(of('没收到货', { userComplaintTimes: 2 })).toMatchObject({
      level: 'L2',
      times: 2,
      advice: 'lead',
    });
  });

  it('locks the templates for incidents alone', () => {
    expect(of('客服辱骂我').locked).toBe(true);
    expect(of('泄露隐私').locked).toBe(true);
    expect(of('我要去法院').locked).toBe(false);
    expect(of('客服没有骂我，就是慢').locked).toBe(false);
  });

  it('never throws and takes linear time', () => {
    for (const text of [
      '\ud800',
      '孩'.repeat(5000),
      '给我'.repeat(3000),
      '3天'.repeat(3000),
      '9'.repeat(5000),
    ])
      of(text);
    const start = performance.now();
    for (let i = 0; i < 50; i++) of('请限要求必须3天内不退'.repeat(200));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a date that the user sets', () => {
  const DAY_END = Date.UTC(2026, 10, 20, 16); // NOW is 10:30 of 2026-11-20 in Beijing
  it.each([
    ['明天之前不退就投诉到12315', DAY_END + 24 * HOUR],
    ['今天18:00前不处理我就报警', Date.UTC(2026, 10, 20, 10)],
    ['请在3天内退款', NOW + 72 * HOUR],
    ['限你们24小时之内解决', NOW + 24 * HOUR],
    ['三天内不解决，我将起诉', NOW + 72 * HOUR],
    ['11月25日前退款，否则曝光', Date.UTC(2026, 10, 25, 16)],
    ['本周日之前不退我就举报', Date.UTC(2026, 10, 22, 16)],
    ['最晚5个工作日内答复', null],
  ])('%s', (text, at) => expect(termIn(text, NOW)).toMatchObject({ at }));

  it.each(['下单3天内没发货', '11月3日买的', '明天要用的', '说好24小时内发货', '三天了没人理'])(
    '%s: none',
    (text) => expect(termIn(text, NOW)).toBeNull(),
  );
  it('raises the level', () =>
    expect(of('请在3天内退款')).toMatchObject({ level: 'L2', term: { words: '请在3天内' } }));
});
