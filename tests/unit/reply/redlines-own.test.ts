import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkReply, type OwnWord, type ReplyContext } from '../../../utils/reply/redlines';
import { NOW } from './sample';

const own = (word: string, rest: Partial<OwnWord> = {}): OwnWord => ({
  word,
  verdict: 'block',
  reason: '',
  better: '',
  ...rest,
});
const check = (text: string, more: Partial<ReplyContext>) =>
  checkReply(text, { console: 'wechat-pay', limit: null, language: 'zh-CN', now: NOW, ...more });
const END = '我们今天18:00前在本投诉单回复您。';

describe('words of the merchant', () => {
  it('block or warn at each of their places, with their reason and wording', () => {
    const ownWords = [own('清仓', { verdict: 'warn', reason: '总部不让说', better: '特惠' }), own('王牌')];
    const { verdict, findings } = check(`清仓款与王牌款，清仓后补发。${END}`, { ownWords });
    expect(verdict).toBe('block');
    expect(findings.map(({ words, verdict }) => [words, verdict])).toEqual([
      ['王牌', 'block'],
      ['清仓', 'warn'],
      ['清仓', 'warn'],
    ]);
    expect(findings[1]).toMatchObject({ code: 'own', better: '特惠', reason: { zh: '总部不让说' } });
    expect(findings[0]?.reason.zh).toBe('本店词库里的词');
    expect(findings[0]?.better).toBeUndefined();
  });

  test.each([
    ['王牌', '我们的王 牌产品'],
    ['王牌', '我们的王*牌产品'],
    ['Top Shop', '请到ＴＯＰ－ｓｈｏｐ'],
    ['总 部', '总部会回复'],
    ['電話專线', '电话专線'],
  ])('「%s」 is found in 「%s」', (word, text) => {
    expect(check(text + END, { ownWords: [own(word)] }).findings[0]).toMatchObject({ code: 'own' });
  });

  it('of nothing but signs find nothing', () => {
    expect(check(END, { ownWords: [own('——'), own('  '), own('')] }).verdict).toBe('pass');
  });

  it('are found where the text says they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '您好，', '😀', ' ', 'A '),
        fc.constantFrom('王牌', '总部', 'VIP9'),
        (lead, word) => {
          const text = `${lead}${word}的事，${END}`;
          const [first] = check(text, { ownWords: [own(word)] }).findings;
          expect(first && text.slice(first.from, first.to)).toBe(word);
        },
      ),
    );
  });

  it('take no time, however many and long', () => {
    const ownWords = Array.from({ length: 200 }, (_, i) => own(`词${'长'.repeat(58)}${i}`));
    const text = '词长'.repeat(5000);
    check(text, { ownWords });
    const from = performance.now();
    check(text, { ownWords });
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

describe('names that are allowed', () => {
  const words = (text: string, allowWords: string[]) =>
    check(text + END, { allowWords }).findings.map(({ words }) => words);

  it('lift what stands inside them and nothing else', () => {
    expect(words('您买的绝对伏特加少了一瓶，', [])).toEqual(['绝对']);
    expect(words('您买的绝对伏特加少了一瓶，', ['绝对伏特加'])).toEqual([]);
    expect(words('您买的绝对 伏特加少了一瓶，', ['绝对伏特加'])).toEqual([]);
    expect(words('您买的绝对伏特加绝对没问题，', ['绝对伏特加'])).toEqual(['绝对']);
    expect(words('绝对没问题，', ['绝对伏特加'])).toEqual(['绝对']);
  });

  it('do not lift what only touches them', () => {
    expect(words('请加微信联系，', ['微信'])).not.toEqual([]);
  });

  it('never lift numbers of people, gaps, or claims that nothing proves', () => {
    expect(words('请拨13912345678，', ['请拨13912345678'])).toEqual(['13912345678']);
    expect(words('【姓名】您好，', ['【姓名】您好', '姓名'])).toEqual(['【姓名】']);
    expect(words('款项已经退款到账，', ['款项已经退款到账'])).not.toEqual([]);
  });

  it('do not lift own words', () => {
    const both = { ownWords: [own('王牌')], allowWords: ['王牌伏特加'] };
    expect(check(`王牌伏特加，${END}`, both).verdict).toBe('block');
  });
});
