import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkReply } from '../../../utils/reply/redlines';
import { NOW, PATIENT } from './sample';

const check = (text: string) =>
  checkReply(text, { console: 'wechat-pay', limit: null, language: 'zh-CN', now: NOW });
const END = '，我们今天18:00前在本投诉单回复您。';

/** A hard word, in a sentence that is blocked for its sake alone; and its other spellings. */
const HARD: [word: string, sentence: (word: string) => string, spellings: string[]][] = [
  ['恶意投诉', (word) => `您这就是${word}`, ['e意投诉', '恶yi投诉', '恶意tou诉', '惡意投訴', '饿意投诉']],
  ['碰瓷', (word) => `您就是来${word}的`, ['peng瓷', '碰ci', 'pengci', '碰词']],
  ['脑残', (word) => `您真是${word}`, ['nao残', '脑can', '腦殘']],
  ['拉黑', (word) => `马上把您${word}`, ['la黑', '拉hei', 'lahei']],
  ['微信', (word) => `请加${word}沟通`, ['wei信', '微xin', '薇信', '徽信', 'ＶＸ', '绿泡泡']],
  ['撤诉', (word) => `先${word}再给您退款`, ['che诉', '撤su', 'chesu', '撤訴']],
  ['卡号', (word) => `请提供银行${word}`, ['ka号', '卡hao', '卡號']],
  ['收款码', (word) => `麻烦发一下${word}`, ['收款ma', '收款🐎', 'shoukuanma', '收款馬']],
];
/** Whole words only: these stand between the characters of a word and mean nothing. */
const NOISE = [' ', '\u3000', '\u200b', '\u2060', '\ufe0f', '·', '*', '-', '_', '❤', '🌸', '/', '、'];

describe('a blocked word', () => {
  test.each(
    HARD.flatMap(([word, sentence, spellings]) => [word, ...spellings].map((as) => [as, sentence(as)])),
  )('is seen as %s', (_, text) => expect(check(text + END).verdict).toBe('block'));

  it('stays blocked with anything between its characters', { timeout: PATIENT }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HARD),
        fc.array(fc.constantFrom(...NOISE), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        ([word, sentence], noise, wide) => {
          const cut = Array.from(word).join(noise.join(''));
          const text = sentence(cut) + (wide ? '！！' : END);
          expect(check(text).verdict).toBe('block');
        },
      ),
    );
  });

  it('is shown where it stands, however it is spelt', () => {
    for (const [, sentence, spellings] of HARD)
      for (const spelling of spellings) {
        const text = `😀${sentence(spelling)}${END}`;
        const { findings } = check(text);
        expect(findings.length).toBeGreaterThan(0);
        for (const { from, to, words } of findings) expect(text.slice(from, to)).toBe(words);
      }
  });

  it('passes when the user said it, when we deny it, and when a fear of it is taken away', () => {
    for (const [word, sentence, spellings] of HARD)
      for (const each of [word, ...spellings.filter((spelling) => spelling !== 'ＶＸ')]) {
        expect(check(`您反映客服说“${sentence(each)}”，非常抱歉${END}`).verdict, each).toBe('pass');
        expect(check(`您提到的“${each}”一事我们已经看到${END}`).verdict, `${each} 一事`).toBe('pass');
      }
    for (const words of ['说您碰瓷', '把您拉黑', 'la黑您', '请您加微信', '要您的ka号', '让您先che诉'])
      expect(check(`请放心，我们不会${words}${END}`).verdict, words).toBe('pass');
    expect(check(`您担心被拉黑，请放心，不会的${END}`).verdict).toBe('pass');
    expect(check(`您担心被拉黑，那就别投诉${END}`).verdict).toBe('block');
  });
});

describe('a name', () => {
  test.each(['《职业打假人手记》一书', '《法庭见》第二册', '“白嫖怪”手机壳', '“神经病院”剧本杀游戏'])(
    'is no accusation: %s',
    (name) => expect(check(`您买的${name}明天补发${END}`).verdict).toBe('pass'),
  );

  test.each([
    '您属于《恶意投诉》',
    '您这是《恶意投诉》',
    '您就是《职业打假人》',
    '您这“碰瓷”的书我们见多了',
    '请看《加微信kefu001》',
    '请看《加微信kefu001处理退款》',
  ])('hides nothing: %s', (text) => expect(check(text + END).verdict).toBe('block'));
});

describe('a reply without content', () => {
  test.each([
    '👍',
    '😀'.repeat(30),
    '。'.repeat(12),
    '？！'.repeat(20),
    '……',
    '哈'.repeat(40),
    'ok ok ok ok ok',
  ])('is too short: %s', (text) =>
    expect(check(text)).toMatchObject({ verdict: 'warn', findings: [{ code: 'too_short', from: 0 }] }),
  );
  test.each(['今天18:00前补发一件。', 'We will resend it by 18:00 today.'])('%s is long enough', (text) =>
    expect(check(text).verdict).toBe('pass'),
  );
});
