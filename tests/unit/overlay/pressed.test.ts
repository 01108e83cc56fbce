import { afterEach, describe, expect, it } from 'vitest';
import type { ReplyField } from '../../../utils/overlay/fields';
import { pressed } from '../../../utils/overlay/pressed';

afterEach(() => document.body.replaceChildren());

function page(html: string) {
  const main = document.body.appendChild(document.createElement('main'));
  main.append(document.createRange().createContextualFragment(html));
  const fields = [...document.querySelectorAll('textarea')].map((element): ReplyField => ({
    element,
    box: element.parentElement as Element,
    limit: null,
  }));
  const button = document.querySelector('.b') as HTMLElement;
  const path: EventTarget[] = [];
  for (let at: Element | null = document.querySelector('.deep') ?? button; at; at = at.parentElement)
    path.push(at);
  return { fields, button, press: () => pressed(path, fields) };
}

describe('what a press would do', () => {
  it.each([
    [
      'a dialog',
      '<div><textarea></textarea><footer><button>取消</button><button class="b">确 定</button></footer></div>',
    ],
    ['a form', '<form><textarea></textarea><button class="b"><i class="deep"></i>提交回复</button></form>'],
    ['a link', '<section><textarea></textarea><p><a class="b">发送</a></p></section>'],
    ['English', '<div><textarea></textarea><button class="b">Send reply</button></div>'],
    [
      'settling',
      '<form><textarea></textarea><button>拒绝和解</button><button class="b">同意和解</button></form>',
    ],
    ['refusing to settle', '<form><textarea></textarea><button class="b">拒绝和解</button></form>'],
    ['proof', '<form><textarea></textarea><button class="b">提交处理凭证</button></form>'],
    ['an appeal', '<form><textarea></textarea><button class="b">提交申诉</button></form>'],
  ])('sends: %s', (_, html) => {
    const { press, fields, button } = page(html);
    expect(press()).toMatchObject({ kind: 'send', button, field: fields[0] });
  });

  it.each([
    ['处理完成', 'complete'],
    ['反馈处理完成', 'complete'],
    ['处 理 完 成', 'complete'],
    ['标记为已完结', 'complete'],
    ['驳回退款', 'reject'],
    ['拒绝退款', 'reject'],
    ['Mark as resolved', 'complete'],
  ])('closes: %s', (words, kind) => {
    expect(page(`<td><a class="b">${words}</a></td>`).press()).toMatchObject({ kind });
  });

  it.each([
    ['another word', '<div><textarea></textarea><button class="b">上传凭证</button></div>'],
    ['a filter far from any field', '<div><button class="b">提交</button></div>'],
    ['two fields', '<div><textarea></textarea><textarea></textarea><button class="b">提交</button></div>'],
    [
      'the button of a row',
      '<div><table><tr><td><a class="b">回复用户</a></td></tr></table><textarea></textarea></div>',
    ],
    ['plain words', '<div><textarea></textarea><span class="b">处理完成</span></div>'],
    ['a state of a row', '<td><a class="b">已处理完成的投诉有哪些要注意的地方请看这里说明</a></td>'],
    ['agreeing to a refund', '<td><a class="b">同意退款</a></td>'],
  ])('neither: %s', (_, html) => expect(page(html).press()).toBeNull());
});
