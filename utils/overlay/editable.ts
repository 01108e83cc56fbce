/** Everything in which a reply could be written. */
export const EDITABLE =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';
