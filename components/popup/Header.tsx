/** Logo, name, and when all was last checked or what is wrong. */
import { Scene } from '../ui/Scene';

export function Header({ title, note }: { title: string; note: string }) {
  return (
    <header class="head">
      <Scene name="logo" size={18} />
      <h1>{title}</h1>
      <span class="note">{note}</span>
    </header>
  );
}
