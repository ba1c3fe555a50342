import { soundsOrganised } from '../words/names.ts';
import type { EntityKind } from './telling.ts';

const PEOPLE = new Set(
  `half mate manager boss supervisor lead leader head director chief ceo cto cfo coo colleague coworker teammate mate assistant deputy
  report intern apprentice trainee mentor coach client customer supplier vendor contractor accountant bookkeeper lawyer
  solicitor attorney notary landlord landlady tenant partner cofounder founder investor contact chef cook mechanic pa editor
  agent publisher teacher professor lecturer tutor student pupil doctor dentist gp therapist physio vet nurse neighbour
  neighbor roommate flatmate housemate friend trainer nanny babysitter childminder cleaner gardener plumber builder
  electrician architect designer developer engineer foreman secretary receptionist driver hairdresser barber predecessor
  successor replacement stand-in buddy rival competitor employee employer worker helper volunteer colleague counterpart
  wife husband spouse fiance fiancé fiancée fiancee girlfriend boyfriend ex mother mum mom mam father dad parent brother
  sister sibling twin son daughter kid child baby toddler grandmother grandma granny nan grandfather grandpa grandad
  grandson granddaughter grandchild aunt auntie uncle cousin niece nephew stepson stepdaughter stepmother stepfather
  stepmum stepdad stepbrother stepsister godmother godfather godson goddaughter goddad in-law law guardian carer relative
  curator producer conductor bandmate bassist drummer singer captain officer clerk analyst consultant advisor adviser
  guide minister priest pastor rabbi imam host guest sponsor member president chair chairman chairwoman treasurer
  paramedic medic pilot pharmacist surgeon soldier sailor midwife actor sculptor tailor janitor diver judge monk nun butler
  scientist chemist physicist diplomat undertaker chauffeur masseuse sommelier lifeguard sysadmin author`.split(
    /\s+/,
  ),
);
const THINGS: Readonly<Record<string, EntityKind>> = {
  project: 'project',
  initiative: 'project',
  campaign: 'project',
  programme: 'project',
  program: 'project',
  product: 'project',
  book: 'project',
  novel: 'project',
  thesis: 'project',
  podcast: 'project',
  blog: 'project',
  newsletter: 'project',
  exhibition: 'project',
  company: 'organisation',
  firm: 'organisation',
  employer: 'organisation',
  startup: 'organisation',
  business: 'organisation',
  shop: 'organisation',
  store: 'organisation',
  bakery: 'organisation',
  studio: 'organisation',
  agency: 'organisation',
  school: 'organisation',
  university: 'organisation',
  college: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  charity: 'organisation',
  band: 'organisation',
  choir: 'organisation',
  club: 'organisation',
  practice: 'organisation',
  clinic: 'organisation',
  hospital: 'organisation',
  restaurant: 'organisation',
  café: 'organisation',
  cafe: 'organisation',
  bank: 'organisation',
  landlord: 'organisation',
  tool: 'tool',
  software: 'tool',
  tracker: 'tool',
  crm: 'tool',
  wiki: 'tool',
  app: 'tool',
  platform: 'tool',
  system: 'tool',
};
/** Those that are as often a company as a person. */
const EITHER =
  /^(?:client|customer|supplier|vendor|investor|competitor|sponsor|rival|contractor|employer|landlord|publisher|partner)$/;
/** Said of what somebody is to one, and no part of it. */
const ADORNED =
  /^(?:new|old|big|biggest|largest|main|most|important|favourite|favorite|dear|lovely|current|immediate|own|only|younger|older|elder|eldest|oldest|youngest|little|first|second|key|long-time|two|three|four|there|here|actual|real|great)$/;
/** Words for a part that has a plainer one. */
const PLAINLY: Readonly<Record<string, string>> = {
  boy: 'son',
  lad: 'son',
  girl: 'daughter',
  hubby: 'husband',
  missus: 'wife',
};
/** A noun of a doer. */
const DOER =
  /(?:[a-z]{3}(?:er|or|ist|ician|ant|eer|mate|woman|man|smith|wright|monger|herd|grapher|ista)|ess|historian|librarian|comedian|mason|guardian|veterinarian)$/;
const NO_DOER =
  /^(?:labrador|retriever|terrier|setter|boxer|rottweiler|disaster|killer|winner|monster|computer|printer|scooter|boiler|router|folder|chapter|number|paper|water|hamster|motor|tractor|monitor|order|letter|offer|theatre|theater|summer|winter|october|november|december|september|dinner|supper|power|tower|corner|border|colour|color|floor|door|mirror|calendar|career|answer|weather|freezer|trailer|caravan|van|restaurant|plant|apartment|keyboard|plan|guitarist's|charger|counter|centre|center|quarter|semester|master|matter|later|other|another|never|over|after|longer|rather|ever|under|together|whether|either|neither|further|shower|sweater|transfer|newsletter|poster|register|server|container|adapter|user|player|laser|radar|editor's|refrigerator|elevator|sensor|error|favor|favour|flavour|honour|labour|odor|tumour|vigour|locker|starter|blender|toaster|heater|cooler|gutter|buffer|binder|opener|holder|marker|sticker|cover|drawer|dresser|hanger|ladder|lighter|mixer|planner|pointer|projector|recorder|sharpener|speaker|tracker|trigger|finger|shoulder|thermometer|meter|timer|reminder|parser|compiler|filter|layer|header|footer|burner|washer|dryer|cellar|wallpaper)$/;

function singular(noun: string): string {
  if (noun === 'children') return 'child';
  if (noun === 'wives') return 'wife';
  return /(?:ss|us|is)$/.test(noun) ? noun : noun.replace(/(?<=[a-z]{2})s$/, '');
}

/** What somebody is to a person, or what a thing is, in the words of a relation. */
export interface Role {
  /** "manager", "sous chef", "business partner". */
  readonly label: string;
  /** What goes by such a name, as far as the word itself says. */
  readonly kind: EntityKind;
  /** The word is known for people, and does not only end like one. */
  readonly sure: boolean;
  /** A person or a company. */
  readonly either: boolean;
}

/** Reads what somebody or something is to a person from the words before a name; undefined when they say no such thing. */
export function readRole(words: string): Role | undefined {
  const all = words.toLowerCase().replaceAll(/ ?- ?/g, '-').split(/\s+/).filter(Boolean);
  if (/^(?:eldest|oldest|youngest)$/.test(all.join(' '))) return asPerson('child');
  if (/^au[ -]pair$/.test(all.filter((word) => !ADORNED.test(word)).join(' '))) return asPerson('au pair');
  const kept = all.filter((word) => !ADORNED.test(word));
  const said = singular(kept.at(-1) ?? '');
  const noun = Object.hasOwn(PLAINLY, said) && kept.length === 1 ? (PLAINLY[said] ?? said) : said;
  if (!noun || kept.length > 3 || kept.some((word) => /^(?:an?|the|of|hired|met|got|have|had)$/.test(word)))
    return undefined;
  // Half of anything but of two people is nobody.
  if (noun === 'half' && kept.length === 1 && !all.includes('other')) return undefined;
  const label = [...kept.slice(0, -1), noun].join(' ');
  const last = noun.split('-').at(-1) ?? noun;
  const thing = Object.hasOwn(THINGS, noun) ? THINGS[noun] : undefined;
  const person = PEOPLE.has(noun) || PEOPLE.has(last) || (DOER.test(noun) && !NO_DOER.test(noun));
  if (!person && !thing) return undefined;
  const kind = PEOPLE.has(noun) || !thing ? 'person' : thing;
  return { label, kind, sure: PEOPLE.has(noun) || PEOPLE.has(last), either: EITHER.test(noun) };
}

const AGED =
  /^\d{1,2}(?: ?- ?| )(?:years?|months?|weeks?)(?: ?- ?| )old(?: (?<who>boy|girl|son|daughter|kid|child))?$/;

/** "four year old": a child by nothing but its age. */
export function agedRole(words: string): Role | undefined {
  const found = AGED.exec(words);
  return found ? readRole(found.groups?.['who'] ?? 'child') : undefined;
}

/** The role of somebody in so many words. */
export function asPerson(label: string): Role {
  return { label, kind: 'person', sure: true, either: false };
}

/** What goes by a name and a role: a client of three words or with a company's ending is a company. */
export function kindOf(role: Role, name: string): EntityKind {
  if (role.kind !== 'person') return role.kind;
  const organised = role.either && (soundsOrganised(name) || name.split(' ').length > 2);
  return organised ? 'organisation' : 'person';
}

/** Of these a person has one, so that a new one takes the place of the former. */
export const ONE_OF_A_KIND =
  /^(?:(?:line |new )?manager|boss|(?:[a-z]+ )?(?:supervisor|adviser|advisor|tutor|mentor|accountant|bookkeeper|coach|trainer|therapist|landlord|landlady|dentist|solicitor|lawyer|doctor|vet|cleaner|gardener|nanny|childminder|caretaker)|(?:[a-z]+ )+(?:teacher|instructor)|(?:team )?lead|wife|husband|spouse|(?:personal )?assistant|gp|director|ceo|cto)$/;

/** Words for the same part that somebody plays, the one asked for first. */
export function sameRole(label: string): readonly string[] {
  const GROUPS = [
    ['manager', 'boss', 'supervisor', 'line manager', 'team lead', 'lead', 'head'],
    ['wife', 'spouse', 'partner'],
    ['husband', 'spouse', 'partner'],
    ['partner', 'wife', 'husband', 'girlfriend', 'boyfriend', 'spouse', 'fiancé', 'fiancée'],
    ['mother', 'mum', 'mom'],
    ['mum', 'mother', 'mom'],
    ['mom', 'mother', 'mum'],
    ['father', 'dad'],
    ['dad', 'father'],
    ['child', 'kid', 'son', 'daughter', 'baby'],
    ['kid', 'child', 'son', 'daughter', 'baby'],
    ['colleague', 'coworker', 'teammate', 'team mate'],
    ['coworker', 'colleague', 'teammate'],
    ['teammate', 'colleague', 'coworker', 'team mate'],
    ['client', 'customer'],
    ['customer', 'client'],
    ['boss', 'manager', 'supervisor', 'line manager', 'team lead', 'lead'],
    ['supervisor', 'manager', 'boss', 'line manager'],
    ['line manager', 'manager', 'boss', 'supervisor', 'team lead'],
    ['sibling', 'brother', 'sister'],
    ['parent', 'mother', 'father', 'mum', 'dad', 'mom'],
  ];
  return GROUPS.find(([first]) => first === label) ?? [label];
}
