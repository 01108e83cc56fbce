/** Talks with one target over its own socket; attaches to nothing else. */
type Values = Record<string, unknown>;
interface Heard {
  id?: number;
  method?: string;
  params?: Values;
  result?: Values;
  error?: { message: string };
}

export class Session {
  readonly #socket: WebSocket;
  readonly #open = new Map<number, (heard: Heard) => void>();
  readonly #listeners = new Map<string, (params: Values) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const heard = JSON.parse(String(data)) as Heard;
      if (heard.id === undefined) this.#listeners.get(heard.method ?? '')?.(heard.params ?? {});
      else this.#open.get(heard.id)?.(heard);
    });
    // Who was asked to go may be gone before it answers.
    socket.addEventListener('close', () => {
      for (const answer of this.#open.values()) answer({ error: { message: 'the target is gone' } });
    });
  }

  static async open(address: string): Promise<Session> {
    const socket = new WebSocket(address);
    await new Promise((done, failed) => {
      socket.addEventListener('open', done);
      socket.addEventListener('error', () => failed(new Error(`Nobody answers at ${address}.`)));
    });
    return new Session(socket);
  }

  on(method: string, listener: (params: Values) => void): void {
    this.#listeners.set(method, listener);
  }

  send(method: string, params: Values = {}): Promise<Values> {
    const id = ++this.#last;
    return new Promise((done, failed) => {
      if (this.#socket.readyState !== WebSocket.OPEN)
        return failed(new Error(`${method}: the target is gone`));
      this.#open.set(id, ({ result, error }) => {
        this.#open.delete(id);
        if (error) failed(new Error(`${method}: ${error.message}`));
        else done(result ?? {});
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Runs an expression in the page and waits for what it promises. */
  async evaluate<T>(expression: string): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', params)) as {
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close(): void {
    this.#socket.close();
  }
}
