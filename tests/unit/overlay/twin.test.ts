import { afterEach, expect, it } from 'vitest';
import type { FieldNow } from '../../../utils/overlay/kit';
import { twinOf } from '../../../utils/overlay/panels/twin';
import { complaint } from '../reply/sample';

afterEach(() => document.body.replaceChildren());

/** A reply field in a dialog with its own 发送. */
function dialog(id: string | null): FieldNow & { button: HTMLElement } {
  const box = document.body.appendChild(document.createElement('section'));
  box.innerHTML = '<textarea></textarea><button>发送</button>';
  const element = box.querySelector('textarea')!;
  const field = { element, box, limit: null };
  return {
    field,
    complaint: id === null ? null : complaint({ id }),
    host: element,
    button: box.querySelector('button')!,
  };
}
const press = ({ field, button }: ReturnType<typeof dialog>) => ({ kind: 'send', button, field }) as const;

it('of a dialog drawn anew is the button in its new form', () => {
  const old = dialog('200001');
  let fields: FieldNow[] = [old];
  const find = twinOf(press(old), { seen: () => [], fields: () => fields });
  expect(find()).toBe(old.button);
  old.field.box.remove();
  const other = dialog('200002');
  const next = dialog('200001');
  fields = [other, next];
  expect(find()).toBe(next.button);
});

it.each(['200001', null])('is never the button of another complaint: %s', (id) => {
  const old = dialog(id);
  let fields: FieldNow[] = [old];
  const find = twinOf(press(old), { seen: () => [], fields: () => fields });
  old.field.box.remove();
  fields = [dialog('200002'), dialog(null)];
  expect(find()).toBe(old.button);
});
