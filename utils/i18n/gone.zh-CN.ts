/** What was removed or erased, as the journal says it: all that the background needs of these words. */
export const goneZh = {
  'kind.complaints': '已结束的投诉',
  'kind.repeats': '重复投诉的指纹',
  'kind.sightings': '看到过的状态',
  'kind.answers': '填过的话术',
  'kind.promises': '承诺',
  'kind.evidence': '证据包',
  'kind.journal': '操作记录',
  'kind.outbox': '提醒的发送记录',
  'erased.all': '全部内容，{n} 条投诉',
  'erased.one': '{who}，{n} 条投诉',
  'erased.nobody': '一位用户，{n} 条投诉',
};

export type GoneKey = keyof typeof goneZh;
