/** Hears what the browser says when it opens a database, and nobody else passes on. */

/** Chromium's part of the event: `total` when it dropped what it could not read. */
interface Opened extends Event {
  oldVersion?: number;
  dataLoss?: string;
}

/** `factory` with an ear on every opening. `loss` is called when the browser dropped what was there. */
export function listening(factory: IDBFactory, loss: () => void): IDBFactory {
  const heard = {
    open(name: string, version?: number) {
      const request = factory.open(name, version);
      request.addEventListener('upgradeneeded', (event: Opened) => {
        if (event.dataLoss === 'total') loss();
      });
      return request;
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    databases: () => factory.databases(),
  };
  return heard as IDBFactory;
}
