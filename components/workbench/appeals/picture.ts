/** Makes a file fit its console, in the page: nothing leaves it. Pictures are drawn anew, so EXIF is gone. */
import type { PackFile } from '../../../utils/platform/pack-messages';
import type { PictureLimit } from '../../../utils/reply/evidence/stages';
import { isPicture, kindOf, MIME } from '../../../utils/reply/pack/kinds';
import { attemptsFor } from '../../../utils/reply/pack/shrink';
import type { Attempt } from '../../../utils/reply/pack/shrink';

export interface Fitted {
  kind: PackFile['kind'];
  bytes: Uint8Array<ArrayBuffer>;
  thumb: string;
}
/** `kind`: neither a picture nor a PDF · `huge`: too large to open · `broken`: unreadable · `tight`: never fits. */
export type Misfit = 'kind' | 'huge' | 'broken' | 'tight';

/** Bytes of what is opened at all, and px of a picture: more would stop the page. */
const MOST_OPENED = 60_000_000;
const MOST_PIXELS = 120_000_000;
const THUMB_SIDE = 160;

async function drawn(bitmap: ImageBitmap, { kind, quality, width, height }: Attempt): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  if (kind === 'jpg') {
    // What was see-through would come out black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  return canvas.convertToBlob({ type: MIME[kind], quality });
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function thumbOf(bitmap: ImageBitmap): Promise<string> {
  const scale = Math.min(1, THUMB_SIDE / Math.max(bitmap.width, bitmap.height));
  const side = (px: number) => Math.max(1, Math.round(px * scale));
  const size = { width: side(bitmap.width), height: side(bitmap.height) };
  const bytes = await bytesOf(await drawn(bitmap, { kind: 'jpg', quality: 0.7, ...size }));
  return `data:image/jpeg;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** The file as it will be kept, or why it cannot be. Never throws. */
export async function fitted(file: Blob, limit: PictureLimit): Promise<Fitted | Misfit> {
  if (file.size > MOST_OPENED) return 'huge';
  const bytes = await bytesOf(file).catch(() => null);
  const kind = bytes && kindOf(bytes);
  if (!bytes) return 'broken';
  if (!kind) return 'kind';
  if (!isPicture(kind)) return { kind: 'pdf', bytes, thumb: '' };
  const bitmap = await createImageBitmap(new Blob([bytes], { type: MIME[kind] })).catch(() => null);
  if (!bitmap) return 'broken';
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) return 'huge';
    for (const attempt of attemptsFor({ width: bitmap.width, height: bitmap.height, kind }, limit)) {
      const blob = await drawn(bitmap, attempt);
      if (blob.size > limit.bytes) continue;
      return { kind: attempt.kind, bytes: await bytesOf(blob), thumb: await thumbOf(bitmap) };
    }
    return 'tight';
  } catch {
    return 'broken';
  } finally {
    bitmap.close();
  }
}
