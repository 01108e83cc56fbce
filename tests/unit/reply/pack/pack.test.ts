import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { SpoiltFile, sha256, zipOf } from '../../../../components/workbench/appeals/zip';
import type { PackContent } from '../../../../components/workbench/appeals/zip';
import { readPack } from '../../../../components/workbench/appeals/reading';
import type { Complaint } from '../../../../utils/complaint/model';
import type { Pack, PackFile } from '../../../../utils/platform/pack-messages';
import type { CaseView } from '../../../../utils/platform/workbench-messages';
import type { CategoryCode } from '../../../../utils/reply/categories';
import { itemsOf } from '../../../../utils/reply/evidence';
import { BY_CATEGORY } from '../../../../utils/reply/evidence/by-category';
import { STAGE_IDS } from '../../../../utils/reply/evidence/stages';
import { draftOf } from '../../../../utils/reply/pack/draft';
import { kindOf } from '../../../../utils/reply/pack/kinds';
import { fileName } from '../../../../utils/reply/pack/names';
import { pictureOf, PLACES, reviewOf, textOf } from '../../../../utils/reply/pack/places';
import { attemptsFor } from '../../../../utils/reply/pack/shrink';
import { timelineOf, timelineText } from '../../../../utils/reply/pack/timeline';
import type { Happened } from '../../../../utils/reply/pack/timeline';
import { checkReply } from '../../../../utils/reply/redlines';
import { codePoints } from '../../../../utils/reply/text';
import { complaint, HOUR, NOW } from '../sample';

const happened = (more: Partial<Happened>): Happened => ({
  at: NOW - HOUR,
  kind: 'event',
  by: 'user',
  who: '',
  text: '没收到货',
  detail: '',
  ...more,
});

describe('limits, place by place', () => {
  it('are those of the platforms, and where they publish none the narrowest is taken and called ours', () => {
    expect(pictureOf('wx-reply')).toEqual({
      kinds: ['jpg', 'png', 'bmp'],
      bytes: 2_000_000,
      published: true,
    });
    expect(pictureOf('ali-handle')).toEqual({ kinds: ['jpg', 'png'], bytes: 5_000_000, published: true });
    expect(pictureOf('ali-overdue')).toEqual({ kinds: ['jpg', 'png'], bytes: 2_000_000, published: false });
    expect(textOf('wx-reply')).toEqual({ soft: 200, hard: 500 });
    expect(textOf('ali-handle')).toEqual({ soft: 200, hard: 200 });
    expect(textOf('mp-score')).toEqual({ soft: null, hard: null });
  });
  it('only Alipay says how long it reads', () => {
    const published = STAGE_IDS.filter((id) => reviewOf(id).published);
    expect(published).toEqual(['ali-overdue', 'ali-late-refund']);
    expect(STAGE_IDS.map((id) => reviewOf(id).days)).toEqual(STAGE_IDS.map(() => 3));
  });
  it.each(STAGE_IDS)('%s names a place in two languages', (id) => {
    expect(PLACES[id].where.zh).toContain('→');
    expect(PLACES[id].where.en).toContain('→');
  });
});

describe('materials', () => {
  const ids = (...given: Parameters<typeof itemsOf>) => itemsOf(...given).map(({ id }) => id);
  it('are those of the cause and of the stage', () => {
    expect(ids(complaint(), 'NOT_RECEIVED', 'ali-overdue')).toEqual(
      'order paid chat track signed address refundNo consent'.split(' '),
    );
    expect(ids(complaint(), 'NOT_AS_DESCRIBED', 'wx-reply')).toEqual(
      'order paid chat snapshot label replay'.split(' '),
    );
  });
  it('each stands once, with words', () => {
    for (const stage of STAGE_IDS)
      for (const category of Object.keys(BY_CATEGORY) as CategoryCode[]) {
        const items = itemsOf(complaint(), category, stage);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { words } of items) expect([words.zh, words.en]).not.toContain('');
      }
  });
});

describe('the timeline', () => {
  it('is in the order of time, and leaves out what only the house is concerned with', () => {
    const lines = timelineOf(
      [
        happened({ at: NOW, kind: 'send', text: '已补发' }),
        happened({ kind: 'note', text: '这人难缠' }),
        happened({ kind: 'blocked', text: '骂人的草稿' }),
        happened({ at: NOW - 2 * HOUR }),
        happened({ at: NOW - HOUR, kind: 'promised', text: '今晚发货', detail: '2026-11-20 20:00:00' }),
      ],
      false,
    );
    expect(lines.map(({ who, text }) => `${who} ${text}`)).toEqual([
      '用户 没收到货',
      '商家答应 今晚发货（2026-11-20 20:00:00 前）',
      '商家发送回复 已补发',
    ]);
    expect(timelineText(lines)).toContain('2026-11-20 10:30:00\t商家发送回复\t已补发\r\n');
  });
  it('masks long numbers unless it is open', () => {
    const moments = [happened({ text: '单号 SF1234567890123，邮箱 a.b@example.com' })];
    expect(timelineOf(moments, false)[0]?.text).toBe('单号 SF****0123，邮箱 …@…');
    expect(timelineOf(moments, true)[0]?.text).toContain('1234567890123');
  });
});

describe('the draft', () => {
  const known = {
    complaint: complaint({ detail: '没收到货，电话 13800138000', fullRefunded: true }),
    stage: 'ali-overdue',
    timeline: timelineOf([happened({ kind: 'send', text: '已为您原路退款' })], false),
    attached: ['物流轨迹'],
    open: false,
  } as const;
  it('says what is known, claims only what is attached, and leaves gaps for the rest', () => {
    const text = draftOf(known);
    for (const part of [
      '超时未处理',
      '尾号8899',
      '125.00元',
      '商家发送回复：已为您原路退款',
      '已全额退款',
      '附件 1 份：物流轨迹',
      '【写明原因】',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('13800138000');
    expect(text).not.toContain('SHOP20261119008899');
    expect(draftOf({ ...known, attached: [] })).not.toContain('附件');
    expect(draftOf({ ...known, attached: ['合同', '合同'] })).toContain('附件 2 份：合同。');
    // What was punished is not what a user said.
    const penalty = complaint({ queue: 'alipay-violation', problem: '超时未处理' });
    expect(draftOf({ ...known, complaint: penalty })).not.toContain('用户反映');
  });
  it('quotes what the user wrote: it crosses no red line of ours', () => {
    const rude = '你们这帮“骗子”，加微信谈';
    const timeline = timelineOf([happened({ text: rude })], false);
    const text = draftOf({ ...known, complaint: complaint({ detail: rude }), timeline, stage: 'wx-reply' });
    expect(text).toContain('用户说：“你们这帮骗子，加微信谈”');
    const { findings } = checkReply(text, { console: 'wechat-pay', limit: 500, language: 'zh-CN' });
    expect(findings.map(({ code }) => code)).toEqual([]);
  });
  it('stands in full where a person wants it', () =>
    expect(draftOf({ ...known, open: true })).toContain('订单号SHOP20261119008899'));
  test('property: fits every place, whatever happened', () => {
    const moments = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 1e13 }),
        text: fc.string({ unit: 'grapheme', maxLength: 300 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGE_IDS),
        moments,
        fc.string({ maxLength: 900 }),
        fc.boolean(),
        (stage, all, detail, open) => {
          const timeline = timelineOf(
            all.map((one) => happened(one)),
            open,
          );
          const text = draftOf({ ...known, complaint: complaint({ detail }), stage, timeline, open });
          expect(codePoints(text)).toBeLessThanOrEqual(textOf(stage).soft ?? Infinity);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a penalty', () => {
  const view = (one: Complaint, moments: Happened[]) => ({ complaint: one, moments }) as unknown as CaseView;
  const pack = { stage: '', about: '', text: null, open: false, files: [] } as unknown as Pack;
  const penalty = view(
    {
      id: 'WG20261115',
      console: 'alipay',
      queue: 'alipay-violation',
      status: { code: null, text: '处罚生效', phase: 'finish' },
      problem: '逾期未完成退款',
    },
    [happened({ kind: 'sighting', text: '处罚生效' })],
  );
  const behind = view(
    complaint({
      id: '2026112000',
      console: 'alipay',
      queue: 'alipay-trade',
      detail: '快递没收到',
      fullRefunded: true,
    }),
    [happened({ kind: 'send', text: '已为您原路退款' })],
  );
  it('says what it is for, and little else by itself', () => {
    const { draft, stage, lines } = readPack(penalty, pack, 'zh-CN', null);
    expect([stage, lines]).toEqual(['ali-late-refund', 1]);
    expect(draft).not.toMatch(/用户反映|已全额退款|金额|undefined/);
  });
  it('takes what is known from the complaint behind it, and stays what it is', () => {
    const { draft, stage, lines, complaint: known } = readPack(penalty, pack, 'zh-CN', behind);
    expect([stage, lines, known.id, known.problem]).toEqual([
      'ali-late-refund',
      2,
      'WG20261115',
      '逾期未完成退款',
    ]);
    for (const part of [
      '违规单尾号1115',
      '订单尾号8899',
      '用户反映：“快递没收到”',
      '商家发送回复：已为您原路退款',
      '已全额退款',
    ])
      expect(draft).toContain(part);
  });
});

describe('pictures', () => {
  const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
  it('are known by their first bytes', () => {
    expect(kindOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('jpg');
    expect(kindOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png');
    expect(kindOf(new TextEncoder().encode('%PDF-1.7'))).toBe('pdf');
    expect(kindOf(new TextEncoder().encode('RIFF0000WEBPVP8 '))).toBe('webp');
    expect(kindOf(new TextEncoder().encode('<html>'))).toBeNull();
    expect(kindOf(bytes())).toBeNull();
  });
  it('get smaller step by step, and stay legible', () => {
    const tries = attemptsFor({ width: 6000, height: 3000, kind: 'jpg' }, { kinds: ['jpg', 'png'] });
    expect(tries[0]).toEqual({ kind: 'jpg', quality: 0.92, width: 4096, height: 2048 });
    expect(tries.every(({ kind, width }) => kind === 'jpg' && width >= 800)).toBe(true);
    const areas = tries.map(({ width, height, quality }) => width * height * 10 + quality);
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
  });
  it('a screenshot stays sharp where it fits', () => {
    const [first, second] = attemptsFor({ width: 900, height: 700, kind: 'png' }, { kinds: ['jpg', 'png'] });
    expect([first?.kind, second?.kind]).toEqual(['png', 'jpg']);
    expect(attemptsFor({ width: 900, height: 700, kind: 'png' }, { kinds: ['jpg'] })[0]?.kind).toBe('jpg');
    expect(attemptsFor({ width: 0, height: 0, kind: 'png' }, { kinds: ['jpg'] })).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['../../etc/passwd', '01-etc-passwd.jpg'],
    ['物流 轨迹', '01-物流-轨迹.jpg'],
    ['..', '01-file.jpg'],
    ['a\u202Egpj.exe\0', '01-a-gpj.exe.jpg'],
    ['C:\\Windows\\x', '01-C-Windows-x.jpg'],
    ['张三13800138000', '01-张三8000.jpg'],
  ])('%j becomes %s', (label, name) => expect(fileName(1, label, 'jpg', false)).toBe(name));
  test('property: never a path', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (label) => {
        const name = fileName(7, label, 'png', true);
        expect(name).toMatch(/^07-[^\\/:*?"<>|\p{Cc}\s]+\.png$/u);
        expect(name).not.toContain('..');
      }),
    ));
});

describe('the archive', () => {
  const made = async (): Promise<PackContent> => {
    const bytes = new TextEncoder().encode('a picture');
    const file: PackFile = {
      key: 'k',
      kind: 'jpg',
      size: bytes.length,
      sha256: await sha256(bytes),
      source: 'pasted',
      shows: 'track',
      thumb: '',
      original: { name: '照片 13800138000.heic', size: 99 },
      addedAt: NOW - HOUR,
    };
    return {
      about: {
        console: '支付宝',
        queue: '违规处罚',
        stage: '申诉：超时未处理（支付宝）',
        complaintId: '2026',
        open: false,
      },
      draft: '正文',
      timeline: '经过',
      files: [{ file, label: '物流轨迹', bytes }],
    };
  };
  it('holds what its list says, hash by hash, with names as UTF-8', async () => {
    const { name, bytes } = await zipOf(await made(), NOW);
    expect(name).toBe('申诉包-2026-20261120.zip');
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toEqual([
      'manifest.json',
      '说明文字.txt',
      '经过.txt',
      'files/01-物流轨迹.jpg',
    ]);
    const list = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
    expect(list.made).toEqual({ utc: '2026-11-20T02:30:00.000Z', beijing: '2026-11-20 10:30:00 +08:00' });
    expect(list.files).toHaveLength(3);
    for (const { name: part, sha256: hash, size } of list.files) {
      const found = Uint8Array.from(parts[part] ?? []);
      expect([await sha256(found), found.length]).toEqual([hash, size]);
    }
    expect(list.files[2]).toMatchObject({
      source: 'pasted',
      shows: '物流轨迹',
      original: { name: '照片-8000.heic', size: 99 },
    });
    expect(list.personalData).toBe('masked');
    // Bit 11 of the flags of the second entry: its name is UTF-8.
    const at = bytes.findIndex(
      (_, n) =>
        n > 4 && bytes[n] === 0x50 && bytes[n + 1] === 0x4b && bytes[n + 2] === 3 && bytes[n + 3] === 4,
    );
    expect((bytes[at + 7] ?? 0) & 8).toBe(8);
  });
  it('is the same, byte by byte, but for the time of its making', async () => {
    const [one, same, later] = await Promise.all([
      zipOf(await made(), NOW),
      zipOf(await made(), NOW),
      zipOf(await made(), NOW + HOUR),
    ]);
    expect(same.bytes).toEqual(one.bytes);
    expect(later.bytes).not.toEqual(one.bytes);
  });
  it('is the same in every zone', async () => {
    const zone = process.env['TZ'];
    const madeIn = async (name: string) => {
      process.env['TZ'] = name;
      return (await zipOf(await made(), NOW)).bytes;
    };
    try {
      expect(await madeIn('America/New_York')).toEqual(await madeIn('Asia/Shanghai'));
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
  it('is not written when a file is another one than was put in', async () => {
    const content = await made();
    const [first] = content.files;
    if (first) first.bytes = new TextEncoder().encode('another');
    await expect(zipOf(content, NOW)).rejects.toBeInstanceOf(SpoiltFile);
  });
});
