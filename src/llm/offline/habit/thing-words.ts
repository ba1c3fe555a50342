import { oneLine } from '../words/one-line.ts';

const words = (text: string) => new Set(text.split(/\s+/));

/** Words of a day or a stretch of time, and those that say which of several things is meant by it. */
export const TIMES = words(
  `today todays today's tonight tonight's tomorrow tomorrows tomorrow's yesterday yesterday's now currently week weeks week's weekly month months
  month's monthly day days day's daily year years yearly quarter quarterly fortnight hour hours' monday tuesday wednesday thursday friday saturday sunday mondays
  tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august september october
  november december morning morning's afternoon evening weekend weekend's noon night nights night's last this next past coming current latest recent previous usual usually again
  yet still already far moment since until ago seven ahead later minute minutes nowadays lately recently sofar date`,
);
/** Words that name nothing. */
export const SMALL = words(
  `a an the my our your his her its their this that these those me us i we you he she they them it him one ones some any all both
  each every other another more most no not so too very just only also even quite and or but if then than as like please pls new
  whole full entire through up out down off away back together here there regular usual which what who whose whom where when how why whats
  much many long big high low large loud full busy hot cold far old often good well exactly roughly about really anything something someone anyone nobody
  everybody yes chance way idea favour favor question bad worse alright fine needful sooner earlier asap anyway anyways before after since while during though although however instead because until unless towards things stuff few bit bits lot lots couple kind kindly sort bunch rest ever best better ideal suitable ok okay hi hey hello thanks alfred quick quickly simple short right time`,
);
/** Little words that join a thing to another. */
export const JOINTS = words('of for to on in at from with under against by between per about into over');
/** Verbs that say what is asked, or done, of a thing. */
export const VERBS = words(
  `is are was were be been being am do does did done has have had having will would can could should must may might shall go goes going gone went come
  comes coming came get gets got getting give gives gave show shows send sends sent pull list lists check checks tell tells told find finds fetch draft drafts drafted write writes wrote
  written prepare prepared make makes made create created total count plan plans set sets run runs running read reads bring brings update updates summarise summarize
  sum review reviews see sees seen saw look looks looking suggest suggests grab pick picks print need needs needed want wants wanted know knows say says said let lets put puts use used
  work works working worked help helps take takes took explain keep keeps use uses cover covers last lasts stand stands looking left spell start begin share compare know run put finish finished hand
  handed doing describe translate cost costs calculate generate compile collect type fill chase add tally sort word phrase propose recommend outline revise rewrite proofread place happen happens happened walk teach`,
);
/** Verbs that are as often a thing: they are one where no "I" or "we" stands before them. */
export const THINGS = words(
  'word phrase list check count cover covers sets plan update review total report draft use run cost costs plans updates reviews checks lists summary start print use work share work works walk',
);

/** Those who have something to hand in, pay, bring or choose, and what they have not, or have. */
export const OWES = new RegExp(
  oneLine(`
    ^(?:who|which|what|how many|any) (?:of (?:the|my|our) )?(?:kids|children|students|pupils|members|guests|players|singers|volunteers|clients|customers|tenants|drivers|staff|people|parents|teachers|families|residents|patients|lads|girls|boys|users|employees|colleagues|suppliers|vendors|neighbours|teams|classes|households|shops|branches|departments)
    (?: (?:still|have|has|had|not|yet|already|all|do|did|are|need to|has to|have to|to))* (?:owe|owes|owed|return|returned|brought|bring|sent|send|handed|hand|paid|pay|signed|sign|submitted|submit|filled|fill|given|give|gave|turned|turn|need|needs|want|wants|ordered|order|missing|lack|lacks|left)
    (?: (?:in|out|back|off|over|me|us|their|the|a|an|any|my|our|no))* 
  `),
);
