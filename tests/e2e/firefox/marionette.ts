import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type Params = Readonly<Record<string, unknown>>;
type Frame = [
  type: number,
  id: number,
  errorOrCommand: { error: string; message: string } | null,
  result: unknown,
];

/** A client of Marionette, Firefox's own remote control: frames of `LENGTH:[0, id, command, parameters]` over TCP. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects as soon as Firefox listens. */
  static async connect(port: number, timeout = 30_000): Promise<Marionette> {
    const deadline = performance.now() + timeout;
    for (;;) {
      try {
        return new Marionette(await openSocket(port));
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await sleep(100);
      }
    }
  }

  /** Sends one command; the answer's lone `value` is unwrapped. */
  async send(command: string, params: Params = {}): Promise<unknown> {
    if (this.#socket.destroyed) throw new Error(`${command}: Firefox is gone`);
    this.#lastId += 1;
    const answer = withResolvers<unknown>();
    this.#waiting.set(this.#lastId, answer);
    const body = JSON.stringify([0, this.#lastId, command, params]);
    this.#socket.write(`${Buffer.byteLength(body)}:${body}`);
    const result = await answer.promise.catch((error: unknown) => {
      // Thrown from here, the stack leads to the caller and not into the socket.
      throw new Error(`${command}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    });
    return isRecord(result) && Object.keys(result).length === 1 && 'value' in result
      ? result['value']
      : result;
  }

  /** Runs a function body; in the sandbox `system` it has the browser's own rights. A promise is awaited. */
  async execute<R>(script: string, args: unknown[] = [], sandbox: 'system' | null = null): Promise<R> {
    return (await this.send('WebDriver:ExecuteScript', { script, args, sandbox })) as R;
  }

  /** Closes the connection. */
  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.toString('latin1', 0, colon));
      if (this.#buffer.length < end) return;
      const text = this.#buffer.toString('utf8', colon + 1, end);
      this.#buffer = this.#buffer.subarray(end);
      const frame: unknown = JSON.parse(text);
      // The first frame is a greeting, an object.
      if (Array.isArray(frame)) this.#settle(frame as Frame);
    }
  }

  #settle([, id, error, result]: Frame): void {
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) answer?.resolve(result);
    else answer?.reject(new Error(`${error.error}: ${error.message}`));
  }

  #fail(error: Error): void {
    for (const answer of this.#waiting.values()) answer.reject(error);
    this.#waiting.clear();
  }
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
}

// Promise.withResolvers came with Node 22.
function withResolvers<T>(): PromiseWithResolvers<T> {
  const parts: Partial<PromiseWithResolvers<T>> = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return { promise, ...parts } as PromiseWithResolvers<T>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
