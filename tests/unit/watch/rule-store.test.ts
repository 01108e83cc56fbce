import { describe, expect, it } from 'vitest';
import type { RuleChange } from '../../../utils/complaint/own-rules';
import { readMessage } from '../../../utils/platform/validate';
import { readRuleFile, ruleFile } from '../../../utils/watch/rule-file';
import { readBook, ruleKeeper } from '../../../utils/watch/rule-store';
import { NINE } from '../ledger/made';

const change = (hours: number | null, more: Partial<RuleChange> = {}): RuleChange => ({
  clock: 'wx-complete',
  account: null,
  hours,
  ...more,
});
const told = (changes: RuleChange[], sure = false) =>
  ({ changes, sure, who: '', why: '', kind: 'edit' }) as const;

function shelf(kept: unknown = null) {
  const saved: unknown[] = [];
  return {
    saved,
    fails: false,
    async load() {
      return kept;
    },
    async save(value: unknown) {
      if (this.fails) throw new Error('full');
      kept = value;
      saved.push(value);
    },
  };
}

describe('the keeper', () => {
  it('keeps a change, and every version of it', async () => {
    const place = shelf();
    const keeper = ruleKeeper(place, () => NINE);
    await keeper.change(told([change(48)]));
    await keeper.change(told([change(24), change(20, { clock: 'wx-first-reply', account: 'a' })]));
    const again = await ruleKeeper(place, () => NINE).read();
    expect(again.own).toEqual([
      { clock: 'wx-complete', account: null, hours: 24 },
      { clock: 'wx-first-reply', account: 'a', hours: 20 },
    ]);
    expect(again.versions.map(({ n, edits }) => [n, edits[0]?.from])).toEqual([
      [2, 48],
      [1, null],
    ]);
  });

  it.each([
    ['a longer span without a word', [change(80)], false],
    ['one where no platform published any', [change(48, { clock: 'alipay-risk' })], false],
    ['one beyond all bounds, whatever is said', [change(500)], true],
    ['all of them where one is refused', [change(48), change(80, { account: 'a' })], false],
  ])('refuses %s', async (_name, changes, sure) => {
    const place = shelf();
    const keeper = ruleKeeper(place, () => NINE);
    expect(await keeper.change(told(changes, sure))).toBeNull();
    expect((await keeper.read()).own).toEqual([]);
    expect(place.saved).toEqual([]);
  });

  it('takes a longer one from a person who is sure, and the way back without a word', async () => {
    const keeper = ruleKeeper(shelf(), () => NINE);
    expect((await keeper.change(told([change(80)], true)))?.own).toHaveLength(1);
    expect((await keeper.change(told([change(null)])))?.own).toEqual([]);
  });

  it('changes nothing where the storage refuses', async () => {
    const place = shelf();
    const keeper = ruleKeeper(place, () => NINE);
    place.fails = true;
    await expect(keeper.change(told([change(48)]))).rejects.toThrow('full');
    expect((await keeper.read()).own).toEqual([]);
    place.fails = false;
    expect((await keeper.change(told([change(48)])))?.own).toHaveLength(1);
  });
});

it('what was erased meanwhile does not come back', async () => {
  const place = shelf();
  const keeper = ruleKeeper(place, () => NINE);
  await keeper.change(told([change(48)]));
  await place.save(null);
  expect((await keeper.read()).own).toEqual([]);
  const after = await keeper.change(told([change(20, { clock: 'wx-first-reply' })]));
  expect(after?.own).toEqual([change(20, { clock: 'wx-first-reply' })]);
});

describe('what is stored', () => {
  it('falls part by part', () => {
    const own = [
      change(48),
      change(4800, { account: 'a' }),
      { ...change(9), clock: 'no-clock' },
      { ...change(9), account: 7 },
      change(30),
    ];
    const book = readBook(
      { own, versions: [{ n: 1, at: NINE, who: '', why: '', kind: 'evil', edits: [] }] },
      NINE,
    );
    expect(book).toEqual({ own: [change(30)], versions: [] });
    for (const value of [null, 7, [], { own: {} }, { own: Array.from({ length: 201 }, () => change(48)) }])
      expect(readBook(value, NINE)).toEqual({ own: [], versions: [] });
  });
});

describe('the file', () => {
  it('comes back as it went', () => {
    const own = [change(48) as { clock: 'wx-complete'; account: null; hours: number }];
    expect(readRuleFile(ruleFile({ own, versions: [] }, NINE), NINE)).toEqual({ own, left: 0 });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"kind":"other","own":[]}',
    '{"kind":"kesu-clock-rules"}',
    `"${'x'.repeat(100_001)}"`,
  ])('is no such file: %.30s', (text) => expect(readRuleFile(text, NINE)).toBeNull());

  it('tells how much of it means nothing', () => {
    const text = JSON.stringify({ kind: 'kesu-clock-rules', own: [change(48), change(9999), { evil: 1 }] });
    expect(readRuleFile(text, NINE)).toEqual({ own: [change(48)], left: 2 });
  });
});

describe('the message', () => {
  it.each([
    ['no changes', { ...told([]) }],
    ['one that is no change', { ...told([change(48)]), changes: [change(48), { clock: 'x' }] }],
    ['hours that are no number', { ...told([change(48)]), changes: [{ ...change(48), hours: '48' }] }],
    ['no word of a person', { ...told([change(48)]), sure: undefined }],
  ])('is refused with %s', (_name, body) =>
    expect(readMessage({ type: 'changeRules', ...body }, NINE)).toBeNull(),
  );
});
