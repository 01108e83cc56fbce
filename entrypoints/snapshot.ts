import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { consoleForHost } from '../utils/consoles';
import { allRoots } from '../utils/overlay/roots';
import { makeReader, sharedReader } from '../utils/reader/reader';
import { structureOf } from '../utils/reader/structure';

/** Taken only when a person asks for it: the shape of this document, handed to the background. */
export default defineUnlistedScript(() => {
  const known = consoleForHost(location.host);
  if (!known || !document.body) return null;
  return structureOf(document, sharedReader() ?? makeReader(known), {
    roots: allRoots(document),
    url: new URL(location.href),
    title: document.title,
    now: Date.now(),
  });
});
