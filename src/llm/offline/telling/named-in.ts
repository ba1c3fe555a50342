import { pattern } from '../time/pattern.ts';
import { nameAt, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readRole } from './roles.ts';
import type { Named } from './telling.ts';

/** What only people do, behind whose name it stands. */
const DOES = pattern(
  '(?:(?:is|will be) (?:coming|visiting|arriving|flying|joining|leaving|retiring|staying|getting|having|starting|moving|leading|running|presenting|giving|taking|graduating|marrying|playing|singing|organi[sz]ing|hosting|teaching|turning|off|away|on leave|back)|(?:comes|visits|flies|joins|leaves|retires|graduates|marries|turns \\d+|arrives|returns|moves|stays|gets (?:married|back)|has (?:his|her|their))|will (?:come|visit|fly|join|arrive|return|stay|present|bring|be (?:here|there|back|away|off)))',
);
/** What one does or has together with somebody. */
const MET = pattern(
  '(?:(?:lunch|coffee|dinner|drinks?|breakfast|brunch|tea|call|meeting|catch - up|catchup|chat|walk|date|appointment|supper|pint|session|1:1|one - on - one|handover) with|meeting(?: up with)?|seeing|visiting|picking up|meet|hosting|collecting|interviewing|(?:his|her|their) (?:wife|husband|partner|son|daughter|boyfriend|girlfriend|kids|children|sister|brother|mum|mother|dad|father|boss|assistant))',
);
/** Whom one takes on may be a firm, unless more is said of them. */
const HIRED = pattern('(?:hired|appointed|taken on)');
const FOR_A_PART = /^(?: as |,? (?:and )?(?:she|he|who)\b)/i;
const DEPARTMENT =
  /^(?:Finance|Accounts|Accounting|Legal|Marketing|Sales|Procurement|Purchasing|Payroll|Engineering|Operations|Ops|Logistics|Support|Facilities|Compliance|Product|Design|Research|Communications|Comms|Recruitment|Recruiting|Personnel|Management|Leadership|Production|Quality|Planning|Security|Admin|Editorial)$/i;

const FEAST =
  /^(?:Christmas|Xmas|Easter|Ramadan|Eid|Diwali|Halloween|Hanukkah|Thanksgiving|Lent|Advent|Pentecost|New Year|Carnival|Pride|Hogmanay|Midsummer)/;

function person({ name }: Name): boolean {
  return (
    readRole(name) === undefined &&
    !FEAST.test(name) &&
    !DEPARTMENT.test(name) &&
    !soundsOrganised(name) &&
    name.split(' ').length < 4 &&
    /\p{Ll}/u.test(name) &&
    !/^project\b/i.test(name)
  );
}

/** "14 Tannery Row". */
function isAddress({ tokens }: Sentence, { name, from }: Name): boolean {
  const numbered = /^\d+[a-z]?$/.test(tokens[from - 1]?.norm ?? '');
  return (
    numbered ||
    / (?:Street|Road|Row|Lane|Close|Avenue|Square|Hill|Terrace|Place|Crescent|Way|Drive)$/.test(name)
  );
}

/** "Project Larkmoor", "the Larkmoor project": what is called a project by its name. */
function projectAt(sentence: Sentence, at: number): Name | undefined {
  const noun = sentence.tokens[at]?.norm === 'project';
  const behind = noun ? nameAt(sentence, at + 1, false) : undefined;
  if (behind) return behind;
  const name = nameAt(sentence, at, false);
  const bare = name && sentence.tokens[name.to]?.norm === 'project' ? name : undefined;
  return bare && sentence.tokens[at - 1]?.norm === 'the' ? bare : undefined;
}

/** Who, and which projects and companies, a clause that tells of a day names besides. */
export function namedIn(sentence: Sentence): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const project = projectAt(sentence, at);
    const name = project ?? nameAt(sentence, at, false);
    if (!name) continue;
    const leads = (way: RegExp) =>
      sentence.tokens.some((_, i) => i < at && matchAt(sentence, i, way)?.next === at);
    const met =
      leads(MET) || (leads(HIRED) && FOR_A_PART.test(sentence.text.slice(sentence.tokens[name.to - 1]?.to)));
    if (project) found.push({ kind: 'project', name: project.name });
    else if (soundsOrganised(name.name) && name.name.includes(' ') && !isAddress(sentence, name))
      found.push({ kind: 'organisation', name: name.name });
    else if (person(name) && (met || matchAt(sentence, name.to, DOES)))
      found.push({ kind: 'person', name: name.name });
    at = name.to - 1;
  }
  return found;
}
