import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** What is packed already is served as it is. */
const packed = new Set(['.png', '.woff2']);

/** A built page on a port of this machine, served as a web server serves it: with gzip. */
export async function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const files = new Map<string, ReturnType<typeof filesIn>[number][1]>(filesIn(resolve(folder)));
  if (!files.has('/index.html')) {
    throw new Error(`serve: ${folder} holds no index.html; expected a folder that was built`);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, file.headers).end(file.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('serve: no port');
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const ending = extname(entry.name);
      const plain = readFileSync(path);
      const body = packed.has(ending) ? plain : gzipSync(plain);
      const headers = {
        'content-type': types[ending] ?? 'application/octet-stream',
        'content-length': body.length,
        ...(body === plain ? {} : { 'content-encoding': 'gzip' }),
      };
      return [`/${relative(folder, path).replaceAll(sep, '/')}`, { body, headers }] as const;
    });
