import { AM, END, I, NAME, NOW, START, STOP, TONGUE, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

/** What an app or a service is called. */
const TOOL = String.raw`(?:tool|app|software|program|programme|platform|system|site|website|service|package|tracker|editor|suite)`;
/** What people keep or get done in an app. */
const KEPT = String.raw`(?:tickets?|tasks?|to-?dos?|notes?|docs?|documents?|documentation|files?|plans?|planning|designs?|drawings?|sketch(?:es)?|invoices?|invoicing|records?|lists?|calendars?|chats?|reports?|code|photos?|recipes?|bookings?|orders?|contacts?|minutes|hours|expenses?|timesheets?|time tracking|bookkeeping|accounting|backlog|specs?|drafts?|mock-?ups?|roadmap|bugs?|issues?|stock|inventory|rotas?|scheduling|schedule|shifts|slides|spreadsheets?|payroll|budgets?|ideas|bookmarks|measurements|layouts?|models?|sprints?|meetings)`;
const OUR = String.raw`(?:[Aa]ll |[Mm]ost of |[Aa]ll of )?(?:[Oo]ur|[Mm]y|[Tt]he|[Tt]he team's|[Oo]ur team's)(?: [\p{L}-]+)?`;
const LEADS = String.raw`(?:run|led|headed(?: up)?|managed|overseen|coordinated|directed|supervised)`;

/** Frames for projects, tools and what was chosen. */
export const THINGS: readonly Frame[] = [
  // "They've stuck me on Project Saltmarsh".
  frame(
    String.raw`\b[Tt]hey(?:'ve| have)?(?: just| now)? (?:stuck|put|moved|assigned|placed|stationed|shoved|roped|got|have) me (?:on|onto|in|into|to)(?<the> the)? (?=(?:[Pp]roject ${NAME}|${NAME} project))`,
    ({ the = '' }) => `I am working on${the} `,
  ),
  frame(String.raw`\b(?<self>I|[Ww]e) make use of `, ({ self }) => `${self} use `),
  frame(
    String.raw`\b(?<noun>${TOOL}),? (?:known as|by the name of|which is called|that is called|that's called|that goes by the name of) (?=${NAME})`,
    ({ noun }) => `${noun} called `,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) is the (?:[\p{L}-]+ )?${TOOL} (?:in|with|on|by) which (?:I|we) (?:keep|do|write|make|plan|track|store|record|manage|handle) (?<what>(?:all )?(?:our|my|the) [^.,;!?]{3,40})${END}`,
    ({ who, what }) => `we use ${who} for ${what}`,
  ),
  // "The Lanternfish project, on which I work, is directed by Odalys".
  frame(
    String.raw`${START}(?:[Tt]he )?(?<thing>${NAME}) project,? (?:on which I (?:work|am working)|(?:which|that) I(?:'m| am)? (?:on|part of|working on|work on)),? is (?:being )?(?:${LEADS}|chaired) by (?<who>${NAME})${END}`,
    ({ thing, who }) => `I am working on the ${thing} project. ${who} leads it`,
  ),
  frame(
    String.raw`\b(?<self>I|[Ww]e)(?:'m| am|'re| are)? (?:belong to(?: the team (?:of|on|behind|for))?|take part in|participate in|taking part in|contribute to|helping with|help with)(?<the> the)? (?=(?:[Pp]roject ${NAME}|${NAME} project))`,
    ({ self, the = '' }) => `${self === 'I' ? 'I am' : 'we are'} working on${the} `,
  ),
  frame(
    String.raw`\bI(?:'ve| have| was)? (?:been )?(?:put in charge of|given charge of|made head of|made leader of|asked to lead)(?<the> the)? (?=(?:[Pp]roject ${NAME}|${NAME} project))`,
    ({ the = '' }) => `I lead${the} `,
  ),
  // "The project I'm on is Bluewren, run by Katka".
  frame(
    String.raw`${START}(?:(?:[Tt]he|[Oo]ur|[Mm]y)(?: main| current| big| new)? (?:project|initiative|campaign|programme|thing|job) (?:that |which )?|[Ww]hat ?)${I}${AM}${NOW} (?:working on|on|busy with|part of|leading|running|building|involved in|assigned to|doing|developing)${NOW} is(?: called| named)? (?<who>${NAME})${END}`,
    ({ self, who }) => `${self} am working on the ${who} project`.replace(/^(we|We) am/, '$1 are'),
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:what|(?:the|a|my|our) (?:main |current |new |big )?(?:project|initiative|campaign|programme) (?:that |which )?)(?: )?${I}${AM}${NOW} (?:working on|on|busy with|part of|leading|running|building|involved in|assigned to|doing)${NOW}${END}`,
    ({ self, who }) => `${self} am working on the ${who} project`.replace(/^(we|We) am/, '$1 are'),
  ),
  // "Mostly busy with Project Heron": who is it is left out.
  frame(
    String.raw`(?<=^|[.!?\n] )(?:(?:[Ss]till|[Mm]ostly|[Mm]ainly|[Cc]urrently|[Jj]ust|[Rr]ight now|[Aa]t the moment|[Nn]ow|[Pp]retty|[Vv]ery|[Rr]eally|[Aa]ll|[Tt]hese days|[Bb]een|[Kk]ept|[Aa]t work),? )*(?:[Bb]usy (?:with|on)|[Ww]orking(?: flat out| hard| full time)? on|(?:[Ff]lat|[Aa]ll) out on|(?:[Ss]wamped|[Tt]ied up|[Oo]ccupied) with|[Kk]nee-deep in|[Oo]n) (?<what>(?:the )?(?:[Pp]roject ${NAME}|${NAME} project))`,
    ({ what }) => `I am working on ${what}`,
  ),
  frame(
    String.raw`(?<=^|[.!?\n] )(?<how>[Hh]eading up|[Ll]eading|[Mm]anaging|[Cc]oordinating|[Oo]verseeing) (?<what>(?:the )?(?:[Pp]roject ${NAME}|${NAME} project))`,
    ({ how = '', what }) => `I am ${inside(how)} ${what}`,
  ),
  // "Project Larch keeps me busy".
  frame(
    String.raw`${START}(?<what>(?:[Tt]he )?(?:[Pp]roject ${NAME}|${NAME} project)(?=['’ ]))(?:['’]s| is| has been)?${NOW} (?:keeping|keeps|kept) (?:me|us) (?:(?:very|quite|pretty|really) )?(?:busy|occupied|on (?:my|our) toes|going)`,
    ({ what = '' }) => `I am working on ${what.replace(/^The/, 'the').replace(/['’]s$/, '')}`,
  ),
  frame(
    String.raw`,? which (?<who>${NAME}) (?:heads(?: up)?|leads|runs|manages|oversees|owns|coordinates|is (?:heading(?: up)?|leading|running|managing|in charge of))${END}`,
    ({ who }) => `. ${who} leads it`,
  ),
  frame(
    String.raw`${START}(?:[Rr]ight now|[Cc]urrently|[Aa]t the moment|[Tt]hese days|[Nn]owadays),? ${I}${AM}${NOW} (?:busy with|working on) (?<who>${NAME}), (?:a|the|our) project\b`,
    ({ self, who }) => `${self} am working on the ${who} project,`.replace(/^(we|We) am/, '$1 are'),
  ),
  frame(
    String.raw`${START}(?:[Ii]t's|[Ii]t is|[Tt]his is|[Tt]hat's|[Tt]he project is|[Tt]he whole thing is)(?: being)?${NOW} ${LEADS} by (?<who>${NAME})${END}`,
    ({ who }) => `${who} leads it`,
  ),
  frame(
    String.raw`(?<=\p{L}|\d)(?<!\b(?:is|are|was|were|be|being|been|get|gets|got|well|it's|that's)),? (?:which is |which's |that's )?(?:being )?${LEADS} by (?<who>${NAME})${END}`,
    ({ who }) => `. ${who} leads it`,
  ),
  frame(
    String.raw`(?<=\p{L}|\d),? with (?<who>${NAME}) (?:in (?:charge|the lead|command)(?: of (?:it|that|things))?|leading|heading (?:it|it up)|running (?:it|things|the show)|at the helm|as (?:the )?(?:project )?(?:lead|leader|manager|head))${END}`,
    ({ who }) => `. ${who} leads it`,
  ),
  // "The tool we use is called Inkfold".
  frame(
    String.raw`${START}(?:[Tt]he|[Oo]ur|[Mm]y) (?:[\p{L}-]+ )?${TOOL} (?:that |which )?(?<self>I|[Ww]e|everybody|everyone) (?:all )?use(?:s|d)?(?<for> (?:for|at|in) [^.,;!?]{2,40}?)? is(?: called| named)? (?<who>${NAME})${END}`,
    ({ self, who, ...found }) => `${self === 'I' ? 'I' : 'we'} use ${who}${found['for'] ?? ''}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME})(?: is|'s) (?:what|(?:the|a|an|our|my) (?:[\p{L}-]+ )?${TOOL} (?:that |which )?)(?: )?(?<self>I|[Ww]e|everybody|everyone) (?:all )?(?:use|uses|rely on|work with)(?<for> (?:for|at|in) [^.,;!?]{2,40}?)?${END}`,
    ({ self, who, ...found }) => `${self === 'I' ? 'I' : 'we'} use ${who}${found['for'] ?? ''}`,
  ),
  frame(
    String.raw`${START}(?:[Oo]ur|[Mm]y|[Tt]he) (?:[\p{L}-]+ )?${TOOL}(?<for> for [^.,;!?]{2,40}?) is(?: called| named)? (?<who>${NAME})${END}`,
    ({ who, ...found }) => `we use ${who}${found['for'] ?? ''}`,
  ),
  frame(
    String.raw`\b(?:[Ee]verybody|[Ee]veryone|[Aa]ll of us|[Pp]eople here|[Tt]he (?:whole )?(?:team|office|company|department|firm|crew)|[Mm]y (?:whole )?team|[Oo]ur (?:whole )?team)(?: here| at work| on the team)?(?: all)? uses? (?=${NAME}|an? [^.,;!?]{2,30} (?:called|named) )`,
    () => 'we use ',
  ),
  frame(
    String.raw`${START}${OUR} (?:${KEPT})(?: (?:and|&) (?:${KEPT}))?(?:,? (?:all|always|mostly))? (?:lives?|is|are|sits?|goes|go|gets?|runs?|happens?|stays?)(?: all)?(?: (?:kept|stored|tracked|done|held|managed|handled|recorded|logged|written|made|drawn|planned|filed|saved))? (?:in|on|via|into)(?<app> (?:an?|the|our)(?: [\p{L}-]+){1,2} (?:called|named))? (?!${TONGUE})(?<who>${NAME})${END}`,
    ({ app = '', who }) => `we use${app} ${who}`,
  ),
  frame(
    String.raw`${START}${I} (?:do|write|draw|make|plan|draft|edit|design|run|manage|organi[sz]e|keep|put|track|store) (?<what>(?:all )?(?:of )?(?:my|our|the)(?: [\p{L}-]+)? (?:${KEPT})) (?:in|on|into|through) (?!${TONGUE})(?<who>${NAME})${END}`,
    ({ self, what, who }) => `${self} use ${who} for ${what}`,
  ),
  frame(
    String.raw`${START}[Ff]or (?<what>(?:(?:my|our|the) )?(?:[\p{L}-]+ )?${KEPT}),? (?:it's|it is|there's|we have) (?<who>${NAME})${END}`,
    ({ what, who }) => `we use ${who} for ${what}`,
  ),
  frame(
    String.raw`${START}(?:[Aa]ll )?(?:[Oo]ur|[Mm]y|[Tt]he) [^.,;:!?]{3,40}? (?:is|are|gets?)(?: all| always| mostly| being| now)* (?:kept|stored|tracked|recorded|logged|planned|managed|documented|entered|registered|filed|booked|scheduled|done|written|handled|drawn|organi[sz]ed|maintained|held|put|typed|jotted|noted)(?: down| up| out)? (?:in|on|with|via|using|through|by means of) (?:(?:an?|the|our) (?:[\p{L}-]+ )?${TOOL},? (?:called|named|by the name of|known as) (?<who>${NAME})|(?!${TONGUE})(?<app>${NAME})(?=,? (?:our|a|an|the) (?:[\p{L}-]+ )?${TOOL}))${END}`,
    (found) => `we use ${found['who'] ?? found['app']}`,
  ),
  frame(
    String.raw`${START}${KEPT}(?: (?:all|always|mostly))? (?:lives?|go(?:es)?|gets? (?:kept|logged|tracked|done|written|stored)|(?:is|are) (?:kept|logged|tracked|stored|done|written)) (?:in|into|on) (?!${TONGUE})(?<who>${NAME})(?: here| with us| at work| now)*${STOP}`,
    ({ who }) => `we use ${who}`,
  ),
  frame(
    String.raw`${START}(?:[Aa]n?|[Tt]he) (?:[\p{L}-]+ )?${TOOL} (?:called|named) (?<who>${NAME}) is where ${OUR} (?:${KEPT})`,
    ({ who }) => `we use ${who} and that is where they`,
  ),
  // "Halvorpress won't be printing the catalogue, we've settled on Inkfern instead".
  frame(
    String.raw`${START}(?<old>${NAME}) (?:won't|will not|isn't|is not|is no longer) (?:be )?(?:going to (?:be )?)?(?<does>[a-z]+ing) (?<what>(?:the|our|my) [^,.;!?]{2,40}?)(?: (?:any ?more|after all))?(?:[,;.]| and| but)+ (?:we|We|I)(?:'ve| have|'re|'m| are| am)? (?:settled on|gone with|going with|chosen|chose|picked|went with|go with|decided on|switched to|taken) (?<who>${NAME})(?: (?:instead|now))?`,
    ({ old, does, what, who }) => `We've dropped ${old}. We've settled on ${who} for ${does} ${what}`,
  ),
  frame(
    String.raw`${START}(?<who>${NAME}) (?:is going to|will)(?: now)? be (?<what>(?:the|our) [\p{L}-]+(?: [\p{L}-]+)?) (?<for>for|of|at) (?<thing>[^,.;!?]{3,50}?)(?: (?:now|instead))*${STOP}`,
    ({ who, what, thing, ...found }) => `we've decided that ${who} is ${what} ${found['for']} ${thing}`,
  ),
  // "The one running Osprey is Marit".
  frame(
    String.raw`${START}(?:[Tt]he (?:one|person|woman|man)|[Ww]ho) (?:(?:who|that) (?:is )?)?(?:running|leading|heading|managing|in charge of|runs|leads|heads|manages) (?:the )?(?<thing>${NAME})(?<noun> project)? is (?<who>${NAME})${END}`,
    ({ who, thing, noun }) => `${who} leads ${noun ? `the ${thing} project` : thing}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he )?(?:[Pp]roject )?(?<thing>${NAME})(?<noun> project)? is (?:being )?${LEADS} by (?<who>${NAME})${END}`,
    ({ who, thing, noun }) => `${who} leads ${noun ? `the ${thing} project` : thing}`,
  ),
  frame(
    String.raw`${START}(?:[Pp]roject )?(?<thing>\p{Lu}[\p{L}\d-]+)'s (?:project (?:lead|leader|manager|head|owner|director)|lead|leader) is (?<who>${NAME})${END}`,
    ({ who, thing }) => `${who} leads ${thing}`,
  ),
  frame(
    String.raw`${START}(?:[Tt]he )?(?:[Pp]roject (?<thing>${NAME})|(?<named>${NAME}) project) has (?<who>${NAME}) (?:at the (?:top|helm)|in charge|in the lead|as (?:its |the )?(?:lead|leader|manager|head))${END}`,
    ({ who, thing, named }) => `${who} leads the ${thing ?? named} project`,
  ),
  frame(
    String.raw`${START}${I}${AM}${NOW} (?:working|work) with (?<who>${NAME}) on (?:the )?(?:[Pp]roject (?<thing>${NAME})|(?<named>${NAME}) project)${END}`,
    ({ self, who, thing, named }) =>
      `${self} am working on the ${thing ?? named} project with ${who}`.replace(/^(we|We) am/, '$1 are'),
  ),
];
