import { describe, expect, it, vi } from 'vitest';
import { ClockCard } from '../../../components/overlay/ClockCard';
import { FamilyTree } from '../../../components/overlay/FamilyTree';
import { Notice } from '../../../components/overlay/Notice';
import { mount, press, shown } from './panel';

describe('the smaller parts', () => {
  it('says what is not known, with one action', () => {
    const onAction = vi.fn();
    const onFold = vi.fn();
    const common = { language: 'zh-CN', theme: 'light', name: '微信支付', onAction, onFold } as const;
    mount(<Notice {...common} kind="signedOut" text="13:58 以后的投诉没有读到。" />);
    expect(shown().querySelector('b')!.textContent).toBe('微信支付已退出登录');
    const [action, fold] = shown().querySelectorAll('button');
    expect(action!.textContent).toBe('去登录');
    action!.click();
    fold!.click();
    expect(onAction).toHaveBeenCalledOnce();
    expect(onFold).toHaveBeenCalledOnce();
  });

  it('lists what a clock stands on', () => {
    mount(
      <ClockCard
        title="回复 剩3小时12分"
        lines={[{ term: '截止', value: '11月21日 17:44', tone: 'soon' }]}
        remark="旧口径，不作承诺"
        language="zh-CN"
        theme="dark"
      />,
    );
    expect(shown().textContent).toBe('回复 剩3小时12分截止11月21日 17:44旧口径，不作承诺');
    expect(shown().querySelector('dd')!.className).toBe('soon');
    expect(shown().querySelector('button')).toBeNull();
  });

  it('shows the family of a repeat and closes on Esc', async () => {
    const onClose = vi.fn();
    mount(
      <FamilyTree
        repeat={{
          id: '2',
          times: 3,
          by: 'order',
          who: '138****8000',
          relatives: [
            {
              id: '1',
              console: 'alipay',
              account: '',
              complaintTime: null,
              statusText: '已完结',
              amountFen: 12800,
              by: 'user',
              answer: null,
            },
            {
              id: '3',
              console: 'wechat-pay',
              account: '',
              complaintTime: 5,
              statusText: '处理中',
              amountFen: null,
              by: 'order',
              answer: '已答应退款',
            },
          ],
        }}
        language="zh-CN"
        theme="light"
        formatTime={(at) => `时刻${at}`}
        formatFen={(fen) => `¥${fen / 100}`}
        consoleName={(id) => (id === 'alipay' ? '支付宝' : '微信')}
        onClose={onClose}
      />,
    );
    const rows = [...shown().querySelectorAll('li')].map((row) => row.textContent);
    expect(shown().querySelector('header')!.textContent).toContain('第 3 次同订单138****8000');
    expect(rows).toEqual([
      '时间未知¥128同用户支付宝 · 已完结没有见过当时的答复',
      '时刻5同订单微信 · 处理中当时答复：已答应退款',
    ]);
    await press('Escape', shown().querySelector('ul')!);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
