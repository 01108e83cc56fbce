/** Logo, name, and when all was last checked or what is wrong. */
import type { ComponentChildren } from 'preact';
import { Scene } from '../ui/Scene';

interface Props {
  title: string;
  note: string;
  children?: ComponentChildren;
}

export function Header({ title, note, children }: Props) {
  return (
    <header class="head">
      <Scene name="logo" size={18} />
      <h1>{title}</h1>
      <span class="note">{note}</span>
      {children}
    </header>
  );
}
