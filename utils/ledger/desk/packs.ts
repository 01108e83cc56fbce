/** The answers of the desk about appeals and packs. */
import type { ClockOptions } from '../../complaint/rules';
import type { PackAnswers, PackQuestion } from '../../platform/pack-messages';
import { appealsOf } from '../appeals';
import type { Database } from '../database';
import { addToPack, bytesOf, changePack, editFile, packOf } from '../packs';

type Handlers = {
  [T in PackQuestion['type']]: (
    question: Extract<PackQuestion, { type: T }>,
  ) => Promise<PackAnswers[T]> | PackAnswers[T];
};

/** `tell`: something is other than it was. `options`: the rules as they are now. */
export function packHandlers(db: Database, tell: () => void, options: () => ClockOptions): Handlers {
  const telling = async <A>(work: Promise<A>): Promise<A> => {
    const answer = await work;
    tell();
    return answer;
  };
  return {
    appeals: ({ now }) => appealsOf(db, now, options()),
    pack: ({ key }) => packOf(db, key),
    packChange: ({ key, change, log, now }) => telling(changePack(db, key, change, now, log)),
    packAdd: (question) => telling(addToPack(db, question)),
    packShows: (question) => telling(editFile(db, question)),
    packDrop: (question) => telling(editFile(db, { ...question, shows: null })),
    packBytes: ({ key }) => bytesOf(db, key),
  };
}
