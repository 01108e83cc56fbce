/** The browser keeps us from reading consoles: the person withheld the permission, or took it back. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleId } from '../../utils/complaint/model';
import { Bar } from './Bar';
import type { T } from './words';

export interface Reading {
  /** Consoles that may not be read now. Never throws. */
  withheld(): Promise<ConsoleId[]>;
  /** To be called in a click. False when refused. */
  allow(consoles: readonly ConsoleId[]): Promise<boolean>;
}

/** `seen`: consoles that somebody uses here; with none, all of them count. */
export function WithheldBar({
  reading,
  seen,
  again,
  t,
}: {
  reading: Reading;
  seen: readonly ConsoleId[];
  again(): void;
  t: T;
}) {
  const [kept, setKept] = useState<readonly ConsoleId[]>([]);
  const [refused, setRefused] = useState(false);
  const look = () => void reading.withheld().then(setKept);
  useEffect(look, [reading]);
  const about = seen.length > 0 ? kept.filter((console) => seen.includes(console)) : kept;
  if (about.length === 0) return null;
  const allow = async () => {
    setRefused(!(await reading.allow(about)));
    look();
    again();
  };
  return (
    <Bar
      kind="amber"
      title={t('withheld.title', {
        console: about.map((console) => t(`console.${console}`)).join(t('withheld.and')),
      })}
      text={t(refused ? 'withheld.refused' : 'withheld.body')}
      action={{ label: t('withheld.allow'), run: () => void allow() }}
    />
  );
}
