/** A database with something in every table, and settings beside it. */
import { diskLedger } from '../../../../utils/ledger';
import type { Database } from '../../../../utils/ledger/database';
import { addNote, change, saveView } from '../../../../utils/ledger/desk/changes';
import { sha256 } from '../../../../utils/ledger/backup/digest';
import { addEntry } from '../../../../utils/ledger/journal';
import { cutJournal } from '../../../../utils/ledger/keep/anchor';
import { addToPack, changePack } from '../../../../utils/ledger/packs';
import { addPromises } from '../../../../utils/ledger/promises';
import { keepAnswers, noteUse, putTemplates } from '../../../../utils/ledger/templates';
import { complaint, HOUR, look, NINE, PROCESSED, PROCESSING } from '../made';

export const NOW = NINE + 30 * HOUR;
const of = 'wechat-pay|200001';
const where = { console: 'wechat-pay', complaintId: '200001' } as const;
export const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-0123456789';

export const LOCAL = {
  settings: { version: 2, values: { language: 'en', agentName: '小周' } },
  channels: {
    version: 1,
    channels: [
      {
        id: '11111111-2222-3333-4444-555555555555',
        channel: 'wecom',
        name: '值班群',
        on: true,
        wide: false,
        config: { address: ADDRESS },
        route: {},
        recipients: { mobiles: ['13800138000'] },
      },
    ],
  },
  sentinel: { never: 'in a file' },
};

/** A file for the pack of a complaint, its bytes all `n`, as large as wanted. */
export async function picture(n: number, key: string, size = 5000) {
  const bytes = new Uint8Array(size).fill(n);
  const original = { name: '签收.png', size: 9000 };
  const file = { kind: 'jpg', size, source: 'chosen', shows: 'track', thumb: '', original } as const;
  return {
    type: 'packAdd' as const,
    key,
    file: { ...file, sha256: await sha256(bytes) },
    bytes,
    now: NOW + n,
  };
}

/** `n` complaints more than the named ones. */
export async function fill(db: Database, n = 0): Promise<void> {
  const ledger = diskLedger(db, () => NOW);
  await ledger.ingest(
    look([
      complaint('200001', {
        phone: '13800138000',
        userId: 'oUser1',
        amountFen: 1990,
        detail: '没收到货',
        deadline: { at: NINE + HOUR, from: NINE, to: NINE + HOUR, source: 'page' },
        history: [{ at: NINE, by: 'user', type: null, text: '请处理' }],
      }),
      complaint('200002', { status: PROCESSED, outTradeNo: 'A1' }),
      ...Array.from({ length: n }, (_, index) => complaint(String(300_000 + index))),
    ]),
  );
  await ledger.ingest(look([complaint('200003', { status: PROCESSING })], { account: '' }));
  await ledger.noteAnswer({ type: 'filled', ...where, templateId: 'T-1', text: '已为您处理' });
  // The journal begins behind an entry that went for its age.
  await addEntry(db, { ...where, kind: 'send', text: '早先', rules: '', reason: '' }, NINE);
  await addEntry(db, { ...where, kind: 'send', text: '您好', rules: '', reason: '', shown: 'pass' }, NOW);
  await addEntry(db, { ...where, kind: 'close', text: '', rules: '', reason: '' }, NOW, '小周');
  await db.transaction('rw', db.journal, db.counters, db.keeping, () => cutJournal(db, NINE + 1, 10));
  const promise = { what: 'refund', due: NOW + HOUR, words: '一小时内退款' } as const;
  await addPromises(db, { ...where, madeAt: NOW, by: 'hand', promises: [promise] }, NOW);
  await keepAnswers(db, of, { name: '张三' }, NOW);
  await noteUse(db, 'own-a', of, NOW);
  await putTemplates(
    db,
    [
      {
        id: 'own-a',
        title: { zh: '退款', en: '' },
        categories: [],
        text: { zh: '马上退', en: '' },
        own: true,
      },
    ],
    300,
    NOW,
  );
  const key = 'wechat-pay|1900000109|200001';
  await change(db, [key], { tag: '急' }, NOW);
  await addNote(db, key, { text: '打过电话', who: '小周' }, NOW);
  await changePack(db, key, { text: '申诉说明', submittedAt: NOW, followUpAt: NOW + 96 * HOUR }, NOW);
  await addToPack(db, await picture(1, key));
  await db.echoes.put({
    key: `wechat-pay|${NINE}|user:aGFzaA==`,
    console: 'wechat-pay',
    account: '1900000109',
    queue: 'wechat-pay',
    keys: ['user:aGFzaA==', 'phone:b3RoZXI='],
    at: NINE,
    gone: NOW,
  });
  await db.taken.put({ key: of, at: NOW, standing: 'reply' });
  await saveView(
    db,
    {
      name: '我的',
      query: {
        text: '',
        console: null,
        account: null,
        queue: null,
        turn: 'waiting',
        due: null,
        repeat: false,
        assigned: null,
        tag: null,
        sort: 'due',
      },
    },
    NOW,
  );
  await db.bursts.put({
    id: `wechat-pay|200001|${NOW}`,
    open: 1,
    console: 'wechat-pay',
    account: '',
    from: NOW,
    to: NOW + HOUR,
    kind: 'alike',
    members: ['wechat-pay|200001'],
    raisedAt: NOW,
    window: HOUR,
    added: [],
    out: ['wechat-pay|200002'],
    ticks: { stop: NOW },
    lifted: { at: NOW, who: '小林', reason: '逐条核对过' },
    archived: null,
  });
  const items = [{ id: '200001', outTradeNo: null, amountFen: 1990 }];
  const alert = {
    key: 'a1',
    kind: 'new',
    urgency: 'info',
    at: NOW,
    console: 'wechat-pay',
    account: '',
    items,
    total: 1,
  };
  await db.alerts.put({ key: 'a1', at: NOW, state: 'open', alert });
  const delivery = {
    alert: 'a1',
    dedupe: 'a1',
    at: NOW,
    tries: 1,
    done: [],
    code: null,
    said: '',
    settledAt: NOW,
  };
  await db.deliveries.bulkPut([
    { ...delivery, key: 'a1|one', channel: 'one', state: 'sent' },
    {
      ...delivery,
      key: 'a1|two',
      channel: 'two',
      state: 'sending',
      nextAt: NOW + HOUR,
      owner: 'w',
      batch: 'b',
    },
  ]);
}
