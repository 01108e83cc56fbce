import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../components/ui/ask';
import { everything, EVERYTHING, pageOf } from '../../../components/options/journal/useJournal';
import type { JournalLine, JournalPage } from '../../../utils/platform/record-messages';
import { DEFAULT_WATCH } from '../../../utils/watch/options';
import { button, close, control, open, press, SETTINGS, settle, text, write } from './page';

const AT = Date.UTC(2026, 10, 20, 7);
const line = (seq: number, more: Partial<JournalLine> = {}): JournalLine => ({
  seq,
  at: AT + seq * 60_000,
  kind: 'send',
  console: 'wechat-pay',
  complaintId: '200000020261120000004321',
  of: 'wechat-pay|200000020261120000004321',
  text: `第${seq}条`,
  rules: '',
  reason: '',
  who: '王琳',
  prev: '',
  hash: 'h',
  ...more,
});
const ALL = Array.from({ length: 45 }, (_, n) => line(n + 1));
const answered = ({ before, limit, kind }: JournalPage) => {
  const fit = ALL.filter((each) => each.seq < (before ?? Infinity) && (kind === null || each.kind === kind));
  return { lines: fit.toReversed().slice(0, limit), more: fit.length > limit };
};

/** A background with a journal; `asked` gets the questions for pages. */
function background(verdict = { entries: 45, brokenAt: null as number | null }) {
  const asked: JournalPage[] = [];
  const answers: Record<string, unknown> = {
    settings: SETTINGS,
    watchOptions: structuredClone(DEFAULT_WATCH),
    channels: { channels: [], unusable: [] },
    outbox: [],
    templates: { templates: [], stars: [], uses: {}, hidden: [] },
    sampleComplaints: [],
    health: { accounts: [], unread: [] },
    journalCheck: verdict,
  };
  const ask = (async (message: { type: string }) => {
    if (message.type !== 'journalPage') return answers[message.type];
    asked.push(message as JournalPage);
    return answered(message as JournalPage);
  }) as Ask;
  return { ask, asked };
}
const section = (root: Element) => root.querySelector('.journal')!;
const entries = (root: Element) => [...section(root).querySelectorAll('.entries li')];

beforeEach(() => vi.useRealTimers());
afterEach(close);

describe('the journal in the options', () => {
  test('stands newest first, page by page', async () => {
    const { ask, asked } = background();
    const { root } = await open({}, { ask });
    expect(entries(root)).toHaveLength(20);
    expect(text(entries(root)[0]!)).toContain('11-20 15:45#45');
    expect(text(entries(root)[0]!)).toContain('发送王琳 · 微信支付 · 尾号 004321');
    await press(button(section(root), '再看 20 条'));
    await press(button(section(root), '再看 20 条'));
    expect(entries(root)).toHaveLength(45);
    expect(section(root).querySelector('.link')).toBeNull();
    expect(asked.map(({ before }) => before)).toEqual([null, 26, 6]);
  });

  test.each([
    [null, 'intact', '45 条记录，链条完整'],
    [7, 'broken', '45 条记录，从第 7 条起对不上'],
  ])('says whether the chain holds: %s', async (brokenAt, state, words) => {
    const { root } = await open({}, { ask: background({ entries: 45, brokenAt }).ask });
    const chain = section(root).querySelector('.chain')!;
    expect(chain.getAttribute('data-state')).toBe(state);
    expect(text(chain)).toContain(words);
  });

  test('is filtered by what is written', async () => {
    const { ask, asked } = background();
    const { root } = await open({}, { ask });
    await write(section(root).querySelector('input[type=text]')!, ' 4321 ');
    await write(section(root).querySelector('select')!, 'blocked');
    await write(section(root).querySelector('input[type=date]')!, '2026-11-20');
    expect(asked.at(-1)).toMatchObject({
      complaint: '4321',
      kind: 'blocked',
      from: Date.UTC(2026, 10, 19, 16),
      to: null,
    });
    expect(text(section(root))).toContain('没有符合的记录');
  });

  test('days are whole days in Beijing, and nonsense is no day', () => {
    const of = (to: string) => pageOf({ ...EVERYTHING, to }, null, 1).to;
    expect(of('2026-11-20')).toBe(Date.UTC(2026, 10, 20, 16) - 1);
    expect(of('2026-02-30')).toBeNull();
    expect(of('x')).toBeNull();
  });

  test('all of it is fetched oldest first', async () => {
    const lines = await everything(background().ask, EVERYTHING);
    expect(lines.map(({ seq }) => seq)).toEqual(ALL.map(({ seq }) => seq));
  });

  test('is handed on as a file and as a table', async () => {
    const saved: [string, string][] = [];
    vi.stubGlobal('URL', Object.assign(URL, { revokeObjectURL: () => {} }));
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push([this.download, this.href]);
    });
    const { root } = await open({}, { ask: background().ask });
    await press(button(section(root), '导出可核验文件'));
    await press(button(section(root), '导出表格（CSV）'));
    expect(saved.map(([name]) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
      'kesu-journal-DAY.jsonl',
      'kesu-journal-DAY.csv',
    ]);
    expect((await blobs[0]!.text()).split('\n')).toHaveLength(47);
    expect(await blobs[1]!.text()).toContain('"序号","时间（北京）","谁","后台","投诉单号","操作","内容"');
    expect(text(section(root))).toContain('已导出 45 条');
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('checks a file that is picked', async () => {
    const verify = vi.fn(async () => ({ kind: 'broken', line: 3 }) as const);
    const journal = { file: () => '', csv: () => '', verify };
    const { root } = await open({}, { ask: background().ask, journal });
    const picker = section(root).querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(picker, 'files', { value: [new File(['abc'], 'a.jsonl')] });
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(verify).toHaveBeenCalledWith('abc');
    expect(text(section(root))).toContain('a.jsonl：第 3 行对不上');
  });

  test('every kind of alert has its switch, promises too', async () => {
    const { root } = await open();
    expect(control(root, '承诺将到').checked).toBe(true);
  });
});
