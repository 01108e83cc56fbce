/** What a console page may have asked of a person, and what it cannot avoid by odd words. */
import { expect, it } from 'vitest';
import { readMessage } from '../../../utils/platform/validate';

const NOW = 1_800_000_000_000;
const TOKEN = '00000000-0000-4000-8000-000000000001';
const ASK = {
  type: 'confirm',
  console: 'wechat-pay',
  complaintId: '200201',
  action: 'send',
  against: [{ code: 'off_platform', words: '加微信' }],
  reason: '主管已同意',
  text: '您好',
};
const read = (more: object) => readMessage({ ...ASK, ...more }, NOW);

it('takes what it knows, field by field', () => {
  expect(read({ secret: 1, __proto__: { a: 1 } })).toEqual(ASK);
  expect(read({ complaintId: null })).toEqual({ ...ASK, complaintId: null });
});
it('a page that writes oddly is asked about all the same', () => {
  const odd = '2002 | \u0000<b>01\ud800';
  expect(read({ complaintId: odd })).toMatchObject({ complaintId: '2002 | <b>01' });
  expect(read({ text: 'a'.repeat(5000), reason: 'b'.repeat(900) })).toMatchObject({
    text: 'a'.repeat(2000),
    reason: 'b'.repeat(500),
  });
  const against = [{ code: '<img src=x>', words: 'x' }, { code: 'own' }, 7, ASK.against[0]];
  expect(read({ against })).toMatchObject({ against: ASK.against });
});
it.each([
  ['another console', { console: 'bank' }],
  ['another deed', { action: 'refund' }],
  ['points without end', { against: Array.from({ length: 41 }, () => ASK.against[0]) }],
  ['no reason', { reason: undefined }],
])('refuses %s', (_, more) => expect(read(more)).toBeNull());

it('names a question by its token alone', () => {
  const say = (token: unknown, more = {}) =>
    readMessage({ type: 'confirmVerdict', token, go: true, ...more }, NOW);
  expect(say(TOKEN)).toEqual({ type: 'confirmVerdict', token: TOKEN, go: true });
  for (const token of ['', 'x', `${TOKEN}0`, TOKEN.toUpperCase().replace('4', 'G'), 7, null])
    expect(say(token)).toBeNull();
  expect(say(TOKEN, { go: 'yes' })).toBeNull();
});
