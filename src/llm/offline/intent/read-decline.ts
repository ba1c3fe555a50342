import { writtenOut } from '../words/contractions.ts';
import type { Sentence } from '../words/sentence.ts';

/** Why Alfred does not do what is asked. */
export type Declined = 'rules' | 'others' | 'harm';

/** Something that Alfred will not do for anybody. */
export interface Decline {
  readonly kind: 'decline';
  readonly why: Declined;
}

const INSTRUCTIONS =
  '(?:prompts?|instructions?|rules|guidelines|directives|policies|developer messages?|system messages?|configuration|programming|guardrails|safety (?:filters?|rules)|restrictions)';
const TELLS =
  '(?:print|show|reveal|repeat|tell|give|output|display|translate|encode|decode|write|list|share|paste|post|complete|summari[sz]e|send|leak|spell|recite|quote|dump|expose|copy|disclose|describe|read|put|convert|rephrase|paraphrase|say|what (?:are|is|were|do|does))';
const RULES: readonly RegExp[] = [
  new RegExp(`\\b${TELLS}\\b.{0,80}\\byour (?:[^ ]+ ){0,4}?${INSTRUCTIONS}\\b`),
  new RegExp(
    `\\b${TELLS}\\b.{0,60}\\b(?:system|developer|hidden|initial) (?:prompt|message|instructions|rules)\\b(?!.{0,40}\\b(?:draft|of (?:my|our)|for (?:my|our|the)|i wrote)\\b)`,
  ),
  /\b(?:repeat|print|copy|output|show|recite)\b.{0,30}\b(?:everything|all (?:the )?(?:text|words)|the (?:text|words)|what (?:is|was)) (?:written )?(?:above|before this)\b/,
  new RegExp(
    `\\b${INSTRUCTIONS} (?:that )?(?:you (?:were|are|have been|got|must|have to|should|follow|obey)|were you)\\b`,
  ),
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass|void|overrule|violate|break|drop|skip) (?:all |any |of |your |the |these |those |every |my )*(?:previous |prior |above |earlier |former |existing |system |initial |current )*(?:${INSTRUCTIONS})\\b(?! for)`,
  ),
  new RegExp(
    `\\b(?:previous|prior|all|your) ${INSTRUCTIONS} (?:are|is) (?:void|cancelled|null|obsolete|no longer valid)`,
  ),
  /\b(?:you are|you're|u are|you will be|you shall be) (?:now|from now on|henceforth|no longer) (?!officially|my|our|the best|a legend|part of|on|in|free|done|forgiven|welcome)(?:(?:an?|the) |[a-z]+)/,
  /\b(?:pretend|imagine|act|behave|respond|answer|roleplay|role play|simulate)(?: as if| like| that)? (?:to be |you are |you were |you're |you have |as )(?:an? |the )?(?:[^ ]+ ){0,3}?(?:ai|bot|chatbot|assistant|dan|model|hacker|pirate|terminal|without|unrestricted|uncensored|evil|jailbroken|no (?:rules|restrictions|limits|filters))\b/,
  /\b(?:enter|activate|enable|switch (?:in)?to|go into|start|engage|unlock) (?:the )?(?:developer|debug|god|dan|admin|root|unrestricted|jailbreak|sudo|maintenance) mode\b(?! on\b)/,
  /\b(?:role ?- ?play|roleplay|play a (?:game|role)|let us play)\b.{0,40}\byou (?:are|play) (?:an? |the )?[a-z]/,
  /\bdo anything now\b|\bjailbreak\b|\bstay in character\b|\bevil ?bot\b/,
  /\byou\b.{0,60}\b(?:have|has|without|with) (?:no|any|zero) (?:restrictions|rules|filters|limits|limitations|guidelines|ethics)\b|\byou\b.{0,40}\bmust obey\b|\bobey (?:me|every|all|my) (?:command|order)?/,
  /\b(?:disable|turn off|switch off|remove|deactivate|lift) (?:all )?(?:of )?your (?:[^ ]+ ){0,2}?(?:guardrails|filters?|safety|restrictions|safeguards|limits|rules|protections)\b/,
  /^(?:system|admin|developer|root|assistant) ?:/,
];

const NAME_POSSESSIVE =
  "(?!(?:today|tomorrow|tonight|yesterday|this week|next week|week|month|year|it|that|what|let|here|there|who|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'s)(?:[^ ]+'s|(?:another|other|someone else's|somebody else's) (?:user|person|people|colleague)(?:'s)?|everyone else's|everybody's|(?:his|her|their))";
const THEIR_THINGS =
  '(?:reminders|schedules?|dms?|direct messages|messages|conversations?|memories|profile|private notes|notes|chats?|data|account|settings)';
const OTHERS: readonly RegExp[] = [
  /\bwhat (?:did|does|has|have|do) (?!i\b|we\b|you\b)[^ ]+(?: [^ ]+)? (?:tell|told|been telling|been saying to|been asking|say to|said to|ask|asked|share with|shared with|write to|written to|confide in|talk to) you\b/,
  /\b(?:show|tell|give|list|read|send|share|forward)\b.{0,60}\b(?!i\b|we\b)[^ ]+ (?:told|tells|said to|asked|wrote to|writes|shared with|confided in) you\b/,
  new RegExp(
    `\\b(?:show|list|read|give|send|tell|get|see|open|delete|cancel|pause|change|remove|clear|export|forget|what are|what is|view|access|check)\\b(?: (?:me|all|of|the|up|about))* ${NAME_POSSESSIVE} (?:[^ ]+ )?${THEIR_THINGS}\\b`,
  ),
  /\b(?:private|secret|personal) (?:notes|messages|data|information)\b.{0,30}\b(?:about|on|of|from) (?!me\b|us\b|my\b)/,
  /\b(?:switch|change|log in|act|become|continue)(?: over)? (?:to|as|in as) (?:the )?user\b|\buser (?:id )?u[0-9a-z]{6,}\b/,
  /\b(?:writing|speaking|talking|messaging) (?:from|through|via|on) [^ ]+(?:'s)? (?:account|slack|phone)\b/,
  /\b(?:what|everything|anything) (?:you|do you) know about (?:the )?(?:other|another) (?:user|people|person|colleague)/,
];
const HARM: readonly RegExp[] = [
  /\b(?:build|make|making|construct|assemble|get) (?:[^ ]+ ){0,4}?(?:bombs?|explosives?|grenades?|nerve gas|poison|napalm|detonator|molotov)\b/,
  /\b(?:spyware|stalkerware|keylogger|ransomware|malware|trojan|rootkit|botnet)\b(?!.{0,40}\b(?:training|course|scan|check|report|protection|remover|meeting|talk|article)\b)/,
  /\b(?:phishing|scam|fraud) (?:e ?mails?|mails?|messages?|sites?|pages?|campaigns?)\b.{0,80}\b(?:trick|steal|get|customers|victims|passwords|bank|people)\b|\b(?:write|create|make|draft|send) (?:me )?(?:a |an )?(?:phishing|scam)\b/,
  /\b(?:write|make|create|code|build|give)(?: me)? (?:an? |some )?(?:[^ ]+ ){0,2}?(?:virus|worm|exploit)\b/,
  /\bhack (?:into )?(?:my |his |her |their |the |someone|somebody|[^ ]+'s)/,
  /\b(?:track|spy on|stalk|follow)\b.{0,60}\bwithout (?:her|his|their|them|him) (?:knowing|noticing|consent)\b/,
  /\b(?:synthesi[sz]e|cook|make) (?:[^ ]+ ){0,2}?(?:meth|heroin|cocaine|fentanyl|lsd)\b/,
  /\b(?:forge|fake|counterfeit) (?:[^ ]+ ){0,3}?(?:passports?|ids?|money|banknotes|signatures?|documents?|invoices?)\b/,
];

/** Reads what Alfred will not do: give away or give up its rules, hand out what others told, help to harm. */
export function readDecline(sentence: Sentence): Decline | undefined {
  const { norm } = writtenOut(sentence);
  if (RULES.some((rule) => rule.test(norm))) return { kind: 'decline', why: 'rules' };
  if (HARM.some((rule) => rule.test(norm))) return { kind: 'decline', why: 'harm' };
  return OTHERS.some((rule) => rule.test(norm)) ? { kind: 'decline', why: 'others' } : undefined;
}
