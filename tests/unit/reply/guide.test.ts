import { expect, it } from 'vitest';
import { VARIABLE_NOTES } from '../../../utils/reply/guide';
import { VARIABLES } from '../../../utils/reply/variables';

it('explains every variable in both languages, and says what is asked', () => {
  expect(Object.keys(VARIABLE_NOTES).toSorted()).toEqual(Object.keys(VARIABLES).toSorted());
  for (const [name, { source }] of Object.entries(VARIABLES)) {
    const { zh, en } = VARIABLE_NOTES[name as keyof typeof VARIABLES];
    expect(zh.startsWith('填入时询问'), name).toBe(source === 'person');
    expect(en.startsWith('asked'), name).toBe(source === 'person');
  }
});
