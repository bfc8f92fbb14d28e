import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';

/** What the page complains about, and how long it took to answer; kept by what stands first in it. */
declare global {
  interface Window {
    heard: {
      readonly complaints: string[];
      /** From the event that was last waited for to the paint after it, milliseconds; null until then. */
      toPaint: number | null;
      readonly waitFor: (event: 'keydown' | 'pointermove') => void;
    };
  }
}

/** Runs in the page before any of its own code: WebDriver tells nothing of what the page complains about. */
function listen() {
  const complaints: string[] = [];
  const keep = (kind: string, what: unknown) =>
    complaints.push(`${kind}: ${what instanceof Error ? what.stack : String(what)}`);
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...all: unknown[]) => {
      keep(level, all.map(String).join(' '));
      say.apply(console, all);
    };
  }
  addEventListener('error', ({ error, message }) => {
    // It says only that a size is answered in the next frame.
    if (!message.includes('ResizeObserver loop')) keep('thrown', error ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => keep('rejected', reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    keep('policy', `${violatedDirective} ${sample}`),
  );

  const channel = new MessageChannel();
  let awaited: string | undefined;
  let start = 0;
  // A message that a frame sends is answered once that frame is painted.
  channel.port1.addEventListener('message', () => {
    window.heard.toPaint = performance.now() - start;
  });
  channel.port1.start();
  const onEvent = ({ type }: Event) => {
    if (type !== awaited) return;
    awaited = undefined;
    start = performance.now();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  for (const type of ['keydown', 'pointermove']) addEventListener(type, onEvent, { capture: true });
  const waitFor = (event: string) => {
    window.heard.toPaint = null;
    awaited = event;
  };
  window.heard = { complaints, toPaint: null, waitFor };
}

/** Serves the built page to this machine, and puts what listens in front of everything else in it. */
export async function startSite() {
  const server = await preview({
    preview: { host: '127.0.0.1', port: 0, open: false },
    logLevel: 'error',
    plugins: [
      {
        name: 'listening',
        configurePreviewServer: ({ middlewares, config }) => {
          const page = join(config.root, config.build.outDir, 'index.html');
          const answers: Record<string, () => [type: string, body: string]> = {
            '/': () => [
              'text/html',
              readFileSync(page, 'utf8').replace('<head>', '$&<script src="./listen.js"></script>'),
            ],
            // It would answer with the page as it is built, without what listens.
            '/sw.js': () => ['text/javascript', ''],
            '/listen.js': () => ['text/javascript', `(${String(listen)})()`],
          };
          middlewares.use((request, response, next) => {
            const answer = answers[request.url ?? ''];
            if (!answer) return next();
            const [type, body] = answer();
            response.setHeader('Content-Type', type);
            response.end(body);
          });
        },
      },
    ],
  });
  return { address: server.resolvedUrls!.local[0], close: () => server.close() };
}
