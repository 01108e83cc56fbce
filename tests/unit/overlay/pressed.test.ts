import { afterEach, describe, expect, it } from 'vitest';
import type { ReplyField } from '../../../utils/overlay/fields';
import { besideOf } from '../../../utils/overlay/owner';
import { actionOf } from '../../../utils/overlay/panels/closings';
import { pressed } from '../../../utils/overlay/pressed';
import type { Seen } from '../../../utils/reader/seen';
import { complaint } from '../reply/sample';

afterEach(() => document.body.replaceChildren());

/** `.row` (or `.detail`) is a recognised complaint, `.state` its state, `.b` what is pressed. */
function page(html: string, acted: string | null = null) {
  const main = document.body.appendChild(document.createElement('main'));
  main.append(document.createRange().createContextualFragment(html));
  for (const holder of document.querySelectorAll<HTMLElement>('[data-shadow]')) {
    const root = holder.attachShadow({ mode: 'open' });
    root.append(...holder.childNodes);
  }
  const find = (selector: string): HTMLElement | null =>
    document.querySelector<HTMLElement>(selector) ??
    [...document.querySelectorAll('[data-shadow]')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(selector) ?? null)
      .find((each) => each !== null) ??
    null;
  const fields = [...document.querySelectorAll('textarea')].map((element): ReplyField => ({
    element,
    box: element.parentElement as Element,
    limit: null,
  }));
  const button = find('.b') as HTMLElement;
  const seen = [...document.querySelectorAll('.row,.detail')].map((row, index): Seen => ({
    complaint: complaint({ id: `20000${index}` }),
    context: row.matches('.detail') ? 'detail' : 'row',
    spots: [{ row, status: row.querySelector('.state') ?? undefined, replyable: true }],
  }));
  const path: EventTarget[] = [];
  for (let at: Node | null = find('.deep') ?? button; at; at = at.parentNode ?? (at as ShadowRoot).host)
    path.push(at);
  const what = () => pressed(path, fields, (node) => besideOf(node, seen, acted));
  const closes = () => {
    const found = what();
    return found?.kind === 'close'
      ? [actionOf(found.button, found.beside), found.beside.complaint.id]
      : [null, null];
  };
  return { fields, button, what, closes };
}
const inRow = (cell: string) =>
  `<table><tr class="row"><td><a class="state">待处理</a></td><td><a>回复用户</a>${cell}<a>详情</a></td></tr></table>`;

describe('what sends', () => {
  it.each([
    [
      'a dialog',
      '<div><textarea></textarea><footer><button>取消</button><button class="b">确 定</button></footer></div>',
    ],
    ['a form', '<form><textarea></textarea><button class="b"><i class="deep"></i>提交回复</button></form>'],
    ['a link', '<section><textarea></textarea><p><a class="b">发送</a></p></section>'],
    ['English', '<div><textarea></textarea><button class="b">Send reply</button></div>'],
    [
      'settling',
      '<form><textarea></textarea><button>拒绝和解</button><button class="b">同意和解</button></form>',
    ],
    ['refusing to settle', '<form><textarea></textarea><button class="b">拒绝和解</button></form>'],
    ['proof', '<form><textarea></textarea><button class="b">提交处理凭证</button></form>'],
    ['an appeal', '<form><textarea></textarea><button class="b">提交申诉</button></form>'],
  ])('%s', (_, html) => {
    const { what, fields, button } = page(html);
    expect(what()).toEqual({ kind: 'send', button, field: fields[0] });
  });

  it.each([
    ['another word', '<div><textarea></textarea><button class="b">上传凭证</button></div>'],
    ['a filter far from any field', '<div><button class="b">提交</button></div>'],
    ['two fields', '<div><textarea></textarea><textarea></textarea><button class="b">提交</button></div>'],
    [
      'the button of a row',
      '<div><table><tr><td><a class="b">回复用户</a></td></tr></table><textarea></textarea></div>',
    ],
  ])('not: %s', (_, html) => expect(page(html).what()).toBeNull());
});

const COMPLETES =
  '处理完成 反馈处理完成 处_理_完_成 标记为已完结 标记为已处理 确认完成 完成处理 处理完毕 处理完结 结案 办结 确认结案 申请结案 关闭投诉 完成投诉 结束处理 设为已解决 确认已解决 标记完成 ✓_处理完成 Mark_as_resolved Close_complaint';
const REJECTS =
  '驳回退款 拒绝退款 不同意退款 驳回退款申请 拒绝用户退款 不予退款 确认驳回退款 拒绝退货退款 Reject_refund decline_refund';

describe('what closes, in any wording', () => {
  const words = (list: string, kind: string) =>
    list.split(' ').map((each) => [each.replaceAll('_', ' '), kind]);
  it.each([...words(COMPLETES, 'complete'), ...words(REJECTS, 'reject')])('%s: %s', (text, kind) =>
    expect(page(inRow(`<a class="b">${text}</a>`)).closes()).toEqual([kind, '200000']),
  );

  const layer = (inner: string) =>
    `${inRow('')}<div role="dialog" class="el-message-box"><p>用户申请退款</p>${inner}</div>`;
  it.each([
    ['a native button', inRow('<button class="b"><span class="deep">完成处理</span></button>'), null],
    ['role=button', inRow('<div role="button" class="b">确认完成</div>'), null],
    ['a submit input', inRow('<input type="submit" class="b" value="结案">'), null],
    [
      'antd: a button in a table',
      '<div class="ant-table"><table><tbody><tr class="ant-table-row row"><td class="ant-table-cell"><button class="ant-btn b"><span>处理完毕</span></button></td></tr></tbody></table></div>',
      null,
    ],
    [
      'Element UI: inside tabs, not one of them',
      `<div class="el-tabs"><div class="el-tabs__header"><div class="el-tabs__nav"><a role="tab" class="el-tabs__item">处理完成</a></div></div><div class="el-tabs__content"><div role="tabpanel">${inRow('<a class="b">处理完成</a>')}</div></div></div>`,
      null,
    ],
    [
      'a shadow root in a row',
      inRow('<x-actions data-shadow><button class="b">标记为已处理</button></x-actions>'),
      null,
    ],
    [
      'a drawer',
      '<div class="el-drawer detail"><p>投诉详情</p><footer><button class="b">结案</button></footer></div>',
      null,
    ],
    [
      'below the only detail of a page',
      '<div class="detail">投诉单号</div><footer><button class="b">处理完成</button></footer>',
      null,
    ],
    ["the console's own dialog", layer('<button class="b">确认完成</button>'), '200000'],
    [
      'a menu of a row',
      `${inRow('<button aria-controls="m7">更多</button>')}<ul id="m7" role="menu" class="ant-dropdown-menu"><li role="menuitem" class="b">处理完成</li></ul>`,
      null,
    ],
    [
      'a menu opened by pointing',
      `${inRow('<button class="ant-dropdown-open">更多</button>')}<div class="ant-dropdown"><ul><li class="el-dropdown-menu__item b">处理完成</li></ul></div>`,
      'somebody else',
    ],
  ])('%s', (_, html, acted) => expect(page(html, acted).closes()).toEqual(['complete', '200000']));

  it.each([
    ['驳回', '<a>同意退款</a><a class="b">驳回</a>'],
    ['拒绝', '<button>同意</button><button class="b">拒绝</button><p>用户申请退款 ¥20</p>'],
  ])('%s, where agreeing to a refund stands beside it', (_, html) =>
    expect(page(inRow(html)).closes()).toEqual(['reject', '200000']),
  );
});

describe('what only looks like it', () => {
  const tabs = (item: string) =>
    `<div class="bar">${['全部', '待处理', '处理中'].map((text) => `<a>${text}</a>`).join('')}${item}</div>`;
  const detail = (inner: string) => `<div class="detail"><p>投诉单号 200000</p>${inner}</div>`;
  it.each([
    [
      'a tab of Element UI',
      detail('<div class="el-tabs__nav"><div role="button" class="el-tabs__item b">处理完成</div></div>'),
    ],
    [
      'a tab of antd',
      detail('<div role="tablist" class="ant-tabs-nav"><div role="tab"><a class="b">已完结</a></div></div>'),
    ],
    ['a tab of nobody', detail(tabs('<a class="b">处理完成</a>'))],
    [
      'a list of links',
      detail('<ul><li><a>全部</a></li><li><a>待处理(3)</a></li><li><a class="b">处理完成</a></li></ul>'),
    ],
    ['a tab outside', tabs('<a class="b">处理完成</a>') + inRow('')],
    ['a tab outside, after a row was pressed', tabs('<a class="b">结案</a>') + inRow(''), '200000'],
    ['a number behind it', detail('<a class="b">处理完成(3)</a>')],
    ['a filter', detail('<div class="filter-item"><button class="b">处理完成</button></div>')],
    ['a choice', detail('<div role="radiogroup"><label><button class="b">处理完成</button></label></div>')],
    ['an entry of a list box', detail('<div role="listbox"><a role="option" class="b">处理完成</a></div>')],
    ['a column', detail('<table><tr><th><a class="b">处理完成</a></th></tr></table>')],
    [
      'the state of the row',
      '<table><tr class="row"><td class="state"><a class="b">处理完成</a></td></tr></table>',
    ],
    ['a state', inRow('<a class="b">已处理完成</a>')],
    ['a state of one word', inRow('<a class="b">已完结</a>')],
    ['a state of a refund', inRow('<a class="b">已驳回</a>')],
    ['what cannot be pressed', inRow('<a class="b" aria-disabled="true">处理完成</a>')],
    ['plain words', inRow('<span class="b">处理完成</span>')],
    ['a sentence', inRow('<a class="b">已处理完成的投诉有哪些要注意的地方请看这里说明和示例</a>')],
    ['agreeing to a refund', inRow('<a class="b">同意退款</a>')],
    ['the way of a refund', inRow('<a class="b">退款进度</a>')],
    ['closing a dialog', inRow('<a class="b">关闭</a>')],
    ['a help page', `${inRow('')}<footer><a class="b">处理完成</a></footer>`, '200000'],
    [
      'cookies',
      `${inRow('')}<aside><p>我们使用 Cookie</p><button>同意</button><button class="b">拒绝</button></aside>`,
    ],
    [
      'a refusal of something else',
      inRow('<button>同意</button><button class="b">拒绝</button><p>查看手机号</p>'),
    ],
    ['a refusal without a choice', inRow('<button class="b">驳回</button><p>退款</p>')],
    ['batches', `<div><button class="b">批量处理完成</button></div>${inRow('')}`, '200000'],
    ['a dialog about nobody known', '<div role="dialog"><button class="b">确认完成</button></div>', '200000'],
  ])('%s', (_, html, acted: string | null = null) => expect(page(html, acted).closes()[0]).toBeNull());
});
