import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject, UIEvent } from 'react';

const NEAR_BOTTOM = 120;

/**
 * Keeps the end of a scrolled box in view as it grows, unless the person has scrolled up to read; when `own`, their
 * newest message, changes, the end comes into view again.
 */
export function useStickToBottom(own: string | undefined): {
  ref: RefObject<HTMLDivElement | null>;
  onScroll: (event: UIEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const top = useRef(0);
  const seen = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (own === seen.current) return;
    seen.current = own;
    atBottom.current = true;
    if (ref.current) ref.current.scrollTop = ref.current.scrollHeight;
  }, [own]);
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
    // More may have arrived since the scroll that this tells of: only going up means leaving the end.
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM) atBottom.current = true;
    else if (scrollTop < top.current) atBottom.current = false;
    top.current = scrollTop;
  };
  return { ref, onScroll };
}
