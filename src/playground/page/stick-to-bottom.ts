import { useEffect, useRef } from 'react';
import type { RefObject, UIEvent } from 'react';

const NEAR_BOTTOM = 120;

/** Keeps the end of a scrolled box in view as it grows, unless the person has scrolled up to read. */
export function useStickToBottom(): {
  ref: RefObject<HTMLDivElement | null>;
  onScroll: (event: UIEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  useEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const grown = new ResizeObserver(() => {
      if (atBottom.current) box.scrollTop = box.scrollHeight;
    });
    grown.observe(box);
    if (box.firstElementChild) grown.observe(box.firstElementChild);
    return () => grown.disconnect();
  }, []);
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent): void => {
    atBottom.current = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
  };
  return { ref, onScroll };
}
