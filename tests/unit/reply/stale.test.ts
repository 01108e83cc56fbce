import { expect, it, test } from 'vitest';
import { type Snapshot, snapshotOf, type Stale, staleCheck } from '../../../utils/reply/stale';
import { complaint } from './sample';

const BEFORE: Snapshot = {
  phase: 'reply',
  text: '待处理',
  lastUserAt: 100,
  lastMerchantAt: 50,
  historyLength: 2,
  userWaits: false,
};
const changed = (what: Exclude<Stale, 'same'>['changed']): Stale => ({ changed: what });

test.each<[string, Partial<Snapshot> | null, Stale]>([
  ['nothing', {}, 'same'],
  ['gone', null, changed('gone')],
  ['a message', { lastUserAt: 101, historyLength: 3 }, changed('newUserMessage')],
  ['a message in a thread that is cut at its length', { lastUserAt: 101 }, changed('newUserMessage')],
  ['the flag of a message', { userWaits: true }, changed('newUserMessage')],
  ['a colleague', { lastMerchantAt: 101, historyLength: 3 }, changed('answeredByColleague')],
  [
    'a colleague, which also changes the state',
    { lastMerchantAt: 101, phase: 'finish' },
    changed('answeredByColleague'),
  ],
  ['both: the user counts', { lastMerchantAt: 102, lastUserAt: 101 }, changed('newUserMessage')],
  ['the state', { phase: 'done' }, changed('stateChanged')],
  ['other words for the same state', { text: '待商家处理' }, 'same'],
  ['an older answer of the page', { lastUserAt: 90, historyLength: 1 }, 'same'],
  [
    'a thread that is not read any more',
    { lastUserAt: null, lastMerchantAt: null, historyLength: 0 },
    'same',
  ],
])('%s', (_, part, result) => expect(staleCheck(BEFORE, part && { ...BEFORE, ...part })).toEqual(result));

it('takes a first reading of the thread for no change', () => {
  const before = { ...BEFORE, lastUserAt: null, lastMerchantAt: null, historyLength: 0 };
  expect(staleCheck(before, BEFORE)).toBe('same');
});
it('an unknown state by its words', () => {
  const before = { ...BEFORE, phase: 'unknown' as const };
  expect(staleCheck(before, { ...before, text: '复核中' })).toEqual(changed('stateChanged'));
  expect(staleCheck(before, { ...before, text: ' 待处理 ' })).toBe('same');
});
it('takes the first answer of a colleague', () =>
  expect(staleCheck({ ...BEFORE, lastMerchantAt: null }, BEFORE)).toEqual(changed('answeredByColleague')));

it('reads a complaint', () => {
  const history = [
    { at: 5, by: 'user', type: null, text: '' },
    { at: 9, by: 'merchant', type: null, text: '' },
    { at: 7, by: 'user', type: null, text: '' },
    { at: 99, by: 'system', type: null, text: '' },
  ] as const;
  expect(snapshotOf(complaint({ history: [...history], incomingUserResponse: true }))).toEqual({
    phase: 'reply',
    text: '待处理',
    lastUserAt: 7,
    lastMerchantAt: 9,
    historyLength: 4,
    userWaits: true,
  });
  const silent = snapshotOf(complaint());
  expect(silent).toMatchObject({ lastUserAt: null, historyLength: 0 });
  // Never told is not false: else the first answer that tells would look like a new message.
  expect(silent).not.toHaveProperty('userWaits');
  expect(snapshotOf(complaint({ incomingUserResponse: false }))).toMatchObject({ userWaits: false });
});
