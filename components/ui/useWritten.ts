/** What is being written: it survives redrawing, and follows the value that is in force. */
import { useEffect, useState } from 'preact/hooks';

export function useWritten(value: string): [text: string, write: (text: string) => void] {
  const [text, write] = useState(value);
  useEffect(() => write(value), [value]);
  return [text, write];
}
