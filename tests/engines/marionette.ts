import { connect } from 'node:net';

type Ask = (command: string, parameters: object) => Promise<unknown>;
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}
/** An answer as it comes: its kind, the number of what was asked, what was wrong, what is right. */
type Answer = [
  kind: number,
  id: number,
  error: { error: string; message: string } | null,
  value: unknown,
];

/**
 * Firefox's own protocol: each message is its length in bytes, a colon, and JSON.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectTo(port: number): Promise<Ask> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let asked = 0;

  /** The next whole message, once it is here. */
  const next = (): unknown => {
    const colon = received.indexOf(':');
    const end = colon + 1 + Number(received.subarray(0, colon));
    if (colon < 0 || received.length < end) return undefined;
    const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
    received = received.subarray(end);
    return message;
  };
  const settle = ([, id, error, value]: Answer) => {
    if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting.get(id)?.resolve(value);
    waiting.delete(id);
  };
  // It introduces itself once; all else answers a command.
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      for (let message = next(); message !== undefined; message = next()) {
        if (Array.isArray(message)) settle(message as Answer);
        else resolve();
      }
    });
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone.'));
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      const text = JSON.stringify([0, asked, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
