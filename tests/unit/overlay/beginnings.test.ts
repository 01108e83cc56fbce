import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { CONSOLES } from '../../../utils/consoles';
import { Beginnings } from '../../../utils/overlay/panels/beginnings';
import { reportOf } from '../../../utils/reader/answer';
import { JsonStore } from '../../../utils/reader/json';
import { complaint, NOW } from '../reply/sample';

const ID = '200201820200101080076610000';
const PATH = 'https://pay.weixin.qq.com/index.php/xphp/ccomplaints';
const known = CONSOLES['wechat-pay'];
const state = (more: object = {}) => ({
  complaint_id: ID,
  complaint_time: '2026-11-20T09:30:00+08:00',
  complaint_state: 'PENDING',
  incoming_user_response: false,
  ...more,
});
const step = (type: string, minute: number, text: string) => ({
  operate_type: type,
  operate_time: `2026-11-20T10:${String(minute).padStart(2, '0')}:00+08:00`,
  operate_details: text,
  log_id: `${minute}`,
});
const ASKED = step('USER_RESPONSE', 1, '什么时候退？');
const THREAD = { data: [ASKED] };
const answer = (data: object, action = 'get_complaint_detail') => ({
  url: `${PATH}/${action}`,
  status: 200,
  text: JSON.stringify({ errorcode: 0, data }),
});

let page: Complaint;
let answers: () => Promise<unknown>;
let store: JsonStore;
const learned = vi.fn();
const field = document.createElement('textarea');
function hear(data: object, action?: string) {
  const { url, status, text } = answer(data, action);
  store.add({ ...reportOf(url, status, text)!, subject: ID }, NOW);
}
beforeEach(() => {
  vi.useFakeTimers();
  store = new JsonStore(known);
  page = complaint({ id: ID });
  answers = async () => undefined;
  learned.mockClear();
  hear(state());
  hear(THREAD, 'get_negotiation_historys');
});
afterEach(() => vi.useRealTimers());

const deps = {
  known,
  learned,
  seen: () => [{ complaint: page, context: 'row' as const, spots: [] }],
  get store() {
    return store;
  },
  again: vi.fn(() => answers()),
  look: () => ({ language: 'zh-CN', theme: 'light', now: NOW, consoleName: (id: string) => id }) as const,
};
function begun() {
  const beginnings = new Beginnings(deps);
  beginnings.typed(field, page, '您');
  return { beginnings, changed: () => beginnings.changed(field, ID) };
}

describe('what changed since somebody began to write', () => {
  it('nothing: said of the same answer once more', async () => {
    answers = async () => [answer(state()), answer(THREAD, 'get_negotiation_historys'), null, 7, { url: 1 }];
    expect(await begun().changed()).toBeNull();
    expect(learned).toHaveBeenCalled();
  });
  it('a message, with its words', async () => {
    const more = { data: [...THREAD.data, step('USER_RESPONSE', 20, '不用退了，换一个')] };
    answers = async () => [answer(more, 'get_negotiation_historys')];
    expect(await begun().changed()).toEqual({ changed: 'newUserMessage', news: '不用退了，换一个' });
  });
  it('a message by its flag alone', async () => {
    answers = async () => [answer(state({ incoming_user_response: true }))];
    expect(await begun().changed()).toEqual({ changed: 'newUserMessage', news: null });
  });
  it("a colleague's answer", async () => {
    const more = { data: [...THREAD.data, step('MERCHANT_RESPONSE', 20, '您好，已换新')] };
    answers = async () => [answer(more, 'get_negotiation_historys')];
    expect(await begun().changed()).toEqual({ changed: 'answeredByColleague', news: '您好，已换新' });
  });
  it('the state, on the page or in the data', async () => {
    answers = async () => [answer(state({ complaint_state: 'PROCESSED' }))];
    expect(await begun().changed()).toMatchObject({ changed: 'stateChanged' });
    hear(state());
    const { changed } = begun();
    deps.again.mockClear();
    page = complaint({ id: ID, status: { code: 'PROCESSED', text: '已处理完成', phase: 'done' } });
    expect(await changed()).toMatchObject({ changed: 'stateChanged' });
    expect(deps.again, 'the page told it').not.toHaveBeenCalled();
  });
  it('nothing, when the answer is about others, or is none', async () => {
    const other = answer({ ...state({ complaint_state: 'PROCESSED' }), complaint_id: '200201829999' });
    answers = async () => [
      other,
      { ...other, text: '<html>login</html>' },
      { ...other, text: '{"errorcode":10}' },
    ];
    expect(await begun().changed()).toBeNull();
  });
  it('nothing, when no answer comes in time or it fails', async () => {
    answers = () => new Promise(() => {});
    const waiting = begun().changed();
    await vi.advanceTimersByTimeAsync(1500);
    expect(await waiting).toBeNull();
    answers = () => Promise.reject(new Error('offline'));
    expect(await begun().changed()).toBeNull();
  });
});

describe('the beginning', () => {
  const more = { data: [...THREAD.data, step('USER_RESPONSE', 20, '还在吗')] };
  it('is the first word, not the last', async () => {
    const { beginnings, changed } = begun();
    hear(more, 'get_negotiation_historys');
    beginnings.typed(field, page, '您好，');
    expect(await changed()).toMatchObject({ news: '还在吗' });
  });
  it('comes again after the field was emptied, and when somebody has been told', async () => {
    const { beginnings, changed } = begun();
    hear(more, 'get_negotiation_historys');
    beginnings.typed(field, page, ' ');
    expect(await changed()).toBeNull();
    hear({ data: [...more.data, step('USER_RESPONSE', 30, '？')] }, 'get_negotiation_historys');
    expect(await changed()).not.toBeNull();
    beginnings.begin(field, ID);
    expect(await changed()).toBeNull();
  });
  it('is none of another complaint, nor where nobody knows whose field it is', async () => {
    const { beginnings } = begun();
    hear(more, 'get_negotiation_historys');
    expect(await beginnings.changed(field, '200201829999')).toBeNull();
    expect(await beginnings.changed(document.createElement('textarea'), ID)).toBeNull();
  });
});

it('what is known now: the page, and what its data add', () => {
  const { beginnings } = begun();
  hear(state({ complaint_full_refunded: true }));
  expect(beginnings.now(page)).toMatchObject({
    id: ID,
    fullRefunded: true,
    history: [{ text: '什么时候退？' }],
  });
});
