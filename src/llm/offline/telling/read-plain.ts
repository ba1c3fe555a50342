import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { capital } from '../words/capital.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB, isPast, isThird, sayable } from '../words/verb-forms.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import { AS_EVER } from './as-ever.ts';
import type { Clause } from './clauses.ts';
import { lasts as lastsOfOthers } from './keep-about.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

/** What one is or does for the moment only, or says about the talk itself. */
const MOMENTARY = new Set(
  `think guess hope feel wonder suppose bet mean see understand agree disagree wish remember forget know need want apologise
  apologize thank appreciate doubt expect get assume imagine believe regret trust swear say tell ask beg hear fear care
  mind give let promise look sound seem happen beg suggest recommend deserve fancy reckon figure gather notice`.split(
    /\s+/,
  ),
);
const STATE =
  /^(?:tired|hungry|thirsty|busy|bored|back|here|done|ready|fine|good|ok|okay|happy|sad|late|sorry|sure|stuck|lost|confused|afraid|scared|worried|exhausted|excited|curious|glad|angry|annoyed|sick|ill|well|better|worse|free|off|out|away|alone|home|awake|asleep|cold|hot|drunk|full|broke|impressed|surprised|serious|kidding|joking|interested|aware|right|wrong|new|new here|alive|not|so|very|too|just|really|pretty|a bit|a little|quite|kind|all|in|on|at|under|over|up|down|with|about|around|near|like|going|having|thinking|feeling|looking|trying|wondering|waiting|sitting|standing|running|heading|coming|leaving|getting|doing|taking|talking|speaking|calling|writing to|asking|telling|hoping|guessing|kind of|sort of|one of those|the one|an idiot|a mess|a wreck|your|you|debugging|testing|pleased|grateful|thankful|nervous|anxious|stressed|overwhelmed|frustrated|disappointed|jealous|proud|fed|done for|dying|starving|freezing|melting|listening|reading this|typing|joking|convinced|positive|certain|unsure|uncertain|afraid|inclined|tempted|supposed|about|able|unable|allowed|willing|due)$/;
/** What one is for good, said in a word or two. */
const LASTING =
  /^(?:acting .+|an? (?!(?:bit(?! of)|little|tad|while|moment|minute|mess|wreck|lot)\b).+|(?:the|my|our|one) .+|[\d.,]+ ?(?:m|cm|feet|foot|ft)\b.*|trying to (?!find|reach|get|call|figure|understand|think|remember|decide|say|tell|help).+|(?:from|in charge|on (?:parental|maternity|paternity|study|research|unpaid) leave|on (?:an? )?(?:sabbatical|secondment|probation|gap year)|responsible|head|married|divorced|widowed|single|engaged|retired|self|vegetarian|vegan|pescatarian|allergic|intolerant|left|right - handed|colou?r|dyslexic|bilingual|trilingual|deaf|blind|diabetic|celiac|coeliac|teetotal|religious|catholic|jewish|muslim|hindu|buddhist|autistic|pregnant|originally|born|between|unemployed|freelance|semi|bad at|good at|great at|terrible at|on the .+ team|on the board of .+|in (?:the|a|an|our|two|three) (?:.+ )?(?:team|department|group|club|choir|band|society|orchestra|union|league|book group|guild|association)|on .+ (?:hours|shifts?)|used to|training (?:for|to)|saving(?: up)? for|dreaming of|studying|learning|writing|building|working|moving|changing|planning|renovating|(?:leaving|quitting) .+ (?:in|at the end of|next|this) .+|(?:opening|launching|starting|switching|swapping|hiring|joining|retiring|running(?! (?:late|out|low|behind|around|errands))|organi[sz]ing|hosting|selling|rebuilding|preparing|teaching|researching|developing|designing|recording|restoring|growing|raising|going to (?:be(?! (?:late|fine|ok|okay|there|back|busy|out|sick|here|early|away|gone|home|good|great|a while|honest))|become|have|start|move|open|buy|study|run)|taking (?:over|on)) .+|doing (?:a|my|an)|taking .+ (?:class|classes|lessons|course)|part of|member|interested in|used to|\d{1,3}(?: years?.*)?$|fluent|certified|qualified|trained|not (?:religious|married|a|an|from|good)|on a|off (?:on|every)|away (?:on|every)|(?:closed|open|shut) (?:on|every|from|until|at|between|all)|free (?:on|every)|usually|always|often|never).*|[a-z]+(?:ish|ese))$/;
const HAVE_NOTHING =
  /^(?:to|no (?:idea|time|clue|plans?|problem|doubt|choice|questions?|words|way|luck|energy|strength|one|reason|comment|news|more|meetings?|appointments?)|nothing|had|been|an idea|a question|a feeling|a problem|(?:a|an|another|some) (?:meeting|meetings|call|appointment|plan|plans)$|plans$|a moment|a minute|a second|time|a look|a suggestion|a request|a favou?r|a headache|a cold|a fever|done|finished|it|that|this|them|you|seen|heard|read|lost|forgotten|sent|never(?! (?:been|learned|learnt|had|owned|eaten|driven|smoked|lived|worked|flown|liked|drunk|skied|swum))|not|just|already|good news|bad news|news|the same|one more|another|some|a lot|a big|a bad|a hard|a rough|enough|faith|fun|so)\b/;
/** What has happened and still matters. */
const HAPPENED =
  /^(?:moved|started|joined|left|quit|switched|bought|sold|adopted|studied|grew|was|were|used|finished|graduated|retired|founded|opened|took|became|hired|gave|stopped|swapped|changed|signed|rented|inherited|converted|renovated|built|wrote|published|trained|qualified|learned|learnt|resigned|handed|emigrated|immigrated|came|met|married|got|enrolled|inherited|planted|set)$/;
/** What one has done that goes on to matter. */
const HAVE_DONE =
  /^(?:signed|bought|sold|adopted|opened|founded|built|rented|inherited|converted|renovated|published|married|enrolled|planted|hired|joined|set|launched|leased|restored|registered|qualified)$/;
const GOT =
  /^got (?:a|an|my|our|two|three|married|engaged|promoted|accepted|hired|made (?:redundant|an?|head|team|partner|manager|director|chief))\b/;
const NOTICE = /^handed (?:in (?:my|our) (?:notice|resignation)|(?:my|our) (?:notice|resignation) in)\b/;
const WAS =
  /^(?:was|were) (?:born|raised|brought up|trained|educated|promoted|elected|voted|chosen|picked|named|nominated|selected|hired|appointed|given|made (?:an?|the|head|team|partner|manager|director|chief))\b/;
const BEEN =
  /^been (?:a|an|the|at|with|in|on|vegetarian|vegan|married|doing|working|living|teaching|playing|running|learning|here|promoted|elected|voted|chosen|picked|named|nominated|selected|accepted|asked to|invited to|given|offered|put in charge|hired|appointed|made|retired|self|divorced|single|sober|learning|training|building|writing|running)\b/;
const PERFECT =
  /^(?:lived|worked|taught|played|owned|run|had|known|studied|always|never|been|got|a|an|the|two|three|four|five|\d{1,3}|my|our|three|six)\b/;
const TO_ALFRED = /\b(?:you|your|yours|yourself|u)\b/;

/** What of one's own is never well or ill for long. */
const OF_THE_BODY =
  /^(?:my|our) (?:(?:poor|old|left|right|bad|good|whole) )*(?:head|mind|brain|brains|memory|attention(?: span)?|patience|eyes?|ears?|nose|back|neck|knees?|legs?|feet|foot|arms?|hands?|stomach|tummy|belly|throat|shoulders?|heart|nerves|teeth|tooth|voice|mood|energy|phone|laptop|internet|broadband|battery|connection) /;

/** "my phone is a Fairphone" holds, "my head is a sieve" does not. */
const MOMENTARILY =
  /^(?!.* (?:is|are) (?:(?:an?|the) (?!sieve|mess|wreck|fog|blur|nightmare|shambles|disaster|desert|jelly|mush)|called|named|blue|green|brown|grey|hazel|on (?:silent|the) ))/;

/** Said of how things seem or go at the moment. */
const SEEMING =
  /^(?:keeps?|seems?|looks?|feels?|sounds?|says?|thinks?|asks?|wants?|needs?|tells?|means?|hopes?|knows?|happens?|appears?|smells?|helps?|gets?)$/;

/** "my company makes wind turbines": what something of one's own does, as it always does. */
function ownDoes(sentence: Sentence): boolean {
  if (!/^(?:my|our)$/.test(sentence.tokens[0]?.norm ?? '')) return false;
  for (let at = 2; at < Math.min(sentence.tokens.length - 1, 7); at++) {
    const norm = sentence.tokens[at]?.norm ?? '';
    if (/^(?:,|and|or|is|are|was|were|will|to|that|who|which)$/.test(norm)) return false;
    if (SEEMING.test(norm)) return false;
    if (isThird(norm)) return true;
  }
  return false;
}

/** "Mondays are for planning", "our standup is at 9:30": how things of one's own are. */
const OWN = pattern(
  '(?:my|our|the(?= (?:kids|children|boys|girls|twins|wife|husband|missus|dog|dogs|cat|cats|baby|grandkids|grandchildren) )) (?:(?!(?:says?|said|thinks?|thought|told|tells|wants|asked|he|she|they|i|we|you|who|which|if|when|that) )[^ ,.]+ ){1,6}?(?:is|are|has|have|starts?|ends?|begins?|opens?|closes?|takes?|lasts?|runs?|goes|go|lives?|works?|costs?|needs?|comes?|sits?|meets?|happens?|finishes|expires?|barks?|likes?|loves?|hates?|speaks?|uses?|(?:moved|relocated)(?= to ))',
);
const ROUTINE_DAYS = pattern(
  '(?:(?:my|our) )?(?:{WEEKDAYS}|{WEEKDAY}(?= (?:is|are) (?:my|our) )|weekends|weekdays|mornings|afternoons|evenings|nights|lunchtimes|(?:{WEEKDAY} )?(?:mornings|afternoons|evenings))(?:(?: and|,| or) (?:{WEEKDAYS}|weekends|mornings|evenings))* (?:are|is)',
);
const MOODY =
  /\b(?:killing|hurts?|aches?|awful|terrible|horrible|ridiculous|crazy|nuts|a mess|a nightmare|a disaster|hell|exhausting|fault|bad|mistake|apologies|point|question|guess|understanding|turn|pleasure|broken|crashed|dead|empty|frozen|gone|lost|late|stuck|down|slow|full|being|today|tonight|tomorrow|this (?:morning|afternoon|evening|week))\b/;

function fact(content: string, said: string, now: boolean): Telling {
  return {
    memory: { kind: 'fact', content: capital(content), on: null },
    said,
    former: { words: content, changed: now },
  };
}

const OF_TODAY = /\b(?:today|tonight|tomorrow|yesterday|this|next|last|again)\b/;

/** True of words after "I" that say something lasting of oneself. */
function lasts(sentence: Sentence, from: number): boolean {
  const size = sentence.tokens.length;
  let at = from;
  while (ADVERB.test(sentence.tokens[at]?.norm ?? '')) at++;
  const verb = sentence.tokens[at]?.norm ?? '';
  // "we almost bought the house" says that they did not.
  const hardly = sentence.tokens.slice(from, at).some(({ norm }) => /^(?:almost|nearly)$/.test(norm));
  if (hardly && isPast(verb)) return false;
  const rest = partOf(sentence, at + 1, size).norm;
  const all = partOf(sentence, at, size).norm;
  if (/^(?:am|are)$/.test(verb)) {
    const [first = '', second = ''] = rest.split(' ');
    if (matchAt(sentence, at + 1, AS_EVER)) return !OF_TODAY.test(rest);
    if (
      LASTING.test(rest) ||
      LASTING.test(
        rest.replace(
          /^(?:currently|now|also|still|mostly|originally|partly|slightly|completely|half|mainly) /,
          '',
        ),
      )
    )
      return true;
    return !STATE.test(first) && !STATE.test(`${first} ${second}`) && /(?:ian|ean)$/.test(first);
  }
  if (/^(?:have)$/.test(verb)) {
    const been = rest.replace(/^(?:just|now|recently|finally|already|always|also) (?=been )/, '');
    if (been.startsWith('been ')) return BEEN.test(been);
    if (rest.startsWith('not ')) return false;
    const done = rest.replace(/^(?:(?:just|now|recently|finally|already|always|also|both) )+/, '');
    const [deed = '', what = ''] = done.split(' ');
    if (HAVE_DONE.test(deed)) return what !== '' && !/^(?:it|that|this|them|him|her)$/.test(what);
    if (
      /^gone (?:vegan|vegetarian|part|freelance|self|teetotal|paperless|back to|over to|sober)\b/.test(done)
    )
      return true;
    if (/^(?:now|also|both) got /.test(rest)) return true;
    if (/^taken (?:on|up|over) (?:an?|the|my|our|[a-z]+ing)\b/.test(done)) return true;
    return !HAVE_NOTHING.test(rest) && (PERFECT.test(rest) || !isPast(rest.split(' ')[0] ?? ''));
  }
  if (/^(?:will)$/.test(verb))
    return /^be (?:a|an|the|in charge|responsible|based|living|working|head|moving|away|out|off|running|leading|heading|managing|teaching|covering|studying|joining|starting|sharing)\b/.test(
      rest,
    );
  if (/^(?:can|could)$/.test(verb))
    return (
      /^(?:not )?(?:do (?:mornings|afternoons|evenings|nights|early|late|weekends|mondays|tuesdays|wednesdays|thursdays|fridays)|speak|play|drive|swim|cook|read|write|eat|drink|sing|code|type|juggle|ski|ride)\b/.test(
        rest,
      ) && !/\b(?:it|this|that)$/.test(rest)
    );
  if (/^(?:would|should|must|might|may|shall|did)$/.test(verb)) return false;
  if (verb === 'do')
    return (
      !/^not (?:know|think|care|mind|understand|get|remember|see|believe|feel|want|need|have (?:time|any|the|an|a clue)|worry|trust|agree|recall|suppose|mean)\b/.test(
        rest,
      ) &&
      rest.split(' ').length > (rest.startsWith('not ') ? 1 : 1) &&
      !/^(?:it|that|this|so|too|not)$/.test(rest)
    );
  if (/^want$/.test(verb))
    return (
      /^to (?:learn|become|be|run|write|build|move|start|visit|travel|retire|buy|open|get (?:fit|better|into)|quit|stop|lose|save)\b/.test(
        rest,
      ) && !TO_ALFRED.test(rest)
    );
  if (isPast(verb))
    return (
      HAPPENED.test(verb) &&
      (verb !== 'got' || GOT.test(all)) &&
      (verb !== 'handed' || NOTICE.test(all)) &&
      (!/^(?:was|were)$/.test(verb) || WAS.test(all)) &&
      !/^changed (?:their|my|our) minds?\b/.test(all) &&
      !/^took (?:it|a (?:look|break|nap|walk|shower|bath))\b/.test(all) &&
      rest.length > 2
    );
  if (verb === 'look') return rest.startsWith('after ');
  // "I keep forgetting my badge" complains.
  if (verb === 'keep' && /^[a-z]{2,}ing /.test(rest)) return false;
  if (/ for a living(?: ,|$)/.test(rest)) return true;
  return (
    sayable(verb) &&
    !MOMENTARY.has(verb) &&
    rest.length > 0 &&
    !/^(?:it|that|this|you|him|her|them|so|too)$|^(?:this|that|these|those) /.test(rest)
  );
}

/** "Fridays I work from home": the time goes behind what is done then. */
function behindTime(
  sentence: Sentence,
  dayFirst: boolean,
): { readonly from: number; readonly when: string } | undefined {
  const [phrase] = findPhrases(sentence, dayFirst);
  if (!phrase || phrase.from !== 0 || phrase.to >= sentence.tokens.length) return undefined;
  const at = sentence.tokens[phrase.to]?.norm === ',' ? phrase.to + 1 : phrase.to;
  if (!/^(?:i|we)$/.test(sentence.tokens[at]?.norm ?? '') || !phrase.draft.repeat) return undefined;
  const when = wordsOf(sentence, 0, phrase.to);
  const plural = /^\p{L}+s\b/u.test(when) && !/^(?:on|every|each|in|at)\b/i.test(when);
  return { from: at, when: plural ? `on ${when}` : when.charAt(0).toLowerCase() + when.slice(1) };
}

/** "Mondays I'm at the allotment", "weekends I sail": what one is or does whenever that time comes round. */
function doesThen(sentence: Sentence, at: number): boolean {
  const verb = sentence.tokens[at]?.norm ?? '';
  const rest = partOf(sentence, at + 1, sentence.tokens.length).norm;
  if (/^(?:am|are)$/.test(verb))
    return /^(?:at|in|on|with|off|out|away|home|up|back|over|down|usually|always|mostly|[a-z]{3,}ing)(?: |$)/.test(
      rest,
    );
  return sayable(verb) && !MOMENTARY.has(verb);
}

const LASTING_OF_OTHERS =
  /^(?:an?|the|from|in|at|called|named|allergic|vegetarian|vegan|born|based|married|retired|originally|\d+|my|our|responsible|also|left - handed|deaf|blind)\b/;

/** "my boss is annoying": what one thinks of somebody, and nothing lasting about them. */
function judges(sentence: Sentence): boolean {
  const is = sentence.tokens.findIndex(({ norm }) => /^(?:is|are)$/.test(norm));
  if (is < 0 || readRole(partOf(sentence, 1, is).norm)?.kind !== 'person') return false;
  return !LASTING_OF_OTHERS.test(partOf(sentence, is + 1, sentence.tokens.length).norm);
}

/** "my daughter started college in Cork": what somebody does or is who goes without a name. */
function ofRelative(sentence: Sentence): string | undefined {
  const the = /^the (?:kids|children|boys|girls|twins|wife|husband|missus|grandkids|grandchildren) /.test(
    sentence.norm,
  );
  if (!the && !/^(?:my|our)$/.test(sentence.tokens[0]?.norm ?? '')) return undefined;
  for (let to = 6; to > 1; to--) {
    const role = to < sentence.tokens.length ? readRole(partOf(sentence, 1, to).norm) : undefined;
    if (!the && (role?.kind !== 'person' || !role.sure)) continue;
    if (the && to !== 2) continue;
    const about = partOf(sentence, to, sentence.tokens.length);
    return lastsOfOthers(about.norm) ? ofThem(wordsOf(sentence, 1, sentence.tokens.length)) : undefined;
  }
  return undefined;
}

/** Reads a plain statement of a fact about the person or what is theirs; nothing of the moment, of Alfred or of the talk. */
export function readPlain({ sentence, denies }: Clause, dayFirst: boolean): Telling | undefined {
  const size = sentence.tokens.length;
  const said = saidBack(wordsOf(sentence, 0, size));
  const now = denies || /\b(?:now|these days|from now on)$/.test(sentence.norm);
  if (TO_ALFRED.test(sentence.norm) || size < 3) return undefined;
  const [first = ''] = sentence.tokens.map(({ norm }) => norm);
  if (/^(?:i|we)$/.test(first)) {
    if (!lasts(sentence, 1)) return undefined;
    return fact(
      withoutSubject(sentence, 1, size).replace(/,? (?:now|these days|from now on)$/i, ''),
      said,
      now,
    );
  }
  const routine = behindTime(sentence, dayFirst);
  if (routine && (lasts(sentence, routine.from + 1) || doesThen(sentence, routine.from + 1))) {
    return fact(`${withoutSubject(sentence, routine.from + 1, size)} ${routine.when}`, said, now);
  }
  if (matchAt(sentence, 0, ROUTINE_DAYS)) return fact(ofThem(wordsOf(sentence, 0, size)), said, now);
  const theirs = ofRelative(sentence);
  if (theirs) return fact(theirs, said, now);
  if (OF_THE_BODY.test(sentence.norm) && MOMENTARILY.test(sentence.norm)) return undefined;
  if (!(matchAt(sentence, 0, OWN) ?? ownDoes(sentence)) || MOODY.test(sentence.norm) || judges(sentence))
    return undefined;
  const told = ofThem(wordsOf(sentence, 1, size)).replace(/ now$/i, '');
  // A new one takes the place of the one there was.
  const renewed = /^new .+? (?:is|are) /i.test(told);
  return fact(renewed ? told.replace(/^new /i, '') : told, said, now || renewed);
}
