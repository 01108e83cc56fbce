/** Hears what the browser says when it opens a database, and nobody else passes on. */

/** Chromium's part of the event: `total` when it dropped what it could not read. */
interface Opened extends Event {
  oldVersion?: number;
  dataLoss?: string;
}

/** Each is called with every opening that it happens to. */
export interface Ears {
  /** The browser dropped what was there. */
  loss?(): void;
  /** A page of an older version keeps its hands on the database: nothing opens until it is closed. */
  held?(): void;
  /** It opens, or it never will: no longer held. */
  free?(): void;
}

/** `factory` with an ear on every opening. */
export function listening(factory: IDBFactory, { loss, held, free }: Ears): IDBFactory {
  const heard = {
    open(name: string, version?: number) {
      const request = factory.open(name, version);
      request.addEventListener('upgradeneeded', (event: Opened) => {
        if (event.dataLoss === 'total') loss?.();
        free?.();
      });
      request.addEventListener('blocked', () => held?.());
      for (const end of ['success', 'error']) request.addEventListener(end, () => free?.());
      return request;
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    databases: () => factory.databases(),
  };
  return heard as IDBFactory;
}

/** Where those wait who want to the database. Not with a page of an older version in front: it may stay for days. */
export interface Door {
  held(): boolean;
  ears: Required<Pick<Ears, 'held' | 'free'>>;
  /** What `work` resolves with. Throws while nothing opens; what was begun before that goes on alone. */
  past<T>(work: () => Promise<T>): Promise<T>;
}
export function door(): Door {
  let held = false;
  let shut = Promise.withResolvers<never>();
  // Nobody may be waiting.
  shut.promise.catch(() => {});
  return {
    held: () => held,
    ears: {
      held() {
        held = true;
        shut.reject(new Error('A page of an older version holds the database.'));
      },
      free() {
        if (!held) return;
        held = false;
        shut = Promise.withResolvers();
        shut.promise.catch(() => {});
      },
    },
    past: (work) => (held ? shut.promise : Promise.race([work(), shut.promise])),
  };
}
