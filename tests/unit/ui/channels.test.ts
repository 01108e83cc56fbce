import { afterEach, describe, expect, test, vi } from 'vitest';
import { testWords } from '../../../components/options/channels/testWords';
import { CONSOLE_IDS } from '../../../utils/complaint/ids';
import { consoleName } from '../../../utils/i18n/consoles';
import { optionsEn } from '../../../utils/i18n/options.en';
import { optionsZh } from '../../../utils/i18n/options.zh-CN';
import { translator } from '../../../utils/i18n/t';
import { sayCode } from '../../../utils/watch/channels/form';
import { button, channel, close, control, delivery, ID, open, press, settle, text, write } from './page';

afterEach(close);
const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693axxx6-7aoc-4bc4';
const HOST = ['https://qyapi.weixin.qq.com/*'];
const known = (rest = {}) => ({ channels: { channels: [channel(rest)], unusable: [] } });
const form = (root: Element) => root.querySelector('form')!;

describe('places that alerts go to', () => {
  test('nothing is set up, and it is said that nothing leaves', async () => {
    const { root, asked, requestHosts } = await open();
    expect(text(root)).toContain('开启前，什么都不会离开这台电脑。');
    expect(asked).toEqual([]);
    expect(requestHosts).not.toHaveBeenCalled();
  });

  test('an empty form says at the field what is missing, and asks for nothing', async () => {
    const { root, asked, requestHosts } = await open();
    await press(button(root, '添加去处'));
    expect(document.activeElement).toBe(control(form(root), '服务'));
    await press(button(root, '保存去处'));
    const input = control(form(root), 'Webhook 地址');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const [, error] = input.getAttribute('aria-describedby')!.split(' ');
    expect(text(root.querySelector(`[id="${error}"]`)!)).toBe('必填');
    expect(document.activeElement).toBe(input);
    expect(asked).toEqual([]);
    expect(requestHosts).not.toHaveBeenCalled();
  });

  test('asks the host first, saves it switched off, keeps no secret in the page', async () => {
    const { root, asked, requestHosts } = await open();
    requestHosts.mockImplementation(async () => (expect(asked).toEqual([]), true));
    await press(button(root, '添加去处'));
    const input = control(form(root), 'Webhook 地址');
    expect(input.type).toBe('password');
    await write(input, ADDRESS);
    expect(text(form(root))).toContain('qyapi.weixin.qq.com（离开本机）');
    await press(button(root, '保存去处'));
    expect(requestHosts).toHaveBeenCalledExactlyOnceWith(HOST, false);
    expect(asked).toEqual([
      {
        type: 'saveChannel',
        channel: {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          channel: 'wecom',
          name: '',
          on: false,
          wide: false,
          config: { address: ADDRESS },
          cleared: [],
          route: { consoles: 'all', accounts: 'all', kinds: 'all', atLeast: 'info' },
          recipients: { mobiles: [], userIds: [], all: false, when: 'last' },
        },
      },
    ]);
    expect(root.querySelector('form')).toBeNull();
    expect(root.innerHTML).not.toContain('693axxx6');
    expect(document.activeElement).toBe(button(root, '添加去处'));
  });

  test('a refused host saves nothing and leaves the form as it was', async () => {
    const { root, asked } = await open({}, { requestHosts: async () => false });
    await press(button(root, '添加去处'));
    await write(control(form(root), 'Webhook 地址'), ADDRESS);
    await press(button(root, '保存去处'));
    expect(asked).toEqual([]);
    expect(text(form(root))).toContain('浏览器没有允许访问 qyapi.weixin.qq.com，所以没有保存');
    expect(control(form(root), 'Webhook 地址').value).toBe(ADDRESS);
  });

  test('what the background finds wrong stands at its field', async () => {
    const { root } = await open({ saveChannel: { saved: false, errors: { address: 'otherHost' } } });
    await press(button(root, '添加去处'));
    await write(control(form(root), 'Webhook 地址'), ADDRESS);
    await press(button(root, '保存去处'));
    expect(text(form(root))).toContain('不是这个服务的地址');
    expect(control(form(root), 'Webhook 地址').getAttribute('aria-invalid')).toBe('true');
  });

  test('a stored secret is never shown, not even when an answer holds it', async () => {
    const { root, asked, requestHosts } = await open(known({ config: { address: ADDRESS } }));
    await press(button(root, '修改'));
    const input = control(form(root), 'Webhook 地址');
    expect([input.value, input.placeholder]).toEqual(['', '已保存']);
    expect(root.innerHTML).not.toContain('693axxx6');
    await press(button(root, '保存去处'));
    expect(requestHosts).toHaveBeenCalledExactlyOnceWith(HOST, false);
    expect(asked[0]).toMatchObject({
      type: 'saveChannel',
      channel: { id: ID, config: { address: '' }, route: channel().route, recipients: channel().recipients },
    });
  });

  test('only for some accounts, one a line', async () => {
    const { root, asked } = await open(known());
    await press(button(root, '修改'));
    const accounts = control<HTMLTextAreaElement>(form(root), '只发这些账号');
    await write(accounts, ` 1900000109 \n\n旗舰店 二店\n`);
    await press(button(root, '保存去处'));
    expect(asked[0]).toMatchObject({ channel: { route: { accounts: ['1900000109', '旗舰店 二店'] } } });
  });

  test('what goes nowhere is not saved, whom nobody can call neither', async () => {
    const { root, asked } = await open(known());
    await press(button(root, '修改'));
    for (const id of CONSOLE_IDS) await press(control(form(root), consoleName(id, 'zh-CN')));
    await write(control<HTMLTextAreaElement>(form(root), '点名手机号'), '138');
    await press(button(root, '保存去处'));
    expect(asked).toEqual([]);
    expect(text(form(root))).toContain('至少选一项');
    expect(text(form(root))).toContain('写 11 位手机号');
    expect(text(form(root))).toContain('有 2 处要改');
  });

  test('Esc leaves the form while nothing is written, and the focus goes back', async () => {
    const { root } = await open(known());
    const esc = async () => {
      form(root).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await settle();
    };
    await press(button(root, '修改'));
    await esc();
    expect(root.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button(root, '修改'));
    await press(button(root, '修改'));
    await write(control(form(root), '名称'), '早班');
    await esc();
    expect(control(form(root), '名称').value).toBe('早班');
    await press(button(root, '不改了'));
    expect(root.querySelector('form')).toBeNull();
  });

  test('more than usual is warned of', async () => {
    const { root } = await open();
    await press(button(root, '添加去处'));
    await press(control(form(root), '发送完整内容'));
    expect(text(form(root))).toContain('会多发完整订单号和用户写的话');
  });

  test('the switch asks the host, and stays off when it is refused', async () => {
    const requestHosts = vi.fn(async () => false);
    const { root, asked } = await open(known(), { requestHosts });
    const box = root.querySelector<HTMLInputElement>('[role=switch]')!;
    await press(box);
    expect(asked).toEqual([]);
    expect(box.checked).toBe(false);
    expect(text(root)).toContain('所以没有开启');
    requestHosts.mockImplementation(async () => true);
    await press(box);
    expect(asked[0]).toMatchObject({ type: 'saveChannel', channel: { id: ID, on: true } });
  });

  test('data that goes abroad is labelled, a host that is not allowed too', async () => {
    const bark = { channel: 'bark', name: '', hosts: ['https://api.day.app/*'], abroad: true };
    const { root } = await open(known(bark), { hasHosts: async () => false });
    expect(text(root)).toContain('离开本机 · 出境');
    expect(text(root)).toContain('浏览器还没允许访问 api.day.app');
    expect(button(root, '允许访问')).not.toBeNull();
  });

  test('removing takes two presses; leaving the button forgets the first', async () => {
    const { root, asked } = await open(known());
    const remove = button(root, '移除');
    await press(remove);
    remove.focus();
    remove.blur();
    await settle();
    await press(remove);
    expect(asked).toEqual([]);
    await press(button(root, '再按一次移除'));
    expect(asked).toEqual([{ type: 'removeChannel', id: ID }]);
  });

  test('the test says what came of it', async () => {
    const refused = { kind: 'refused', code: 'keyword', said: '310000', waitMs: null } as const;
    const { root, asked } = await open({ ...known(), testChannel: refused });
    await press(button(root, '测试'));
    expect(asked).toEqual([{ type: 'testChannel', id: ID }]);
    expect(text(root)).toContain('被拒绝：机器人要求关键词，消息里没有。对方说：310000');
  });
});

test('a test is never better than it was', () => {
  const words = { 'zh-CN': optionsZh, en: optionsEn };
  const say = (kind: 'sent' | 'failed' | 'unknown', rest = {}) =>
    testWords({ kind, code: null, said: '', waitMs: null, ...rest }, sayCode, 'en', translator(words, 'en'));
  expect(say('sent')).toContain('Delivered');
  expect(say('unknown')).toContain('Not known');
  expect(say('failed', { code: 'network', waitMs: 61_000 })).toMatch(/cannot be reached.*again in 61 s/);
  expect(say('failed', { code: 'strange' })).toBe('Not delivered: strange');
  expect(testWords(null, sayCode, 'zh-CN', translator(words, 'zh-CN'))).toContain('不清楚有没有发出');
});

describe('outbox', () => {
  const alert = {
    kind: 'deadline',
    urgency: 'last',
    console: 'wechat-pay',
    account: '',
    total: 1,
    item: { id: '200000009876', outTradeNo: null, amountFen: null },
  };
  test('says what, where and how it went, newest first', async () => {
    const { root } = await open({
      ...known(),
      outbox: [
        delivery({ key: 'old', at: 1, channel: 'desktop' }),
        delivery({ key: 'new', at: 2, alert, state: 'failed', tries: 3, code: 'network', said: 'x' }),
      ],
    });
    const rows = [...root.querySelectorAll('.outbox li')];
    expect(text(rows[0]!)).toContain('时限将到 · 微信支付 · 尾号 009876');
    expect(text(rows[0]!)).toContain('客服群');
    expect(text(rows[0]!)).toContain('试了 3 次 · 连不上服务，请检查网络 · 对方说：x');
    expect(text(rows[0]!)).toContain('没有送到');
    expect(rows[0]!.querySelector('svg')).not.toBeNull();
    expect(text(rows[1]!)).toContain('电脑通知');
    expect(rows[1]!.querySelector('button')).toBeNull();
  });

  test('tries again where that can help', async () => {
    const states = ['planned', 'sending', 'sent', 'failed', 'refused', 'unknown', 'dropped'] as const;
    const { root, asked } = await open({
      outbox: states.map((state) => delivery({ key: state, state, alert })),
    });
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('.outbox button')];
    expect(buttons).toHaveLength(3);
    for (const each of buttons) await press(each);
    expect(asked).toEqual(['failed', 'refused', 'unknown'].map((key) => ({ type: 'retryDelivery', key })));
    expect(text(root)).toContain('已排队，马上再试');
    expect(text(root)).toContain('已移除的去处');
  });
});
