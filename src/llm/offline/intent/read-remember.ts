import { findDate } from '../telling/find-date.ts';
import { readTellings } from '../telling/read-tellings.ts';
import { saidBack } from '../telling/said.ts';
import type { Hearing, Tell } from '../telling/telling.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import { ordered } from './ordered.ts';
import { trimWords } from './task-words.ts';

const ASKED = pattern(
  "(?:remember|memori[sz]e|(?:note|reminder|memo) to (?:self|myself)(?= [,:-])|note to self|note(?: down)?|take note|make (?:a |another )?(?:quick |mental )?note|take (?:a )?note|keep (?:a )?note|(?:jot|write|note|take|put|get|mark) (?:this|that|the following|something|it|this one)(?: down)?(?= (?:for me |for later |somewhere |please |would you |will you |could you |can you )*(?::|-|–|—|,))|(?:put|have|keep) (?:this|that|it|the following) on (?:file|record)|let (?:me|us) (?:note|record|save) (?:something|this|one thing)(?: down)?|(?:here is|here's|this is|that is) (?:one|something) for (?:your|the|my) (?:notes|files|records|memory|notebook)|(?:an? |one )?(?:quick |little )?note for (?:later|the record|my records|your files)|one for (?:your|the) (?:notes|files|records|memory)|jot down|write down|keep (?:this |that |it )?in mind(?: for (?:later|me|next time))?|bear in mind|(?:don't|dont|do not|never) forget|(?:pop|put|stick|add|jot|file|save|keep|note|log|write|get) (?:(?:this|that|it|the following)(?: down)? )?(?:in|into|on|to|among) your (?:notes|notebook|memory|records|files|book|head)|(?:hang on to|hang onto|hold on to|hold onto|keep hold of|look after|hang|keep|park|stash|file|hold)(?: on to)? (?:this|that|these|the following|this one)(?= (?:(?:safe|away|somewhere|handy|number|code|detail|details|info|for me|for later|please|will you|would you) )*(?:(?::|-|–|—) |, (?:it's|it is|its) ))(?: (?:safe|away|somewhere|handy|number|code|detail|details|info|for later))*|save|store|record|put down|add a note|new note|note to self|for your notes)(?: (?:for me|for later|somewhere|please|this|down|the following|of|as a note|a note))*(?<joint>(?: (?:the fact that|that|this|saying|:|,|-))+)?",
);
/** What makes words a statement without a joint: "remember my locker is number 12". */
const STATES =
  / (?:is|are|was|has|have|am|'s|need|needs|like|likes|love|hate|prefer|live|work|works|lives|starts|ends|opens|closes|takes|costs|moves|goes|runs|leaves|arrives|comes|happens|changes|belongs|lies|sits|stays|gets|keeps|wants|uses|means|will) /;
/** "the plumber's coming", "mum's 70 in June": an "is" or "has" that hangs on the word before it. */
const IS_SHORT =
  /(?:^| )[\p{L}]+'s (?:\p{L}{2,}ing|due|on|at|in|off|away|not|called|been|back|here|out|now|a|an|the|my|our|got|gone|\d+|allergic|free|busy|closed|open)(?: |$)/u;
const NO_STATEMENT =
  /^(?:to|when|me|how|the time|what|where|who|why|last|if|whether|it|about|him|her|us|them|you)(?: |$)/;
const AFTERWARDS = pattern(
  "(?:,|-|;|\\.|and)? ?(?:so )?(?:please )?(?:remember|note|keep|save|store|write|jot|don't forget|do not forget|make a note of|take note of) (?:that|this|it)(?: (?:down|somewhere|in mind|for me|for later|please|in your notes|safe))*",
);

function asTold(sentence: Sentence, hearing: Hearing): Tell {
  const tellings = readTellings([sentence], { ...hearing, answering: false }).filter(
    ({ memory, entities }) => (memory ? memory.content : entities),
  );
  if (tellings.length > 0) return { kind: 'tell', tellings, asked: true };
  const words = trimWords(wordsOf(sentence, 0, sentence.tokens.length), false);
  const ahead = findDate(sentence, hearing.now, hearing.dayFirst);
  const on = ahead && !ahead.clockOnly ? ahead.on : undefined;
  const memory = {
    kind: on ? 'event' : 'note',
    content: capital(ofThem(words)),
    on: on ?? null,
  } as const;
  return { kind: 'tell', tellings: [{ memory, said: saidBack(words) }], asked: true };
}

/** "our shelf mark is QA76, keep that somewhere": what is asked for behind the thing itself. */
function afterwards(sentence: Sentence, hearing: Hearing): Tell | undefined {
  const { tokens } = sentence;
  for (let at = Math.max(1, tokens.length - 9); at < tokens.length - 1; at++) {
    const found = matchAt(sentence, at, AFTERWARDS);
    if (!found || tokens.slice(found.next).some(({ norm }) => !/^[.!,]|please|thanks$/.test(norm))) continue;
    return asTold(partOf(sentence, 0, at), hearing);
  }
  return undefined;
}

/** Reads a wish to have something remembered ("remember that …", "note: …"); a wish to be reminded is none. */
export function readRemember(whole: Sentence, hearing: Hearing): Tell | undefined {
  const sentence = ordered(whole);
  const found = matchAt(sentence, 0, ASKED);
  if (!found || found.next >= sentence.tokens.length) return afterwards(sentence, hearing);
  const end = sentence.tokens.findLastIndex(({ norm }) => !/^[.!?]$/.test(norm)) + 1;
  const rest = partOf(sentence, found.next, end);
  if (rest.tokens.length === 0) return undefined;
  if (sentence.tokens.at(-1)?.norm === '?' && !found.groups['joint']) return undefined;
  if (/^(?:to|when) /.test(rest.norm)) return undefined;
  const contracted = IS_SHORT.test(rest.norm);
  const own = /^(?:i|i'm|im|i've|i'll|i'd|we|we're|my|our) /.test(rest.norm);
  const states = own || contracted || STATES.test(` ${rest.norm} `) || / : /.test(rest.norm);
  if (!found.groups['joint'] && (NO_STATEMENT.test(rest.norm) || !states)) return undefined;
  return asTold(rest, hearing);
}
