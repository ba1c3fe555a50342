import { pattern } from '../time/pattern.ts';

/** Words that stand between "could you" and what is to be done. */
const BETWEEN =
  '(?: (?:please|pls|kindly|also|just|maybe|perhaps|possibly|ever|quickly|quick|then|now|next|by any chance|for me|real quick|be able to|manage to|(?:be )?so kind as to|be a (?:star|dear|love|pal|gem|sport|hero) and|be so (?:kind|good|nice) (?:as to|and)|do me a favou?r and|go ahead and|go and|mind))*';
const YOU = '(?:you|u|ya|ye)';
const MODAL = "(?:can|could|would|will|might|can't|couldn't|wouldn't|won't|cannot|cant)";

/** Alfred is asked to do what follows, and not told of what is to be done; what follows is a verb. */
export const ASKED = pattern(
  [
    `${MODAL} ${YOU}${BETWEEN}`,
    `${YOU} (?:couldn't|wouldn't|can't|won't|could not|would not|can not)(?: happen to)?${BETWEEN}`,
    `(?:(?:is|was) there )?(?:any|a|some|no) (?:chance|way|possibility|hope)(?: at all)?(?: that)? (?:${YOU} (?:can|could|might|would)|you'd|you'll|of you)${BETWEEN}`,
    `(?:would|could|might) it be (?:possible|ok|okay|alright|too much)(?: for ${YOU})? to`,
    `is it (?:possible|ok|okay)(?: for ${YOU})? to`,
    `(?:i(?:'d| would| will)? (?:just |really |also )*)?(?:need|want|wanted|like|love|prefer|appreciate|expect|trust) (?:for )?${YOU} to${BETWEEN}`,
    `(?:i|we)(?:'d| would| should|'ll| will)? (?:appreciate it|be (?:so |very |really |most |ever so |much |deeply |extremely )*(?:grateful|glad|happy|obliged|thankful|delighted|pleased|indebted))(?: to you| very much| greatly| a lot)? if (?:${YOU} (?:could|would|can|will|might)|you'd)${BETWEEN}`,
    `(?:i'm|i am) (?:so |very |really )*(?:grateful|glad|happy|thankful) if ${YOU} (?:could|would|can|will)${BETWEEN}`,
    `(?:it'd|it would|that'd|that would) be (?:so |very |really |most |awfully |terribly )*(?:kind|good|nice|lovely|sweet|helpful|decent) of ${YOU} to${BETWEEN}`,
    `would ${YOU} be (?:so |very )*(?:kind|good|nice|sweet)(?: enough)?(?: as)? (?:to|and)${BETWEEN}`,
    `(?:it'd|it would|that'd) be (?:so |very |really )*(?:great|good|nice|lovely|helpful|handy|kind|grand|super|brilliant|amazing|perfect|wonderful|a help|a great help)(?: of you)? if (?:${YOU} (?:could|would|can|will)|you'd)${BETWEEN}`,
    `i (?:(?:'m|am|was|'ve been) )?(?:just )?(?:wonder|wondering|hoping|hope) (?:if |that )?(?:${YOU} (?:can|could|would|might|will)|you'd)${BETWEEN}`,
    `i was hoping ${YOU} (?:could|would)${BETWEEN}`,
    `(?:do|would) ${YOU} (?:think|reckon|suppose) ${YOU} (?:can|could|might|would)${BETWEEN}`,
    `are ${YOU} able to${BETWEEN}`,
    `(?:would|do) ${YOU} mind`,
    'mind',
    `(?:can|could|may) (?:i|we) (?:get|ask|trouble|have|bother) ${YOU} to${BETWEEN}`,
    'kindly',
    '(?:be (?:a dear|a star|a love|a pal|a gem|a sport|an angel)|(?:be )?so (?:kind|good|nice)|be (?:kind|good|nice)(?: enough)?)(?: as)? (?:and|to|,)',
    'do (?:me|us) a (?:quick |big |huge |small |wee )?(?:favou?r|solid)(?: (?:and|,|:|-|to))?',
    '(?:as )?a (?:quick |small |big )?favou?r (?:,|:|-)',
    'please to',
    'go ahead and',
    '(?:can|could|would|will) (?:someone|somebody|anyone|anybody)(?: please| kindly)?',
    '(?:i|we) (?:really |just )?(?:need|want) (?:someone|somebody|anyone) to',
    `(?:i'd|i would|we'd|we would) (?:love|like|appreciate|prefer) it (?:very much )?if (?:${YOU} (?:could|would|can|will)|you'd)${BETWEEN}`,
  ].join('|'),
);

/** "… while you're at it", "… will you": it is for Alfred to do now. */
export const FOR_ALFRED =
  /(?:(?<!(?:remind|good|best|work|works|ok|fine|bad|important|it|that|waiting|looking|asking|asked|hard|easy|great|nice) )\bfor (?:me|us)|\b(?:would|will|can|could|couldn't|won't|wouldn't|can't) (?:you|ya|u|ye)(?: (?:do|handle|manage|sort|sort out|take care of) (?:that|it|this))?|\bif you (?:can|could|would|don't mind|do not mind|get a (?:chance|sec|minute|moment))|\bwhile you(?:'re| are) (?:at it|there|about it)|\bright now)(?: (?:please|pls|thanks|ta|mate|now|right now|,))*$/;
