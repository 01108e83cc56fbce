import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Bulk } from '../../../components/workbench/queue/Bulk';
import type { Ports } from '../../../components/workbench/ports';
import { translator } from '../../../utils/i18n/t';
import { workbenchZh } from '../../../utils/i18n/workbench.zh-CN';
import type { DeskQuestion } from '../../../utils/platform/workbench-messages';
import { settle } from './page';

afterEach(() => document.body.replaceChildren());

const t = translator({ 'zh-CN': workbenchZh, en: workbenchZh }, 'zh-CN');

/** One complaint of three is picked; `answer` is what comes when all are asked for. */
function bulk() {
  const asked: DeskQuestion[] = [];
  let answer: (keys: string[] | null) => void = () => {};
  const root = document.body.appendChild(document.createElement('div'));
  const draw = (picked: string[]) =>
    act(() =>
      render(
        h(Bulk, {
          ports: {
            desk: {
              ask: async (question: DeskQuestion) => (asked.push(question), 1),
              onChange: () => () => {},
            },
            xlsx: async () => Promise.reject(new Error('none')),
          } as unknown as Ports,
          picked: new Set(picked),
          total: 3,
          facets: { accounts: [], tags: [], assigned: [], counts: [] },
          self: '小禾',
          pickAll: () => new Promise<string[] | null>((done) => (answer = done)),
          pickNone: () => {},
          t,
        }),
        root,
      ),
    );
  const press = (words: string) =>
    act(() => [...root.querySelectorAll('button')].find((each) => each.textContent === words)!.click());
  const keys = () => asked.map((question) => ('keys' in question ? question.keys : null));
  return { draw, press, keys, answer: (all: string[] | null) => act(() => answer(all)) };
}

test('what is pressed while all are being selected is meant for all of them', async () => {
  const { draw, press, keys, answer } = bulk();
  await draw(['a']);
  await press('选中全部 3 条');
  await press('分配');
  await settle();
  expect(keys()).toEqual([]);
  await answer(['a', 'b', 'c']);
  await settle();
  expect(keys()).toEqual([['a', 'b', 'c']]);
});

test('a later choice counts, and so does the one before when nobody answers', async () => {
  const { draw, press, keys, answer } = bulk();
  await draw(['a']);
  await press('选中全部 3 条');
  await answer(null);
  await press('分配');
  await settle();
  expect(keys()).toEqual([['a']]);
  await press('选中全部 3 条');
  await answer(['a', 'b', 'c']);
  await draw(['b']);
  await press('分配');
  await settle();
  expect(keys()).toEqual([['a'], ['b']]);
});
