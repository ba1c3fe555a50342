import type { Draft } from '../time/draft.ts';
import { pattern } from '../time/pattern.ts';
import { DURATION, readDuration } from '../time/read-hour.ts';
import { readRepeat } from '../time/read-repeat.ts';
import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readSentence } from '../words/sentence.ts';

/** How a request is to be carried out. */
export type Manner = 'remind' | 'about' | 'that' | 'ask' | 'fetch' | 'wake' | 'timer';

/** The words that make a request one: "remind me", "set a reminder", "ask me". */
export interface Head {
  readonly from: number;
  readonly to: number;
  readonly manner: Manner;
  /** True when the words alone are a request; the others need a time beside them. */
  readonly strong: boolean;
  /** "set a daily stretch reminder". */
  readonly draft?: Draft;
  readonly topic?: string;
  /** Only the word "reminder" or the like stood there; it may as well belong to a task. */
  readonly loose?: true;
}

const OFTEN = 'daily|weekly|monthly|yearly|annual|hourly|quarterly|fortnightly|biweekly|weekday|nightly';
const PLAIN =
  'recurring|repeating|regular|one - off|new|quick|little|small|simple|gentle|friendly|short|single|morning|evening';
const THING = '(?:reminders?|alarms?|alerts?|notifications?)';
const MAKE =
  "(?:set|create|add|make|schedule|put|book|start|new|leave|give|send|drop(?= (?:me|us) )|shoot|need|want|get|have|organi[sz]e|i need|i want|i would (?:like|want|need|love|appreciate)|i'd (?:like|want|need|love|appreciate)|i'll (?:need|want)|i will (?:need|want)|i could (?:use|do with)|can i (?:get|have)|could i (?:get|have)|let's have)";

interface Row {
  readonly at: RegExp;
  readonly manner: Manner;
  readonly strong: boolean;
}
const ROWS: readonly Row[] = [
  {
    at: pattern(
      '(?:(?:remind|remember|ping|nudge|poke|prompt|alert|notify|buzz|prod|bug|warn|page|pester|jog)|(?:remind|ping|nudg|pok|prodd?|prompt|alert|notify|warn)ing) (?:me|us|myself)(?: back)?',
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern(
      '(?:can|could|may|might) (?:i|we) (?:please )?(?:be|get) (?:reminded|nudged|pinged|poked|prompted|told|notified|alerted)',
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern('(?:(?<=\\bmind )|^)(?:reminding|pinging|nudging|prompting|poking) (?:me|us)'),
    manner: 'remind',
    strong: true,
  },
  { at: pattern('jog my memory'), manner: 'remind', strong: true },
  {
    at: pattern(
      '(?:set|put|schedule|arrange)(?: me| up| in)* something(?: up| in)?(?= (?:for|at|on|in|tomorrow|tonight|every|so) )',
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern('(?:tell|message|msg|text|dm|email|inform|write|let|slack|hit) (?:me|us)(?: know| up)?'),
    manner: 'remind',
    strong: false,
  },
  {
    at: pattern(
      '(?:give|send|drop|shoot|throw) (?:me|us) (?:a |an |another |my )?(?:quick |little |gentle |friendly )?(?:ping|nudge|shout|heads - up|heads up|message|note|line|bell|tinkle|text|poke|prod|kick|dm|prompt|buzz|ring|knock|yell|tap)',
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern(
      "(?:i (?:want|need|would (?:like|want|need|love|appreciate)|could (?:use|do with)|will (?:want|need))|i'll (?:want|need)|i'd (?:like|love|appreciate|want|need)|(?:can|could|may) i (?:have|get)|let me have) (?:a |an |another )(?:quick |little |gentle |friendly )?(?:ping|nudge|shout|heads - up|heads up|poke|prod|prompt|buzz|kick)",
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern(
      "(?:i (?:want|need|would like|wish)|i'd like|i'd love)(?: you)? to (?:be (?:reminded|told|pinged|nudged|poked|prompted|alerted|notified|warned)|get reminded|get a reminder|have a reminder|remember)",
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern(
      "(?:(?:i|we) (?:(?:would|will|shall|might|may) )?(?:want|need|like|could use|could do with|can do with)|i'd like|i'd want|i'll need|^(?:need|want|could (?:use|do with))) (?:reminding|nudging|pinging|poking|prodding|prompting|alerting)",
    ),
    manner: 'remind',
    strong: true,
  },
  {
    at: pattern(
      '(?:a |another |one )(?:quick |little |gentle |friendly |small )?(?:ping|nudge|shout|heads - up|heads up|poke|prod|prompt|buzz|kick)(?= (?:at|on|in|to|about|around|by|before|an|half|ten|five|fifteen|twenty|thirty|\\d+|tomorrow|tonight|today|every|each|when|half|next|this|later|first|come|monday|tuesday|wednesday|thursday|friday|saturday|sunday) )',
    ),
    manner: 'remind',
    strong: true,
  },
  { at: pattern("(?:don't|dont|do not|never) (?:let me|me|let us) forget"), manner: 'remind', strong: true },
  {
    at: pattern(
      "(?:make sure|ensure|see to it) (?:that )?(?:i|we) (?:don't forget|dont forget|do not forget|remember)",
    ),
    manner: 'remind',
    strong: true,
  },
  { at: pattern('help me (?:to )?remember'), manner: 'remind', strong: true },
  {
    at: pattern("(?:remember|don't forget|dont forget|do not forget)(?= to )"),
    manner: 'remind',
    strong: false,
  },
  { at: pattern('wake (?:me|us)(?: up)?'), manner: 'wake', strong: true },
  {
    at: pattern(
      '(?:(?:get|have) (?:me|us) to|make (?:me|us)(?! (?:a|an|the|some|laugh|happy|smile|sure|up)(?: |$)))',
    ),
    manner: 'remind',
    strong: false,
  },
  { at: pattern('(?:ask|quiz) (?:me|us)'), manner: 'ask', strong: false },
  { at: pattern('check in (?:with me|on me)'), manner: 'remind', strong: false },
  {
    at: pattern(
      `(?:send|give|show|get|fetch|bring|email|forward|read|find|brief|update|deliver|post|share) (?:me|us)(?! (?:a|an|another|my)(?: (?:${PLAIN}|${OFTEN}))* ${THING}(?: |$))`,
    ),
    manner: 'fetch',
    strong: false,
  },
];

const THINGS = pattern(
  `(?:${MAKE}(?: up)?(?: me| us)?(?: (?:a|an|another|my|some))? |(?:a|another|one) )?(?:(?:${PLAIN}) )*(?:(?<often>${OFTEN}) )?(?:(?:${PLAIN}) )*(?<topic>(?!(?:${THING}|a|an|the|my|to|for|me|at|in|on|every|about|of|show|list|cancel|delete|pause|resume|all|any|this|that|those|these|what|which|next|rename|change|move|stop|skip|snooze|remove|edit|update|no|more) )[a-z]+(?: (?!(?:the|my|our|a|an|that|this|all|any) )[a-z]+)? )?(?<thing>${THING})(?: (?:for me|for us|up|please|(?:in|down)(?= (?:for|at|on) )))?`,
);
const MADE = pattern(`(?:${MAKE})(?: up)?(?: (?:me|us|a|an|another|my|the|some|new|${PLAIN}|${OFTEN}))* .*`);
const TIMER = pattern(
  `(?:(?:set|start|run|give)(?: me)?(?: up)? )?(?:a |an |the |another )?(?:(?<length>\\d{1,4} (?:- )?(?:minutes|m|hours|h|seconds|s)|half - hours|half hours) )?timer(?:(?: (?:for|of|:))? (?<after>${DURATION}))?`,
);

function thing(sentence: Sentence, at: number): Head | undefined {
  const found = matchAt(sentence, at, THINGS);
  if (!found) return undefined;
  const { often, topic, thing: word } = found.groups;
  const made = matchAt(sentence, at, MADE) !== undefined;
  if (!made && topic) return undefined;
  const repeat =
    often &&
    readRepeat(
      readSentence(often === 'annual' ? 'yearly' : often === 'weekday' ? 'weekdays' : often),
      0,
      undefined,
    );
  return {
    from: at,
    to: found.next,
    manner: word?.startsWith('alarm') ? 'wake' : 'remind',
    strong: true,
    ...(made ? {} : { loose: true as const }),
    ...(repeat ? { draft: repeat.draft } : {}),
    ...(topic ? { topic: topic.trim() } : {}),
  };
}

function timer(sentence: Sentence, at: number): Head | undefined {
  const found = matchAt(sentence, at, TIMER);
  if (!found) return undefined;
  const length = found.groups['length'] ?? found.groups['after'];
  const minutes = length ? readDuration(length.replace(' - ', ' ')) : undefined;
  return {
    from: at,
    to: found.next,
    manner: 'timer',
    strong: true,
    ...(minutes === undefined ? {} : { draft: { relative: minutes } }),
  };
}

/** The head of a request that stands at a token, if one does. */
export function headAt(sentence: Sentence, at: number): Head | undefined {
  for (const { at: row, manner, strong } of ROWS) {
    const found = matchAt(sentence, at, row);
    if (found) return { from: at, to: found.next, manner, strong };
  }
  return timer(sentence, at) ?? thing(sentence, at);
}

const POLITE =
  /^(hey|hi|hello|yo|oi|ok|okay|so|also|and|then|plus|anyway|anyways|anyhow|alfred|please|,|!|-|–|•|\*|:|\.|just|kindly|maybe|actually|oh|dear|thanks|<…>|\n|;|\))$/;
const ASKING = pattern(
  "(?:can|could|would|will) (?:you|u|ya)(?: please| kindly| also)?|i (?:want|need|would like|wish) you to|i'd (?:like|love|need) you to|(?:would|do) you mind|mind(?= (?:reminding|nudging|pinging|poking) )|(?:is there )?any chance (?:that )?(?:you (?:could|can|would|will|might)|you'd|you'll|of(?= (?:you )?(?:reminding|nudging|pinging|poking) ))|(?:i (?:wonder|was wondering)|wondering) (?:if|whether) you (?:could|can|would|might)|(?:do you )?(?:think|reckon|suppose) you (?:could|can|might)|would you be able to|are you able to|would it be possible to|would it be possible for you to|may i ask you to|might i ask you to|might you|do(?= (?:please )?(?:remind|nudge|ping|poke|prod|wake|let me know) )|but(?= (?:please |do |can you |could you )*(?:remind|nudge|ping|poke|prod|wake) )|is it possible to|you (?:can|could|should|must|need to)|i'd appreciate it if you|if you (?:could|can|would|will|might)(?: please| kindly| just)?(?= (?:remind|nudge|ping|poke|prod|wake|set|tell me|let me know|give me|make a note) )|be so kind (?:as )?to|do (?:me|us) a favou?r(?: ,| and| :)|(?:ignore|scratch|disregard|forget) (?:my|that|the) (?:last|previous|earlier) (?:message|one|request|line)(?= (?:and|,|-|:|make|move|set|change|remind) )|can i ask you to|feel free to|go ahead and|(?:act|behave|work) (?:as|like) (?:my|our|an?) [^ ]+(?: [^ ]+){0,2}?(?: would)?(?: (?:and|:|,|-))(?= (?:nag|remind|ask|tell|quiz|ping|push|wake|every|at|on|each|in|send|check|poke|bug|nudge) )|i (?:want|need|would like) to (?=set|create|schedule|add|make)|i'd like to (?=set|create|schedule|add|make)|let's (?=set|create|schedule|add)",
);

const OPENER =
  /^(well|right|now|next|finally|lastly|first|firstly|second|secondly|third|alternatively|anyway|great|thank|cool)$/;

/** "First, …", "1. …". */
function opens(sentence: Sentence, at: number): boolean {
  const [word = '', mark = ''] = [sentence.tokens[at]?.norm, sentence.tokens[at + 1]?.norm];
  return (OPENER.test(word) && /^[,:]$/.test(mark)) || (/^\d{1,2}$/.test(word) && /^[.)]$/.test(mark));
}

/** The first token after greetings, politeness and list marks. */
export function skipPolite(sentence: Sentence, from: number): number {
  let at = from;
  for (;;) {
    const asking = matchAt(sentence, at, ASKING);
    if (asking) at = asking.next;
    else if (POLITE.test(sentence.tokens[at]?.norm ?? '')) at++;
    else if (opens(sentence, at)) at += 2;
    else return at;
  }
}
