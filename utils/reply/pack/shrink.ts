/** How a picture is written anew until it fits: which kinds, qualities and sizes are tried, in order. Pure. */
import type { PictureLimit } from '../evidence/stages';
import type { FileKind } from './kinds';

export interface Attempt {
  kind: 'jpg' | 'png';
  /** 0–1, of a JPEG. */
  quality: number;
  /** px */
  width: number;
  height: number;
}

/** Longest side that is kept: letters on a screenshot stay legible, and every console shows it. px */
const MOST_SIDE = 4096;
/** Below this nobody reads a waybill any more. px */
const LEAST_SIDE = 800;
const QUALITIES = [0.92, 0.85, 0.78, 0.7, 0.6, 0.5];
const STEP = 0.8;

/**
 * Attempts for a picture of `width` × `height` px, best first; the first that is small enough is taken.
 * A picture with sharp letters (PNG) stays one where the platform takes it and it fits. Every attempt
 * draws the picture anew: what a camera wrote beside it (place, device, time) is gone.
 */
export function attemptsFor(
  { width, height, kind }: { width: number; height: number; kind: FileKind },
  { kinds }: Pick<PictureLimit, 'kinds'>,
): Attempt[] {
  const side = Math.max(width, height);
  if (!(width >= 1 && height >= 1)) return [];
  const attempts: Attempt[] = [];
  const add = (scale: number, as: Attempt['kind'], quality: number) => {
    attempts.push({
      kind: as,
      quality,
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    });
  };
  const full = Math.min(1, MOST_SIDE / side);
  const sharp = kind === 'png' || kind === 'gif' || kind === 'bmp';
  if (sharp && kinds.includes('png')) add(full, 'png', 1);
  if (!kinds.includes('jpg')) return attempts;
  for (let scale = full; scale === full || side * scale >= LEAST_SIDE; scale *= STEP)
    for (const quality of QUALITIES) add(scale, 'jpg', quality);
  return attempts;
}
