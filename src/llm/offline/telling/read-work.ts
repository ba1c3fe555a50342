import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { nameAfterArticle, namesMany, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { sayable } from '../words/verb-forms.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const SELF =
  '(?:i|we)(?: (?:have|also|now|finally|currently|still|mostly|mainly|usually|just|recently|actually|only))*';
const WORKS = pattern(
  `${SELF} (?:work|am working|are working|have worked|have been working|am employed|are employed|do|freelance|consult)`,
);
const IS = pattern(
  `${SELF} (?:am|are|have been|will be)(?: (?:now|also|currently|still|actually))*(?: (?:an?(?! (?:bit(?! of)|little|tad|while|moment|minute|mess|wreck|lot) )|the|one of|head of|director of|in charge of|responsible for|chief|vice|senior|junior|lead|self))`,
);
const JOINED = pattern(
  `(?:${SELF} )?(?:joined|(?:start|started|got|taken|took|accepted|found|have) (?:a |my |the )?(?:new )?(?:job|position|role|post)(?: as (?:an? )?[^ ]+(?: [^ ]+){0,3}?)? (?:at|with|for)|started(?: work(?:ing)?)?(?: (?:today|yesterday|on [a-z]+day|(?:this|last) (?:week|month|morning)))? (?:at|for)|start at|got a (?:new )?job (?:at|with)|am (?:now )?(?:with|at)(?! (?:[^ ,.]+ ){1,3}(?:for|on) (?:the|my|our|now|lunch|dinner|a|this) )|are (?:now )?with|moved to|switched to)`,
);
const RUNS = pattern(
  `${SELF} (?:run|own|manage|lead|head|founded|started|co - founded|have founded|teach|study|chair)`,
);
const AT = /^(?:at|for|with|by)$/;
const LEFT = /\b(?:used to|formerly|no longer|not|left|previously|never)\b/;
/** What a person of a place of work is, and no place of work. */
const NO_EMPLOYER =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|many|several|over|almost|nearly|about|more|ages|years|months|good|money|clients|people|myself|home|night|nights|least|first|once|trade|profession|training|nature|birth|hand|weekends|day|all|free|fun|now|me|us|the moment|present)$/i;
/** When one began there, which is no part of where one works. */
const SINCE =
  /(?:,? (?:now|today|yesterday|recently|again|just now|(?:only )?(?:on|in|since|from|as of|this|last|earlier) (?:this |last |the )?(?:month|week|year|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall)(?:day)?(?: (?:morning|\d{1,4}))?))+$/i;
const CHANGE = /\b(?:now|instead of|these days|started|joined|switched|moved|new job)\b/;

/** The organisation a clause says one works at. */
function employer(sentence: Sentence, small: boolean): Name | undefined {
  for (const [i, { norm }] of sentence.tokens.entries()) {
    if (!AT.test(norm)) continue;
    const name = nameAfterArticle(sentence, i + 1, small);
    const many = small && name && norm === 'with' && namesMany(name.name);
    if (name && !many && !NO_EMPLOYER.test(name.name)) return name;
  }
  return undefined;
}

function worksAt(content: string, name: Name | undefined, sentence: Sentence, denies: boolean): Telling {
  const changed = denies || CHANGE.test(sentence.norm);
  const said = saidBack(wordsOf(sentence, 0, sentence.tokens.length));
  const memory = { kind: 'fact', content, on: null } as const;
  if (!name || LEFT.test(sentence.norm)) return { memory, said, former: { words: 'works as', changed } };
  return {
    memory,
    said,
    entities: [{ kind: 'organisation', name: name.name }],
    bonds: [{ from: 'me', label: 'works at', to: name.name, ...(changed ? { replaces: true } : {}) }],
    former: { words: 'works at', changed },
  };
}

/** True of a clause in which nobody does anything but that says what somebody is: "night nurse at Fernhill". */
export function namesRole(sentence: Sentence): boolean {
  const at = sentence.tokens.findIndex(({ norm }) =>
    /^(?:at|for|in|with|from|,|based|over|down|up|out|on|who|\()$/.test(norm),
  );
  const words = partOf(sentence, 0, at < 0 ? sentence.tokens.length : at);
  if (words.tokens.length > 5 || words.tokens.length === 0) return false;
  const bare = words.norm.replace(/^(?:an?|the) | (?:here|by trade|by profession|by training)$/g, '');
  return (
    readRole(bare.split(' ').slice(-3).join(' '))?.kind === 'person' && !sayable(bare.split(' ')[0] ?? '')
  );
}

/** What one is at for an hour, and no work. */
const NO_WORK =
  /(?:^| )(?:lunch|dinner|breakfast|brunch|drinks|coffee|tea|party|appointment|meeting|call|interview|concert|gig|match|game|show|exam|test|class|lesson|session|visit|stay|holiday|weekend|day|evening|night|morning|afternoon|birthday|wedding|funeral|trip|ticket|tickets|order|present|gift|reminder|flight|train|thanks|question|deadline|nothing|something|everything|best|time|home|bed|up|off|back|away|out|down|here|there|good|great|happy|busy|ok|okay|news|money|rent|payment|invoice)$/;
/** "ground crew for Skerrick Airways": any words without a deed before the name of a place of work. */
function placedAt({ sentence, small }: Clause): Name | undefined {
  const at = sentence.tokens.findIndex(({ norm }) => /^(?:at|for)$/.test(norm));
  const over = /^(?:over|down|up|out)$/.test(sentence.tokens[at - 1]?.norm ?? '');
  const words = partOf(sentence, 0, over ? at - 1 : at);
  const name = at > 0 ? nameAfterArticle(sentence, at + 1, small) : undefined;
  if (!name || words.tokens.length === 0 || words.tokens.length > 4 || NO_EMPLOYER.test(name.name))
    return undefined;
  const plain = words.tokens.every(
    ({ norm }, i) =>
      /^[a-z-]+$/.test(norm) &&
      !/^(?:i|we|you|he|she|it|they|my|our|the|this|that|is|are|am|was|not|no|to|and|or|please|what|who|when|where|how|why)$/.test(
        norm,
      ) &&
      (i > 0 || !sayable(norm) || words.tokens.length === 1),
  );
  return plain && !NO_WORK.test(words.norm) && (!small || soundsOrganised(name.name)) ? name : undefined;
}

/** "plumber here", "nurse, night shifts mostly": said of nobody but oneself. */
const SELF_EVIDENT =
  / (?:here|by (?:trade|profession|training)|for [^ ]+ years(?: now)?|since \d{4}|, (?:[^ ]+ ){0,2}?(?:shifts?|nights|part - ?time|part time|full time|freelance|self employed)(?: (?:mostly|mainly|only|usually|now))?)$/;

const DEPARTMENT =
  '(?:procurement|purchasing|sales|marketing|hr|human resources|finance|accounts|accounting|legal|it|engineering|support|customer (?:service|support|care)|operations|ops|logistics|payroll|research|r and d|design|product|communications|comms|pr|training|facilities|quality|planning|production|claims|compliance|admin|events|editorial)';
/** "I've moved from the pricing team to the claims team". */
const CHANGED_TEAM = pattern(
  `${SELF} (?:(?:moved|switched|transferred|gone|went|changed|crossed)(?: over| across)?(?: from (?:[^ ]+ ){1,4}?)?(?: ?)(?:to|into|onto)|am in|am on|are in|are on|joined)(?= (?:(?:the|our|a) (?:[^ ]+ ){1,3}?(?:team|department|group|desk|unit|office|branch|squad|side)|(?:the )?${DEPARTMENT})(?: (?:now|instead|this week|last week|last month|this month|,)|$))`,
);

/** Where one works within the place one works at. */
function readTeam({ sentence, denies }: Clause): Telling | undefined {
  const found = matchAt(sentence, 0, CHANGED_TEAM);
  if (!found) return undefined;
  const moved = !/^(?:am|are)$/.test(sentence.tokens[1]?.norm ?? '') || / now\b/.test(sentence.norm);
  const words = ofThem(wordsOf(sentence, found.next, sentence.tokens.length)).split(',')[0] ?? '';
  const where = words
    .replace(/ (?:now|instead)$/i, '')
    .replace(SINCE, '')
    .trim();
  return {
    memory: { kind: 'fact', content: `Works in ${where}`, on: null },
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    former: { words: 'works in team', changed: moved || denies },
  };
}

const AM = pattern(`${SELF} (?:am|are)(?: (?:now|also|currently|still|actually|again|working as))*`);

/** "I am now site manager at Initech": the same without an article. */
function isBare(sentence: Sentence): ReturnType<typeof matchAt> {
  const am = matchAt(sentence, 0, AM);
  const rest = am && partOf(sentence, am.next, sentence.tokens.length);
  return rest && / (?:at|for|with|in) /.test(rest.norm) && namesRole(rest) ? am : undefined;
}

/** Whom one visits, so that their name alone may be an appointment. */
const VISITED =
  /^(?:the |a |an )?(?:doctor|dentist|gp|vet|therapist|physio|hairdresser|barber|optician|lawyer|solicitor|accountant|notary|mechanic|plumber|electrician|tutor|coach|teacher|guest|host|friend|member|client|customer|speaker|visitor|patient|outpatient|inpatient|volunteer|parent|passenger)$/;

/** "night nurse at Saltbeck Hospital": with nothing else in it, it says what one is. */
function isPost(sentence: Sentence, name: Name | undefined): boolean {
  const at = sentence.tokens.findIndex(({ norm }) => AT.test(norm));
  return (
    name !== undefined &&
    /^(?:|,)$/.test(sentence.tokens[name.to]?.norm ?? '') &&
    (soundsOrganised(name.name) || (name.name.includes(' ') && /\p{Lu}/u.test(sentence.text.slice(1)))) &&
    !VISITED.test(partOf(sentence, 0, at).norm) &&
    !/^(?:my|our|his|her|their|your) /.test(sentence.norm) &&
    name.from > at
  );
}

/** "I do the rosters at Kestrelmoor Ferries": what one has in hand somewhere is one's work there. */
const IN_HAND = pattern(
  `${SELF} (?:do|run|handle|manage|look after|oversee|coordinate|organi[sz]e|take care of|keep) (?:all )?(?:the|their) (?:[^ ,]+ )?(?:rosters?|rotas?|payroll|accounts|books|bookings|bookkeeping|invoices|invoicing|billing|orders|scheduling|schedules|timetables?|purchasing|procurement|sales|marketing|logistics|stock|inventory|deliveries|catering|ticketing|admin|it|hr|finances|claims) (?:at|for)`,
);
/** Where anybody may be, and what is no place. */
const NO_HOUSE = /^project\b|\b(?:park|gardens?|beach|square|street|road|fair|festival|parkrun)$/i;

/** Reads what a person does for a living and where; `answering` = they were just asked about themselves. */
export function readWork({ sentence, small, denies }: Clause, answering: boolean): Telling | undefined {
  const size = sentence.tokens.length;
  const team = readTeam({ sentence, small, denies });
  if (team) return team;
  const name = employer(sentence, small);
  const joined = matchAt(sentence, 0, JOINED);
  const place = joined && nameAfterArticle(sentence, joined.next, small);
  const moved = /\b(?:moved|switched) to\b/.test(sentence.norm);
  if (
    joined &&
    place &&
    place.to > joined.next &&
    (!moved || /\b(?:job|company|employer|firm)\b/.test(sentence.norm))
  ) {
    const rest = ofThem(wordsOf(sentence, place.from, size)).replace(SINCE, '');
    return worksAt(`Works at ${rest}`, place, sentence, true);
  }
  const hand = matchAt(sentence, 0, IN_HAND);
  const there = hand && nameAfterArticle(sentence, hand.next, false);
  const named = there && /\p{Lu}/u.test(there.name) && !NO_HOUSE.test(there.name);
  const whose = /^['’]?s\b/.test(sentence.text.slice(sentence.tokens[(there?.to ?? 0) - 1]?.to ?? 0));
  if (named && !whose && (there.name.includes(' ') || soundsOrganised(there.name)))
    return worksAt(withoutSubject(sentence, 1, size), there, sentence, denies);
  const works = matchAt(sentence, 0, WORKS);
  if (
    works &&
    /^(?:at|by|for|as|in|on|from|with|part|full|freelance|remotely|shifts?|nights|days|mornings)$/.test(
      sentence.tokens[works.next]?.norm ?? '',
    )
  ) {
    const content = withoutSubject(sentence, 1, size).replace(
      /,? (?:instead of|rather than|and not|not) .+$/i,
      '',
    );
    const told = worksAt(capital(content.replace(/ now$|^now /i, '')), name, sentence, denies);
    return told;
  }
  if (matchAt(sentence, 0, IS) ?? matchAt(sentence, 0, RUNS) ?? isBare(sentence)) {
    const content = withoutSubject(sentence, 1, size).replace(/ now$/, '');
    const at = matchAt(sentence, 0, RUNS);
    const own = at && nameAfterArticle(sentence, at.next, false);
    const ends = /^(?:,|in|at|and|with|since|for|)$/.test(sentence.tokens[own?.to ?? 0]?.norm ?? '');
    if (own && ends && !/\bproject\b/.test(sentence.norm)) {
      return {
        ...worksAt(content, undefined, sentence, denies),
        entities: [{ kind: 'organisation', name: own.name }],
        bonds: [
          {
            from: 'me',
            label: sentence.tokens[at.next - 1]?.norm === 'teach' ? 'works at' : 'runs',
            to: own.name,
          },
        ],
      };
    }
    return worksAt(content, name, sentence, denies);
  }
  if ((answering || SELF_EVIDENT.test(sentence.norm) || isPost(sentence, name)) && namesRole(sentence)) {
    return worksAt(capital(ofThem(wordsOf(sentence, 0, size))), name, sentence, denies);
  }
  const placed = answering ? placedAt({ sentence, small, denies }) : undefined;
  return placed && worksAt(capital(ofThem(wordsOf(sentence, 0, size))), placed, sentence, denies);
}
