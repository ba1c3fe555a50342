import { frame } from './frame.ts';
import type { Frame } from './frame.ts';

const ASKS = String.raw`(?<=^|[.!?;:,\n–-] |\b(?:and|but|so|me|again|know|remember) )[Ww]ho(?: is it (?:that|who)|'s the one (?:that|who))?`;
const MINE = String.raw`(?<whose>my|our|the) (?<what>[\p{L}-]+(?: [\p{L}-]+)?)`;
const BEHIND = String.raw`(?=\s*(?:[?.!,]|$| now| again| these days| nowadays| at the moment))`;
/** What somebody does, with the word for who does it. */
const DOERS: Readonly<Record<string, string>> = {
  supervises: 'supervisor',
  manages: 'manager',
  coaches: 'coach',
  teaches: 'teacher',
  tutors: 'tutor',
  mentors: 'mentor',
  trains: 'trainer',
  advises: 'adviser',
  represents: 'lawyer',
  cleans: 'cleaner',
};
const DOES = Object.keys(DOERS).join('|');

/** Frames in which it is asked who somebody is by what they do. */
export const QUESTIONS: readonly Frame[] = [
  frame(`${ASKS} (?<does>${DOES}) (?:me|us)${BEHIND}`, ({ does = '' }) => `who is my ${DOERS[does]}`),
  frame(
    `${ASKS} (?<does>supervises|coaches|tutors|manages|advises) ${MINE}${BEHIND}`,
    ({ does = '', what }) => `who is my ${what} ${DOERS[does]}`,
  ),
  frame(
    `${ASKS} (?:does|do|handles|keeps|looks after) (?:my|our) (?:books?|accounts?|taxes|tax returns?|bookkeeping|accounting)${BEHIND}`,
    () => 'who is our accountant',
  ),
  frame(`${ASKS} do (?:I|we) (?:report|answer) to${BEHIND}`, () => 'who is my manager'),
  frame(`${ASKS} (?:cuts|does) my hair${BEHIND}`, () => 'who is my hairdresser'),
  frame(`${ASKS} (?:employs (?:me|us)|pays my (?:wages|salary))${BEHIND}`, () => 'who do I work for'),
  frame(
    `${ASKS}(?:'s| is| was) (?:the one |the person )?(?:my|our) (?:opposite number|counterpart|point of contact|contact person|go-to)`,
    () => 'who is my contact',
  ),
];
