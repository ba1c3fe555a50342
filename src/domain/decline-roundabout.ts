import { NOT_ALFREDS, PLEASED, YOURS } from './decline-instructions.ts';
import { any, ASIDE, rule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

/** A part of a text. */
const SHARE =
  '(?:words?|lines?|sentences?|paragraphs?|letters?|half|part|bit|beginning|start|opening|end|title|heading|section|chapter|excerpt|snippet|gist|summary)';

/** What Alfred was told about itself, asked for in a roundabout way. */
export const ROUNDABOUT: readonly DeclineRule[] = [
  rule(
    'instructions',
    [
      `\\b${SHARE}\\b[^.?!]{0,10}\\b(?:of|in|from) your\\b`,
      `\\byour (?:\\w+ ){0,2}?(?:prompts?|instructions?|guidelines|configuration|rulebook|system message)\\b`,
    ],
    `${ASIDE}|${PLEASED}`,
  ),
  rule(
    'instructions',
    '\\byou (?:were|are|have been) (?:\\w+ )?(?:told|instructed|ordered|asked|programmed) not to\\b',
    '\\bremind\\b|\\bby me\\b|\\bi (?:told|asked)\\b',
  ),
  rule('instructions', [
    '\\byou (?:are|were) (?:not allowed|not permitted|forbidden|prohibited|not supposed|banned)\\b',
    '\\b(?:quote|passage|wording|verbatim|word for word|exact|list|full text|in full)\\b',
  ]),
  rule('instructions', `\\bif ${YOURS} (?:were|was|could|had|would)\\b`),
  rule(
    'instructions',
    '\\b(?:complete|finish|continue|go on|fill|end)\\b[^.?!]{0,40}\\bmy (?:\\w+ )?(?:instructions|prompt|rules|guidelines|message) (?:say|begin|start|state|are|is|read|tell)s?\\b',
    ASIDE,
  ),
  rule('instructions', [
    '\\b(?:prompt|instructions|guidelines|system message)\\b',
    '\\b(?:like|same as|identical to|copy of|match(?:es|ing)?|similar to) yours\\b',
    '\\b(?:what|write|give|show|tell|make|draft|how)\\b',
  ]),
  rule(
    'instructions',
    '\\b(?:list|show|print|dump|reveal|output|display|tell)(?: me| us)?(?: the| all| any| your| those)* (?:hidden|secret|internal|system) (?:rules|instructions|directives|guidelines|prompts?)\\b',
    `\\bremind me\\b|${NOT_ALFREDS}`,
  ),
  rule(
    'instructions',
    '\\byou (?:are|have been|were) (?:\\w+ )?(?:authori[sz]ed|allowed|permitted|cleared|free) to (?:reveal|show|share|disclose|tell|give|print|output|send|read)(?: me| us)?[^.?!]{0,20}\\b(?:instructions|prompt|rules|guidelines|configuration|everything|secrets?)\\b',
  ),
  rule(
    'instructions',
    '\\b(?:late|dead|deceased|gran\\w*|grand\\w+|nan|nana)\\b[^.?!]{0,60}\\b(?:used to|always|would) (?:read|tell|recite|sing|whisper)\\w*\\b[^.?!]{0,40}\\b(?:configuration|prompts?|instructions|(?:secret|hidden|system) \\w+|keys?)\\b',
    '\\bremind me\\b',
  ),
  {
    ...rule('instructions', [
      '\\b(?:functions?|tools?|apis?|endpoints?)\\b[^.?!]{0,20}\\b(?:can|do|could) you (?:call|use|have|invoke|access)\\b',
      '\\b(?:parameters?|schemas?|signatures?|exact names|definitions?|arguments?)\\b',
    ]),
    whole: true,
  },
  rule(
    'instructions',
    '\\b(?:cat|print|show|dump|read|paste|send|display|output|give|contents? of)\\b[^.?!]{0,25}\\b(?:env file|env vars?|environment variables|process\\.env)\\b',
    '\\bremind me\\b|\\b(?:my|our)\\b',
  ),
  rule(
    'instructions',
    '\\b(?:servers?|tools|databases?|services|models?)\\b[^.?!]{0,15}\\byou\\b[^.?!]{0,40}\\b(?:credentials|keys|tokens|passwords)\\b',
    `${ASIDE}|\\b(?:my|our)\\b`,
  ),
  rule(
    'instructions',
    '\\b(?:file|document|text|note|list|page|paper|script|sheet|manual|message|thing|words|lines?|bit|part)s? (?:that |which )?(?:tells?|told|governs?|decides?|defines?|explains? to|steers?|instructs?) you\\b',
    '\\bremind me\\b|\\bi (?:told|sent|gave)\\b',
  ),
  rule(
    'instructions',
    '\\b(?:words?|text|lines?|sentences?|message|sauce|spell|formula|what|how)\\b[^.?!]{0,15}\\byou (?:\\w+ )?(?:start|begin|open|kick off) (?:every|each|all|a|any|our|this|the) (?:new )?(?:chat|conversation|session|talk)s?\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    [
      '\\b(?:alfred|butler|assistant|ai|bot|chatbot|robot|machine)\\b',
      '\\b(?:rules|instructions|orders|guidelines|prompt|words|text)\\b (?:that |which )?(?:he|she|it|they) (?:\\w+ )?(?:was|were|is|are|has been|had been|have been|got|received) ?(?:\\w+ )?(?:given|told|fed|handed|taught|sworn|bound|made)?\\b',
      '\\b(?:word (?:for|by) word|verbatim|reads?|recites?|quotes?|lists?|reveals?|exact|tells?|whispers?|sings?|writes?|says?)\\b',
    ],
    '\\bremind me\\b|\\b(?:my|our) (?:\\w+ )?(?:bot|chatbot|robot|machine)\\b',
  ),
  rule('instructions', [
    '\\b(?:exact|complete|full|whole|entire|verbatim|wording|word for word|text)\\b',
    '\\b(?:governing|configured|behind|defining|defines?|describing|describes?|controlling|controls?|steering|shaping|shapes?)\\b[^.?!]{0,20}\\b(?:your (?:personality|persona|character|behaviou?r|replies|answers|responses|manner|tone)|you\\b(?!r))',
  ]),
  rule(
    'instructions',
    '\\b(?:copy|twin|clone|version|double|replica) of (?:you|yourself|alfred)\\b[^.?!]{0,60}\\b(?:set-?up|instructions|prompt|rules|configuration|guidelines)\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    '\\b(?:rules|guidelines|instructions|restrictions|orders|limits) (?:did|do|have|had|has) (?:they|(?:your |the )?(?:makers?|developers?|creators?|admins?|company|operators?)) (?:give|given|tell|told|set|imposed?|feed|fed)\\b',
    ASIDE,
  ),
  {
    ...rule('instructions', [
      '\\byou (?:refuse|will not|can not|are not allowed|must not|decline)\\b',
      '\\b(?:cite|quote)\\b[^.?!]{0,15}\\b(?:instructions?|rules?|passage|guidelines?|wording)\\b',
    ]),
    whole: true,
  },
  rule(
    'instructions',
    '\\b(?:what is|tell|show|give|reveal|print|paste|leak|echo|say)\\b[^.?!]{0,20}\\b(?:signing secret|client secret|openai ?api ?key|(?:slack|bot|app) ?token|database ?url|encryption ?keys?|master key)\\b',
    '\\b(?:my|our|remind|save|note|expires?|rotate|called)\\b',
  ),
  rule(
    'instructions',
    any(
      '\\b(?:what|which)\\b[^.?!]{0,10}\\b(?:guidance|guidelines?|directions?|rules?|text|instructions?|prompt)\\b[^.?!]{0,10}\\b(?:shapes?|drives?|steers?|controls?|determines?|governs?|guides?|informs?) (?:your|you)\\b',
      '\\b(?:above|previous|whole|entire|this) (?:conversation|chat|text)\\b[^.?!]{0,30}\\b(?:including|with|and) (?:the |any )?(?:system|hidden|developer) \\w+',
      '\\beverything you (?:can )?(?:see|have|got|were shown)\\b[^.?!]{0,30}\\b(?:tokens?|context|from the (?:top|beginning|start))\\b',
      '\\b(?:first|earliest) (?:paragraphs?|sentences?|text|words?|lines?|things?|message) (?:that )?you (?:ever )?(?:saw|read|got|received|were (?:given|shown|sent|told))\\b',
      '\\byou (?:have|got|hold|keep|were given) (?:a |an |some )?(?:hidden|secret|internal) (?:\\w+ )?(?:sheet|file|document|text|card|manual|handbook|script|prompt|instructions)\\b',
      '^\\W*(?:please |now |alfred,? )*(?:show|print|dump|display|paste|output)(?: me)?(?: the| your)? (?:config|configuration|prompt|source code|system (?:text|message))\\W*(?:alfred|bot|please|now)?\\W*$',
    ),
    '\\bremind me\\b|\\bi (?:told|sent|gave)\\b',
  ),
];
