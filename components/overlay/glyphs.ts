const RING = '|M6 1.3a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 1 1 0-9.4';

/** Drawings on a 12 × 12 grid: `stroke width|path`; width 0 is a filled shape. */
export const GLYPHS = {
  // The faint ring, the share that is left (its dashes are set by the mark), the hands.
  calm: [`1.5${RING}`, `1.7${RING}`, '1.2|M6 3.7V6l1.5 1'],
  soon: [`1.5${RING}`, '0|M6 1.3a4.7 4.7 0 0 1 0 9.4z'],
  urgent: ['0|M6 .3 11.7 6 6 11.7.3 6z'],
  critical: ['0|M6 .5 11.9 11.1H.1zM5.1 4v3.6h1.8V4zm0 4.4V10h1.8V8.4z'],
  overdue: ['0|M1.6.6h8.8l1 1v8.8l-1 1H1.6l-1-1V1.6zM4.8 2.7v5h4.3V6.3H6.2V2.7z'],
  done: ['1.8|m2 6.4 2.7 2.7L10 3.4'],
  unknown: ['1.5|M3.9 4.3a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.5', '1.9|M6 10h0'],
  repeat: ['1.4|M10.3 4.7A4.5 4.5 0 1 0 10.5 7M10.6 1.7v3.2H7.4'],
  risk: ['0|M1.9.4h8.7L8.4 3.8l2.2 3.4H3.1v4.4H1.9z'],
  desk: ['1.2|M1.2 1.6h9.6v6.6H6L3.2 10.7V8.2h-2zM3.5 4h5M3.5 6h3.2'],
  find: ['1.3|M5 1.3a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 1 1 0-7.4M8 8l3 3'],
  signedOut: ['1.2|M7 1.2H2v9.6h5M5 6h6M8.8 3.8 11 6 8.8 8.2'],
  forbidden: ['1.2|M2 5.4h8v5.4H2zM3.9 5.2V3.4a2.1 2.1 0 0 1 4.2 0v1.8'],
  riskControl: [`1.2${RING}M4.7 4.2v3.6M7.3 4.2v3.6`],
};

export type GlyphName = keyof typeof GLYPHS;

/** Attributes of the path of one entry. */
export function pathAttributes(entry: string): Record<string, string> {
  const [width, d] = entry.split('|') as [string, string];
  return width === '0' ? { d, fill: 'currentColor', stroke: 'none' } : { d, 'stroke-width': width };
}
