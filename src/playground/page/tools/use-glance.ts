import { useEffect, useState } from 'react';

import type { GlanceResult } from '../../tools/protocol.ts';

const SOON_MS = 150;
const AGAIN_MS = 3_000;

/**
 * What the app knows of a person: looked at soon after every change that the page hears of, and every few seconds for those
 * it does not. Undefined until the first answer.
 */
export function useGlance(me: string, version: number): GlanceResult | undefined {
  const [result, setResult] = useState<GlanceResult>();
  useEffect(() => {
    const leaving = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const { signal } = leaving;
        const query = new URLSearchParams({ as: me, version: String(version) });
        const response = await fetch(`/playground/glance?${query.toString()}`, { signal });
        const found: GlanceResult = await response.json();
        // The same again is not drawn again.
        setResult((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      } catch {
        // Gone, or away for a moment: what was seen last stays.
      }
    };
    const soon = setTimeout(() => void look(), SOON_MS);
    const again = setInterval(() => void look(), AGAIN_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
      leaving.abort();
    };
  }, [me, version]);
  return result;
}
