/** Each console's dot and number, and the ways to the workbench and the settings. */
import { Unknown } from './Lines';
import type { Group, Open } from './view';
import type { T } from './words';

interface Props {
  groups: readonly Group[];
  t: T;
  open: Open;
  workbench(): void;
  settings(): void;
}

export function Footer({ groups, t, open, workbench, settings }: Props) {
  return (
    <footer class="foot">
      {groups.map(({ console, dot, count }) => (
        <button key={console} type="button" title={t(`open.${console}`)} onClick={() => open(console, null)}>
          <i class="dot" data-dot={dot} />
          <span class="spoken">{t(`dot.${dot}`)} </span>
          {t(`console.${console}`)} {count ?? <Unknown t={t} />}
        </button>
      ))}
      <button class="link" type="button" onClick={workbench}>
        {t('workbench')}
      </button>
      <button class="link" type="button" onClick={settings}>
        {t('settings')}
      </button>
    </footer>
  );
}
