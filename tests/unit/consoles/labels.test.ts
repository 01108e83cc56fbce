import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { labelOf } from '../../../utils/reader/labels';

const said = (words: string): string | null => labelOf(words, CONSOLES['wechat-pay'])?.label ?? null;

const NUMBERS = `
  投诉单号
  投诉编号
  客诉识别号
  投诉查询编码
  投诉的追踪号
  投诉工单号
  投诉受理流水号
  维权序列号
  用户投诉号码
  Complaint ID
  Complaint ticket no.
  投诉单号（平台）`;
const OTHERS = `
  投诉人手机号
  投诉人账号
  投诉商户号
  投诉客服工号
  投诉工号
  投诉热线号码
  投诉次数
  投诉用户微信号
  投诉渠道编号
  投诉类型编号
  投诉门店编号
  投诉商品编号
  关联投诉单号
  投诉专线号
  投诉服务号
  投诉电话号码
  投诉退款单号
  投诉交易号
  投诉支付单号
  投诉物流单号
  投诉回复编号
  投诉内部备注号`;
const lines = (text: string): string[] => text.trim().split(/\n\s*/);

describe('what a label says', () => {
  it.each(lines(NUMBERS))('%s is the number of a complaint', (words) =>
    expect(said(words)).toBe('complaintId'),
  );

  it.each(lines(OTHERS))('%s is not', (words) => expect(said(words)).not.toBe('complaintId'));
});
