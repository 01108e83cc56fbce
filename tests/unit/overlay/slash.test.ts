import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Slash } from '../../../utils/overlay/panels/slash';

const open = vi.fn<() => void>();
let slash: Slash;
let area: HTMLTextAreaElement;

beforeEach(() => {
  open.mockReset();
  slash = new Slash();
  area = document.body.appendChild(document.createElement('textarea'));
  area.addEventListener('input', () => slash.typed(area, open));
  slash.typed(area, open);
});
afterEach(() => document.body.replaceChildren());

function write(text: string): void {
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const compose = (phase: 'start' | 'end') => area.dispatchEvent(new CompositionEvent(`composition${phase}`));
const opened = () => vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
/** Longer than any of it takes. */
const rest = () => new Promise((done) => setTimeout(done, 300));

describe('a slash of an input method', () => {
  it.each(['、', '／', '/', ' 、'])('%s alone opens the desk and leaves nothing behind', async (text) => {
    write(text);
    await opened();
    expect(area.value).toBe('');
  });
  it('opens it again after the field was emptied', async () => {
    write('您好');
    write('');
    write('、');
    await opened();
  });
  it.each([
    ['inside a text', ['您好', '您好、']],
    ['at the start of one', ['您好', '、您好']],
    ['left over of one', ['鞋、', '、']],
    ['pasted with more', ['、杯子']],
  ])('is a mark like any other %s', async (_, texts) => {
    for (const text of texts) write(text);
    await rest();
    expect(open).not.toHaveBeenCalled();
    expect(area.value).toBe(texts.at(-1));
  });
  it('a field that is visited with one in it stays as it is', async () => {
    area = document.body.appendChild(document.createElement('textarea'));
    area.value = '、';
    slash.typed(area, open);
    slash.typed(area, open);
    await rest();
    expect([open.mock.calls.length, area.value]).toEqual([0, '、']);
  });
  it('waits until the input method has settled', async () => {
    compose('start');
    write('、');
    await rest();
    expect([open.mock.calls.length, area.value]).toEqual([0, '、']);
    compose('end');
    await opened();
    expect(area.value).toBe('');
  });
  it('what became of it counts, not what it was on the way', async () => {
    compose('start');
    write('、');
    write('顿号');
    compose('end');
    await rest();
    expect([open.mock.calls.length, area.value]).toEqual([0, '顿号']);
  });
});
