import { afterEach, describe, expect, it } from 'vitest';
import { alipay } from '../../../utils/consoles/alipay';
import { wechatPay } from '../../../utils/consoles/wechat-pay';
import { counterOf } from '../../../utils/reader/counter';
import { leavesOf } from '../../../utils/reader/text';

afterEach(() => document.body.replaceChildren());
function page(html: string) {
  document.body.append(document.createRange().createContextualFragment(html));
  return leavesOf(document.body);
}

describe('what the console itself counts', () => {
  it.each([
    ['a card with its number apart', '<p>待处理用户投诉数 <b>7</b></p>', { count: 7, card: true }],
    [
      'a number above its words',
      '<div><strong>12</strong><span>待处理投诉</span></div>',
      { count: 12, card: true },
    ],
    ['one line', '<p>待处理交易投诉：3</p>', { count: 3, card: true }],
    ['none', '<p>待处理用户投诉数</p><p>—</p>', null],
    ['nought', '<p>待处理用户投诉数</p><p>0</p>', { count: 0, card: true }],
    [
      'tabs',
      '<div role="tablist"><div role="tab">全部(40)</div><div role="tab">待处理(5)</div></div>',
      { count: 5, card: false },
    ],
    ['tabs without numbers', '<div role="tab">待处理</div><div role="tab">已处理</div>', null],
    ['a badge in a tab', '<div role="tab"><span>待处理</span><sup>8</sup></div>', { count: 8, card: false }],
    ['a tab of what is done', '<div role="tab">已处理(9)</div>', null],
    ['a tab of what the platform looks at', '<div role="tab">待审核(4)</div>', null],
    ['a cell of a table', '<div class="ant-table-row"><div class="cell">待处理 3</div></div>', null],
    ['a heading of a table', '<table class="el-table"><tr><th>待处理 3</th></tr></table>', null],
    ['a sentence', '<p>您有3条待处理用户投诉数据需要导出</p>', null],
    ['another card', '<p>待处理退款 <b>7</b></p>', null],
    ['a year beside it', '<p>待处理用户投诉数</p><p>2026-11-22</p>', null],
  ])('%s', (_, html, expected) => expect(counterOf(page(html), alipay)).toEqual(expected));

  it('adds the states in which WeChat Pay waits', () => {
    const html =
      '<ul class="tabs"><li>全部 30</li><li>待处理 4</li><li>处理中 6</li><li>已处理完成 20</li></ul>';
    expect(counterOf(page(html), wechatPay)).toEqual({ count: 10, card: false });
  });
});
