import { oneLine } from '../words/one-line.ts';

/** Words that say that what follows is about the person: "so, about me: …", "a bit about myself –", "me in short: …". */
const ABOUT_ME = new RegExp(
  oneLine(String.raw`
    ^(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|greetings|right|ok|okay|so|well|oh|and|
    alfred|there|then|sure|of course|fine|gladly|yes|let's see|here goes|here we go|nice to meet you|pleased to meet you)
    [\s,.!:;-]*)*
    (?:(?:(?:a|the) )?(?:(?:bit|little|few (?:things|words|facts)|word|quick word|quick intro(?:duction)?|
    short version|basics|essentials|facts|things to know|what to know|what there is to (?:know|tell|say)|some(?:thing| facts| things| words)?|
    all|everything|intro(?:duction)?|story|what you should know|what you need to know)(?: more)? )?(?:about|on) (?:me|myself|us)|
    me,? (?:in (?:short|brief|a nutshell|a few words|one line|one breath|a sentence)|briefly|quickly)|my (?:life|week|world|day) in (?:short|brief|a nutshell|a few words)|
    (?:the )?(?:short version|basics|essentials|quick intro(?:duction)?|in a nutshell|in short|who i am|who am i\??|about me))
    \s*(?::|;|,|\.|\s[-–—])\s+(?=\S+\s+\S)
  `),
  'i',
);

/** What somebody says of themselves behind words that only say so; undefined where none stand there. */
export function behindAboutMe(text: string): string | undefined {
  const found = ABOUT_ME.exec(text);
  const rest = found && text.slice(found[0].length);
  // A question behind such words asks: "about me: what do you know?"
  return rest && !rest.trimEnd().endsWith('?') ? rest : undefined;
}
