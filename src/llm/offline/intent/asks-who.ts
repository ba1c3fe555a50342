import { oneLine } from '../words/one-line.ts';

const KIND = oneLine(`
  (?:(?:real |actual |living |live |human |flesh and blood |proper |genuine )*(?:humans?|persons?|people|bots?|robots?|
  machines?|computers?|programs?|programmes?|software|ai|a i|algorithms?|chatbots?|human beings?|man|woman|llm|
  language model|chatgpt|gpt)|real|human|automated|automatic)
`);
const TYPING =
  '(?:typing|writing|answering|replying|reading|talking|speaking|chatting|texting|sending|responding|sitting|working|there|here|listening)';
const BEHIND = oneLine(String.raw`
  (?: (?:there|here|at all|too|though|then|really|actually|or what|${TYPING}|(?:that|who|which) (?:is )?(?:answers?|writes?|
  types?|repl(?:y|ies)|reads?|${TYPING})|this|these|that|me|to me|with me|it|all this|all that|my messages|your messages|
  behind (?:this|it|you|that|alfred|the screen|all this)|(?:on|at) the other (?:end|side)|(?:that )?i am (?:talking|
  speaking|writing|chatting|dealing) (?:to|with)|right|or not))*
`);
const OR = `(?: ,? ?or (?:(?:is|am|are|do) (?:it|this|that|i|you|there) )?(?:(?:just|really|only|an?|the|some|talking to|with) )*${KIND}${BEHIND})*`;
const SOFTLY =
  '(?:(?:really|actually|just|only|even|an?|some|any|like|sort of|kind of|ever|honestly|perhaps) )*';

/** Questions whether a person or a machine answers here. */
const FORMS = [
  `(?:is|are) (?:this|it|that|you|alfred) ${SOFTLY}${KIND}${BEHIND}${OR}`,
  `(?:is|are) there ${SOFTLY}(?:${KIND}|someone|somebody|anyone|anybody)(?: (?:real|human))? ${TYPING}${BEHIND}${OR}`,
  `(?:is|are) there ${SOFTLY}(?:${KIND}|someone|somebody|anyone|anybody)(?: (?:real|human))? (?:behind|on the other|at the other)${BEHIND}.{0,20}`,
  `(?:is|are) ${SOFTLY}(?:${KIND}|someone|somebody|anyone|anybody)(?: (?:real|human))?(?: (?:really|actually|even))* (?:${TYPING}|behind|on the other|at the other)(?: (?:this|these|that|me|to me|it|end|side|all this|alfred|screen|the screen|what i (?:say|write|type)|along|in|my messages))*${OR}`,
  `(?:am i|are we|do i|have i been|was i)(?: (?:really|actually|just|even|now|get to|here))* (?:talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|writ(?:e|ing)|text(?:ing)?|deal(?:ing)?|messag(?:e|ing)) (?:to|with) ${SOFTLY}(?:${KIND}|someone real|somebody real)${BEHIND}${OR}`,
  `do i have ${SOFTLY}${KIND}${BEHIND}${OR}`,
  `(?:who|what)(?: is| are)? (?:actually |really |it )*(?:that )?(?:is )?(?:typing|writing|answering|replying|behind|on the other|at the other)(?: (?:this|these|that|me|to me|it|you|end|side|all this|here|my messages|alfred))*(?: ,.{0,40}|${OR})`,
  `(?:so )?you are (?:not )?${SOFTLY}${KIND}(?: (?:then|right|huh|correct|or|,|are you|is that right|or what|or not|at all))+`,
].map((form) => new RegExp(oneLine(`^(?:${form})$`)));

/** True of a question whether a person or a machine is at the other end, in its written-out form without marks at its end. */
export function asksWho(asked: string): boolean {
  return FORMS.some((form) => form.test(asked));
}
