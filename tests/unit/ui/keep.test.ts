// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { USUAL_RETENTION } from '../../../utils/complaint/retention';
import { fieldOf } from '../../../components/options/policy';
import { open, press } from './page';

const keeping = {
  days: USUAL_RETENTION,
  sweptAt: null,
  sweeping: false,
  accounts: [{ console: 'alipay' as const, account: '2088' }],
};

test('what the administrator set says so and cannot be changed', async () => {
  const policy = {
    locked: ['settings.language', 'keeping.journal', 'alerts.quiet'],
    templates: [],
    channels: [],
  };
  const { root } = await open({ keeping, policy });
  for (const name of policy.locked) {
    const control = root.querySelector(`#${fieldOf(name)}`) ?? root.querySelector(`#${fieldOf(name)}-label`);
    const field = control?.closest('.field');
    expect([
      name,
      field?.textContent?.includes('由管理员设置'),
      field?.querySelector('fieldset')?.disabled,
    ]).toEqual([name, true, true]);
  }
  expect(root.querySelector('#theme')?.closest('fieldset')).toBeNull();
});

test('erasing an account takes two looks: what would go, then the press', async () => {
  const plan = {
    mask: '',
    consoles: ['alipay' as const],
    complaints: 3,
    open: 1,
    sightings: 4,
    answers: 2,
    promises: 0,
    notes: 1,
    journal: 5,
  };
  const { root, asked } = await open({ keeping, erasePlan: plan, erase: { complaints: 2, done: true } });
  const box = () => root.querySelector('.erase')!;
  const button = (words: string) =>
    [...box().querySelectorAll('button')].find((each) => each.textContent === words)!;
  await press(button('看看会删哪些'));
  expect(box().textContent).toContain('将删除 3 条投诉（支付宝）');
  expect(box().textContent).toContain('状态 4 条、填过的话术 2 条、承诺 0 条、备注 1 条；5 条操作记录');
  await press(button('删除，不能撤销'));
  const target = { who: 'account', console: 'alipay', account: '2088' };
  expect(asked).toEqual([
    { type: 'erasePlan', target },
    { type: 'erase', target, open: false },
  ]);
  expect(box().textContent).toContain('已删除 2 条投诉');
});
