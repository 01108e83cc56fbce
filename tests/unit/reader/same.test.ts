import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { exactStatus, looseStatus, queuesOfStatus } from '../../../utils/reader/status';
import { wording } from '../../../utils/reader/same';
import { simplified } from '../../../utils/reader/simplified';
import { plainStatus } from '../../../utils/reader/text';

const queues = Object.values(CONSOLES).flatMap((known) => known.queues.map((queue) => ({ known, queue })));
const queueOf = (id: string) => queues.find(({ queue }) => queue.id === id)!.queue;

describe('one wording of what says the same', () => {
  it.each(queues.map(({ queue }) => [queue.id, queue] as const))(
    'never makes one state of two: %s',
    (_, queue) => {
      const byWording = new Map<string, string>();
      for (const { code, labels } of queue.statuses)
        for (const label of labels) {
          const same = wording(plainStatus(label));
          expect([byWording.get(same) ?? code, label], same).toEqual([code, label]);
          byWording.set(same, code ?? '');
        }
    },
  );

  it.each([
    ['wechat-pay', '等待您回复', 'PENDING'],
    ['wechat-pay', '尚未处理', 'PENDING'],
    ['wechat-pay', '處理中', 'PROCESSING'],
    ['wechat-pay', '正在处理', 'PROCESSING'],
    ['wechat-pay', '处理已完成', 'PROCESSED'],
    ['wechat-pay', '新的工单', undefined],
    ['wechat-pay', '新的投诉', 'PENDING'],
    // Nobody says that somebody answered, or that nobody did.
    ['wechat-pay', '商户已受理', undefined],
    ['wechat-pay', '未解决', undefined],
    ['wechat-pay', '解决中', 'PROCESSING'],
    ['wechat-pay', '正在解决', 'PROCESSING'],
    ['wechat-pay', '已处理好', 'PROCESSED'],
    ['alipay-risk', '商家未及时处理', 'OVERDUE'],
    ['mini-program', '等待您举证', '106'],
    ['mini-program', '待双方提供凭证', '108'],
    ['alipay-trade', '投诉人已撤回', 'CANCELLED'],
    ['alipay-risk', '逾期仍未处理', 'OVERDUE'],
    ['alipay-risk', '超时后处理完成', 'OVERDUE_PROCESSED'],
    ['mini-program', '等待开发者补充凭证', '106'],
    ['mini-program', '待買家確認', '203'],
    ['wechat-shop-aftersale', '等待卖家收货', 'MERCHANT_WAIT_RECEIPT'],
    ['wechat-shop-aftersale', '已完成退款', 'MERCHANT_REFUND_SUCCESS'],
    ['wechat-shop-dispute', '请商家补充凭证', '106'],
    ['wechat-shop-dispute', 'Waiting for the seller to respond', '100'],
    ['wechat-shop-dispute', 'Evidence from both parties pending', undefined],
    ['wechat-shop-dispute', 'Awaiting evidence from both parties', '108'],
    ['wechat-shop-aftersale', 'Waiting for buyer to return', 'USER_WAIT_RETURN'],
    ['wechat-shop-aftersale', 'Returned and refunded', 'MERCHANT_RETURN_SUCCESS'],
    ['wechat-shop-aftersale', 'Not refunded', undefined],
    ['mini-program', 'Awaiting proof of handling', '206'],
    ['mini-program', 'Cancelled by user', '102'],
  ])('%s: %s is %s', (queue, words, code) => {
    expect(exactStatus(words, queueOf(queue))?.code).toBe(code);
  });

  it.each(['取消', '完成', '关闭', '处理完成吗', '请尽快', '请处理', '回复用户', '同意退款'])(
    'takes no button for a state: %s',
    (words) => {
      expect(exactStatus(words, queueOf('alipay-trade'))).toBeNull();
    },
  );

  it('leaves words to the queue that has them', () => {
    expect(queuesOfStatus('待反馈', CONSOLES.alipay)).toEqual(['alipay-trade']);
    expect(queuesOfStatus('待审核', CONSOLES.alipay)).toEqual(['alipay-appeal']);
    // Nobody has these: they are of all who say the same.
    expect(queuesOfStatus('等待商户反馈', CONSOLES.alipay)).toContain('alipay-trade');
  });

  it('tells whose turn it is only where it can be theirs', () => {
    expect(looseStatus('平台复核中', queueOf('alipay-trade'))?.phase).toBe('platform');
    expect(looseStatus('平台复核中', queueOf('wechat-pay'))).toBeNull();
    expect(looseStatus('待买家寄回', queueOf('wechat-shop-aftersale'))?.phase).toBe('user');
    expect(looseStatus('待买家寄回', queueOf('alipay-trade'))).toBeNull();
  });

  it('leaves the length of a text as it is', () => {
    expect(simplified('投訴單號：2002，還剩3小時')).toBe('投诉单号：2002，还剩3小时');
  });
});
