import { describe, expect, test } from 'vitest';
import { checkForm, sayCode, SERVICES } from '../../../../utils/watch/channels/form';

describe('the form of a channel', () => {
  test('says what is missing, or where it goes', () => {
    expect(checkForm('bark', { server: '', keys: '' }, [])).toEqual({
      errors: { keys: 'needed' },
      goes: null,
    });
    expect(checkForm('bark', { server: '', keys: 'abcdefgh' }, []).goes).toEqual({
      hosts: ['https://api.day.app/*'],
      abroad: true,
    });
  });

  test('what is stored need not be written again, and then hides where it goes', () => {
    expect(checkForm('wecom', { address: '' }, ['address'])).toEqual({ errors: {}, goes: null });
    expect(checkForm('wecom', { address: 'http://x' }, ['address']).errors).toEqual({
      address: 'notAddress',
    });
  });

  test('a new server is where it goes, though the keys are stored', () => {
    const form = { server: 'https://push.example.com', keys: '' };
    expect(checkForm('bark', form, ['keys']).goes).toEqual({
      hosts: ['https://push.example.com/*'],
      abroad: false,
    });
  });

  test('an unknown service goes nowhere', () => expect(checkForm('fax', {}, []).goes).toBeNull());

  test('every service has a name and labels in both languages', () => {
    for (const { name, fields } of SERVICES)
      for (const said of [name, ...fields.map(({ label }) => label)])
        expect([said['zh-CN'], said.en].every(Boolean)).toBe(true);
  });

  test('unknown codes are said as they are', () => {
    expect(sayCode('needed', 'zh-CN')).toBe('必填');
    expect(sayCode('toString', 'en')).toBe('toString');
  });
});
