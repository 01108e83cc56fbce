/** What the popup and the workbench say when the database is not what it was. */
export const lossZh = {
  'loss.emptied': '本机记录丢了',
  'loss.emptied.body':
    '原有 {complaints} 条投诉、{entries} 条操作记录的数据库打不开或不见了，浏览器换了一个空的。计时和提醒照常，从现在起重新记录。',
  'loss.lost': '本机记录少了一段',
  'loss.lost.body':
    '有一部分不见了（记得有 {complaints} 条投诉、{entries} 条操作记录）。计时和提醒照常。',
  'loss.journal': '操作记录被改动过',
  'loss.journal.body': '有一条操作记录和当时写下的不一样。',
  'loss.closed': '本机记录打不开',
  'loss.closed.body': '现在看到的只保存在内存里，关闭浏览器就没有了。请看磁盘空间，或者重启浏览器。',
  'loss.held': '请关闭其他窗口',
  'loss.held.body':
    '另一个窗口还开着旧版本的页面，本机记录升级不了。关掉本扩展的其他页面后会自动继续，不用重启。',
  'loss.restore': '从备份恢复',
  'loss.seen': '知道了',
  'loss.due': '该备份了',
  'loss.due.never': '还没有备份过；浏览器数据损坏或卸载扩展后找不回来。',
  'loss.due.old': '上次备份是 {at}。',
  'loss.backup': '去备份',
  'loss.later': '一周后再说',
} as const;

export type LossKey = keyof typeof lossZh;
