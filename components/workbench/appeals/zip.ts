/** Writes a pack to one archive. The same content and the same `now` give the same bytes, in every zone. */
import { beijing } from '../../../utils/complaint/time';
import type { PackFile } from '../../../utils/platform/pack-messages';
import { manifestOf } from '../../../utils/reply/pack/manifest';
import type { PackAbout, PackedFile } from '../../../utils/reply/pack/manifest';
import { fileName, plainName } from '../../../utils/reply/pack/names';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PackContent {
  about: PackAbout;
  /** The text to paste, and the course of the case, each as a file of text. */
  draft: string;
  timeline: string;
  /** In their order; `label`: what the file shows, in words. */
  files: readonly { file: PackFile; label: string; bytes: Bytes }[];
}

/** A file is not what it was when it was added: `name` inside the archive. */
export class SpoiltFile extends Error {
  override name = 'SpoiltFile';
}

/** SHA-256 of bytes, lower-case hex. */
export async function sha256(bytes: Bytes): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Wall-clock time of Beijing, whatever the zone of the computer: an archive knows no zones. */
function stampOf(now: number): Date {
  const { year, month, day, hour, minute, second } = beijing(now);
  return new Date(year, month - 1, day, hour, minute, second);
}

const STORED = 0;
const PACKED = 6;

/** `now` in ms UTC. Throws `SpoiltFile` when the ledger gives other bytes than were put in. */
export async function zipOf(content: PackContent, now: number): Promise<{ name: string; bytes: Bytes }> {
  const { zipSync } = await import('fflate');
  const { about, draft, timeline, files } = content;
  const text = new TextEncoder();
  const parts: { name: string; bytes: Bytes; level: 0 | 6 }[] = [];
  const listed: PackedFile[] = [];
  const put = async (
    name: string,
    bytes: Bytes,
    level: 0 | 6,
    about: Omit<PackedFile, 'name' | 'size' | 'sha256'>,
  ) => {
    parts.push({ name, bytes, level });
    listed.push({ name, size: bytes.length, sha256: await sha256(bytes), ...about });
  };
  const written = { shows: '', addedAt: null };
  await put('说明文字.txt', text.encode(`\uFEFF${draft}\n`), PACKED, { source: 'draft', ...written });
  await put('经过.txt', text.encode(timeline), PACKED, { source: 'ledger', ...written });
  for (const [index, { file, label, bytes }] of files.entries()) {
    const { source, addedAt, original, kind } = file;
    const name = `files/${fileName(index + 1, label, kind, about.open)}`;
    const before = { name: `${plainName(original.name, about.open)}`, size: original.size };
    await put(name, bytes, STORED, { source, shows: label, addedAt, original: before });
    if (listed.at(-1)?.sha256 !== file.sha256) throw new SpoiltFile(name);
  }
  const manifest = text.encode(manifestOf(about, listed, now));
  const mtime = stampOf(now);
  const all = [{ name: 'manifest.json', bytes: manifest, level: PACKED } as const, ...parts];
  const bytes = zipSync(
    Object.fromEntries(all.map(({ name, bytes: content, level }) => [name, [content, { level, mtime }]])),
  ) as Bytes;
  const day = beijing(now);
  const two = (n: number) => String(n).padStart(2, '0');
  const stamp = `${day.year}${two(day.month)}${two(day.day)}`;
  return { name: `申诉包-${plainName(about.complaintId, true) || 'case'}-${stamp}.zip`, bytes };
}
