import { wordsOf } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { isThird } from './verb-forms.ts';
import { isVerb } from './verbs.ts';
import { MONTHS, WEEKDAYS } from './vocabulary.ts';

/** A name where it stands in a sentence: from a token up to the one before `to`. */
export interface Name {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Words that begin with a capital and are no name, or that are no name without one. */
const NO_NAME = new Set(
  `i we my our the a an this that these those it he she they you your his her their its who what when where why how which
  if and or but so because not no yes ok okay hi hello hey thanks please also now then there here mr mrs ms dr all some any
  every each both one today tomorrow tonight yesterday noon midnight morning afternoon evening night weekend week month
  year everyone everybody someone somebody nobody people team boss manager work home school office bed lunch dinner
  breakfast lol haha btw fyi asap eod am pm is are was were be been have has had do does did can could will would should
  may might must at on in of for to from by with about into over after before since until out up off back away as than
  just still really very too more most less least much many few new old good bad great nice lovely late early busy ill
  sick fine free gone done ready sure happy sad angry tired right wrong sorry currently usually based called named
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
  born late there here due lucky mean rude kind strict smart funny tall young pregnant dead alive vegan vegetarian dutch
  single asleep awake abroad overseas upset jealous furious gone alfred myself himself herself themselves ourselves itself monday tuesday wednesday thursday friday saturday sunday english german french spanish`.split(
    /\s+/,
  ),
);
/** Endings that names seldom have, for words typed without a capital. */
const NO_NAME_ENDING =
  /(?:[a-z]{4}ed|ic|ish|ese|ing|ful|ous|less|able|ible|ly|tion|ment|ness|est|ship|ward|wards)$/;
const LINK = /^(?:of|de|da|do|dos|del|della|di|van|von|der|den|la|le|el|al|bin|ibn|zu|the|and|&|-|'|\.)$/;
const DATED = new Set<string>([...MONTHS, ...WEEKDAYS, ...WEEKDAYS.map((day) => `${day}s`)]);

/** True of text that has no capitals but perhaps its first letter, so that its names have none either. */
export function typedSmall(text: string): boolean {
  return !/\p{Lu}/u.test(text.slice(1).replaceAll(/(?<![\p{L}\p{N}])I(?![\p{L}\p{N}])/gu, ''));
}

function typed({ text, tokens }: Sentence, at: number): string {
  const token = tokens[at];
  return token ? text.slice(token.from, token.to) : '';
}

/** "my son Jan": a month's name is somebody's where no date stands around it. */
function isMonthName(sentence: Sentence, at: number): boolean {
  const [before = '', after = ''] = [sentence.tokens[at - 1]?.norm, sentence.tokens[at + 1]?.norm];
  const named = /^(?:Jan|May|April|June|August)$/.test(typed(sentence, at));
  return named && at > 0 && /^[a-z]+$/.test(before) && !BEFORE_MONTH.test(before) && !/\d/.test(after);
}

const BEFORE_MONTH =
  /^(?:in|on|of|by|until|since|next|last|this|from|to|every|each|early|late|mid|before|after|during|and|through|around|for|the|is|or)$/;

/** "project Midnight Bean": a time of the day with a capital that a name begins with. */
function leadsName(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]?.norm ?? '';
  return (
    at > 0 &&
    /^(?:Midnight|Noon|Morning|Evening|Night|Lucky)$/.test(typed(sentence, at)) &&
    /^\p{Lu}\p{Ll}+$/u.test(typed(sentence, at + 1)) &&
    !NO_NAME.has(next) &&
    !DATED.has(next)
  );
}

function capitalised(sentence: Sentence, at: number): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  return (
    /^[\p{Lu}][\p{L}\p{N}'’]*$/u.test(typed(sentence, at)) &&
    (!NO_NAME.has(norm.replace(/'s$/, '')) || leadsName(sentence, at)) &&
    (!DATED.has(norm) || isMonthName(sentence, at))
  );
}

/** "School" is no name, but it is the end of one. */
function continues(sentence: Sentence, at: number): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  return (
    /^\p{Lu}[\p{L}\p{N}'’]*$/u.test(typed(sentence, at)) &&
    !DATED.has(norm) &&
    !/^(?:i|we|i'm|i've|my|our|and|but|can|could|is|are)$/.test(norm)
  );
}

function smallName(sentence: Sentence, at: number): boolean {
  const word = typed(sentence, at).toLowerCase();
  return /^\p{L}{2,}$/u.test(word) && !NO_NAME.has(word) && !NO_NAME_ENDING.test(word) && !DATED.has(word);
}

/** Where a name that begins at a token ends: capitalised words, with "of", "&" and the like between them. */
function endOf(sentence: Sentence, from: number): number {
  let to = from + 1;
  for (;;) {
    let next = to;
    while (next < to + 2 && LINK.test(sentence.tokens[next]?.norm ?? '')) {
      const norm = sentence.tokens[next]?.norm;
      // "Harrow & Finch" is one name, "Priya and Jo" are two.
      if (norm === 'and' && typed(sentence, next) !== '&') return to;
      if (norm === '.' && !/^(?:st|dr|mr|mrs|ms|prof|[a-z])$/i.test(typed(sentence, next - 1))) return to;
      next++;
    }
    const glued = sentence.tokens[next]?.norm === '-' ? next + 1 : next;
    const word = typed(sentence, glued);
    if (!continues(sentence, glued) && !/^\d{1,4}$/.test(word)) return to;
    if (/^\d/.test(word) && (glued !== to || /^(?:19|20)\d\d$/.test(word))) return to;
    to = glued + 1;
    if (to - from > 8) return to;
  }
}

/** Where a company's name ends that is typed without capitals: "studio larchmont", "velvet anchor hotels". */
function smallCompany(sentence: Sentence, at: number): number | undefined {
  for (let to = Math.min(at + 4, sentence.tokens.length); to > at + 1; to--) {
    const all = sentence.tokens
      .slice(at, to)
      .every((_, i) => typed(sentence, at + i) === '&' || smallWord(sentence, at + i));
    // "leo starts school": somebody does something there.
    if (sentence.tokens.slice(at + 1, to - 1).some(({ norm }) => isThird(norm))) continue;
    if (all && typed(sentence, to - 1) !== '&' && soundsOrganised(wordsOf(sentence, at, to))) return to;
  }
  return undefined;
}

function smallWord(sentence: Sentence, at: number): boolean {
  // "st mary's hospital".
  const whose = /^\p{L}{3,}'s$/u.test(typed(sentence, at));
  return whose || smallName(sentence, at) || soundsOrganised(typed(sentence, at));
}

const ENDS_SO =
  /(?:as|is|us|ss|^(?:ines|inês|james|agnes|charles|jules|hannes|johannes|mercedes|wes|miles|giles))$/;
const STUFF =
  /^(?:children|people|men|women|wood|clay|steel|metal|glass|leather|food|data|code|paper|stone|cattle|sheep|fish|staff|youth|toddlers|ceramics|excel|python|sql|react)$/;

/** True of what is no name of one, though it is typed like one without capitals: "dentists", "kids". */
export function namesMany(word: string): boolean {
  const small = word.toLowerCase();
  return STUFF.test(small) || (small.endsWith('s') && !ENDS_SO.test(small));
}

/** Reads a name at a token; in a text `small` it has no capital and is one word. */
export function nameAt(sentence: Sentence, at: number, small: boolean): Name | undefined {
  const titled = /^(?:dr|mr|mrs|ms|prof)$/.test(sentence.tokens[at]?.norm ?? '');
  const first = titled ? at + (sentence.tokens[at + 1]?.norm === '.' ? 2 : 1) : at;
  // "Check the Norvale share price": an order, whatever name is in it.
  const [verb = '', next = ''] = sentence.tokens.slice(first, first + 2).map(({ norm }) => norm);
  if (first === 0 && next === 'the' && isVerb(verb)) return undefined;
  if (capitalised(sentence, first)) {
    const to = endOf(sentence, first);
    const [start, end] = [sentence.tokens[at]?.from ?? 0, sentence.tokens[to - 1]?.to ?? 0];
    const name = sentence.text.slice(start, end).replace(/['’]s$/, '');
    return { name, from: at, to };
  }
  if (!small || !smallName(sentence, at)) return undefined;
  const to = smallCompany(sentence, at) ?? at + 1;
  if (to === at + 1 && sentence.tokens[at]?.norm === 'st') return undefined;
  const name = wordsOf(sentence, at, to).replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
  return { name, from: at, to };
}

/** Reads one name or several: "Priya and Jo", "Ann, Bo and Cy". */
export function namesAt(sentence: Sentence, at: number, small: boolean): readonly Name[] {
  const names: Name[] = [];
  for (let next = at; names.length < 8;) {
    const name = nameAt(sentence, next, small);
    if (!name) break;
    names.push(name);
    next = name.to;
    // "Tim (7) and Lou (4)": how old they are.
    if (sentence.tokens[next]?.norm === '(' && sentence.tokens[next + 2]?.norm === ')') next += 3;
    // "Otto, 6, and Mila, 4".
    if (sentence.tokens[next]?.norm === ',' && /^\d{1,2}$/.test(sentence.tokens[next + 1]?.norm ?? ''))
      next += 2;
    const behind = next;
    if (sentence.tokens[next]?.norm === ',') next++;
    if (sentence.tokens[next]?.norm === 'and') next++;
    if (next === behind) break;
  }
  return names;
}

/** Reads the names of an organisation: one may be an article before it. */
export function nameAfterArticle(sentence: Sentence, at: number, small: boolean): Name | undefined {
  const article = /^(?:the|a|an|my|our)$/.test(sentence.tokens[at]?.norm ?? '') ? 1 : 0;
  return nameAt(sentence, at + article, small && article === 0);
}

const ORGANISED =
  /\b(?:hotels?|labs?|ltd|limited|inc|llc|gmbh|ag|plc|corp|corporation|company|co|group|studios?|bank|hospital|clinic|school|academy|college|university|institute|bakery|bakeries|brewery|foundation|trust|council|ministry|museum|gallery|theatre|theater|opera|orchestra|agency|consulting|partners|media|press|publishing|books|foods?|farms?|logistics|systems|software|technologies|solutions|services|industries|airlines|airways|insurance|energy|motors|brothers|bros|associates|church|city|county|department|library|club|union|society|association|café|cafe|restaurant|shop|store|stores|market|pharma|health|homes|properties|estates|works|collective|cooperative|co-op|charity|network|radio|tv|news|times|post|capital|ventures|holdings|international|global|dental|legal|design|designs|interiors|catering|events|travel|tours|kitchen|kitchens|vets|veterinary|surgery|practice|pottery|textiles|timber|steel|glass|supplies|tiles|gardens?|builders|printers|press|films?|pictures|records|music|sports?|fitness|gym|yoga|spa|salon|pharmacy|optics|freight|shipping|transport|rail|cycles|bikes|cars|garage|autos?|nursery|kindergarten|orchard|winery|vineyards?|dairy|butchers?|coffee|tea|teas|wines?|ales|dairies|ceramics|fabrics|joinery|foundry|boatyards?|upholstery|florists?|furniture|roofing|scaffolding|caterers|removals|linens|roasters|roastery|packaging|plastics|electronics|robotics|nurseries|breweries|wineries|creamery|fisheries|organics|grocers|wholesale|trading|exports|imports|machinery|aviation|aerospace|lettings|rentals|realty|construction|contractors|architects|solicitors|accountants|recruitment|staffing|communications|telecoms?|digital|electrical|plumbing|apparel|knitwear|footwear|cosmetics|ironworks|glassworks|printworks|stationers|bindery|tannery|distillery|distillers|smokehouse|mutual|mills?|quarry|forge|tavern|haulage|cargo|marine|manufacturing|laboratories|biotech|hospice|haulage|couriers?|analytics|studios|engineering|outfitters|brasserie|bistro|inn|ferries|cruises|airport|harbour|railways?|buses|hostel|prison|court|post office)\b|&/i;

/** How companies of other lands end. */
const LEGAL_FORM = /\s(?:AB|AS|ASA|Oy|OY|SA|SAS|SARL|BV|NV|KG|OHG|SRL|SpA|LLP|Pty|Lda|Ltda|KK|ApS|A\/S)\.?$/;

/** True of a name that sounds like a company's, a school's or the like. */
export function soundsOrganised(name: string): boolean {
  return ORGANISED.test(name) || LEGAL_FORM.test(name);
}
