import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to the card of a match, and keeps it there while a decision turns the card into a line or back: the
 * element with the focus is then another one.
 */
export function useMovingFocus(list: RefObject<HTMLElement | null>): (id: string) => void {
  const held = useRef<{ id: string; element: HTMLElement }>(null);
  const focusOn = (id: string) => {
    const element = list.current?.querySelector<HTMLElement>(`#match-${CSS.escape(id)}`);
    element?.focus();
    held.current = element ? { id, element } : null;
  };
  useLayoutEffect(() => {
    const { current } = held;
    if (current && !current.element.isConnected && document.activeElement === document.body) focusOn(current.id);
  });
  // After the next paint, when the card that it goes to is open.
  return (id) => requestAnimationFrame(() => focusOn(id));
}
