/** Erases what is kept of one account of a console. */
import { useState } from 'preact/hooks';
import type { KeepingAnswer } from '../../../utils/platform/keep-messages';
import type { Ask } from '../../ui/ask';
import { EraseBox } from '../../ui/erase/EraseBox';
import { Field, type T } from '../Field';

interface Props {
  ask: Ask;
  accounts: KeepingAnswer['accounts'];
  again(): void;
  t: T;
}

export function EraseAccount({ ask, accounts, again, t }: Props) {
  const [at, choose] = useState(0);
  const chosen = accounts[at] ?? accounts[0];
  return (
    <Field id="erase-account" label={t('erase.account')} help={t('erase.account.help')} t={t}>
      {chosen ? (
        <>
          <select
            id="erase-account"
            value={at}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {accounts.map(({ console, account }, index) => (
              <option key={`${console} ${account}`} value={index}>
                {t(`console.${console}`)} {account || t('erase.account.nameless')}
              </option>
            ))}
          </select>
          <EraseBox
            key={`${chosen.console} ${chosen.account}`}
            ask={ask}
            target={{ who: 'account', ...chosen }}
            t={t}
            onErased={again}
          />
        </>
      ) : (
        <span class="unit">{t('erase.account.none')}</span>
      )}
    </Field>
  );
}
