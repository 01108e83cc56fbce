import type { Theme } from '../tokens';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface ShadeProps {
  theme: Theme;
  /** Every press is a pick: nothing reaches the page. */
  picking: boolean;
  rows: readonly Box[];
  /** Fields that would be read; named ones carry their name. */
  fields: readonly (Box & { name: string })[];
  /** What the pointer or the keyboard is on. */
  aim: Box | null;
  onAim(x: number, y: number): void;
  onPick(x: number, y: number): void;
  onScroll(x: number, y: number, dx: number, dy: number): void;
}

const style = ({ left, top, width, height }: Box) => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});

/** What lies over the page while it is taught: frames around what would be read, and the sheet that takes the clicks. */
export function Shade({ theme, picking, rows, fields, aim, onAim, onPick, onScroll }: ShadeProps) {
  return (
    <div
      class={`tg shade ${picking ? 'on' : ''} ${theme === 'dark' ? 'd' : ''}`}
      onPointerMove={({ clientX, clientY }) => onAim(clientX, clientY)}
      onClick={({ clientX, clientY }) => onPick(clientX, clientY)}
      onWheel={({ clientX, clientY, deltaX, deltaY }) => onScroll(clientX, clientY, deltaX, deltaY)}
    >
      {rows.map((box, i) => (
        <div key={`r${i}`} class="r" style={style(box)} />
      ))}
      {fields.map((box, i) => (
        <div key={`f${i}`} class="f" style={style(box)}>
          {box.name && <em>{box.name}</em>}
        </div>
      ))}
      {aim && <div class="h" style={style(aim)} />}
      {picking && <div class="ring" />}
    </div>
  );
}
