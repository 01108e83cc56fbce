/** Messages about what a person taught. A console page speaks for its own console only. */
import type { Teaching } from '../complaint/teaching';
import type { JsonRecord } from './watch-messages';

/** What was taught: to a console page about its console, to a page of ours about all. */
export interface TeachingsRequest {
  type: 'teachings';
}
export interface TeachingsAnswer {
  /** Newest first. */
  teachings: Teaching[];
}
/** A new one, in the place of an older one about the same list. From the guide, or out of a file. */
export interface SaveTeaching {
  type: 'saveTeaching';
  teaching: JsonRecord;
}
export interface SaveTeachingAnswer {
  saved: boolean;
  /** The part that is wrong (`fields.time.path[2].tag`), or `full`; null when it was saved. */
  fault: string | null;
}
export interface ForgetTeaching {
  type: 'forgetTeaching';
  /** As `teachingKey` makes it. */
  key: string;
}

export type TeachingMessage = TeachingsRequest | SaveTeaching | ForgetTeaching;
export interface TeachingAnswers {
  teachings: TeachingsAnswer;
  saveTeaching: SaveTeachingAnswer;
  /** False: there was none. */
  forgetTeaching: boolean;
}
