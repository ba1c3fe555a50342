import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject, UIEvent } from 'react';

import { compareTimestamps } from '../state/timestamp.ts';

const NEAR_BOTTOM = 120;
/** Before all messages. */
const NONE = '0.000000';

/** How a scrolled box keeps to its end. */
interface Sticking {
  /** What the box needs. */
  box: { ref: RefObject<HTMLDivElement | null>; onScroll: (event: UIEvent) => void };
  /** Whether others have written below since the person scrolled up. */
  below: boolean;
  toEnd: () => void;
}

/**
 * Keeps the end of a scrolled box in view as it grows, unless the person has scrolled up to read; when `own`, their
 * newest message, changes, the end comes into view again. `others` is the ts of the newest message of others in it.
 */
export function useStickToBottom(own: string | undefined, others: string | undefined): Sticking {
  const ref = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const top = useRef(0);
  const seen = useRef<string>(undefined);
  // The newest message of others when the person scrolled up.
  const [left, setLeft] = useState<string>();
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
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM) {
      atBottom.current = true;
      setLeft(undefined);
    } else if (scrollTop < top.current) {
      atBottom.current = false;
      setLeft((before) => before ?? others ?? NONE);
    }
    top.current = scrollTop;
  };
  const toEnd = (): void => {
    if (ref.current) ref.current.scrollTop = ref.current.scrollHeight;
  };
  return {
    box: { ref, onScroll },
    below: left !== undefined && others !== undefined && compareTimestamps(others, left) > 0,
    toEnd,
  };
}
