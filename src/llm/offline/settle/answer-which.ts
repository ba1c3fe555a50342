import { shareIn, tellingWords } from '../act/alike.ts';
import { onNamedDay } from '../act/named-day.ts';
import type { Intent } from '../intent/intent.ts';
import type { Memory } from '../known.ts';
import { WHICH } from '../reply/say-told.ts';
import type { Said } from '../turn.ts';

/** Longer answers say something else. */
const LONGEST = 50;
const LEAD =
  /^(?:(?:oh|ah|sorry|no|yes|well|um+)[\s,.!]{1,3})*(?:(?:it's|its|it is|that's|i mean|i meant|i was talking about) )?/i;
/** What says or asks for something of its own. */
const OWN_WORDS =
  /\b(?:i|i'm|im|i'll|i've|we|we're|he|she|they|is|are|was|were|will|has|have|had|do|does|did|can|could|remind|forget|call|ring|tell|move|cancel|anyway|instead|\p{L}{3,}ing)\b/iu;

/** Which of the things asked about an answer means: "the one with Rui", "Saturday's". */
function meantBy(text: string, asked: readonly Memory[]): Memory | undefined {
  const rated = asked.map((memory) => ({ memory, rate: shareIn(tellingWords(text), memory.content) }));
  const top = Math.max(0, ...rated.map(({ rate }) => rate));
  const named = rated.filter(({ rate }) => rate === top && top > 0).map(({ memory }) => memory);
  const byDay = onNamedDay(asked, text);
  const found = byDay.length === 1 ? byDay : named;
  return found.length === 1 ? found[0] : undefined;
}

/** What was told before, of the thing that is named in answer to which one was meant; undefined where none was asked for. */
export function answeringWhich(
  text: string,
  known: readonly Memory[],
  history: readonly Said[],
  read: (texts: readonly string[]) => readonly Intent[],
): readonly Intent[] | undefined {
  const [told, asked] = history.slice(-2);
  if (told?.role !== 'user' || asked?.role !== 'assistant' || text.length > LONGEST) return undefined;
  if (!asked.text.includes(WHICH) || text.includes('?')) return undefined;
  if (OWN_WORDS.test(text.replaceAll('’', "'").replace(LEAD, ''))) return undefined;
  const question = asked.text.slice(asked.text.indexOf(WHICH)).toLowerCase();
  const meant = meantBy(
    text,
    known.filter(({ on, content }) => on && question.includes(content.toLowerCase())),
  );
  if (!meant) return undefined;
  const tellings = read([told.text]).flatMap((intent) => (intent.kind === 'tell' ? intent.tellings : []));
  const [only, more] = tellings.filter(({ former }) => former?.changed && !former.id);
  return only?.former && !more
    ? [{ kind: 'tell', tellings: [{ ...only, former: { ...only.former, id: meant.id } }], asked: false }]
    : undefined;
}
