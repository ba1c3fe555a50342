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
    at: /\b(?:weather|rain(?:ing|y|s)?|snow(?:ing|s)?|sunny|forecast|temperature|umbrella|windy|storm|freezing|humid|degrees|(?:hot|cold|warm) (?:is it|will it|outside|today|tomorrow|in))\b/,
    cannot: 'I can’t see the weather from here.',
    task: 'check the weather',
  },
  {
    at: /\b(?:e ?- ?mails?|emails?|mails?|inbox|mailbox|gmail|spam folder|outlook mail|newsletters?)\b/,
    cannot: 'I can’t see your mail.',
    task: 'check your mail',
  },
  {
    at: /\b(?:google calendar|outlook|icloud|(?:my|the|our) calendar|calendar|free slots?|double booked|meetings? (?:do i|have i|are|is)|(?:am i|are we) (?:free|busy|available))\b/,
    cannot: 'I can’t see your calendar.',
    task: 'look at your calendar',
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
    at: /\b(?:look up|search|google|bing|wikipedia|browse|the web|the internet|online|news|headlines?|stocks?|share price|exchange rate|rate|price of|how much (?:is|does|are)|bitcoin|currency|dollars?|euros?|scores?|who won|results? of|standings|traffic|trains?|bus(?:es)?|flights? (?:status|to|from|prices?)|flight status|delayed|open(?:ing)? (?:hours|now|today|tomorrow)|near me|nearby|directions|route|map|restaurants?|hotels?|recipes?|movies?|cinema|latest|currently trading)\b/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look it up',
    others: true,
  },
];
const OWN = /\b(?:i|my|we|our|me)\b/;
const ASKS =
  /^(?:what|what's|which|who|who's|where|when|how|why|is|are|was|were|will|would|does|do|did|has|have|had|can|could|should|any|anything|check|look|search|find|google|open|read|show|see|tell|give|summari[sz]e|fetch|get|pull|scan|list|bring|catch|skim|analy[sz]e|watch|monitor|explain|translate|browse|compare)\b/;
/** What one keeps in one's head rather than in a calendar or on a page. */
const KNOWN_ABOUT =
  /\b(?:i (?:told|said|gave|set|asked|wrote)|we decided|(?:did|have) (?:i|we) (?:say|said|tell|told|decided?|promised?|mention|agreed?|note)|my name|remember|owe)\b/;
/** Things to be done that take hands; the others are for a language model. */
const HANDS =
  /^(?:send|email|mail|call|phone|ring|text|message|book|order|buy|pay|reserve|purchase|transfer|deliver|print|upload|download|post|invite|contact|forward|cancel my (?:flight|booking|order|subscription)|sign|submit|file|schedule a (?:call|meeting)|arrange|set up a (?:call|meeting)|rent|ship|install|deploy|update|fix|clean|water|feed|pick up|drop off)\b/;

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
  const sight =
    asks && !KNOWN_ABOUT.test(norm)
      ? SIGHTS.find(({ at, others }) => at.test(norm) && !(others && OWN.test(norm)))
      : undefined;
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
