/** Keeps what people taught about lists, checked on the way in and on the way out. */
import type { Teaching } from '../../utils/complaint/teaching';
import { LIMITS, teachingKey } from '../../utils/complaint/teaching';
import { CONSOLES } from '../../utils/consoles';
import { readTeaching } from '../../utils/consoles/teaching';
import { localShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import { tellPages } from '../../utils/platform/tabs';
import type {
  ForgetTeaching,
  SaveTeaching,
  SaveTeachingAnswer,
  TeachingsAnswer,
} from '../../utils/platform/teaching-messages';

interface From {
  host: string | null;
}

export function setUpTeachings(browser: Browser) {
  const shelf = localShelf(browser, 'teachings');
  const load = async (): Promise<Teaching[]> => {
    const stored = await shelf.load().catch(() => null);
    const all = Array.isArray(stored) ? (stored as unknown[]).slice(0, LIMITS.teachings) : [];
    return all.map((each) => readTeaching(each).teaching).filter((each) => each !== null);
  };
  /** A page speaks for its own console only. */
  const may = ({ console }: Teaching, host: string | null): boolean =>
    host === null || CONSOLES[console].hosts.includes(host);

  /** One change after the other: two tabs may save in the same moment. */
  let last: Promise<unknown> = Promise.resolve();
  const change = <T>(work: (before: Teaching[]) => Promise<T>): Promise<T> => {
    const next = last.then(async () => work(await load()));
    last = next.catch(() => {});
    return next;
  };
  const keep = async (teachings: readonly Teaching[], about: Teaching): Promise<void> => {
    await shelf.save(teachings);
    void tellPages(browser, CONSOLES[about.console].hosts);
  };

  return {
    /** Was anything taught about the console of this host? */
    about: async (host: string | null): Promise<boolean> =>
      host !== null && (await load()).some((each) => may(each, host)),
    handlers: {
      async teachings(_request: unknown, { host }: From): Promise<TeachingsAnswer> {
        return { teachings: (await load()).filter((each) => may(each, host)) };
      },
      async saveTeaching({ teaching: given }: SaveTeaching, { host }: From): Promise<SaveTeachingAnswer> {
        const { teaching, fault } = readTeaching(given);
        if (!teaching) return { saved: false, fault };
        if (!may(teaching, host)) return { saved: false, fault: 'console' };
        return change(async (before) => {
          const key = teachingKey(teaching);
          const others = before.filter((each) => teachingKey(each) !== key);
          if (others.length >= LIMITS.teachings) return { saved: false, fault: 'full' };
          await keep([teaching, ...others], teaching);
          return { saved: true, fault: null };
        });
      },
      forgetTeaching: ({ key }: ForgetTeaching, { host }: From): Promise<boolean> =>
        change(async (before) => {
          const gone = before.find((each) => teachingKey(each) === key && may(each, host));
          if (!gone) return false;
          await keep(
            before.filter((each) => each !== gone),
            gone,
          );
          return true;
        }),
    },
  };
}
