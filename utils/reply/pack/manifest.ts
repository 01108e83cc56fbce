/** What is in a pack and where each part of it comes from, for whoever checks it later. Pure. */
import { formatBeijing } from '../../complaint/time';

/** How a file came into the pack. */
export type FileSource = 'chosen' | 'pasted' | 'dropped' | 'ledger' | 'draft';

export interface PackedFile {
  /** Path inside the archive. */
  name: string;
  /** Bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
  source: FileSource;
  /** What it shows, as in the list of materials; '' = nothing in particular. */
  shows: string;
  /** ms UTC: when it was added; null for what was written for this pack. */
  addedAt: number | null;
  /** What it was before it was written anew; absent where it is as it came. */
  original?: { name: string; size: number };
}

export interface PackAbout {
  /** The console and the stage in words, the queue by its name in data. */
  console: string;
  queue: string;
  stage: string;
  complaintId: string;
  /** Numbers of people and orders stand in full. */
  open: boolean;
}

/** ms UTC as ISO text of UTC and as Beijing wall-clock time. */
const bothTimes = (at: number) => ({
  utc: new Date(at).toISOString(),
  beijing: `${formatBeijing(at, 'yyyy-MM-dd HH:mm:ss')} +08:00`,
});

/** `now`: ms UTC of the making. The same input gives the same text, letter by letter. */
export function manifestOf(about: PackAbout, files: readonly PackedFile[], now: number): string {
  const { open, ...rest } = about;
  return `${JSON.stringify(
    {
      what: '申诉与举证包 / Appeal and evidence pack',
      ...rest,
      personalData: open ? 'in full' : 'masked',
      made: bothTimes(now),
      files: files.map(({ addedAt, ...file }) => ({
        ...file,
        ...(addedAt === null ? {} : { added: bothTimes(addedAt) }),
      })),
    },
    null,
    2,
  )}\n`;
}
