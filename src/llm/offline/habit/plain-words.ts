import { oneLine } from '../words/one-line.ts';

/** What is typed as it is spoken, and how it is written. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\bgi(?:m|mm)e\b/gi, 'give me'],
  [/\bl(?:em|emm)e\b/gi, 'let me'],
  [/\bg(?:o|u)nna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\bgotta\b/gi, 'have to'],
  [/\b(?:y'?all|ya'll|youse|yous|yinz)\b/gi, 'you'],
  [/\b(would|could|can|will|do|did|have|if|when|thank)(?: ya| ye|ja|ya)\b/gi, '$1 you'],
  [/\bd'?(?:you|ya)\b/gi, 'do you'],
  [/\bwhat(?:cha| ya)\b/gi, 'what you'],
  [/\bw(?:[aou]t'?s|hat'?z)\b/gi, 'what is'],
  [/\bw(?:[ou]t|aht|ht|at(?= (?:is|are|do|does|did)\b))\b/gi, 'what'],
  [/\bwich\b/gi, 'which'],
  [/\bwhom\b/gi, 'who'],
  // "How heavy is your average cargo bike": of any of them.
  [/\byour (?=(?:average|typical|ordinary|everyday|run-of-the-mill) )/gi, 'an '],
  [/\btl;?dr\b/gi, 'summary'],
  [/\b(?:if you)'d\b/gi, 'if you would'],
  [/\b(if|when|once|whenever) you'?ve (?:got )?(?=an? |the |some )/gi, '$1 you have '],
  [/\b(how|when|why)'?s\b/gi, '$1 is'],
  [/\bwhat (time|day|date)'s\b/gi, 'what $1 is'],
  [/\bremind me (?=(?:again )?(?:what|who|where|how|which)\b)/gi, 'tell me '],
  [/\b(morn|even)in\b'?/gi, '$1ing'],
  [/\bto[- ]?do[- ](?=list|items?\b)/gi, 'to-do '],
  [/\b(?:todos|to[- ]do['’]?s|to[- ]dos)\b/gi, 'to-dos'],
  [/\btodo\b/gi, 'to-do'],
  [/\bsign[- ]?ups\b/gi, 'sign-ups'],
  [/\bsignup\b/gi, 'sign-up'],
];

/** Words put to whom one speaks to, at the end of what is said. */
const ADDRESS =
  /(?:,? (?:mate|buddy|pal|love|luv|boss|bro|bru|dude|man|dear|darling|chief|champ|hun|hon|my friend|friend|guys|folks|team|eh|hey|like|lah|innit|yeah|right))+(?=\s*[?!.]*$)/i;

/** What is put behind a thing so that it is wanted: "the rota, would you", "the rota, same as last week". */
const WANTED = new RegExp(
  oneLine(String.raw`
    (?:,? (?:or what|or not|or no|will you|would you|could you|can you|won't you|asap|
    if (?:poss|possible)|when poss|when(?:ever)? (?:suits|convenient)|no rush|no hurry|same (?:as|like)(?: (?:last|
    always|usual|before|ever|every|each|time|week|month|day))+|like last (?:time|week|month))|, ?(?:(?:and |now )?(?:go|shoot|hit me|fire away|off you go|go for it|go ahead|chop chop|spill|all ears)|(?:i(?:'| a)m )?(?:all ears|ready)(?: (?:when|if|whenever) you are)?|you (?:start|first|begin|go first)|shall we|
    let(?:'?s| us)(?: (?:go|have it|hear it|do it|start|begin))?|come on|let me have it|(?:please )?(?:keep|make) (?:it|this|them) (?!(?:at|for|\d)\b)[a-z]+(?: (?:and|this|one|please|enough|as|or|[a-z]+)){0,3})(?: then| now)?){1,3}(?=\s*[?!.]*$)
  `),
  'i',
);

/** A piece of text without what belongs to speech and says nothing of what is meant: "gimme the rota, mate". */
export function plainWords(text: string): string {
  return SPOKEN.reduce((said, [at, written]) => said.replaceAll(at, written), text);
}

/** A piece of text without words to whom one speaks to at its end; what else is put there so that it is wanted is taken for “please”. */
export function withoutAddress(piece: string): string {
  return piece.replace(ADDRESS, '').replace(WANTED, ' please');
}
