/** Bodies of functions for privileged code: only that may open a closed root. */

/** Every mark of the page. */
export const READ_MARKS = `
  const words = (node) => node.nodeType === 3 ? node.nodeValue
    : /^(style|script|template)$/i.test(node.localName ?? '') ? '' : [...node.childNodes].map(words).join('');
  return [...document.querySelectorAll('kesu-mark')].map((host, index) => ({
    index,
    attributes: Object.fromEntries([...host.attributes].map((one) => [one.name, one.value])),
    text: words(host.openOrClosedShadowRoot ?? host).replace(/\\s+/g, ' ').trim(),
  }));`;

/** The place of the first mark in whose root FIND is something; that is marked for a click. */
export const HIT = `
  return [...document.querySelectorAll('kesu-mark')].findIndex((host) => {
    const root = host.openOrClosedShadowRoot;
    if (!root) return false;
    for (const one of root.querySelectorAll('[data-hit]')) one.removeAttribute('data-hit');
    const found = FIND;
    found?.setAttribute('data-hit', '');
    return Boolean(found);
  });`;

/** What went wrong in pages and scripts of the add-on with the id that is `given`; warnings do not count. */
export const READ_FAULTS = `
  const ours = (script) => (script.sourceName || script.errorMessage).includes(given[0]);
  return Services.console.getMessageArray().flatMap((message) => {
    if (!(message instanceof Ci.nsIScriptError)) return [];
    return message.flags & Ci.nsIScriptError.warningFlag || !ours(message) ? [] : [message.errorMessage];
  });`;
