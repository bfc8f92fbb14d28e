import { createServer, type AddressInfo } from 'node:net';
import { type Driven, programPath, startProgram, stopProgram, until } from './engine.ts';

/** Where a command goes, by its name: https://www.w3.org/TR/webdriver2/#endpoints */
const endpoints: Record<string, readonly ['GET' | 'POST' | 'DELETE', string]> = {
  Navigate: ['POST', 'url'],
  ExecuteScript: ['POST', 'execute/sync'],
  PerformActions: ['POST', 'actions'],
  SetWindowRect: ['POST', 'window/rect'],
};

interface Wanted {
  /** The program that drives the browser. */
  readonly driver: string;
  readonly capabilities: object;
  readonly env?: Record<string, string>;
}

/** Starts a browser by a driver that speaks WebDriver over HTTP. */
export async function startDriver({ driver, capabilities, env }: Wanted): Promise<Driven> {
  const port = await freePort();
  const child = startProgram(programPath(driver)!, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const address = `http://127.0.0.1:${port}`;
  await until(() => ask('GET', `${address}/status`).then(Boolean, () => false), driver);
  const session = (await ask('POST', `${address}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const { browserName, browserVersion } = session.capabilities;
  const own = `${address}/session/${session.sessionId}`;
  return {
    name: `${browserName} ${browserVersion}`,
    send: (command, parameters = {}) => {
      const [method, path] = endpoints[command];
      return ask(method, `${own}/${path}`, method === 'POST' ? parameters : undefined);
    },
    close: async () => {
      await ask('DELETE', own).catch(Boolean);
      await stopProgram(child);
    },
  };
}

async function ask(method: string, address: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    body: body && JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (answer.ok) return value;
  throw new Error(`${address}: ${value.error}: ${value.message}`);
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
