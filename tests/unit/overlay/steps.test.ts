import { afterEach, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import type { FieldNow } from '../../../utils/overlay/kit';
import { placeOf } from '../../../utils/overlay/panels/steps';
import type { Seen } from '../../../utils/reader/seen';
import { complaint } from '../reply/sample';

afterEach(() => document.body.replaceChildren());

const ROW =
  '<table><tr class="row"><td>7</td><td><a>回复用户</a><a>处理完成</a><a>详情</a></td></tr></table>';
const DETAIL =
  '<div class="detail"><button>驳回退款</button><button>同意退款</button><a>退款进度</a><h4>协商历史</h4></div>';
function page(html: string, fields: FieldNow[] = []) {
  document.body.append(document.createRange().createContextualFragment(html));
  const seen = [...document.querySelectorAll('.row,.detail')].map((row): Seen => ({
    complaint: complaint({ id: '7' }),
    context: row.matches('.detail') ? 'detail' : 'row',
    spots: [{ row, replyable: true }],
  }));
  const deps = { seen: () => seen, fields: () => fields, known: CONSOLES['wechat-pay'] };
  return (step: Parameters<typeof placeOf>[0], id = '7') => placeOf(step, id, deps);
}

it('to the buttons of the detail, never to one that refuses', () => {
  const place = page(ROW + DETAIL);
  expect(place('refund')?.textContent).toBe('同意退款');
  expect(place('progress')?.textContent).toBe('退款进度');
  expect(place('read')?.textContent).toBe('协商历史');
  expect(place('reply')?.textContent).toBe('回复用户');
});
it('to the detail, where only the row is there', () => {
  const place = page(ROW);
  for (const step of ['refund', 'progress', 'read'] as const) expect(place(step)?.textContent).toBe('详情');
});
it('to the reply field that is open', () => {
  const element = document.createElement('textarea');
  const field = {
    field: { element, box: element, limit: null },
    complaint: complaint({ id: '7' }),
    host: element,
  };
  expect(page(ROW, [field])('reply')).toBe(element);
});
it('to the row, where there is nothing else, and nowhere for somebody else', () => {
  const place = page('<table><tr class="row"><td>7</td></tr></table>');
  expect(place('refund')).toBe(document.querySelector('.row'));
  expect(place('refund', '8')).toBeNull();
});
