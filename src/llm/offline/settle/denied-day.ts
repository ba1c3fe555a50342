import { shareIn, tellingWords } from '../act/alike.ts';
import type { Intent } from '../intent/intent.ts';
import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import type { Said } from '../turn.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';

/** "…, not 8", "…, not on the 8th", "…, not Tuesday": when it is not. */
const NOT = new RegExp(
  `\\b(?:not|instead of|rather than) (?:on |at |the ){0,2}(?:(?<weekday>${WEEKDAYS.join('|')})|(?<number>\\d{1,2})(?:st|nd|rd|th)?(?<half>[:.]\\d\\d| ?[ap]m)?)\\b`,
  'i',
);

/** How many of the last words may have spoken of what is meant. */
const LATELY = 8;

function wasThen({ on }: Memory, denied: NonNullable<RegExpExecArray['groups']>, clock: boolean): boolean {
  if (!on) return false;
  const date = new Date(`${on.slice(0, 10)}T00:00Z`);
  const { weekday, number, half } = denied;
  if (weekday) return WEEKDAYS[date.getUTCDay()] === weekday.toLowerCase();
  const hour = Number(on.slice(11, 13));
  return half || clock ? hour % 12 === Number(number) % 12 : date.getUTCDate() === Number(number);
}

/** "At 10, not 9", said of what was to be at nine in the morning, is in the morning. */
function onSideOf(on: string, before: string, text: string): string {
  const [hour, was] = [on, before].map((one) => Number(one.slice(11, 13)));
  const typed = /\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b1[3-9]\b|\b2[0-3]\b/i.test(text);
  if (typed || hour === undefined || was === undefined || hour < 13 || was >= 12) return on;
  return `${on.slice(0, 11)}${String(hour - 12).padStart(2, '0')}${on.slice(13)}`;
}

/** "Actually it's the 9th, not the 8th": of the things spoken of lately the one that was on the 8th. */
export function ofDeniedDay(
  wishes: readonly Intent[],
  text: string,
  known: readonly Memory[],
  history: readonly Said[],
): readonly Intent[] {
  const denied = NOT.exec(text)?.groups;
  if (!denied) return wishes;
  const texts = history.slice(-LATELY).map((one) => one.text);
  const spoken = known.filter(
    ({ on, content }) => on && texts.some((one) => shareIn(tellingWords(content), one) >= 0.75),
  );
  const meant = (telling: Telling): Telling => {
    if (telling.memory?.content !== '' || !telling.former || telling.former.id) return telling;
    const then = spoken.filter((memory) => wasThen(memory, denied, telling.memory?.clock === true));
    const [only, more] = then;
    if (!only || more) return telling;
    const on = onSideOf(telling.memory.on ?? '', only.on ?? '', text);
    const memory = telling.memory.clock ? { ...telling.memory, on } : telling.memory;
    return { ...telling, memory, former: { ...telling.former, id: only.id } };
  };
  return wishes.map((intent) =>
    intent.kind === 'tell' ? { ...intent, tellings: intent.tellings.map(meant) } : intent,
  );
}
