import { oneLine } from '../words/one-line.ts';
import { CANCEL, KEEP } from './cleanup-words.ts';
import { BUSY, DAY, LATER } from './later-words.ts';
import { NO } from './no-words.ts';
import { ADV, TAIL } from './words.ts';
import type { Rows } from './words.ts';
import { MILD, YES } from './yes-words.ts';

const THANKS: Rows = [
  oneLine(`
    thanks|thank you|many thanks|thanks a lot|thanks a million|thank you so much|thanks so much|
    thank you very much|hi|hello|hey|oh|ah|aw|well|hm+|mm+|mhm|um|uh|ugh|argh|meh|eh|phew|please|haha|
    lol|sorry|alfred|so|and|right|now|actually|honestly|indeed|wow|look|listen|to be honest|tbh|
    good morning|morning|good evening|good afternoon|you know|then|for me|again|but|really|seriously|
    good to know|good (?:morning|night|evening|afternoon|day)|bless you|you are (?:a star|the best|
    a gem|an angel|a legend|very kind|too kind|so kind|kind|sweet|great|right|welcome|a lifesaver|
    a life saver)|mate|man|thanks for (?:it|that|this|the (?:offer|idea|thought|reminder|suggestion)|
    offering|asking|thinking of (?:me|it)|noticing|the heads up)|(?:(?:it|that|
    this) is )?${ADV}(?:(?:kind|sweet|thoughtful|considerate|generous)(?: of you| thought)?|(?:nice|
    good|lovely|great) of you)(?: to (?:ask|offer|think of .+))?|i appreciate (?:it|that|the (?:offer|
    thought|idea))(?: .+)?|appreciate (?:it|that|you asking)|(?:much )?appreciated|as i said|
    in that case|to start with|first of all|either way|at least|no worries|all right then|as always
  `),
];

const REASONS = 'because|as|since|so|when|once|while|until|till|if|before|after|unless|in case';

const JOINTS = oneLine(`
  ${REASONS}|to|for|whenever|with|about|than|every|from|instead of|even|especially|where|which|that|on|
  in|at|it|all|or
`);

function compile(rows: Rows, joints = JOINTS) {
  const core = rows.join('|');
  return {
    whole: new RegExp(`^(?:${core})${TAIL}$`),
    /** A reason, a place or a time stands behind it. */
    begun: new RegExp(`^(?:${core})${TAIL} (?:${joints})\\b`),
  };
}

/** What a clause may say to an offer, and how that is put. */
export const SAYINGS = {
  thanks: compile(THANKS),
  later: compile(LATER, REASONS),
  no: compile(NO),
  yes: compile(YES),
  mild: compile(MILD),
  busy: compile(BUSY),
  cancel: compile(CANCEL),
  keep: compile(KEEP),
  day: compile([`(?:on |by |from )?${DAY}(?: (?:is|would be) better)?`]),
} as const;
