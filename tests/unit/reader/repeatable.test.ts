import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, firstPage, isAbout, mayRepeat, samePage } from '../../../utils/reader/repeatable';

const URL_ = 'https://pay.weixin.qq.com/index.php/xphp/ccomplaints/get_complaint_list';
const asked = (part: Partial<Asked> = {}): Asked => ({
  url: URL_,
  method: 'POST',
  headers: [],
  body: null,
  ...part,
});

describe('what may be asked again', () => {
  it.each([
    ['a form', asked({ body: 'offset=20&limit=10&complaint_state=PENDING&ecc_csrf_token=abc' })],
    ['JSON', asked({ body: '{"pageNum":3,"status":["MERCHANT_PROCESSING"],"keyword":""}' })],
    [
      'a query',
      asked({
        method: 'GET',
        url: 'https://open.alipay.com/complaint/api/tradecomplain/list.json?page_num=2&_t=1763700000000',
      }),
    ],
    [
      'the list of a mini-program',
      asked({
        method: 'GET',
        url: 'https://mp.weixin.qq.com/wxamp/xframe/guarant/cgi/complaint/getComplaintOrderList?page=1&status=201',
      }),
    ],
    [
      'an empty filter of something done',
      asked({ body: '{"pageNum":1,"refundTypeList":[],"updateTime":""}' }),
    ],
  ])('%s', (_, request) => expect(mayRepeat(request)).toBe(true));

  it.each([
    ['submit_response', { url: `${URL_.replace('get_complaint_list', 'submit_response')}` }],
    ['submit_complete', { url: `${URL_.replace('get_complaint_list', 'submitComplete')}` }],
    ['a refund', { url: 'https://pay.weixin.qq.com/index.php/core/refundapply/do_refund' }],
    ['a word of two', { url: 'https://pay.weixin.qq.com/index.php/core/refundapply' }],
    ['camel case', { url: 'https://b.alipay.com/api/complaintReply.json' }],
    ['an action in the body', { body: 'action=complete&id=1' }],
    ['an operation in JSON', { body: '{"operation":"update","id":"1"}' }],
    ['a nested one', { body: '{"a":{"b":[{"type":"SUBMIT"}]}}' }],
    ['one in the query', { url: `${URL_}?op=upload` }],
    ['a name that does', { body: 'reply_content=好的' }],
    ['another method', { method: 'DELETE' }],
    ['no address', { url: 'nothing' }],
    ['plain http', { url: URL_.replace('https', 'http') }],
    ['broken JSON', { body: '{"a":' }],
    ['a long body', { body: `a=${'x'.repeat(30_000)}` }],
  ])('never %s', (_, part) => expect(mayRepeat(asked(part))).toBe(false));

  it('never one with a word of doing in its path, wherever it stands', () => {
    const verbs = fc.constantFrom(
      'reply',
      'Complete',
      'refund',
      'submit',
      'upload',
      'update',
      'delete',
      'close',
    );
    const part = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 3 }),
        verbs,
        fc.constantFrom('', 'Info', '_list', '.json'),
        (parts, verb, end) => {
          expect(
            mayRepeat(asked({ url: `https://pay.weixin.qq.com/${[...parts, verb + end].join('/')}` })),
          ).toBe(false);
        },
      ),
    );
  });
});

describe('the first page', () => {
  const NOW = 1_763_700_000_123;
  it('of a form, with everything else as it was', () => {
    const { body } = firstPage(asked({ body: 'offset=20&limit=10&ecc_csrf_token=a%2Bb&state=' }), NOW);
    expect(Object.fromEntries(new URLSearchParams(body ?? ''))).toEqual({
      offset: '0',
      limit: '10',
      ecc_csrf_token: 'a+b',
      state: '',
    });
  });
  it('of JSON keeps numbers numbers', () => {
    const { body } = firstPage(asked({ body: '{"pageNum":7,"pageSize":20,"q":{"current":"3"}}' }), NOW);
    expect(JSON.parse(body ?? '')).toEqual({ pageNum: 1, pageSize: 20, q: { current: '1' } });
  });
  it('counts from nought where the page does', () => {
    expect(JSON.parse(firstPage(asked({ body: '{"pageNum":0}' }), NOW).body ?? '')).toEqual({ pageNum: 0 });
  });
  it('of a query, with a fresh moment against caches', () => {
    const { url } = firstPage(
      asked({ method: 'GET', url: `${URL_}?page_num=4&_t=1763000000000&status=201` }),
      NOW,
    );
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      page_num: '1',
      _t: String(NOW),
      status: '201',
    });
  });
});

describe('one complaint', () => {
  it.each([
    ['a form', { body: 'complaint_id=200001&limit=100' }, true],
    ['JSON', { body: '{"query":{"id":"200001"}}' }, true],
    ['a query', { url: `${URL_}?id=200001` }, true],
    ['a part of another number', { body: 'complaint_id=2000012' }, false],
    ['in other words', { body: 'keyword=of 200001' }, false],
    ['nothing', {}, false],
    ['what cannot be read', { body: '{"id":"200001"' }, false],
  ])('is named in %s', (_, part, named) => expect(isAbout(asked(part), '200001')).toBe(named));

  it('is asked about in the same words, but for the moment', () => {
    const one = asked({
      url: `${URL_}?page_num=3&_t=1763700000000`,
      body: '{"offset":40,"_t":1763700000000}',
    });
    expect(samePage(one, 1_800_000_000_000)).toMatchObject({
      url: `${URL_}?page_num=3&_t=1800000000000`,
      body: '{"offset":40,"_t":1800000000000}',
    });
    expect(firstPage(one, 1_800_000_000_000).body).toBe('{"offset":0,"_t":1800000000000}');
  });
});
