import { GLYPHS, type GlyphName, pathAttributes } from './glyphs';

/** A glyph in a panel, in the colour of its text. */
export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      {GLYPHS[name].map((entry) => (
        <path {...pathAttributes(entry)} />
      ))}
    </svg>
  );
}
