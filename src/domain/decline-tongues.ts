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

/** "word by word". */
const VERBATIM =
  '(?<!\\p{L})(?:wort für wort|wortwörtlich|mot (?:pour|à) mot|palabra por palabra|palavra por palavra|parola per parola|woord voor woord|ord för ord|ord for ord|słowo w słowo|слово в слово)|逐字|一字一句';
/** Bound by them no longer. */
const NO_LONGER =
  "(?<!\\p{L})(?:gelten|gilt|zählen) (?:\\p{L}+ ){0,4}?nicht mehr|aufgehoben|außer kraft|(?:s[’']appliquent|existent|valent|comptent) plus|ya no (?:se )?(?:aplican|valen|existen|cuentan)|não (?:se aplicam|valem|existem) mais|non (?:valgono|contano|esistono) più|gelden (?:\\p{L}+ ){0,3}?niet meer|gäller inte|gælder ikke|gjelder ikke|nie obowiązują|больше не действуют";
const YOUR_LAWS =
  '(?<!\\p{L})(?:deine|tes|vos|tus|suas|tuas|tue|je|jouw|dina|dine|twoje|твои) (?:\\p{L}+ )?(?:regel|anweisung|règle|consigne|instruction|regla|instruccion|regra|instruç|regol|istruzion|regler|instruktion|zasady|правила)';
/** Said again, and where it stands. */
const AGAIN =
  '(?<!\\p{L})(?:répèt|répét|repit|repet|ripet|wiederhol|herhaal|gentag|upprepa|gjenta|powtórz|повтори|zeig|montre|affiche|muestra|mostr|toon|vis|visa|pokaż|покажи)\\p{L}*';
const ABOVE =
  '(?:(?:au|ci)-dessus|avant (?:ce|mon|cette)|(?<!\\p{L})(?:anterior|arriba|acima|sopra|oben|hierboven|boven|ovenfor|ovanför|powyżej|выше)(?!\\p{L})|vor (?:dieser|meiner)|før min|före min|以上|上面)';
const ALL =
  '(?<!\\p{L})(?:tout|todo|tudo|tutto|alles|allt|alt|wszystko|всё|все|text\\p{L}*|texto)(?!\\p{L})|所有';

/** What is declined in other languages than English: being freed of one's rules, and telling them. */
export const ABROAD: readonly DeclineRule[] = [
  rule('instructions', [MAKERS, GAVE], ASIDE),
  rule('role', [FORGET, THAT_YOU_ARE], ASIDE),
  rule('instructions', [VERBATIM, GAVE], ASIDE),
  rule('instructions', [AGAIN, ABOVE, ALL], ASIDE),
  rule('role', [YOUR_LAWS, NO_LONGER], ASIDE),
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
