import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { STALE_AFTER } from '../../../utils/watch/sessions';
import { aged, isKnown, stateFrom } from '../../../utils/watch/state';
import type { Evidence } from '../../../utils/watch/state';
import { at, DAY, MINUTE } from './made-plan';

const WECHAT = CONSOLES['wechat-pay'];
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  status: 200,
  offline: false,
  redirected: null,
  contentType: 'application/json; charset=utf-8',
  envelope: { errorcode: '0', msg: 'ok' },
  rows: 3,
  counter: null,
  waiting: 2,
  nextDue: at(12),
  retryAfterMs: null,
  loginMarkers: false,
  at: at(9),
  ...more,
});
const read = (more: Partial<Evidence>, known = WECHAT) => stateFrom(evidence(more), known);
const HTML = { contentType: 'text/html', envelope: {}, rows: null, waiting: 0, nextDue: null };

describe('stateFrom', () => {
  it('counts what waits', () =>
    expect(read({})).toEqual({ kind: 'known', count: 2, nextDue: at(12), at: at(9) }));

  const counts: [string, Partial<Evidence>, number][] = [
    ['an honest empty list', { rows: 0, waiting: 0 }, 0],
    ['an empty list whose counter agrees', { rows: 0, waiting: 0, counter: 0 }, 0],
    ['rows of which none waits', { rows: 3, waiting: 0 }, 0],
    ['a counter of more', { counter: 7 }, 7],
    ['a counter of more than no waiting row', { waiting: 0, counter: 7 }, 7],
    ['a counter of fewer', { counter: 1 }, 2],
    ['a counter of none', { counter: 0 }, 2],
    ['no sense in the counter', { counter: Number.NaN }, 2],
    ['a list inside a page', { contentType: 'text/html' }, 2],
    ['words of a login beside complaints', { loginMarkers: true }, 2],
    ['status 206', { status: 206 }, 2],
    ['a neighbour address', { redirected: 'https://pay.weixin.qq.com/index.php/xphp/other' }, 2],
    ['no address', { redirected: 'nowhere' }, 2],
  ];
  it.each(counts)('%s', (_, more, count) => expect(read(more)).toMatchObject({ kind: 'known', count }));

  const others: [string, Partial<Evidence>, string][] = [
    ['no list', { rows: null }, 'pageChanged'],
    ['no sense in the rows', { rows: Number.NaN }, 'pageChanged'],
    ['a counter, and no row recognised', { rows: 0, waiting: 0, counter: 3 }, 'pageChanged'],
    ['a page', HTML, 'pageChanged'],
    ['a page of no rows', { ...HTML, rows: 0 }, 'pageChanged'],
    ['xhtml of no rows', { ...HTML, contentType: 'application/xhtml+xml', rows: 0 }, 'pageChanged'],
    ['a portal elsewhere', { ...HTML, redirected: 'http://wifi.example/' }, 'pageChanged'],
    ['404', { status: 404 }, 'pageChanged'],
    ['an opaque redirect', { status: 0 }, 'pageChanged'],
    ['302 to somewhere', { status: 302, redirected: 'https://a.example/' }, 'pageChanged'],
    ['a page that reads like a login', { ...HTML, loginMarkers: true }, 'loggedOut'],
    ['an empty list that reads like a login', { rows: 0, waiting: 0, loginMarkers: true }, 'loggedOut'],
    ['a redirect to the login', { ...HTML, redirected: 'https://pay.weixin.qq.com/' }, 'loggedOut'],
    ['the same with a query', { redirected: 'https://pay.weixin.qq.com/?a=1#b' }, 'loggedOut'],
    ['a login path', { redirected: 'https://pay.weixin.qq.com/home/session_expired' }, 'loggedOut'],
    ['302 to the login', { status: 302, redirected: 'https://pay.weixin.qq.com/home/login' }, 'loggedOut'],
    ['the wall of risk control', { redirected: 'https://pay.weixin.qq.com/core/risk_ctrl/x' }, 'riskControl'],
    ['401', { status: 401 }, 'loggedOut'],
    ['403', { status: 403 }, 'forbidden'],
    ['403 that speaks of a login', { status: 403, rows: null, loginMarkers: true }, 'forbidden'],
    ['a code of the session', { envelope: { ErrorCode: '10' } }, 'loggedOut'],
    ['a code of risk control', { envelope: { errorcode: '269601850' } }, 'riskControl'],
    ['codes before the status', { status: 503, envelope: { errorcode: '10' } }, 'loggedOut'],
    ['words of a session', { envelope: { msg: ' 登录超时，请重新登录' }, rows: null }, 'loggedOut'],
    ['words of risk control', { envelope: { message: '操作过于频繁' }, rows: null }, 'riskControl'],
    ['words of a permission', { envelope: { msg: '暂无权限' }, rows: null }, 'forbidden'],
    ['nobody answers', { status: null }, 'backoff'],
    ['no network', { status: null, offline: true }, 'offline'],
    ['an answer although offline', { offline: true }, 'known'],
    ['408', { status: 408 }, 'backoff'],
    ['429', { status: 429 }, 'backoff'],
    ['500', { status: 500 }, 'backoff'],
    ['503 with a list', { status: 503 }, 'backoff'],
    ['503 that reads like a login', { ...HTML, status: 503, loginMarkers: true }, 'backoff'],
  ];
  it.each(others)('%s', (_, more, kind) => expect(read(more).kind).toBe(kind));

  it('knows the walls of each console', () => {
    expect(read({ redirected: 'https://auth.alipay.com/' }, CONSOLES.alipay).kind).toBe('loggedOut');
    expect(read({ envelope: { stat: 'deny' } }, CONSOLES.alipay).kind).toBe('loggedOut');
    expect(read({ envelope: { resultCode: 'AUTHORITY_ILLEGAL' } }, CONSOLES.alipay).kind).toBe('forbidden');
    expect(read({ envelope: { stat: 'deny' } }).kind).toBe('known');
  });

  it('waits as long as it is told, and as it would anyway', () => {
    const until = (retryAfterMs: number | null, own?: number) =>
      stateFrom(evidence({ status: 429, retryAfterMs }), WECHAT, own);
    expect(until(null)).toEqual({ kind: 'backoff', until: at(9) + MINUTE });
    expect(until(5 * MINUTE)).toEqual({ kind: 'backoff', until: at(9) + 5 * MINUTE });
    expect(until(5 * MINUTE, 8 * MINUTE)).toEqual({ kind: 'backoff', until: at(9) + 8 * MINUTE });
    expect(until(-1)).toEqual({ kind: 'backoff', until: at(9) + MINUTE });
    expect(until(400 * DAY)).toEqual({ kind: 'backoff', until: at(9) + DAY });
  });

  it('never tells 0 of what it did not understand', () => {
    const small = fc.integer({ min: 0, max: 3 });
    const any = fc.record({
      status: fc.option(fc.constantFrom(0, 200, 204, 302, 401, 403, 404, 429, 500)),
      offline: fc.boolean(),
      redirected: fc.option(fc.constantFrom('https://pay.weixin.qq.com/', 'https://a.example/x', 'x')),
      contentType: fc.constantFrom('text/html', 'application/json', ''),
      envelope: fc.dictionary(fc.constantFrom('errorcode', 'msg'), fc.constantFrom('0', '10', '未登录')),
      rows: fc.option(small),
      counter: fc.option(small),
      waiting: small,
      loginMarkers: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (more) => {
        const state = read(more);
        if (!isKnown(state)) return;
        expect(more.rows).not.toBeNull();
        expect(more.status).toBeGreaterThanOrEqual(200);
        expect(more.status).toBeLessThan(300);
        expect(state.count).toBe(Math.max(more.waiting, more.counter ?? 0));
        if (state.count > 0) return;
        expect([more.counter ?? 0, more.waiting]).toEqual([0, 0]);
        expect(more.rows === 0 && (more.loginMarkers || more.contentType === 'text/html')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('aged', () => {
  it('turns old news stale, and nothing else', () => {
    const known = read({});
    expect(aged(known, at(9) + STALE_AFTER)).toBe(known);
    expect(aged(known, at(9) + STALE_AFTER + 1)).toEqual({ ...known, kind: 'stale' });
    expect(isKnown(aged(known, at(9) + STALE_AFTER + 1))).toBe(false);
    expect(aged({ kind: 'loggedOut' }, at(99))).toEqual({ kind: 'loggedOut' });
  });
});
