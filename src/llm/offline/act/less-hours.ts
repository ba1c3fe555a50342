import type { Hours } from '../intent/read-offer-hours.ts';

interface Span {
  readonly from: string;
  readonly until: string;
}

const OFFERED = { from: '09:00', until: '18:00' };

/** The hours in which offers come, and those that are quiet, as the context tells them. */
function toldIn(settings: string): { readonly work: Span; readonly quiet: Span | undefined } {
  const spanIn = (at: RegExp) => {
    const [, from, until] = at.exec(settings) ?? [];
    return from && until ? { from, until } : undefined;
  };
  return {
    work: spanIn(/[Oo]ffers come [A-Za-z, ]+, (\d\d:\d\d) to (\d\d:\d\d)/) ?? OFFERED,
    quiet: spanIn(/, not from (\d\d:\d\d) to (\d\d:\d\d)/),
  };
}

const within = (at: string, { from, until }: Span) =>
  from < until ? at >= from && at <= until : at >= from || at <= until;

/** Quiet hours from a time on: never fewer than there are, and left alone where they lie in another part of the day. */
function quietFrom(at: string, work: Span, quiet: Span | undefined): Hours {
  if (!quiet) return { quiet_from: at, quiet_until: work.from };
  const night = quiet.from > quiet.until;
  if (within(at, quiet)) return night ? {} : { quiet_from: quiet.from, quiet_until: work.from };
  return night || at < quiet.from ? { quiet_from: at, quiet_until: night ? quiet.until : work.from } : {};
}

/** Quiet hours up to a time, in the same way. */
function quietUntil(at: string, work: Span, quiet: Span | undefined): Hours {
  if (!quiet) return { quiet_from: work.until, quiet_until: at };
  const night = quiet.from > quiet.until;
  return night && !within(at, quiet) ? { quiet_from: quiet.from, quiet_until: at } : {};
}

/**
 * What "no offers after" or "before" a time comes to, by the hours there are: within these it makes them end or begin
 * there, and outside it makes quiet hours, since who asks for less must never get more. Other hours stay as they are.
 */
export function lessHours(
  { none_after: after, none_before: before, ...hours }: Hours,
  settings: string,
): Hours {
  const { work, quiet } = toldIn(settings);
  if (after)
    return { ...hours, ...(within(after, work) ? { work_until: after } : quietFrom(after, work, quiet)) };
  if (before)
    return { ...hours, ...(within(before, work) ? { work_from: before } : quietUntil(before, work, quiet)) };
  return hours;
}
