/** The protocol that Firefox speaks itself: no driver binary. Frames are `<bytes>:<json>`. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { until } from './until.ts';

interface Waiting {
  name: string;
  done(value: unknown): void;
  failed(error: Error): void;
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #last = 0;
  #greeted = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', () => {});
    socket.on('close', () => this.#waiting.forEach(({ failed }) => failed(new Error('Firefox went away.'))));
  }

  static async connect(port: number): Promise<Marionette> {
    const client = new Marionette(await until('Firefox to listen', () => reach(port), 30_000));
    await until('Firefox to greet', async () => client.#greeted);
    return client;
  }

  send<T = unknown>(name: string, params: object = {}): Promise<T> {
    const id = (this.#last += 1);
    const text = JSON.stringify([0, id, name, params]);
    return new Promise((done, failed) => {
      this.#waiting.set(id, { name, done: (value) => done(value as T), failed });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.toString('utf8', 0, Math.max(colon, 0)));
      if (colon < 1 || this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(message);
      else this.#greeted = true;
    }
  }

  #settle([, id, error, value]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    const problem = error as { error: string; message: string } | null;
    if (problem) waiting?.failed(new Error(`${waiting.name}: ${problem.error}: ${problem.message}`));
    else waiting?.done(value);
  }
}

const reach = (port: number): Promise<Socket | null> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.once('error', () => done(null));
  });

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
