/** The queue by keyboard: the list has its own keys, the page the rest. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commandOf } from './keys';
import type { Command } from './keys';

export type Hands = Record<Exclude<Command['kind'], 'move'>, () => void> & { move(by: number): void };

const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

export function useCommands(list: RefObject<HTMLElement | null>, hands: Hands): void {
  const now = useRef(hands);
  now.current = hands;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      const writing = target?.closest(FIELDS) != null;
      const inList = target !== null && list.current?.contains(target) === true;
      const command = commandOf(event, { inList, writing });
      if (!command) return;
      event.preventDefault();
      if (command.kind === 'move') now.current.move(command.by);
      else now.current[command.kind]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}
