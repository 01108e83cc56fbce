import { afterEach, describe, expect, it } from 'vitest';
import { placeCaret } from '../../../utils/overlay/panels/caret';

afterEach(() => document.body.replaceChildren());

describe('placeCaret', () => {
  const area = (text: string): HTMLTextAreaElement => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = text;
    return field;
  };
  it.each([
    ['您好【时间】前【方案】', 2, [2, 6]],
    ['您好，谢谢', 3, [3, 3]],
    ['您好，谢谢', null, [5, 5]],
    ['只有【一半', null, [5, 5]],
  ])('%s at %j', (text, cursor, expected) => {
    const field = area(text);
    placeCaret(field, cursor);
    expect([field.selectionStart, field.selectionEnd]).toEqual(expected);
  });

  it.each([
    [['您好【时', '间】前'], null, '【时间】'],
    [['您好，', '谢谢'], 2, ''],
  ])('finds its place among the nodes of an editable box', (parts, cursor, expected) => {
    const box = document.body.appendChild(document.createElement('div'));
    box.contentEditable = 'true';
    for (const part of parts)
      box.append(Object.assign(document.createElement('span'), { textContent: part }));
    placeCaret(box, cursor);
    const selection = document.getSelection();
    expect(selection?.toString()).toBe(expected);
    if (cursor !== null) expect(selection?.anchorOffset).toBe(cursor);
  });
});
