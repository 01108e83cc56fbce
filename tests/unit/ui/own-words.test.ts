import { afterEach, describe, expect, test } from 'vitest';
import { NEW_WORD, readNames, withWord } from '../../../components/options/words/list';
import type { OwnWord } from '../../../utils/reply/redlines';
import { button, close, control, open, press, settle, text, write } from './page';

afterEach(close);

const word = (text: string, rest: Partial<OwnWord> = {}): OwnWord => ({ ...NEW_WORD, word: text, ...rest });
const section = (root: Element) => root.querySelector('[aria-labelledby=words-title]')!;
const known = (ownWords: OwnWord[], allowWords: string[] = []) => ({
  settings: {
    language: 'zh-CN',
    theme: 'light',
    alipayTradeHours: 96,
    agentName: '',
    officialPhone: '',
    ownWords,
    allowWords,
    off: {},
  },
});
/** A background that stores what it is told. */
const storing = (told: ReturnType<typeof known>) => ({
  ...told,
  get saveSettings() {
    return (patch: object) => structuredClone(Object.assign(told.settings, patch));
  },
});

describe('own words', () => {
  test('are added with reason and wording, and shown', async () => {
    const { root, asked } = await open(storing(known([])));
    expect(text(section(root))).toContain('还没有添加词。');
    await press(button(root, '添加词'));
    expect(document.activeElement).toBe(control(section(root), '词'));
    await write(control(section(root), '词'), ' 王牌 ');
    await write(control(section(root), '出现时'), 'warn');
    await write(control(section(root), '换成'), '主推');
    await press(button(section(root), '保存词'));
    const added = { word: '王牌', verdict: 'warn', reason: '', better: '主推' };
    expect(asked).toEqual([{ type: 'saveSettings', settings: { ownWords: [added] } }]);
    expect(section(root).querySelector('form')).toBeNull();
    expect(text(section(root).querySelector('.words li')!)).toContain('提醒王牌换成「主推」');
  });

  test('that say nothing, or are there already, are refused at the field', async () => {
    const { root, asked } = await open(storing(known([word('王牌')])));
    await press(button(root, '添加词'));
    for (const [given, said] of [
      ['——', '写至少一个字或字母，标点不算'],
      ['王 牌', '词库里已经有这个词'],
    ] as const) {
      await write(control(section(root), '词'), given);
      await press(button(section(root), '保存词'));
      const field = control(section(root), '词');
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(text(root.querySelector(`#${field.getAttribute('aria-describedby')}`)!)).toBe(said);
    }
    expect(asked).toEqual([]);
  });

  test('are changed in their place, and removed', async () => {
    const { root, asked } = await open(storing(known([word('甲词'), word('乙词')])));
    await press(button(root, '修改「乙词」'));
    await write(control(section(root), '词'), '丙词');
    await press(button(section(root), '保存词'));
    await press(button(root, '移除「甲词」'));
    expect(
      asked.map(({ settings }) => (settings as { ownWords: OwnWord[] }).ownWords.map((each) => each.word)),
    ).toEqual([['甲词', '丙词'], ['丙词']]);
    expect(text(section(root))).toContain('已移除「甲词」');
  });

  test('a word that is being changed stays open while names are saved', async () => {
    const { root } = await open(storing(known([word('甲词')])));
    await press(button(root, '修改「甲词」'));
    await write(control(section(root), '原因'), '总部要求');
    await write(control<HTMLTextAreaElement>(section(root), '放行的名称'), '甲牌');
    expect(control(section(root), '原因').value).toBe('总部要求');
  });

  test('names that pass: one a line, each once, saved on leaving', async () => {
    const { root, asked } = await open(storing(known([], ['旧名'])));
    const box = control<HTMLTextAreaElement>(section(root), '放行的名称');
    expect(box.value).toBe('旧名');
    await write(box, '绝对伏特加\n\n 绝对伏特加 \n——\n呵呵牌');
    await settle();
    expect(asked).toEqual([{ type: 'saveSettings', settings: { allowWords: ['绝对伏特加', '呵呵牌'] } }]);
  });
});

describe('the lists', () => {
  test('take a change of the reason alone', () => {
    const known = word('甲词');
    expect(withWord([known], { ...known, reason: '总部要求' }, known)).toEqual([
      { ...known, reason: '总部要求' },
    ]);
    expect(withWord([known, word('乙词')], { ...known, word: '乙 词' }, known)).toBe('twice');
  });

  test('hold so many and no more', () => {
    const many = Array.from({ length: 200 }, (_, i) => word(`词${i}`));
    expect(withWord(many, word('新'), null)).toBe('full');
    expect(withWord(many, word('新'), many[0]!)).toHaveLength(200);
    expect(readNames(many.map((each) => each.word).join('\n'))).toHaveLength(200);
    expect(readNames([...many, word('新')].map((each) => each.word).join('\n'))).toBeNull();
  });
});
