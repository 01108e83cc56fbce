/** Every queue that is read, brought to one shape: where it is, what its data demand, how a person works in it. */
import type { Page } from '@playwright/test';
import type { ConsoleId, QueueId } from '../../../utils/complaint/ids.ts';
import type { ConsoleName } from '../../consoles/data.ts';
import type { QueueName } from '../../consoles/data/alipay-queues.ts';
import {
  ALIPAY_PAGES,
  BESIDE_PAGES,
  PAGES,
  PARTNER_PAGE,
  SHOP_PAGES,
  type Command,
  type Consoles,
} from '../../consoles/server.ts';
import { queueTruth } from './alipay-queues.ts';
import { besideTruth } from './beside.ts';
import { isListAnswer } from './shared.ts';
import { shopTruth, type ShopList } from './shop.ts';
import { rowsIn, truthOf, type Truth } from './truth.ts';

export interface Wanted extends Truth {
  /** ms by which a mark may differ. */
  slack?: number;
}
export interface Queue {
  id: QueueId | 'wechat-pay-partner';
  console: ConsoleId;
  address: string;
  /** The row action that opens a record; further buttons until one may write. */
  open: string;
  write: readonly string[];
  /** The record is a page of its own and takes the place of the list. */
  alone?: true;
  /** Which of those that wait is opened, the first unless told. */
  pick?: number;
  /** Nothing in it ever waits for the merchant. */
  quiet?: true;
  /** By the server's own account; `page` is about to show the list. */
  truths(consoles: Consoles, page: Page): () => Promise<Wanted[]>;
  /** One more record, which waits; its id. */
  add(consoles: Consoles): string;
}

const told = (consoles: Consoles, command: Command): string => {
  const { id, ids } = consoles.control(command) as { id?: string; ids?: string[] };
  return id ?? ids?.[0] ?? '';
};

function complaints(name: ConsoleName): Pick<Queue, 'address' | 'truths' | 'add'> {
  return {
    address: PAGES[name],
    truths: (_, page) => {
      const answer = page.waitForResponse(isListAnswer);
      return async () => rowsIn(await (await answer).json()).map(truthOf);
    },
    add: (consoles) => told(consoles, { cmd: 'new-complaint', console: name }),
  };
}
const beside = (name: QueueName): Pick<Queue, 'console' | 'address' | 'open' | 'truths' | 'add'> => ({
  console: 'alipay',
  address: ALIPAY_PAGES[name],
  open: '详情',
  truths: (consoles) => async () => queueTruth(consoles, name),
  add: (consoles) => told(consoles, { cmd: 'new-in-queue', queue: name }),
});
const claims = (list: ShopList, command: Command): Pick<Queue, 'console' | 'address' | 'truths' | 'add'> => ({
  console: 'wechat-shop',
  address: SHOP_PAGES[list],
  truths: (consoles) => async () => shopTruth(consoles, list),
  add: (consoles) => told(consoles, command),
});

export const QUEUES: readonly Queue[] = [
  {
    id: 'wechat-pay',
    console: 'wechat-pay',
    open: '详情',
    write: ['回复用户'],
    ...complaints('wechat-pay'),
  },
  {
    id: 'wechat-pay-partner',
    console: 'wechat-pay',
    open: '详情',
    write: ['回复用户'],
    ...complaints('wechat-pay'),
    address: PARTNER_PAGE,
    add: (consoles) => told(consoles, { cmd: 'new-partner-complaint' }),
  },
  { id: 'alipay-trade', console: 'alipay', open: '详情', write: ['处理投诉'], ...complaints('alipay') },
  { id: 'alipay-risk', console: 'alipay', open: '详情', write: ['处理投诉'], ...complaints('alipay-risk') },
  { id: 'alipay-consult', write: ['回复'], ...beside('consult') },
  { id: 'alipay-refund-due', write: ['拒绝退款'], ...beside('refund-due') },
  { id: 'alipay-violation', write: ['我要申诉'], ...beside('violation') },
  { id: 'alipay-appeal', write: [], quiet: true, ...beside('appeal') },
  { id: 'mini-program', console: 'mini-program', open: '去处理', write: [], ...complaints('mini-program') },
  {
    id: 'mini-program-score',
    console: 'mini-program',
    address: BESIDE_PAGES.score,
    open: '申诉',
    write: [],
    truths: (consoles) => async () => besideTruth.score(consoles),
    add: (consoles) => told(consoles, { cmd: 'new-penalty' }),
  },
  {
    id: 'wechat-shop-aftersale',
    open: '处理',
    write: ['拒绝'],
    alone: true,
    ...claims('aftersale', { cmd: 'new-aftersale', type: 'RETURN' }),
  },
  {
    id: 'wechat-shop-dispute',
    open: '去处理',
    write: ['提交举证'],
    alone: true,
    ...claims('dispute', { cmd: 'new-dispute', status: 106 }),
  },
  {
    id: 'wechat-shop-guarantee',
    console: 'wechat-shop',
    address: BESIDE_PAGES.guarantee,
    open: '去处理',
    write: [],
    // The first speaks of fakes: that is for a lawyer, and no text is offered.
    pick: 1,
    truths: (consoles) => async () => besideTruth.guarantee(consoles),
    add: (consoles) => told(consoles, { cmd: 'new-guarantee' }),
  },
];
