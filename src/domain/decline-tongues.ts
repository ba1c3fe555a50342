import { rule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';
import { TONGUES } from './tongues.ts';

/** A reminder of it is asked for, or it is somebody else's. */
const ASIDE =
  '\\bremind me\\b|(?<!\\p{L})(?:erinner|rappelle|recuérda|lembr|ricorda|herinner|påminn|mind (?:om|på)|przypomnij|připome|напомни|hatırlat)';

/** Those who made something like Alfred. */
const MAKERS =
  '(?<!\\p{L})(?:concepteur|créateur|développeur|entwickler|schöpfer|betreiber|creador|desarrollador|criador|desenvolvedor|creator|sviluppator|ontwikkelaar|makers|utveckla|udvikler|utvikler|twórc|разработчик|создател)|开发者|開発者|개발자';
/** "gave you", "told you". */
const GAVE =
  "(?<!\\p{L})t[’'](?:a|ont)(?!\\p{L})|(?<!\\p{L})(?:vous ont|dir|te (?:dieron|dijeron|han|dio|deram|disseram|passaram)|ti hanno|je (?:\\p{L}+ )?(?:gegeven|gaven|verteld)|gav dig|gav deg|gett dig|ci dali|тебе)(?!\\p{L})|给你|너에게";

const FORGET = '(?<!\\p{L})(?:oublie|vergiss|olvida|esque|dimentica|vergeet|glöm|glem|забудь|zapomnij)';
const THAT_YOU_ARE =
  '(?<!\\p{L})(?:que tu es|dass du|que eres|que você é|che sei|dat je|att du|at du|что ты|że jesteś|wer du bist|qui tu es|quién eres)(?!\\p{L})';

/** What is declined in other languages than English: being freed of one's rules, and telling them. */
export const ABROAD: readonly DeclineRule[] = [
  rule('instructions', [MAKERS, GAVE], ASIDE),
  rule('role', [FORGET, THAT_YOU_ARE], ASIDE),
  ...TONGUES.flatMap((tongue) => [
    rule(
      'role',
      [tongue.drop, tongue.which, tongue.laws],
      [ASIDE, ...(tongue.not ? [tongue.not] : [])].join('|'),
    ),
    rule('instructions', [tongue.show, tongue.yours, tongue.laws], ASIDE),
    ...(tongue.given ? [rule('instructions', [tongue.given, tongue.laws], ASIDE)] : []),
    ...(tongue.become && tongue.free ? [rule('role', [tongue.become, tongue.free], ASIDE)] : []),
  ]),
];
