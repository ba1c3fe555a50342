import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { resolve } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import { secondPerson } from '../words/second-person.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { skipPolite } from './find-head.ts';
import { trimWords } from './task-words.ts';
import type { Asking } from './wanted.ts';

interface Sight {
  readonly at: RegExp;
  readonly cannot: string;
  /** What a reminder of it would be about. */
  readonly task: string;
  /** What is one's own of it one may have told. */
  readonly others?: true;
}

/** What Alfred has no eyes for; the first that fits is told. */
const SIGHTS: readonly Sight[] = [
  {
    at: /\b(?:weather|wether|weahter|whether forecast|rain(?:ing|y|s)?|snow(?:ing|s)?|sunny|forecast|temperature|umbrella|windy|storm|freezing|humid|degrees|(?:hot|cold|warm) (?:is it|will it|outside|today|tomorrow|in))\b/,
    cannot: 'I can’t see the weather from here.',
    task: 'check the weather',
  },
  {
    at: /\b(?:e ?- ?mails?|emails?|emial|mails?|inbox|mailbox|gmail|spam folder|outlook mail|newsletters?)\b/,
    cannot: 'I can’t see your mail.',
    task: 'check your mail',
  },
  {
    at: /\b(?:google calendar|outlook|icloud|calend[ae]rs?|(?:what's|whats) my (?:day|week)|free slots?|double booked|meetings? (?:do i|have i|are|is)|(?:am i|are we) (?:free|busy|available))\b/,
    cannot: 'I can’t see your calendar.',
    task: 'look at your calendar',
  },
  {
    at: /(?<!\bin )(?<!\bin what )\b(?:orders?(?! of\b)|parcels?|packages?|deliver(?:y|ies)|shipments?)\b/,
    cannot: 'I can’t see orders or deliveries.',
    task: 'check on your order',
  },
  {
    at: /\b(?:builds?|ci|pull requests?|prs?|repo(?:sitory)?|github|gitlab|deploy(?:ment|ed|s)?|commits?|(?:on|to|into) main(?! (?:street|road|st)\b))\b/,
    cannot: 'I can’t see your builds or repositories.',
    task: 'look at the build',
  },
  {
    at: /\b(?:jira|tickets?|trello|asana|zendesk|servicenow|backlog)\b/,
    cannot: 'I can’t see your tickets.',
    task: 'look at your tickets',
  },
  {
    at: /\b(?:salesforce|hubspot|crm|open deals|dashboards?|google analytics)\b/,
    cannot: 'I can’t see your CRM or dashboards.',
    task: 'look at the figures there',
  },
  {
    at: /\b(?:bank balance|account balance|balance (?:in|on|of)|(?:in|on) my (?:bank )?account|(?:invoices?|rent|payments?|refund|salary|transfer)(?: (?:has|have|had|is|was|been|already|yet))* (?:paid|come|came|go|gone|went|arrived?|cleared?|landed))\b/,
    cannot: 'I can’t see your accounts.',
    task: 'check your account',
  },
  {
    at: /\b(?:attach(?:ed|ment|ments)|pdfs?|spreadsheets?|documents?|google docs?|docs?|sheets?|slide deck|screenshots?|photos?|pictures?|images?|files?|folders?|drive|dropbox|sharepoint|notion page|wiki page)\b/,
    cannot: 'I can’t open files or documents.',
    task: 'look at it',
  },
  {
    at: /https?:|<…>|\b(?:links?|urls?|websites?|web ?pages?|web sites?|the page|articles?)\b/,
    cannot: 'I can’t open links or pages.',
    task: 'read it',
  },
  {
    at: /(?:^| )# [a-z]|\b(?:channels?|threads?|slack messages?|catch me up|what did i miss|unread messages?|dms)\b/,
    cannot: 'I can’t read along in channels or threads.',
    task: 'catch up on it',
  },
  {
    at: /\b(?:flights?|trains?|bus|ferry)\b.*\b(?:delayed|on time|late|cancell?ed|boarding|gate|platform)\b/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look it up',
  },
  {
    at: /\b(?:look up|search|google|bing|wikipedia|browse|the web|the internet|online|news|headlines?|stocks?|share price|exchange rate|rate|price of|how much (?:is|does|are)|bitcoin|currency|dollars?|euros?|markets?|scores?|who won|did .* (?:win|lose|beat)|results? of|standings|traffic|trains?|bus(?:es)?|flights? (?:status|to|from|prices?)|flight status|delayed|open(?:ing)? (?:hours|now|today|tomorrow)|near me|nearby|directions|route|map|restaurants?|hotels?|recipes?|movies?|cinema|latest|currently trading)\b/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look it up',
    others: true,
  },
];
/** What is wondered aloud, or asked of Alfred as something to know, is a question. */
const WONDERS =
  /^(?:(?:i(?:'m| am|'ve been| was)? |was |been )?(?:just )?(?:wonder(?:ing)?|curious)(?: about)?|i(?:'d| would) (?:love|like|be curious|be keen) to (?:know|find out|hear|see)|i(?:'d| would)? ?(?:want|need) to (?:know|find out|see)|(?:do|would|did) you (?:happen to )?(?:know|see)|(?:do you have |have you |you have )?(?:any|got any|an) (?:idea|clue)|(?:i'm |i am )?not sure|i don't know|no idea|let me know|tell me) (?=(?:whether|if|how|what|what's|when|where|who|which|why|about)\b)/;
const QUESTION =
  /^(?:what|what's|whats|which|who|who's|whos|where|where's|wheres|when|when's|how|how's|hows|is|are|was|were|did|does|has|have|had|any|anything|will|do i|do we)\b/;
/** What asks for a schedule, or about the schedules there are, whatever else is in it. */
const SCHEDULED =
  /\b(?:remind(?:ers?|ed|s)?|nudge|ping|alarms?|alerts?|schedules?|scheduled|timer|what about|how about|why not|what if|remember|you know about)\b/;
const OWN = /\b(?:i|my|we|our|me)\b/;
const ASKS =
  /^(?:what|what's|which|who|who's|where|when|how|why|is|are|was|were|will|would|does|do|did|has|have|had|can|could|should|any|anything|check|look|search|find|google|open|read|show|see|tell|give|summari[sz]e|fetch|get|pull|scan|list|bring|catch|skim|analy[sz]e|watch|monitor|explain|translate|browse|compare)\b/;
/** What one keeps in one's head rather than in a calendar or on a page. */
const KNOWN_ABOUT =
  /\b(?:i (?:told|said|gave|set|asked|wrote)|we decided|(?:did|have) (?:i|we) (?:say|said|tell|told|decided?|promised?|mention|agreed?|note)|my name|remember|owe)\b/;
/** Things to be done that take hands; the others are for a language model. */
const HANDS =
  /^(?:(?:turn|switch) (?:on|off|up|down|the|my|our)\b|dim|let (?!me|us|you)[a-z]+ know|tell (?!me|us|you)[a-z]+|send|email|mail|call|phone|ring|text|message|book|order|buy|pay|reserve|purchase|transfer|deliver|print|upload|download|post|invite|contact|forward|cancel my (?:flight|booking|order|subscription)|sign|submit|file|schedule a (?:call|meeting)|arrange|set up a (?:call|meeting)|rent|ship|install|deploy|update|fix|clean|water|feed|pick up|drop off)\b/;

function whenWords(sentence: Sentence, now: Moment, dayFirst: boolean) {
  const [only, more] = findPhrases(sentence, dayFirst);
  if (!only || more || only.draft.vague || only.draft.repeat) return undefined;
  const whens = resolve(only.draft, now);
  if (isQuestion(whens) || (whens[0]?.at ?? '9') < new Date(now.instant).toISOString().slice(0, 10))
    return undefined;
  const words = wordsOf(sentence, only.from, only.to);
  return /^(?:right |just )?now$|^today$|^yesterday|^last /i.test(words)
    ? undefined
    : { draft: only.draft, words, only };
}

/** "book me a table": to be done by Alfred for the person; the time in it is the table's. */
const FOR_ME =
  /^(?:book|order|buy|reserve|get|find|call|hail|fetch|rent|hire) (?:me|us) (?:a|an|some|the|two|2|three|3|\d+|tickets?|seats?|flights?)\b/;
/** Things at home, which no reminder can be meant by. */
const DEVICE =
  /^(?:turn|switch|dim|put)\b.*\b(?:lights?|lamps?|heating|heater|radiators?|thermostat|tv|television|fan|oven|boiler|music|kettle|air con\w*|ac|printer|computer)\b/;
/** Somebody's time, which stands in their calendar. */
const FREE =
  /^(?:is|are|will) (?<who>(?!(?:i|we|it|that|this|there|you|these|those|the|a|an|any|my|our|everything)\b)[\p{L}'-]+(?: (?:and )?[\p{L}'-]+){0,2}?)(?: be)? (?:free|available|busy|around|in the office|in a meeting|out of office|on leave|double booked)\b/u;
const HIM: Readonly<Record<string, string>> = { he: 'him', she: 'her', they: 'them' };

/** An offer whose time is still to be told: the times in the sentence are those of the thing itself. */
function timelessOffer(cannot: string, task: string, lead: string): Asking {
  const wanted = { manner: 'remind', task, joint: 'to', lead, drafts: [] } as const;
  return { kind: 'ask', question: `${cannot} Shall I remind you to ${task}?`, wanted, yes: {} };
}

function sightOf(norm: string): Sight | undefined {
  if (KNOWN_ABOUT.test(norm)) return undefined;
  return SIGHTS.find(({ at, others }) => at.test(norm) && !(others && OWN.test(norm)));
}

/** True of words about something that Alfred has no eyes for. */
export function isUnseen(sentence: Sentence): boolean {
  return sightOf(sentence.norm) !== undefined;
}

/**
 * Reads a question about what Alfred cannot see, also one wondered aloud, and an order that Alfred is to do for the
 * person. These are no schedules, whatever times are named in them; the offer may be for such a time.
 */
export function readOutOfSight(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  const { norm } = sentence;
  if (SCHEDULED.test(norm)) return undefined;
  const lead = wordsOf(sentence, 0, 1);
  const forMe = FOR_ME.test(norm);
  if (forMe) {
    const words = trimWords(wordsOf(sentence, 2, sentence.tokens.length).replace(/\?+$/, ''));
    return timelessOffer('I can’t do that myself.', `${lead.toLowerCase()} ${secondPerson(words)}`, lead);
  }
  if (DEVICE.test(norm) && findPhrases(sentence, dayFirst).length === 0) {
    const words = trimWords(wordsOf(sentence, 0, sentence.tokens.length).replace(/\?+$/, ''));
    return timelessOffer(
      'I can’t do that myself.',
      secondPerson(words).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      lead,
    );
  }
  const asked = norm.replace(WONDERS, '').replace(/^(?:whether|if|about) /, '');
  const wonders = asked !== norm;
  if (!wonders && !QUESTION.test(norm)) return undefined;
  const who = FREE.exec(wonders ? asked.replace(/^(.*?) (is|are|will) /, '$2 $1 ') : norm)?.groups?.['who'];
  if (who) {
    const size = who.split(' ').length;
    const at = sentence.tokens.findIndex((_, i) => partOf(sentence, i, i + size).norm === who);
    const name = HIM[who] ?? wordsOf(sentence, at, at + size);
    return timelessOffer('I can’t see other people’s calendars.', `ask ${name}`, lead);
  }
  // Of what is the person's own, some may have been told; not so what is wondered about.
  const sight = wonders && !KNOWN_ABOUT.test(norm) ? SIGHTS.find(({ at }) => at.test(asked)) : sightOf(norm);
  return sight ? offer(sight.cannot, sight.task, sentence, now, dayFirst) : undefined;
}

/** A question that ends in its mark among other sentences, about what Alfred cannot see. */
export function readUnseenBeside(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const ends = whole.tokens.flatMap(({ norm }, i) => (/^[.!?\n]$/.test(norm) ? [i] : []));
  for (const [i, end] of ends.entries()) {
    if (whole.tokens[end]?.norm !== '?') continue;
    const from = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    const found = readOutOfSight(partOf(whole, from, end + 1), now, dayFirst);
    if (found) return found;
  }
  return undefined;
}

/** An offer to remind of what Alfred cannot do itself; agreeing makes the reminder. */
function offer(cannot: string, task: string, sentence: Sentence, now: Moment, dayFirst: boolean): Asking {
  const when = whenWords(sentence, now, dayFirst);
  const question = `${cannot} Shall I remind you to ${task}${when ? `, ${when.words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}` : ''}?`;
  const lead = wordsOf(sentence, 0, 1);
  const wanted = { manner: 'remind', task, joint: 'to', lead, drafts: when ? [when.draft] : [] } as const;
  return { kind: 'ask', question, wanted, yes: {} };
}

/**
 * Reads a wish to be told what Alfred cannot see, or to have something done that takes hands; the latter only
 * where it is not one part of several, which it may belong to.
 */
export function readUnseen(
  whole: Sentence,
  now: Moment,
  dayFirst: boolean,
  listed: boolean,
): Asking | undefined {
  const sentence = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  const size = sentence.tokens.length;
  const { norm } = sentence;
  const asks = ASKS.test(norm) || sentence.tokens.at(-1)?.norm === '?';
  const sight = asks ? sightOf(norm) : undefined;
  if (sight) return offer(sight.cannot, sight.task, sentence, now, dayFirst);
  const words = trimWords(wordsOf(sentence, 0, size).replace(/\?+$/, ''));
  if (listed || !HANDS.test(norm) || !looksLikeDoing(words) || size > 20) return undefined;
  return offer(
    'I can’t do that myself.',
    secondPerson(words).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
    sentence,
    now,
    dayFirst,
  );
}
