import { oneLine } from '../words/one-line.ts';

const OFFERS =
  '(?:suggest(?:ions?|ing)|offers?|offering|nudg(?:es?|ing)|ideas|proposals?|prompts?|prompting|pings?|pinging|hints|tips|pop ?-? ?ups?|recommendations|interruptions|interrupting|check ?-? ?ins)';
const YOUR = '(?:(?:of )?(?:the|your|all|those|these|any) )*';
const EAGER =
  '(?:proactive|pro - active|forward|forthcoming|talkative|chatty|helpful|bold|vocal|pushy|eager|keen|intrusive|noisy|loud|present|active|insistent|full on|intense|persistent|attentive|much)';
const COY =
  '(?:shy|timid|coy|reserved|quiet|hesitant|restrained|cautious|polite|bashful|discreet|silent|passive|tight lipped)';
const NO_NEED =
  '(?:there is )?(?:no|you have no|you do not|do not|you need not|never|you should not|stop|quit)(?: (?:need|have|reason))?(?: for you)?(?: to)?';
const NOTICED =
  '(?:if|when|whenever|any ?time|should|as soon as|once) you (?:spot|notice|see|think of|find|come across|have|get|catch|pick up(?: on)?) (?:an? |any |some |the )?(?:something|anything|thing|things|patterns?|habits?|ideas?|chances?|ways?|hunch|thought)';

const WITH_ME =
  '(?: (?:with (?:me|us|your .*|the .*|ideas.*)|on (?:me|us|your .*|the .*)|so much|that much|as much|like that|any ?more|now|please|at all|here|from me|for my sake|around me|about (?:it|suggest.*|offer.*|speak.*|tell.*|say.*|nudg.*)|to (?:suggest|offer|speak|say|tell).*|i .*|give .*|just .*|when .*|if .*))*';

const MORE = [
  // "… tell me everything, no holding back" is about the answer.
  `(?!(?:no|never) holding (?:anything |things )?back$)${NO_NEED} (?:hold(?:ing)? (?:yourself |things |anything |so much )?back|keep(?:ing)? (?:things |ideas |anything |it )?(?:all )?to yourself|be(?:ing)? (?:so |too |that |quite so )?${COY}|wait(?:ing)? (?:for me to ask|till i ask|until i ask|to be asked))${WITH_ME}`,
  `${NO_NEED} hesitat(?:e|ing)(?: to (?:suggest|offer|speak|say|tell|nudge|ping|propose|point|bring|share|chime|pipe|come up)\\b.*)?`,
  `${NOTICED}(?: .*)? (?:do|just|always|please do|feel free to|by all means|do not hesitate to) (?:tell|say|mention|bring|point|let|speak|pipe|shout|share|suggest|offer|come)\\b.*`,
  `(?:tell|say|mention|point|suggest|offer|share|bring)\\b.* (?:more often|more freely|more readily) ${NOTICED}(?: .*)?`,
  `(?:do )?(?:tell|show) me (?:about )?(?:it|things|such things|what you (?:see|spot|notice|find)) more (?:often|freely|readily)(?: .*)?`,
  `(?:you (?:can|may|could|might|are allowed to|are welcome to) )?(?:go|get|come) back to (?:offering|suggesting|proposing|nudging|pinging|making (?:me )?${OFFERS}|(?:your|the) (?:usual |old |regular )*${OFFERS})(?: .*)?`,
  `(?:you (?:can|may|could) )?(?:bring|switch|turn|put|have|get|let me have|give me|start)(?: me)? (?:all )?(?:the|your|those|my) (?:usual |old )*${OFFERS} (?:back|back on|on|again|on again|up again)(?: .*)?`,
  `(?:your |the )?${OFFERS} (?:are|would be) (?:very |most |always |quite |more than )?(?:welcome|fine|ok|okay|good)(?: (?:again|now|any ?time))+(?: .*)?`,
  `(?:i am )?(?:ready|open|up|happy|glad) (?:for|to (?:get|have|hear|see|take)) (?:some )?(?:more )?(?:of )?(?:your )?${OFFERS} again(?: .*)?`,
  `(?:feel free to|you (?:can|may|are free to|are welcome to)) (?:suggest|offer|propose|nudge|ping|prompt|pipe up|chime in|speak up)(?: (?:me|things|stuff|something))*(?: (?:again|any ?time|whenever|once more|as before))(?: .*)?`,
  '(?:you (?:can|could|may|might|should) )?(?:chime|pipe|speak|jump) (?:in|up) (?:(?:a (?:bit|little|lot)|much|even) )?more(?: often| freely)?(?: .*)?',
  `(?:be|being) (?:(?:a (?:bit|little)|rather|much|even) )?more (?:forthcoming|assertive|daring|generous)(?: .*)?`,
];
const LESS = [
  `(?:that|this|it|those|these|there) (?:is|are) (?:(?:really|quite|just|way|far|rather|getting) )*(?:a lot|too much|so much|so many|too many|more|enough|plenty|loads|an awful lot|a bit much|a great deal)(?: of)?(?: (?:your|these|those|the))? ${OFFERS}(?: .*)?`,
  `(?:i|we) (?:get|am getting|have|have had|receive|got|see|am seeing) (?:(?:way|far|a lot|much) )?(?:more|too many|so many) ${YOUR}${OFFERS}(?: from you)? (?:(?!from ).)*than (?:i|we) (?:can|could|want|need|care|am able|have time)(?: .*)?`,
  `(?:not|stop|quit) be(?:ing)? (?:(?:quite|all) )*(?:so|that|as|too) ${EAGER}(?: .*)?`,
  `(?:cut|go|take it|ease|calm|slow|tone|hold) (?:it )?(?:down|back|easy|off|up|easier)(?: a (?:bit|little|lot))?(?: (?:on|with))? ${YOUR}${OFFERS}(?: .*)?`,
  `(?:one|two|three|a couple of|a) ${OFFERS} (?:a|per|each|every) (?:day|week|month) (?:is|are|would be) (?:quite |more than |really )?(?:plenty|enough|fine|all i (?:need|want))(?: .*)?`,
  `you are (?:(?:a bit|a little|rather|quite|getting|being|becoming|somewhat|kind of|just) )+(?:too )?${EAGER}(?: .*)?`,
  `(?:i )?(?:need|want|would like|could do with) (?:a (?:bit|little|lot) )?(?:less|fewer) (?:input|noise|advice|chatter|talk|ideas|tips|hints) from you(?: .*)?`,
  `(?:please )?not (?:so|that|as|quite so) many (?:ideas|tips|hints)(?: .*)?`,
];
const NEVER = [
  '(?:i will|let me|i would rather) (?:come to|ask|call|turn to|write to|message|ping|approach|call on) you(?: .*)? (?:when|if|whenever|once|as soon as) i (?:need|want|have|feel)\\b.*(?: (?:do not|no need to|stay quiet|keep quiet|stop|leave me)\\b.*)',
  '(?:do not|never|no need to|you need not)(?: have to)? come to me(?: .*)? (?:i will|let me) come to you(?: .*)?',
  '(?:i will come|let me (?:be the one to )?come) to you(?: (?:from now on|(?:when|if) i (?:need|want) (?:something|anything|you|it|help)))?',
  'i would (?:much |really )?(?:rather|prefer it if) you (?:waited|wait|held (?:off|back)|kept quiet|stayed quiet|said nothing) (?:until|till|unless) i (?:ask|say|speak|come|want|need|call|write)(?: .*)?',
  `(?:hold|hold off|hold on|wait|stay quiet|keep quiet|hold back)(?: (?:with|on))?(?: ${YOUR}${OFFERS})? (?:until|till|unless) i (?:ask|say so|call|write)(?: (?:you|for (?:it|them|something)|to you|first))?`,
];

const whole = (forms: readonly string[]) => forms.map((form) => new RegExp(oneLine(`^(?:${form})$`)));
const ROWS = [
  { lean: 'never', at: whole(NEVER) },
  { lean: 'less', at: whole(LESS) },
  { lean: 'more', at: whole(MORE) },
] as const;

/** Reads how much somebody wants Alfred to speak unasked from the form of a clause, without marks and politeness. */
export function leanByForm(plain: string): 'more' | 'less' | 'never' | undefined {
  return ROWS.find(({ at }) => at.some((form) => form.test(plain)))?.lean;
}
