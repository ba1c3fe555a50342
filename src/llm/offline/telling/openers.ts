import { pattern } from '../time/pattern.ts';
import { matchAt, partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

/** Words that may stand before any of these. */
const BEFORE =
  '(?:(?:oh|ah|ok|okay|so|well|right|and|but|hi|hey|hello|hiya|morning|good (?:morning|afternoon|evening)|anyways?|anyhow|also|now|yes|no|just|,|!|-) )*';

/** "Sorry for going quiet, …": an apology, up to the sign behind it. */
const APOLOGY = pattern(
  `${BEFORE}(?:(?:i am|i'm|im) )?(?:(?:so|very|really|terribly|awfully|a bit) )*(?:sorry|apologies|my apologies|apols|forgive me|excuse me|pardon me|pardon)(?: again)? (?:about|for|if|to|that|i(?:'m| am)(?: so| a bit| very| running)? (?:late|slow|quiet|busy|tired|distracted|all over the place|rambling|typing|on my phone|behind)|i(?:'ve| have) been|i (?:was|went|vanished|disappeared|missed|forgot|didn't|did not|haven't|have not|couldn't|could not|never|took|left|dropped)|im (?:late|slow)|it(?:'s| is| has|'s been| took))`,
);

/** Words that only say that something is about to be told. */
const ANNOUNCED = pattern(
  `${BEFORE}(?:${[
    "(?:all )?(?:what|the thing|the one thing|something) i(?:'ve| have)? (?:actually |really |just |also )*(?:meant|mean|wanted|want|was going|came|was trying|am trying|forgot|have|need|needed)(?: here)? to (?:say|tell you|mention|write|add|let you know|get across) (?:is|was)(?: that)?(?: ,| :)?",
    "(?:the )?(?:point|long and short of it|short version|upshot|gist|news|reason (?:i am|i'm|im) (?:writing|messaging)|reason for (?:my|this) (?:message|note)) (?:is|being)(?: that| this)?(?: ,| :)?",
    "(?:i(?:'m| am)|im) (?:just |only |actually )*(?:writing|messaging|texting|getting in touch|popping (?:in|by)|here) to (?:say|tell you|let you know|mention)(?: that)?",
    "(?:i don't|i do not|not|don't|i'd hate|without wanting) (?:want |wish |mean )?to bore (?:you|anyone)(?: with (?:it|this|that|all this|the details))?(?: ,)? but",
    "(?:no idea|not sure|don't know|i don't know|i'm not sure) (?:if|whether) (?:you|it|this|that|any of this) (?:need|needs|want|helps?|matters?|is (?:useful|relevant|of any use)|counts?)(?: (?:this|it|to know|you|to you|or not))*(?: ,)? (?:but|,)",
    'if (?:it|that|this) (?:helps|matters|is (?:useful|relevant|of any use|of interest))(?: at all)?(?: ,)?',
    'i (?:should|ought to|had better|must|may as well|might as well|just want to|just wanted to|want to|wanted to|have to)(?: (?:probably|perhaps|also|maybe|really|just))* (?:mention|say|add|tell you|warn you|point out|note|admit|confess)(?: that)?(?: ,| :)?',
    '(?:a |one )?(?:small |quick |big |slight |little |minor |exciting |sad |bad |good |great )?(?:correction|update|news|change of (?:plans?|mind|heart)|plot twist)(?: ,| :| -| \\.)',
    '(?:a |just a )?(?:quick |short |small )?(?:note|word|message|line|heads up) to (?:say|tell you|let you know)(?: that)?(?: ,| :)?',
    '(?:the |one )?thing (?:with|about) (?:me|us) is(?: that)?(?: ,)?',
    '(?:just )?(?:so (?:that )?you|in case (?:you|it|i|we|this|that|anyone|anybody|they)|to give you|for (?:your |the )?(?:info|information|reference|notes|records?|files|context|background))(?: [^ :.?!\n]+){0,10} :',
    'in case (?:it|this|that|you|anyone|anybody|they) (?:ever )?[^ :.?!,]+(?: [^ :.?!,]+){0,4} ,',
    '(?:to (?:make|cut) a )?long story short(?: ,| :)?',
    "(?:not sure|don't know|i don't know|no idea|can't remember|i can't remember|i forget) (?:if|whether) (?:i|i've|i have) (?:ever |already |have )?(?:told|mentioned|said)(?: (?:you|this|it|that|already|before|to you))*(?: ,)? (?:but|,)",
    "(?:i )?(?:don't|dont|do not) (?:think|believe) i(?:'ve| have)? (?:ever |already |have )?(?:told|tell|mentioned|said)(?: (?:you|this|it|that|already|before|to you))*(?: ,)? but",
    "(?:i|i've|i have) (?:may|might|probably|must|will)(?: well)?(?: have)? (?:told|mentioned|said)(?: (?:you|this|it|that|already|before|to you))*(?: ,)? but",
    'as (?:you (?:may|might|will|can)(?: (?:well|probably))? (?:have )?(?:guess|guessed|know|seen|see|heard|imagine)|i (?:may|might|must|will) have (?:said|mentioned|told you))(?: ,)?',
    'on (?:a|an) (?:[^ ]+ )?(?:better|brighter|happier|lighter|nicer|cheerier|other|another|different|positive|serious|related|unrelated|side|personal|practical|work) note(?: ,)?',
    "(?:in (?:other|better|happier|more cheerful|family|work) news|speaking of (?:which|that)|talking of (?:which|that)|fun fact|little known fact|small thing|one small thing|while (?:i remember|i think of it|i am at it|i'm at it|im at it)|for what it is worth|for what it's worth|fwiw|p s|ps|p \\. s \\.|nb|n b)(?: ,| :| -)?",
    "(?:you(?:'ll| will| may| might)|you) (?:be (?:glad|pleased|happy|interested|delighted|amused|relieved) to (?:hear|know|learn)|want to know|like to know|never believe it|laugh)(?: that| but)?(?: ,| :)?",
  ].join('|')})`,
);

/** Ends an apology. */
const END = /^[,;:.!\n-]$|^but$/;
/** At least so many words have to be left, so that something is said at all. */
const LEAST = 3;

function startsSentence({ tokens }: Sentence, at: number): boolean {
  return at === 0 || /^[.!?;\n]$/.test(tokens[at - 1]?.norm ?? '');
}

/** Where what is told begins behind an apology or an announcement at a token; undefined where none stands there. */
function behind(sentence: Sentence, at: number): number | undefined {
  const announced = matchAt(sentence, at, ANNOUNCED);
  if (announced) return announced.next;
  const apology = matchAt(sentence, at, APOLOGY);
  if (!apology) return undefined;
  const end = sentence.tokens.findIndex(({ norm }, i) => i >= apology.next && END.test(norm));
  return end < 0 ? undefined : end + 1;
}

/** What somebody says without the apologies and announcements that only lead to it; the same where that is all there is. */
export function withoutOpeners(whole: Sentence): Sentence {
  let sentence = whole;
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (!startsSentence(sentence, at)) continue;
    const next = behind(sentence, at);
    const rest = next === undefined ? [] : partOf(sentence, next, sentence.tokens.length).tokens;
    if (rest.filter(({ norm }) => /^\p{L}/u.test(norm)).length < LEAST) continue;
    const { text, tokens } = sentence;
    const [cut, on] = [tokens[at]?.from ?? 0, rest[0]?.from ?? 0];
    sentence = readSentence(`${text.slice(0, cut)}${text.slice(on)}`);
    at--;
  }
  return sentence;
}
