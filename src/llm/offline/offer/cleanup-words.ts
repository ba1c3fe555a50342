import { oneLine } from '../words/one-line.ts';
import { ADV, ASKED, IT } from './words.ts';
import type { Rows } from './words.ts';

/** Of a schedule that may be of no use any more. */
export const CANCEL: Rows = [
  oneLine(`
    ${ASKED}(?:cancel|delete|remove|drop|scrap|end|stop|kill|bin|get rid of|take off|clean up|tidy up|
    tidy away|clear|clear out|clear away|turn|switch|turn off|switch off|lose|ditch|axe|chuck|retire|
    discontinue|shut down|do away with|throw out|wipe|quit|take down|finish|cut|put an end to|
    put it out of its misery|put to rest|let go of)(?: (?:sending|doing|running|showing|giving|making|
    bringing|reminding|nagging|bothering|with))?(?: (?:me|us))?(?: (?:of|about|
    with))?(?: ${IT})?(?: off| out| away| down)?
  `),
  oneLine(`
    (?:it|that|this) (?:can|may|should|could|must|has to|needs to|might as well) (?:go|stop|end|
    be (?:cancelled|canceled|deleted|removed|dropped|stopped|scrapped))|let (?:it|that|this) go|
    away with it|off with it
  `),
  oneLine(`
    (?:(?:it|that|this) (?:is|has become|was) )?(?:really |completely |totally |quite |pretty |
    now ){0,4}(?:no longer (?:needed|necessary|useful|of (?:any )?use|relevant|required)|not (?:needed|
    necessary|useful|of (?:any )?use|relevant|required)(?: any more| any longer| now)?|
    of no use(?: any more)?|useless|pointless|over|obsolete|outdated|redundant|superfluous|history|
    unnecessary)
  `),
  oneLine(`
    i (?:(?:do|have|just|really|actually|honestly|hardly|barely|rarely|can) ){0,4}(?:not|never|
    no longer|hardly|hardly ever|barely|rarely|stopped|ignore|forgot|forget)(?: ever| really| even| actually)* ?(?:need|
    needed|use|used|read|reading|look at|looking at|looked at|want|open|check|using|opened|notice|miss|
    see|care about|pay attention to|do|act on|about)?(?: (?:it|that|this|them|those|
    any of it))?(?: any more| any longer| now| these days| anyway)*
  `),
];

export const KEEP: Rows = [
  oneLine(`
    ${ASKED}(?:keep|leave|let|do not (?:cancel|delete|remove|drop|stop|touch|kill|end|scrap|change|
    turn off|get rid of)|hold on to|hang on to|continue|carry on|not cancel|not delete)(?: (?:with|
    sending|doing|running|reminding|showing))?(?: (?:me|us))?(?: (?:of|about|
    with))?(?: ${IT})?(?: (?:going|running|on|as it is|as is|alone|be|coming|run|in place|there|active|
    it|up|like (?:it|that)|where it is|for now|for another .+))*
  `),
  oneLine(`
    i ${ADV}(?:(?:do|still|actually|do still|still do|really|use to|want to|like to|would like to|
    would rather|very much|always|am|am still|will) ){0,4}(?:need|use|read|like|want|look at|rely on|
    love|keep|check|enjoy|using|reading|depend on|do|value|go through|follow|act on|hang on to|
    hold on to|open)(?: (?:it|that|this|them|to keep it))?(?: (?:every|each|all|most|a lot|daily|still|
    though|actually|quietly|in silence|on my own)(?: .+)?)?
  `),
  oneLine(`
    (?:it|that|this) (?:is|stays|should stay|must stay|can stay|may stay|has to stay|remains|does|
    still is)(?: (?:still|actually|very|really|quite))*(?: (?:useful|needed|helpful|of use|on|important|
    necessary|worth it|relevant|good|valuable|handy|help|work|matter|matters))?(?: (?:to|
    for) me)?(?<!^(?:it|that|this) (?:is|does))
  `),
  oneLine(`
    (?:it|that|this) (?:does )?(?:still )?(?:helps?|works?|matters?)(?: me| for me| to me)?|
    still (?:need|use|want|like|read|useful|needed|relevant|of use)(?: it)?
  `),
];
