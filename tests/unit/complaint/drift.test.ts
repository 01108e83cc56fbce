import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared, driftOf } from '../../../utils/complaint/drift';
import { FACTS, tallyOf } from '../../../utils/complaint/health';
import type { Complaint, Deadline } from '../../../utils/complaint/model';

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 20, 2, 13, 37);

const made = (part: Partial<Complaint> = {}): Complaint => ({
  id: '2002001',
  console: 'mini-program',
  queue: 'mini-program',
  status: { code: '201', text: '待商家处理', phase: 'reply' },
  complaintTime: { at: AT, resolution: 1000 },
  ...part,
});
const exact = (at: number, source: Deadline['source'] = 'page'): Deadline => ({
  at,
  from: at,
  to: at,
  source,
});

describe('a printed deadline against the rule', () => {
  it('agrees when it is the rule', () => {
    expect(compared(made({ deadline: exact(AT + 48 * HOUR) }))).toEqual({
      clock: 'mp-respond',
      source: 'page',
      rule: 48,
      hours: 48,
    });
  });

  it('tells the hours of the page, also when only the data name a deadline', () => {
    expect(compared(made({ deadline: exact(AT + 72 * HOUR) }))).toMatchObject({ rule: 48, hours: 72 });
    const field = { fieldDeadline: exact(AT + 24 * HOUR, 'field') };
    expect(compared(made(field))).toMatchObject({ source: 'field', rule: 48, hours: 24 });
  });

  it('reads a remaining time as what it allows: 剩余1天3小时 of 48 hours is no drift', () => {
    const now = AT + 20.5 * HOUR;
    const left = (hours: number, unit: number): Deadline => ({
      at: now + hours * HOUR,
      from: now + hours * HOUR,
      to: now + (hours + unit) * HOUR,
      source: 'page',
    });
    expect(compared(made({ deadline: left(27, 1) }))?.hours).toBe(48);
    expect(compared(made({ deadline: left(51, 1) }))?.hours).toBe(72);
    expect(compared(made({ deadline: left(24, 24) }))?.hours).toBe(48);
  });

  it('asks nothing of a day without a time', () => {
    const day = made({ complaintTime: { at: AT, resolution: 24 * HOUR }, deadline: exact(AT + 60 * HOUR) });
    expect(compared(day)).toBeNull();
  });

  it('says nothing where there is no rule, no start, nothing printed or nobody’s turn', () => {
    const deadline = exact(AT + 30 * HOUR);
    expect(compared(made())).toBeNull();
    expect(compared(made({ deadline, complaintTime: undefined }))).toBeNull();
    expect(compared(made({ deadline, console: 'alipay', queue: 'alipay-risk' }))).toBeNull();
    expect(compared(made({ deadline, status: { code: null, text: '?', phase: 'unknown' } }))).toBeNull();
    expect(compared(made({ deadline, status: { code: null, text: '完成', phase: 'done' } }))).toBeNull();
  });

  it('goes by the hours that the shop has set', () => {
    const trade = made({ console: 'alipay', queue: 'alipay-trade', deadline: exact(AT + 72 * HOUR) });
    expect(compared(trade)).toMatchObject({ rule: 96, hours: 72 });
    expect(compared(trade, { alipayTradeHours: 72 })).toMatchObject({ rule: 72, hours: 72 });
  });

  it('finds any whole number of hours again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (hours) => {
        expect(compared(made({ deadline: exact(AT + hours * HOUR) }))?.hours).toBe(hours);
      }),
    );
  });

  it('is summed up by clock, each complaint once', () => {
    const rows = [1, 2, 3, 3].map((n) => made({ id: `20020${n}`, deadline: exact(AT + 72 * HOUR) }));
    expect(driftOf([...rows, made({ id: '9', deadline: exact(AT + 48 * HOUR) })])).toEqual([
      { clock: 'mp-respond', source: 'page', rule: 48, rows: 4, differ: 3, hours: 72 },
    ]);
  });
});

describe('what is found in rows', () => {
  it('counts each complaint once, and an order number is no number of its own', () => {
    const full = made({
      outTradeNo: 'A1',
      amountFen: 1,
      phone: '138****0000',
      detail: '…',
      deadline: exact(AT),
      fieldDeadline: exact(AT, 'field'),
    });
    const bare = made({ id: 'B2', outTradeNo: 'B2', complaintTime: undefined });
    const strange = made({ id: '3', status: { code: null, text: '新状态', phase: 'unknown' } });
    const { rows, facts } = tallyOf([full, full, bare, strange]);
    expect(rows).toBe(3);
    expect(FACTS.map((fact) => facts[fact])).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1]);
  });
});
