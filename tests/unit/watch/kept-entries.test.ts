import { expect, it } from 'vitest';
import { KEPT_ENTRIES } from '../../../utils/watch/kept-entries';
import { CHANNEL_IDS, CHANNELS } from '../../../utils/watch/channels/registry';
import { configOf } from './channels/server';

const id = (n: number) => `${String(n).repeat(8)}-2222-4333-8444-555555555555`;
const stored = (channel: (typeof CHANNEL_IDS)[number], n: number) => ({
  id: id(n),
  channel,
  name: '群',
  on: true,
  wide: false,
  config: configOf(channel),
  route: {},
  recipients: { mobiles: ['13800138000'], userIds: [], all: false, when: 'last' },
});
const entry = (name: string) => KEPT_ENTRIES[name]!;

it.each(CHANNEL_IDS)(
  '%s: what a form never shows again stays out of an open file, and comes back',
  (channel) => {
    const here = { version: 1, channels: [stored(channel, 1)] };
    const plain = entry('channels').plain(here) as typeof here;
    const secrets = CHANNELS[channel].fields.filter(({ kind, hidden }) => kind === 'secret' || hidden);
    for (const { key } of secrets) expect(plain.channels[0]?.config).not.toHaveProperty([key]);
    expect(JSON.stringify(plain)).not.toContain('13800138000');
    expect(entry('channels').plain(plain)).toEqual(plain);
    // Into the place that knows them they come back, whichever way.
    for (const replace of [true, false]) expect(entry('channels').joined(here, plain, replace)).toEqual(here);
  },
);

it('channels of a file are added; the one here stays when they merge, and goes when they replace', () => {
  const here = { version: 1, channels: [stored('wecom', 1)] };
  const file = { version: 1, channels: [stored('feishu', 2)] };
  const ids = (value: unknown) => (value as typeof here).channels.map((each) => each.id);
  expect(ids(entry('channels').joined(here, file, false))).toEqual([id(1), id(2)]);
  expect(ids(entry('channels').joined(here, file, true))).toEqual([id(2)]);
});

it('settings of a file are read like anybody’s: what is none is left out', () => {
  const { copy, joined } = entry('settings');
  const file = { version: 2, values: { language: 'en', theme: 'neon', evil: 1 } };
  expect(copy(file)).toEqual({ version: 2, values: { language: 'en' } });
  for (const rubbish of [null, 1, 'x', [], { values: 3 }]) expect(copy(rubbish)).toBeUndefined();
  expect(joined({ version: 2, values: {} }, file, false)).toEqual({ version: 2, values: {} });
  expect(joined(undefined, file, false)).toBe(file);
  expect(entry('channels').copy({ channels: 'x' })).toBeUndefined();
  expect(entry('teachings').copy([{ console: 'x' }])).toEqual([]);
});

it('spans of the shop go along, read like a stranger’s', () => {
  const own = [{ clock: 'wx-complete', account: null, hours: 48 }];
  const file = { own: [...own, { clock: 'wx-complete', account: 'a', hours: 9999 }], versions: [], evil: 1 };
  const copy = entry('rules').copy(file);
  expect(copy).toEqual({ own, versions: [] });
  expect(entry('rules').joined(null, copy, false)).toBe(copy);
  expect(entry('rules').copy('[]')).toBeUndefined();
});
