import { isFinitePast } from '../words/irregular-verbs.ts';
import { isPast } from '../words/verb-forms.ts';

/** "the course ends", "bookings close": verbs by which things come about of themselves, as they end a clause. */
const COMES_ABOUT =
  /^(?:begins?|starts?|ends?|closes?|opens?|reopens?|falls?|expires?|finish(?:es)?|arrives?|lands?|departs?|lapses?|happens?|kicks off|gets? (?:in|here|back)|runs? out|takes? place|comes? (?:in|out|back|up)|goes? (?:live|out|on sale))$/;
/** Words before a form like "closed" that make it describe what follows, or somebody's wish. */
const DESCRIBES =
  /^(?:the|a|an|my|our|your|his|her|their|be|get|getting|have|having|for|of|about|with|and|to|-)$/;
/** "what have we got in rooms", "who is on shift" within a message. */
const ASKS =
  /(?:^|[,:;–-] )(?:what|who|whose|which(?: [a-z]+)?|where|how (?:many|much)(?: [a-z]+)?|what [a-z]+) (?:have|has|do|does|did|is|are|was|were|can|could|will|would)\b/;
/** "happy friday", "merry christmas": a wish for the day. */
const WISHES = /^(?:(?:very|a) )?(?:happy|merry|jolly|blessed|cheers to)$/;
/** A clause as short as this is read for its verb. */
const FEW = 12;

/**
 * True of words, without their time, that tell or ask something by themselves and name nothing to be done: "Dana
 * retired", "the lease expires", "happy".
 */
export function tellsOfItself(norms: readonly string[]): boolean {
  const whole = norms.join(' ');
  if (WISHES.test(whole) || ASKS.test(whole)) return true;
  if (norms.length < 2 || norms.length > FEW) return false;
  for (const many of [1, 2, 3])
    if (norms.length > many && COMES_ABOUT.test(norms.slice(-many).join(' '))) return true;
  if (norms.slice(1, 5).some(isFinitePast)) return true;
  // "the boiler was mended", and not "lunch with retired teachers".
  return isPast(norms.at(-1) ?? '') && !DESCRIBES.test(norms.at(-2) ?? '');
}
