import { sensitiveKind } from '../../../domain/sensitive.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { oneLine } from '../words/one-line.ts';
import { readSentence } from '../words/sentence.ts';
import { NOT_DONE } from './done-again.ts';
import { isContentful } from './meanings.ts';
import type { Routine } from './read-routine.ts';

const THING = String.raw`(?<thing>(?!(?:a|an|this|that|these|those|it|all|everything|some|any|[a-z]+'s|with|for|to|at|in|on|of|from|and|me|him|her|you|us|well|the|my|our|got|had|have|has|is|was|are|just|been|i|we|he|she|they|who|what|not|no|never|work|school|dinner|lunch|breakfast|tea|supper|bed|holidays?|vacation|hospital|meetings?|exams?|kids|children|baby|everyone|everybody|town|day|college|uni)\b)[a-z][a-z'-]+(?: (?!(?:now|at|for|with|in|on|by|this|that|and|again|today|tonight|from|is|was|of|round|around|along|through)\b)[a-z][a-z'-]+){0,2})`;
const WHEN = String.raw`(?:(?:for|this|now|again|today|tonight|the|day|week|month|morning|afternoon|evening|time|here|too|as|usual|always|[a-z]+day) ?)+`;
const LEAD = String.raw`^(?:(?:phew|ugh|oof|right|ok|okay|well|so|and|hi|hello|hey|morning|afternoon|evening|good|just|,|!|-|that is|there) )*`;
const END = String.raw`(?= (?:,|\.|!|-|;|:|and|so|but)(?: |$)|$)`;
const USUAL =
  '(?<usual> ?(?:weekly|monthly|daily|usual|regular|weekend|[a-z]+day|morning|evening|nightly|yearly))';
/** "Just finished the stocktake", "I am done with the stocktake now", "done hoovering the chapel". */
const FINISHED = new RegExp(
  oneLine(
    `${LEAD}(?:(?:i|we) (?:(?:am|are|have) )?(?:just )?)?(?:all )?(?:just )?(?:finished|done|through|completed|back from|in from|home from)(?: (?:with|doing|up))?(?: (?:the|my|our|another|today's|this week's))?(?:${USUAL})? ${THING}(?<way> (?:round|around|along|through) [^,.;:!?]+)?(?<when> ${WHEN})?(?: (?:with|at|in|of|on|for) [^,.;:!?]+)?${END}`,
  ),
);
/** "Did my Tuesday greenhouse walk". */
const DID = new RegExp(
  oneLine(`${LEAD}(?:(?:i|we) )?(?:just )?did (?:the|my|our)(?:${USUAL}) ${THING}${END}`),
);
/** "Just cashing up", "doing the cashing up": a chore by what its person is at. */
const AT_IT = new RegExp(
  oneLine(
    `${LEAD}(?:(?:i am|we are) )?(?:just |still )?(?:doing (?:the|my|our|a bit of) )?(?<thing>(?!(?:com|go|gett|catch|check|look|log|sign|hang|hold|wind|wrapp|mak|giv|head|mov|turn|sett|feel|show|start|finish|grow|sit|stand|ly|ask|wak|be|hav|say|think|chas|follow)ing)[a-z]+ing (?:up|out|down|off))(?: (?:the|my|our) [a-z]+)?(?: here| now)?${END}`,
  ),
);
/** "Marking the exercise books, number 20 of 34", "washing the lorry down as usual". */
const AT_CHORE = new RegExp(
  oneLine(
    `${LEAD}(?:(?:i am|we are|busy) )?(?:just |still )?(?<thing>(?:mark|grad|wash|clean|feed|milk|count|pack|iron|hoover|mopp|sweep|water|weed|prun|sort|fil|stock|restock|load|unload|bak|knead|tun|polish|balanc|reconcil|label|fold|stack|groom|mow|rak|dust|empty|bottl|stamp|invoic)ing(?: (?:the|my|our|some|all the|a few))?(?: (?:round|out|up|down))? (?!(?:the|my|our|some|all|is|are|was|for|with|in|on|at|to|and|or|a|an|it|this|that|can|will|has|from|as|by|of|off|well|again|here|now|lists?|plans?|sheets?|rotas?|rosters?|schedules?|slips?|instructions|reports?|times?|products?|supplies|machines?|jobs)\\b)[a-z][a-z'-]+(?: (?!(?:costs?|takes?|is|are|was|has|makes?|gets?|needs?|with|in|on|at|for|and|as|again|here|now|today|down|up|out|from|while|before|after|of|to)\\b)[a-z'-]+)?)(?: (?!(?:is|are|was|were|has|costs?|takes?)\\b)[^,.;:!?]*)?${END}`,
  ),
);
/** "Stocktake done for today". */
const IS_DONE = new RegExp(
  oneLine(
    `${LEAD}(?:(?:the|my|our|another|today's|this week's) )?(?:${USUAL} )?${THING} (?:is |are |all )*(?:done|finished|completed|out of the way|done and dusted)(?<when> ${WHEN})?${END}`,
  ),
);
/** "Chapel hoovered, home now": a chore by how it is then. */
const CHORE = new RegExp(
  oneLine(
    `${LEAD}(?:(?:all )?(?:the|my|our|another) )?${THING} (?:is |are |all |got )*(?<chore>hoovered|vacuumed|mopped|cleaned|swept|milked|fed|watered|emptied|ironed|washed|mowed|mown|raked|counted|reconciled|restocked|dusted|polished|groomed|weeded|exercised|topped up)(?<when> ${WHEN})?${END}`,
  ),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  swept: 'sweeping',
  fed: 'feeding',
  mown: 'mowing',
  'topped up': 'topping up',
};

function choreIn(norm: string): string | undefined {
  const { thing = '', chore = '' } = CHORE.exec(norm)?.groups ?? {};
  const deed = IRREGULAR[chore] ?? chore.replace(/ied$/, 'ying').replace(/ed$/, 'ing');
  return thing === '' ? undefined : `${deed} ${thing}`;
}

/** What says that it comes round, behind what is done. */
const ROUND =
  /\b(?:as usual|as always|for (?:today|tonight|now|the (?:day|week|month)|this (?:week|month|morning|evening|time))|this (?:week|month))\b/;
/** What comes round by its nature: a deed of the house, or a task of the trade. */
const RECURS = new RegExp(
  oneLine(String.raw`
    (?:ing|take|taking|count|counts|round|rounds|run|rota|payroll|milking|invoices|invoicing|laundry|ironing|timesheets?|expenses|books|bookkeeping|accounts|filing|shop|bins|backups?|inventory|
    cash ?up|banking|handover|inspection|rehearsal|practice|training|class|lesson|lessons|ride|jog|choir|yoga|pilates|swim|gym|market|stall|newsletter|report|reports|returns|wages|mailing|deliveries|orders|meter readings|
    readings|takings|till|roster|minutes|homework|marking|feed|mucking out|sweep|standup|stand-up)$
  `),
);
/** What is done once, or for the last time, or by others. */
const ONCE =
  /\b(?:finally|at last|at long last|never again|for good|for ever|forever|once and for all|for the last time|last ever|first|new|old|whole|entire|years?|chapter|lady|ladies|man|men|woman|women|guys?|lads|crew|boys|girls|plumber|builders?|book|novel|film|series|season|episode|show|(?:paint|mov|build|renovat|redecorat|decorat|read|watch|eat|wait|apply|wonder|cry|argu|wedding|even|morn|meet|build|noth|someth|anyth|everyth)ing)\b/;

/** What a message tells that its person has just done and that comes round: "stocktake done for today"; undefined where there is nothing of the kind. */
export function readDone(text: string): Routine | undefined {
  for (const piece of cleanText(text)
    .slice(0, LONGEST)
    .split(/(?<=[.!?])\s+|\n+/)) {
    const { norm } = writtenOut(readSentence(piece));
    const at = AT_IT.exec(norm) ?? AT_CHORE.exec(norm);
    const told = FINISHED.exec(norm) ?? IS_DONE.exec(norm) ?? DID.exec(norm) ?? at;
    const { thing: said = '', way = '', when = '', usual } = told?.groups ?? {};
    const chore = said === '' ? choreIn(norm) : undefined;
    const thing = (chore ?? `${said}${way}`).replace(/ing (?:all the|a few|the|my|our|some) /, 'ing ');
    if (thing === '' || NOT_DONE.test(norm) || ONCE.test(norm) || sensitiveKind(piece)) continue;
    // "I am done with the gym" may be for good.
    if (WITH.test(norm) && !FOR_NOW.test(norm)) continue;
    if (
      !(
        chore !== undefined ||
        RECURS.test(said) ||
        (at !== null && told === at) ||
        /^[a-z]+ing (?:the|my|our|all|out|up|down|[a-z]+s$)/.test(thing) ||
        ROUND.test(when) ||
        usual !== undefined
      ) ||
      !isContentful(thing)
    )
      continue;
    return { kind: 'time_based', label: thing, words: thing, description: `Does ${thing} now and then` };
  }
  return undefined;
}

const LONGEST = 600;

const WITH = /\b(?:done|through|finished) with\b/;

/** "I am done with the stocktake now, going home": what is over is this time of it. */
export function isDoneForNow(text: string): boolean {
  return FOR_NOW.test(text) && readDone(text) !== undefined;
}

const FOR_NOW =
  /\b(?:(?:for )?(?:today|tonight|now)|for the (?:day|week|month)|for this (?:week|month)|this (?:week|month|morning|afternoon|evening)|(?:off|going|heading|back) home|home now|feet up)\b/i;
