const VERBS = new Set(
  `accept add address adjust agree air answer apologise apologize apply approve archive arrange ask assemble assign attend back bake
  bathe be become begin bill blink block boil book borrow breathe bring brush build buy calculate call cancel capture care carry
  cash catch celebrate change charge chase check choose clean clear click climb close collect come comment commit complete
  compile confirm congratulate connect contact continue contribute cook copy count cover create cut cycle dance deal debug decide
  declutter defrost delete deliver deploy descale design dial disable discuss dispatch do donate double download draft draw drink
  drive drop dry dust eat edit email empty enable end enjoy enter escalate estimate exercise expand export extend feed
  fetch file fill find finish fix flip float flush focus fold follow forward freeze get give go google greet grab grill grind
  groom grow hand hang harvest have head help hide hire hold host hug import inform inspect install invite invoice iron join jot
  journal jump keep kick kiss knit learn leave lend let light list listen load lock log look lunge mail make mark measure
  meditate meet mend merge message migrate mix monitor mop move mow mute nap note notify nudge offer open order organise organize
  pack paint park pass paste pause pay peel perform phone pick ping plan plant play plug polish post postpone pour practice practise
  pray prep prepare press print process proofread propose publish pull purchase push put quit raise reach read rebase
  rebook recharge record recycle redeem refactor refill refresh register release remember remove rename renew rent reorder repair
  repeat replace reply report request reschedule research reserve reset respond restart restock rest return review revise rewrite
  ring rinse rotate run save scan schedule scrub search see sell send serve set settle shave ship shop shout show shower shred shut
  sign sing sit sketch skip sleep smile soak solve sort speak spend split spray stand start stay stop store stretch study submit
  subscribe summarise summarize support sweep swim swap switch sync take talk taste teach tell test text thank think throw tidy
  tighten tip top touch track train transfer translate travel treat trim try turn tweet type unblock unload unplug unsubscribe
  update upgrade upload use vacuum verify view visit volunteer vote wait wake walk warm wash watch water weed weigh welcome wipe
  wish withdraw work worry wrap write yell yoga`.split(/\s+/),
);
/** Words that are a noun as often as a verb, and are one when they stand alone or before no object. */
const NOUN_ALONE = new Set(
  'back bill book care charge check comment count cover deal design double draft drive exercise focus follow hand head host invoice journal lunge mail message nap note order park pass plan plant play post practice press process report request research rest review run shop show shower sign sleep sort start study support swim switch sync test text top track train transfer treat update use view visit vote wake walk watch water weed work yoga yell'.split(
    ' ',
  ),
);

/** True of a word that is a verb of doing, in its plain form. */
export function isVerb(word: string): boolean {
  return VERBS.has(word);
}

/** What follows such a word when it is a noun: "report deadline", "check for two". */
const AFTER_NOUN =
  /^(?:reviews?|meetings?|calls?|deadlines?|lists?|plans?|party|class|session|time|appointment|delivery|results?|sheets?|notes?|reports?|due|day|night|prep|check|for|with|at|in|on|from|about|and|of|is|was|training|practice|lesson|trip|group|club|run|walk|test|exam|planning|update|sync|demo|launch|service|payment|invoice|tickets?)$/i;

/** True when words begin like something one does ("call mum") and not like a thing ("dentist", "plan for friday"). */
export function looksLikeDoing(words: string): boolean {
  const [first = '', second = ''] = words.split(/\s+/);
  const verb = first.toLowerCase().replace(/[^a-z]+$/, '');
  if (/^(not|don't|dont|re|double)$/.test(verb)) return second !== '';
  if (!VERBS.has(verb) || /^(?:is|are|was|were|will|has|had)$/.test(second)) return false;
  // "shop hours are 9 to 5".
  const third = words.split(/\s+/)[2] ?? '';
  if (
    NOUN_ALONE.has(verb) &&
    /^(?:is|are|was|were)$/.test(third) &&
    !/^(?:what|who|which|whose|how|where|when|that|if|whether|there|it|the|my|our|all|everyone|everything)$/.test(
      second,
    )
  )
    return false;
  if (!NOUN_ALONE.has(verb)) return verb !== 'yoga';
  if (!second) return /^(exercise|run|sleep|study|swim|walk|shower|rest|work|sign|vote|shop)$/.test(verb);
  return !AFTER_NOUN.test(second) && !/^#?\d/.test(second);
}
