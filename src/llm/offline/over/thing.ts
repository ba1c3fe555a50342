import { oneLine } from '../words/one-line.ts';

const ARTICLE = new RegExp(
  oneLine(String.raw`
      ^(?:the|a|an|my|our|all|both|daily|weekly|monthly|any|that|this|these|those|old|whole|entire|dear|
      poor|beloved|good|of|to|for|with|from|going|on) 
    `),
);

const BEFORE = new RegExp(
  oneLine(String.raw`
      ^(?:do|does|doing|uses|needs|reads|wants|attends|plays|visits|have|having|had|hold|holding|run|
      running|attend|attending|go to|going to|need(?: to)?|take|taking|play|playing|use|using|see|seeing|
      meet|meeting|get|getting|pay(?:ing)?(?: for)?|write|writing|send|sending|visit|visiting|work (?:at|
      for|with|on|in)|working (?:at|for|with|on|in)|live in|living in|own|owning|keep|keeping|drive|go|
      want|offer|sell|make|making|teach|train|practi[sc]e|read|watch|watching|feed|feeding|subscribe to|
      belong to|sing in|learn|learning|study|studying|rent|renting|look after|looking after|be|having to|
      have to (?:do|go to|write|send|attend|take|see|visit)?|part of|a member of|interested in|
      membership (?:of|in|at)|subscription to|contract with|job (?:at|with)|work on) (?=[^ ])
    `),
);

/** Where what is over ends, and something is said of it. */
const BEHIND =
  / (?:for good|from (?:now|here|me|us)|yesterday|last [a-z]+|(?:at|over|during) the weekend|(?:at|in|over|during) (?:the )?(?:spring|summer|autumn|winter|holidays)|now|at last|since|because|recently|when|after|before|so|as|that|which|who|whose|and|but|any ?more|any longer|already|too|again|today|this|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the end|19\d\d|20\d\d)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|a (?:week|month|year|few|couple)|two|three|once|altogether|completely|permanently|forever|for ever|early|ages ago|finally|sadly|these days|for me|at the end|in the end|ever|over to|with (?:a|some|great|no)|needed|required)\b.*$/;

/** What is over, without what stands around it; `bare` = without what is done with it too. */
export function thing(words: string, bare = true): string {
  let plain = words
    .toLowerCase()
    .replace(/(?:^| )[,.;:!()].*$/, '')
    .trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(ARTICLE, '');
    if (bare) plain = plain.replace(BEFORE, '');
  }
  return plain.replace(BEHIND, '').trim();
}

export const POINTER = new RegExp(
  oneLine(String.raw`
      ^(?:ours|mine|it|that|this|them|these|those|one|the lot|everything|all|all of (?:it|that|them)|him|
      her)$
    `),
);

export const NOTHING = new RegExp(
  oneLine(String.raw`
      ^(?:you|him|her|them|i|we|everything|all|he|she|they|work|day|week|job|my job|so|me|us|home|house|
      way|time|money|weight|one|thing|things|something|nothing|anything|now|here|there|name|mind|hope|
      touch|sight|count|control|patience|temper|notice|today|people|kilos?|pounds?)$
    `),
);
