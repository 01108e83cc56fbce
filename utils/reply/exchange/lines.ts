/** Where the entries of a JSON list begin, for whoever has to find a wrong one. */

/**
 * Lines (from 1) of the objects in the outermost list, in order. For text that `JSON.parse` takes:
 * the list is the text itself, or the value of an entry of the outermost object.
 */
export function entryLines(text: string): number[] {
  const lines: number[] = [];
  const depthOfEntry = text.trimStart().startsWith('[') ? 2 : 3;
  let line = 1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') line += 1;
    else if (char === '"') {
      // Inside JSON a text holds no line break.
      for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1)
        if (text.charAt(at) === '\\') at += 1;
    } else if (char === '{' || char === '[') {
      depth += 1;
      if (depth === depthOfEntry && char === '{') lines.push(line);
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return lines;
}
