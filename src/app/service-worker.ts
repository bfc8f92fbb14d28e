/**
 * What a browser keeps of the page, so that it opens whole without a network. A new version is fetched
 * beside the one that is open and takes its place once no page of the old one is: until then the old one
 * finds all its parts here, also those that its host no longer has.
 */
import { clientsClaim } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';

/** Every file of the page and its version; vite/offline.ts puts them in. */
declare const __FILES__: { url: string; revision: string | null }[];

precacheAndRoute(__FILES__, {
  // What stands behind the question mark says what is shown, and asks for no other file.
  ignoreURLParametersMatching: [/./],
});
clientsClaim();
