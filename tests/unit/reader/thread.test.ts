/** 协商历史 read from the page: other markup, other words, other order; nothing is made of what is not clear. */
import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { actOf } from '../../../utils/complaint/history';
import { threadIn } from '../../../utils/reader/thread';

const NOW = Date.UTC(2026, 10, 21, 6);
/** Beijing 2026-11-20 18:00 and onwards. */
const AT = Date.UTC(2026, 10, 20, 10);

interface Line {
  label: string;
  time: string;
  text: string;
}
const LINES: Line[] = [
  { label: '商户同意退款', time: '2026-11-20 18:30:00', text: '1个工作日内发起' },
  { label: '商户回复用户', time: '2026-11-20 18:20:00', text: '我们为您原路全额退款，今天到账' },
  { label: '用户留言', time: '2026-11-20 18:10:00', text: '商家同意退款没有？' },
  { label: '用户提交投诉', time: '2026-11-20 18:00:00', text: '杯子裂了' },
];
const WANTED = [
  ['user', 'raise', 0, '杯子裂了'],
  ['user', 'message', 10, '商家同意退款没有？'],
  ['merchant', 'reply', 20, '我们为您原路全额退款，今天到账'],
  ['merchant', 'grant', 30, '1个工作日内发起'],
];
const each = (lines: readonly Line[], html: (line: Line) => string) => lines.map(html).join('');
const LAYOUTS: Record<string, (lines: readonly Line[]) => string> = {
  'a timeline, the time on top': (lines) =>
    `<h4>协商历史</h4><ul>${each(lines, (l) => `<li><div class="tail"></div><div><div>${l.time}</div><div><b>${l.label}</b><p>${l.text}</p></div></div></li>`)}</ul>`,
  'the time behind the label': (lines) =>
    `<div><div class="title">沟通记录：</div><div>${each(lines, (l) => `<section><header><span>${l.label}</span><time>${l.time}</time></header><div>${l.text}</div></section>`)}</div></div>`,
  'the label beside its time, in one run': (lines) =>
    `<h3>处理记录</h3><ol>${each(lines, (l) => `<li><p>${l.time} ${l.label}</p><p>${l.text}</p></li>`)}</ol>`,
  'a table': (lines) =>
    `<h3>处理进度</h3><table><tbody>${each(lines, (l) => `<tr><td>${l.time}</td><td>${l.label}</td><td>${l.text}</td></tr>`)}</tbody></table>`,
  'side by side, without boxes': (lines) =>
    `<h3>留言记录</h3><dl>${each(lines, (l) => `<dt>${l.time}</dt><dd>${l.label}</dd><dd>${l.text}</dd>`)}</dl>`,
  'a colon between who and what': (lines) =>
    `<h3>协商记录</h3><ul>${each(lines, (l) => `<li><span>${l.label}：${l.text}</span><em>${''}</em><i></i><div>${l.time}</div></li>`)}</ul>`,
};
const read = (html: string) => {
  document.body.innerHTML = `<main><p>投诉单号：2002</p><p>投诉时间：2026-11-20 18:00:00</p>${html}<button>回复用户</button></main>`;
  return threadIn(document.body, NOW);
};
const seen = (html: string) =>
  read(html)?.map((event) => [event.by, actOf(event), (event.at - AT) / 60_000, event.text]) ?? null;

afterEach(() => document.body.replaceChildren());

it.each(Object.keys(LAYOUTS))('%s', (name) => {
  expect(seen(LAYOUTS[name]!(LINES))).toEqual(WANTED);
  expect(seen(LAYOUTS[name]!(LINES.toReversed())), 'oldest first').toEqual(WANTED);
});

it.each([
  ['投诉人', 'user', 'message'],
  ['投诉人 USER_CLICK_RESPONSE', 'user', 'message'],
  ['买家 继续投诉', 'user', 'raise'],
  ['消费者 申请平台介入', 'user', 'help'],
  ['用户撤诉', 'user', 'withdraw'],
  ['用户提交满意度评价', 'user', 'rate'],
  ['商户', 'merchant', 'reply'],
  ['商家 客服小王', 'merchant', 'reply'],
  ['商户反馈处理完成', 'merchant', 'close'],
  ['商户驳回退款', 'merchant', 'refuse'],
  ['平台客服', 'platform', 'platform'],
  ['平台催办', 'platform', 'nudge'],
  ['系统 退款到账', 'system', 'arrived'],
  ['系统 发起部分退款', 'system', 'refund'],
  ['系统消息', 'system', 'note'],
  ['系统 COMPLAINT_NEW_THING', 'system', 'unknown'],
  ['Merchant reply', 'merchant', 'reply'],
])('「%s」 is of the %s: %s', (label, by, act) => {
  const last = seen(LAYOUTS['a table']!([...LINES, { label, time: '2026-11-20 19:00:00', text: '好' }]))?.at(
    -1,
  );
  expect(last?.slice(0, 2)).toEqual([by, act]);
});

describe('what is not clear is nobody’s', () => {
  it.each([
    '退款已到账',
    '商户退款已到账',
    '撤诉',
    '麻烦您撤诉',
    '商户请用户撤诉',
    '用户未撤诉',
    '商户承诺明天一定给您办好',
    '张三',
    '用户不同意退款',
  ])('「%s」', (label) => {
    const line = { label, time: '2026-11-20 19:00:00', text: '好' };
    expect(
      seen(LAYOUTS['a table']!([...LINES, line]))
        ?.at(-1)
        ?.slice(0, 2),
    ).toEqual(['unknown', 'unknown']);
  });

  it('a talk in bubbles that names nobody is not recognised, whoever is named in its words', () => {
    const bubbles = ['商家同意退款', '好的，谢谢', '用户撤诉', '什么时候到账', '在吗'];
    const lines = bubbles.map((text, i) => ({ label: '', time: `2026-11-20 18:0${i}:00`, text }));
    expect(seen(LAYOUTS['a timeline, the time on top']!(lines))).toBeNull();
  });

  it('no heading, no times, a hidden thread: nothing', () => {
    expect(seen(LAYOUTS['a table']!(LINES).replace('处理进度', '订单信息'))).toBeNull();
    expect(seen('<h4>协商历史</h4><p>暂无记录</p>')).toBeNull();
    expect(seen(`<div style="display:none">${LAYOUTS['a table']!(LINES)}</div>`)).toBeNull();
  });

  it('a deadline in somebody’s words is no line of the thread', () => {
    const line = { ...LINES[1]!, text: '请您在2026-11-22 18:00:00前把照片补充到这里，我们会继续为您处理' };
    expect(seen(LAYOUTS['a table']!([line]))).toEqual([['merchant', 'reply', 20, line.text]]);
  });
});

it('ends, and never throws, on any page', () => {
  const word = fc.constantFrom('协商历史', '商户', '用户：', '2026-11-20 18:00:00', '退款到账', '', ' ', 'x');
  const tag = fc.constantFrom('div', 'li', 'td', 'b', 'section');
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, word, fc.boolean()), { maxLength: 60 }), (parts) => {
      document.body.innerHTML = parts.map(([t, w, deep]) => `<${t}>${w}${deep ? '' : `</${t}>`}`).join('');
      const events = threadIn(document.body, NOW);
      for (const event of events ?? []) expect(Number.isFinite(event.at)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
