/** Services count messages over any window, not by our buckets. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cooled, fullBucket, readBucket, take } from '../../../../utils/watch/channels/bucket';
import type { Bucket } from '../../../../utils/watch/channels/bucket';
import { failed, sent } from '../../../../utils/watch/channels/channel';
import { CHANNEL_IDS, CHANNELS } from '../../../../utils/watch/channels/registry';
import { NOW } from './samples';

/** Most entries of sorted `times` in any window of `span` ms. */
function busiest(times: number[], span: number): number {
  let from = 0;
  let most = 0;
  for (let to = 0; to < times.length; to += 1) {
    while ((times[to] ?? 0) - (times[from] ?? 0) >= span) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

describe.each(CHANNEL_IDS)('%s', (id) => {
  const { limits } = CHANNELS[id];

  test('never more than the limits, whenever asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 100, maxLength: 400 }), (gaps) => {
        let bucket: Bucket = fullBucket(limits, NOW);
        let now = NOW;
        const times: number[] = [];
        for (const gap of gaps) {
          now += gap;
          const taken = take(bucket, limits, now);
          bucket = JSON.parse(JSON.stringify(taken.bucket)) as Bucket;
          if (taken.wait === 0) times.push(now);
        }
        expect(busiest(times, 60_000)).toBeLessThanOrEqual(limits.perMinute);
        expect(busiest(times, 1000)).toBeLessThanOrEqual(limits.perSecond ?? Infinity);
      }),
      { numRuns: 30 },
    );
  });

  test('the wait is enough, and a backlog never stands still', () => {
    let bucket = fullBucket(limits, NOW);
    let now = NOW;
    let count = 0;
    while (now < NOW + 600_000) {
      const taken = take(bucket, limits, now);
      ({ bucket } = taken);
      if (taken.wait === 0) count += 1;
      now += Math.max(taken.wait, 1);
      if (taken.wait > 0) expect(take(bucket, limits, now).wait).toBe(0);
    }
    expect(count).toBeGreaterThan(5 * limits.perMinute);
  });
});

test('the services with a stated limit are kept below it', () => {
  const of = (id: 'wecom' | 'dingtalk' | 'feishu') => CHANNELS[id].limits;
  expect([of('wecom').perMinute, of('dingtalk').perMinute]).toEqual([18, 18]);
  expect(of('feishu')).toMatchObject({ perMinute: 100, perSecond: 4 });
  expect(of('dingtalk').cooldownMs).toBe(600_000);
});

describe('cooling down', () => {
  const { limits } = CHANNELS.dingtalk;
  const full = fullBucket(limits, NOW);

  test('DingTalk: ten minutes, then one by one', () => {
    const bucket = cooled(full, limits, failed('tooFast', '', 1000), NOW);
    expect(take(bucket, limits, NOW + 1).wait).toBe(599_999);
    const after = take(bucket, limits, NOW + 600_000);
    expect(after.wait).toBe(0);
    expect(after.bucket.blockedUntil).toBe(NOW + 600_000);
  });

  test('a longer wish of the service counts, within a day', () => {
    const blocked = (wait: number) => cooled(full, limits, failed('quota', '', wait), NOW).blockedUntil - NOW;
    expect(blocked(3_600_000)).toBe(3_600_000);
    expect(blocked(1e12)).toBe(24 * 3_600_000);
  });

  test('other outcomes change nothing', () => {
    for (const outcome of [sent, failed('server', '', 5000), failed('network')])
      expect(cooled(full, limits, outcome, NOW)).toBe(full);
  });

  test('a clock set back blocks nobody for years', () => {
    const years = { tokens: 1, at: NOW, blockedUntil: NOW + 1e12 };
    const { bucket, wait } = take(years, limits, NOW);
    expect(wait).toBe(24 * 3_600_000);
    expect(take(bucket, limits, NOW + wait).wait).toBe(0);
    expect(take({ tokens: 0, at: NOW, blockedUntil: 0 }, limits, NOW - 1e9).wait).toBe(5000);
  });
});

test('a stored bucket is read whole or not at all', () => {
  const bucket = { tokens: 1.5, at: NOW, blockedUntil: 0 };
  expect(readBucket(JSON.parse(JSON.stringify(bucket)))).toEqual(bucket);
  for (const wrong of [
    null,
    [],
    {},
    { ...bucket, tokens: -1 },
    { ...bucket, at: NaN },
    { ...bucket, at: '1' },
  ])
    expect(readBucket(wrong)).toBeUndefined();
});
