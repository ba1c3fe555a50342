/** What is kept only when its person asks for it. */
export type Sensitive = 'health' | 'money' | 'credentials' | 'belief';

const CATEGORIES: readonly { readonly kind: Sensitive; readonly at: RegExp }[] = [
  {
    kind: 'credentials',
    at: /\b(?:passwords?|passphrases?|passcodes?|log-?in (?:name|details|data|is|for)|credentials?|pins?|secret keys?|api keys?|social security|(?:passport|tax|national insurance|insurance|id|identity card|driving licen[cs]e|visa) (?:id|numbers?)|tax id)\b|\b(?:safe|lock|vault|door|gate|alarm) (?:combination|code)\b.{0,10}\d|\w removed\]/i,
  },
  {
    kind: 'health',
    at: /\b(?:diagnos\w+|diabet\w+|depress(?:ed|ion|ive)|anxiety|panic attacks?|therap(?:y|ist)|counsell?(?:or|ing)|psychiatr\w+|medications?|medicines?|antidepressants?|insulin|pills?|prescri\w+|pregnan\w+|miscarriage|ivf|surgery|operation on (?:my|his|her)|chemo\w*|cancer|tumou?r|blood pressure|cholesterol|migraines?|asthma|epilep\w+|adhd|autis\w+|bipolar|hiv|std|(?<!(?:visual|teaching|training) )aids|eating disorder|anorexi\w+|bulimi\w+|rehab|relapsed?|insomnia|seizures?|fibromyalgia|chronic fatigue|palpitations|angina|hypertension|blood sugar|sleeping pills|lithium|my meds|her meds|his meds|the meds|(?:my|a|her|his) shrink|antipsychotics?|mood stabili[sz]ers?|ssris?|beta blockers?|painkillers|sertraline|prozac|xanax|ritalin|methadone|steroids|statins?|colitis|ibs|psoriasis|eczema|incontinen\w+|chemotherapy|biops(?:y|ies)|mastectomy|vasectomy|hysterectomy|alcoholi\w+|addict\w+|sober|burn-?out|burn(?:t|ed) out|symptoms?|chronic|disabilit\w+|allerg\w+|intoleran\w+|celiac|coeliac|blood test|test results|sick leave|mental health|infection|arthritis|thyroid|hernia|concussion|(?:onco|cardio|gyn(?:a|ae)?co|uro|neuro|dermato|haemato|hemato)log\w+|physio(?:therap\w+)?|hearing aids?|wheelchair|prosthe\w+|pacemaker|dialysis|transplants?|inhaler|heart (?:attack|condition|disease|failure|problems?)|a stroke|(?:goes to|going to|go to|in|at) aa\b|alcoholics anonymous|detox|overdose|suicid\w*|self-harm\w*|ptsd|ocd|schizophren\w+|dementia|alzheimer\w*|parkinson\w*|sclerosis|lupus|crohn\w*|endometriosis|menopaus\w*|(?:my|her|their) periods?\b(?! of)|fertility|(?:trying for|expecting) a (?:baby|child)|abortion|contracepti\w*|hospitali[sz]ed|sciatica|slipped dis[ck]|(?:back|knee|chest|joint) (?:pain|trouble|problems?)|(?:back|knee|hip|heart|lungs?|liver|kidneys?) (?:is|are|has been|have been) bad)\b/i,
  },
  {
    kind: 'money',
    at: /\b(?:salar(?:y|ies)|my income|earns?\b.{0,30}(?:\d|a (?:year|month))|pay ?rise|(?<!tech(?:nical)? )debts?|mortgage|loans?|overdrafts?|takes? home (?:only |about |around |just )?[$€£]?\d{3,}|bankrupt\w*|bailiffs?|repossess\w*|foreclos\w+|overdrawn|gambling|maxed out|payday loan|in the red|net worth|(?<!(?:daylight|cost|time) )savings|bank account|account number|iban|sort code|credit (?:score|card|rating)|payday|pension pot|alimony|taxes owed|owes?\b.{0,30}(?:[$€£]\s?\d|\d[\d.,]*\s?(?:k|euros?|dollars?|pounds?|francs?|quid|bucks)\b)|owes? (?:the )?(?:bank|tax office|taxman|hmrc|irs)|(?:wages?|bonus|pension|stipend|allowance|rent|inheritance|inherited|raise|pay)\b.{0,20}\d{3,}|(?:raise|rise|bonus|pay) (?:to|of) \d|(?:makes?|paid|pays?|gets? paid)\b.{0,20}\d{2,}[\d.,]*\s?k?(?: (?:euros?|dollars?|pounds?))? (?:an?|per) (?:hour|week|month|year)|lost \d[\d.,]* .{0,10}\bon (?:crypto|stocks?|shares|bets?|poker)|(?:behind|late) (?:on|with) (?:my|her|his|their) (?:taxes|rent|bills|payments)|broke until)|[$€£]\s?\d[\d,.]*\s?k?\b.{0,20}(?:a (?:year|month)|in (?:debt|savings|the bank))/i,
  },
  {
    kind: 'belief',
    at: /\b(?:(?:green|labour|labor|conservative|tory|democratic|republican|liberal|socialist|communist|workers['’]?) party|party member(?:ship)?|trade union member|votes?(?: for)?(?: the)? (?:labour|tory|tories|conservative|greens?|democrats?|republicans?)|voted for|(?:member of|joined|campaigns? for|canvass\w* for) (?:the )?(?:greens|tories|democrats|republicans|social democrats|liberal democrats|lib dems)|is (?:an? )?(?:(?:practi[sc]ing|devout|observant|lapsed|secular) )?(?:catholic|muslim|jewish|jew|hindu|buddhist|sikh|protestant|atheist|mormon|quaker)|(?:am|i['’]m|as|being|is|born|raised) an? (?:(?:practi[sc]ing|devout|observant|lapsed|secular) )?(?:catholic|muslim|jew|hindu|buddhist|sikh|protestant|atheist|mormon|quaker|christian)|(?:i['’]m|am|is|being) trans\b|converted to (?:islam|judaism|christianity|buddhism|catholicism)|gay|lesbian|bisexual|homosexual|pansexual|asexual|transgender|non-binary|sexual orientation|(?:came|is|coming|come) out (?:as|at work|to (?:my|their|his|her) (?:family|parents|colleagues|boss|team)))\b/i,
  },
];

/** Which sensitive category a thing to be remembered falls into; null when into none. */
export function sensitiveKind(content: string): Sensitive | null {
  return CATEGORIES.find(({ at }) => at.test(content))?.kind ?? null;
}

/** True when a person asks in so many words to have something remembered. */
export function asksToRemember(text: string): boolean {
  return /\b(?:remember|note|make a note|write (?:it |that |this )?down|keep (?:it |that |this )?in mind|don['’]?t forget|save (?:it|that|this)|for the record|store|memori[sz]e|jot|(?:keep|hold|retain|put|enter|file|record) (?:(?:it|that|this|the following) )?(?:in|into|on) your (?:memory|mind|records?|notes?|files?)|keep (?:(?:it|that|this) )?on (?:file|record)|commit (?:it |that |this )?to memory|keep (?:a )?(?:note|record) (?:of|that)|hang on to (?:that|this))\b/i.test(
    text,
  );
}
