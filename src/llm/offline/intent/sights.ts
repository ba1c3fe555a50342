/** A part of the world that Alfred has no eyes for. */
export interface Sight {
  readonly at: RegExp;
  readonly cannot: string;
  /** What a reminder of it would be about. */
  readonly task: string;
  /** What is one's own of it one may have told. */
  readonly others?: true;
}

const STATE = '(?: (?:has|have|had|is|was|were|been|already|yet|finally|ever))*';

/** Said of a calendar; what Alfred was told of the days ahead is told with it. */
export const CALENDAR_UNSEEN = 'I can’t see your calendar.';

/** What Alfred has no eyes for; the first that fits is told. */
const SIGHTS: readonly Sight[] = [
  {
    at: /\b(?:weather|wether|weahter|whether forecast|rain(?:ing|y|s)?|snow(?:ing|s|y)?|sunny|forecast|temperature|umbrella|brolly|raincoat|wellies|waterproofs|sun ?cream|sun ?hat|windy|storm(?:s|y)?|freezing|humid|degrees|bucket(?:ing)? (?:it )?down|drizzl\w+|(?:going to|gonna|will|'ll|it'll|might|or|about to|supposed to) (?:pour|hail|chuck it|tip (?:it )?down|thunder|clear up|brighten|freeze|frost)\b|pour(?:ing)? (?:down|with)|lash(?:ing)? (?:down|rain)|(?:chuck|tip|hammer)(?:ing)? (?:it )?down|stay(?:s|ing)? (?:dry|fine|sunny|warm|cool|mild)|thunder\w*|lightning|sleet|hail(?:ing|stones)?|overcast|sunshine|(?:have|get|see|any|much|enough) sun\b|cloudy|muggy|blustery|breezy|(?:rain|thunder|snow) ?showers|showery|gales?\b|gusts?|uv index|wind (?:speed|chill)|(?:how|too|that|so|really|very) (?:cold|hot|warm|windy|wet|mild|chilly|muggy|nippy)(?: (?:it|will it|does it|is it|it'll|it's))? (?:gets?|going|be|out|outside|tonight|today|tomorrow|later|enough)|(?:going to|gonna|will it|it'll|will) (?:be |stay |get |turn )+(?:\w+ )?(?:cold|hot|warm|dry|wet|windy|sunny|mild|chilly|nippy|fine|nice|grey|bright)|will it (?:clear|brighten|hold|ease|let up)\b|what(?:'s| is) it (?:like|doing) (?:out|outside)|how(?:'s| is) it (?:looking |going to be |gonna be )?(?:out|outside)\b|how (?:cold|hot|warm|windy|wet|mild|chilly) (?:does|will|would|is) it|how (?:cold|hot|warm|windy|wet|mild|chilly) (?:it|the [a-z]+) (?:will|is going to|would|might)|slipp(?:y|ery)|black ice|(?:need|want|take|bring|wear|pack)(?: (?:a|an|my|the|any|some|our|extra|big|thick|warm|winter|rain|light|heavy))* (?:coat|jacket|jumper|sweater|gloves|scarf|galoshes|anorak|cardigan|fleece|layers|sandals|shorts)|pollen|sunscreen|heatwave|frost(?:y)?|icy|fog(?:gy)?|(?:a |my |the )?(?:coat|jacket|jumper|sunglasses) (?:today|tomorrow|tonight|later|for)|(?:stay|be|keep|clear|clears|brighten) (?:dry|wet|fine|up|sunny|warm|hot|cold) (?:today|tomorrow|tonight|later|this|on|for|at|over)|(?:hot|cold|warm|chilly|mild|wet|dry) (?:is it|will it|out\b|outside|today|tomorrow|in))\b/,
    cannot: 'I can’t see the weather from here.',
    task: 'check the weather',
  },
  {
    at: /\b(?:(?:e ?- ?mails?|emails?|emial|mails?)(?! (?:address|addresses|service|provider|room|rule|rules)\b)|inbox|mailbox|gmail|e ?- ?mailed|emailed|spam folder|outlook mail|newsletters?)\b/,
    cannot: 'I can’t see your mail.',
    task: 'check your mail',
  },
  {
    at: /(?:^| )# [a-z]|<#…>|\b(?:(?<!tv )(?<!sales )channels?|threads?|slack messages?|catch me up(?! on the (?:news|world|headlines|latest|score|football|cricket|election|markets|papers))|what did i miss|unread messages?|dms)\b/,
    cannot: 'I can’t read along in channels or threads.',
    task: 'catch up on it',
  },
  {
    at: /\b(?:repl(?:y|ies|ied)(?! to (?:him|her|them)\b)|(?:got|get|gotten|come|came|gets|been) back to (?:me|us)|(?:written|wrote|write|replied|responded|answered) (?:back|to (?:me|us|my|our))|heard (?:back )?from|word (?:back )?from|answer(?:ed)? (?:from|my|our)|(?:called|rung|rang|phoned|texted|messaged|pinged|emailed|contacted|dm ed) (?:me|us|back|while)|(?:got|gets|get|seen|saw|read|reads|received|had|opened) (?:my|our) (?:messages?|texts?|notes?|dms?|invites?)|(?:been )?(?:trying to reach|looking for) me|(?:did|has|have|if|whether) (?:anyone|anybody|someone|somebody|any of them|they|he|she) (?:ring|rung|rang|call|called|phone|phoned|text|texted|message|messaged|write|written|wrote)(?= while|(?: [?.!,]|$)| this (?:morning|afternoon|evening)| earlier| today| last night| when i was)|voice ?mails?|missed calls?|whatsapps?|(?:texts?|messages?|calls?|missives?) from|(?:my|new|unread|last|latest|any) (?:texts?|messages|dms)\b)/,
    cannot: 'I can’t see your mail or messages.',
    task: 'check your messages',
  },
  {
    at: /\b(?:google calendar|(?:in|on|into|at) (?:my|the|our) (?:[a-z]+ )?diary|(?:my|our) (?:[a-z]+ )?diary (?:look|say|hold|have)|(?:on|in|to|the|this) (?:rotas?|rosters?)|(?:my|our) (?:first|earliest|last) (?:meeting|appointment|call|slot|shift|class|lesson|patient|client)|how many (?:appointments?|bookings?|meetings?|clients?|patients?|lessons?|viewings?) (?:have i|do i have)|outlook|icloud|calend[ae]rs?|(?:appointments?|calls|bookings?|engagements?|commitments) (?:do i|have i|am i|are there)|(?:any|a) (?:conflicts?|clashes|overlaps?) (?:on|this|next|tomorrow|today)|(?:is|are|was) my (?:[a-z]+ ){0,3}(?:morning|afternoon|evening|day|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)s? (?:[a-z]+ ){0,2}(?:open|free|clear|empty|full|busy|packed)|what(?:'s| is) first\b|how (?:busy|full|packed|booked) (?:is|are|am|does) (?:i|my|our)|when am i (?:free|available|busy)|(?:what's|whats) my (?:day|week)|free slots?|(?:diary|calend[ae]r) (?:, )?i mean|double ?booked|clash(?:es|ing)?|meetings? (?:do i|have i|are|is)|(?:am i|are we|i'm|we're) (?:free|busy|available|booked)|(?:a )?(?:slot|gap|time) (?:when|that|where) (?:.* )?(?:free|available|works?)|(?:free|available) (?:meeting|conference) room)\b/,
    cannot: CALENDAR_UNSEEN,
    task: 'look at your calendar',
  },
  {
    at: /(?<!\bin )(?<!\bin what )\b(?:orders?(?! of\b)|parcels?|packages?|deliver(?:y|ies|ed)|shipments?|courier|postman|(?:been |has |have )?(?:dispatched|despatched|shipped)|been sent (?:out|off)|(?:was|is|has|were|have|are) (?:it|they|that)(?: been| already| yet| now| finally)* (?:posted|sent|mailed|picked up|handed over|collected)(?= ?[?.!]| yet| already|$)|my (?:[^ ]+ )?[^ ]+ (?:has|have) (?:already |now |yet )?been (?:sent|posted|mailed)|(?:did|has|have) the (?:post|postman|courier|mailman)(?: already| yet)? (?:bring|brought|come|been|deliver)|in stock|tracking|out for delivery|on (?:its|their) way(?: or not)?(?: yet)?(?= [?.!,]|$| from | to me| to us)|(?:left|at|reached|in|with) the (?:warehouse|depot|sorting (?:office|centre|center)|post office|customs|carrier|factory)|(?:has|have|did|hasn't|haven't|is|are|when's) (?:my|our|the) (?!(?:[^ ]+ ){0,3}?(?:mum|mom|mother|dad|father|parents?|sisters?|brothers?|sons?|daughters?|kids|children|child|wife|husband|partner|girlfriend|boyfriend|family|boss|manager|colleagues?|team|guests?|visitors?|friends?|cousins?|uncle|aunt|grand\w+|neighbou?rs?|plumber|electrician|builders?|painters?|cleaner|nanny|babysitter|doctor|nurse|teacher|taxi|cab|driver|client|customers?|people|everyone|candidate|intern|flatmate|roommate|tenants?|cat|dog)\b).{2,50} (?:arrived?|turn(?:ed)? up|shown up|show up|been (?:sent|posted|delivered|mailed)|come yet|coming today|(?:(?:already|now|finally) )*on (?:the|its|their) way)|where(?:'s| is| are| have| has)? (?:my|our) (?!(?:[^ ]+ ){0,3}?(?:mum|mom|mother|dad|father|parents?|sisters?|brothers?|sons?|daughters?|kids|children|child|wife|husband|partner|girlfriend|boyfriend|family|boss|manager|colleagues?|team|guests?|visitors?|friends?|cousins?|uncle|aunt|grand\w+|neighbou?rs?|plumber|electrician|builders?|painters?|cleaner|nanny|babysitter|doctor|nurse|teacher|taxi|cab|driver|client|customers?|people|everyone|candidate|intern|flatmate|roommate|tenants?|cat|dog)\b).{2,50} got to)\b/,
    cannot: 'I can’t see orders or deliveries.',
    task: 'check on your order',
  },
  {
    at: /\b(?:pull requests?|prs?|merge requests?|code review)\b/,
    cannot: 'I can’t see your builds or repositories.',
    task: 'look at the pull request',
  },
  {
    at: /\b(?:builds?(?! (?:up|in|a|the)\b)|ci|pipelines?|repo(?:sitory)?|github|gitlab|deploy(?:ment|ed|s)?|commits?|nightly|releases?(?= (?:go|went|gone|come|came|is|to|out|through|make|made|get|got|on|been|pass|fail))|rollout|hotfix|roll(?:ed)? (?:out|back)|(?:went|go|gone|got|made it) (?:out )?(?:to|into|on) (?:staging|prod(?:uction)?)|(?:status|ci|the) checks|tests? (?:pass|fail|green|red|run)\w*|(?:on|to|into) main(?! (?:street|road|st)\b))\b/,
    cannot: 'I can’t see your builds or repositories.',
    task: 'look at the build',
  },
  {
    at: /\b(?:(?:the|our|my) (?:servers?|sites?|vpn|api|database|wi - fi|wifi|network|printer|cluster|staging|prod(?:uction)?|backups?|app)(?: (?:server|site|environment|job))?|(?:is|are|was|were|has|did) (?:.* )?(?:servers?|website|vpn|api|database|staging|production|backups?|portal|platform|login page|intranet|wi - fi|wifi|internet|system))\b.*\b(?:up|down|running|slow|ok|okay|healthy|back|online|offline|working|finish(?:ed)?|go through|crash(?:ed)?|die|died)\b/,
    cannot: 'I can’t see your systems.',
    task: 'check on it',
  },
  {
    at: /\b(?:jira|tickets?|trello|asana|zendesk|servicenow|backlog|linear|monday board|sprint board|clickup|basecamp|youtrack|bugzilla|freshdesk|intercom|helpdesk|kanban|planner board|todoist|(?:in|on) my (?:[a-z]+ )?(?:queue|board)|(?:support|open|outstanding) (?:requests?|cases?|issues?))\b/,
    cannot: 'I can’t see your tickets.',
    task: 'look at your tickets',
  },
  {
    at: /\b(?:salesforce|hubspot|pipedrive|workday|(?:according to|(?:in|on|from|by) (?:the|our|my|your)) (?:[a-z]+ )?(?:system|ledger|books|database|register|portal|software)|(?:does|do|did|will) (?:the |our |my )?(?:[^ ]+ ){0,2}?(?:system|software|portal|tool|platform|database|ledger|register|tracker|spreadsheet|report)s? (?:still |already |currently |now )?(?:show|say|list|have|report|flag|count|display|record|hold)|(?:does|do|did) [a-z]+ (?:still |already |currently |now )?(?:list|flag|display|show .{0,40}\bas)|zoho|freshsales|netsuite|dynamics|sugarcrm|crm|erp|(?:deals?|renewals?|opportunit(?:y|ies)|prospects?|leads?|accounts?|pipeline) (?:.* )?(?:down|listed|logged|recorded|stand(?:s|ing)?|worth|at) (?:in|on|as|according)|(?:open|lost|won) (?:deals?|opportunit(?:y|ies)|leads|prospects)|dashboards?|google analytics|(?:sales|traffic|usage) (?:figures|numbers)|sign(?:ed)? ?- ?ups?|signed up|(?:form|survey) (?:responses?|results?)|responses? to (?:the|my|our)|views? (?:did|has|have|on)|followers|subscribers|rsvp(?:'?d| ed)?|page views|conversion rate)\b/,
    cannot: 'I can’t see your CRM or dashboards.',
    task: 'look at the figures there',
  },
  {
    at: new RegExp(
      `\\b(?:(?:what(?:'s| is)|check) (?:my|our) (?:[^ ]+ )?balance|bank balance|(?:in|on|by|does|did|from|via) (?:xero|quickbooks|freshbooks|datev|stripe|paypal|revolut|shopify|etsy)|account balance|balance (?:in|on|of)|(?:in|on) my (?:bank )?account|(?:invoices?|rent|payments?|refund|salary|wages|transfer|expenses|deposit|direct debit)(?: (?:from|to|for|of) [^ ]+(?: [^ ]+)?)?${STATE} (?:paid|come|came|go|gone|went|arrived?|cleared?|landed|through|in yet|reimbursed|approved)|(?:has|have|did|hasn't|haven't) .{1,40} (?:paid|pay)(?: (?:us|me|yet|up|the|their|his|her|for))|overdrawn|(?:budget|credit|data) (?:do (?:i|we) have )?left|(?:spent|spend) (?:so far|this|last))\\b`,
    ),
    cannot: 'I can’t see your accounts.',
    task: 'check your account',
  },
  {
    at: /\b(?:how (?:many|much) .*\b(?:leaves?|holidays?|vacation|days? off|pto|annual leave|sick days?|overtime|hours)\b.*\b(?:left|have i|do i have|remaining|over)|(?:leave|holiday|vacation|pto) balance|(?:holiday|leave|vacation|expense|expenses)(?: (?:request|claim|report))?(?: (?:been|get|got|was))* approved|pay ?slips?)\b/,
    cannot: 'I can’t see your HR system.',
    task: 'look it up there',
  },
  {
    at: /\b(?:how many (?:steps|calories|miles|kilometres|kilometers|km)(?! (?:are |is |does |do (?!i\b))?(?:in|there|to|from|between|away|a|an|per)\b)|step count|heart rate|(?:did|have) i (?:sleep|slept|walk(?:ed)?|burn(?:ed|t)?) (?:last night|today|enough)|sleep score|battery)\b/,
    cannot: 'I can’t see what your devices measure.',
    task: 'look at your device',
  },
  {
    at: /\b(?:(?:is|are|was|were|did i|have i|did we|have we) .*\b(?:heating|lights?|oven|stove|iron|(?:front|back|garage) door|garage|thermostat|washing machine|dishwasher|dryer|boiler|alarm)\b.* (?:on|off|locked|unlocked|open|closed|shut|ajar|unplugged|plugged in|running|finished|done)|(?:doorbell|security) camera|at (?:the|my|our) (?:front )?door)\b/,
    cannot: 'I can’t see your home.',
    task: 'check it',
  },
  {
    at: /\bwhere(?:'s| is| are| has| have| did)? .*\b(?:right now|now|at the moment|this (?:morning|afternoon|evening|minute)|got to|gone|disappeared|left (?:my|the|our))\b/,
    cannot: 'I can’t see where people or things are.',
    task: 'find out',
  },
  {
    at: /\b(?:attach(?:ed|ment|ments)|pdfs?|spreadsheets?|excel|xlsx|docx|documents?|google docs?|docs?|sheets?|slide deck|slides|screenshots?|photos?|pictures?|images?|recordings?|transcripts?|files?|folders?|(?:the|my|our|shared|google) drive|dropbox|sharepoint|confluence|notion(?: page)?|wiki(?: page)?|(?:in|on|from) (?:the|my|our) (?:contract|handbook|slides|minutes))\b/,
    cannot: 'I can’t open files, documents or photos.',
    task: 'look at it',
  },
  {
    at: /https?:|<…>|\b(?:links?|urls?|websites?|web ?pages?|web sites?|the page|articles?|youtube|podcasts?|videos?)\b/,
    cannot: 'I can’t open links or pages.',
    task: 'read it',
  },
  {
    at: /\b(?:flights?|trains?|bus|ferry|tram|planes?)\b.*\b(?:delayed|on time|late|cancell?ed|boarding|delays?|gate|platform|landed|taken off|took off|on schedule|punctual|running|leave|leaves|depart\w*|arrive[sd]?|due|early)\b|\b(?:has|have|did|is) (?:it|she|he|they|the [^ ]+|[^ ]+ \d+) (?:already |now |yet )?(?:landed|touched down|taken off|docked)\b|\b(?:which|what) (?:platform|gate|terminal|pier|berth|carousel)\b(?! (?:did|do|does|should|would|shall|can|are|were) (?:we|i|you|they)\b)|\bthe \d{1,2}[:.]\d\d (?:(?:\w+ )?(?:to|from|for) (?!\d)|(?:boat|ferry|bus|train|flight|tram|coach|sailing|service)\b)/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look it up',
  },
  {
    at: /\b(?:did (?:we|they|(?:the )?[^ ]+(?: [^ ]+){0,2}) (?:win|lose|draw|qualify|go through|get through)\b(?! (?:my|the (?:contract|client|deal|bid|tender|pitch|case)|a (?:contract|client|deal))\b)|how did the (?:[^ ]+ ){1,3}do(?: (?:last night|yesterday|today|at the weekend|this weekend|on [a-z]+day))?(?= [?.!,]|$)|(?:which|what) (?:team|side|club|country|player|driver|rider|horse) (?:won|took|came|lost|is (?:winning|leading|ahead))|(?:a|the) draw(?= (?:in the end|between|again)| ?\?)|(?:took|taken|take) (?:gold|silver|bronze|the (?:title|cup|crown|lead))|won the (?:cup|final|league|match|game|race|title|election|vote|lottery|derby)|(?:half|full) time(?= (?:score|result)|(?: [^ ]+){0,3} ?\?$)(?<!works? full time)|how did (?:that|it|they) (?:finish|end|end up|turn out)|what(?:'s| is) the world|(?:in|on) the news|(?:today's|todays|latest|world) news|news (?:today|headlines)|what(?:'s| is) (?:trending|(?:happening|going on) (?:out there|in the world|around the world|overnight|globally))|(?:events|happenings) of (?:the|last|this|yesterday|today))\b/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look it up',
  },
  {
    at: /\b(?:how (?:do|can|should|would) (?:i|we) get (?:to|from|there|back|home)|directions|(?:quickest|fastest|shortest) (?:way|route)|which (?:bus|train|tram|line|exit|road))\b/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look up the way',
  },
  {
    at: /\bhow (?:do|would|can|could|should|might|did|does) (?:you|i|we|one|they|he|she|people|a \w+)(?: even| ever| actually| correctly| properly)* (?:say|spell|pronounce|translate|write) (?!(?:it|that|this|to|no|yes|so|a|an|the|my|our|in|down)\b(?! in\b))|\bhow (?:do|would|can|could|should) (?:you|i|we|one) (?:say|spell|pronounce|translate|write) .* in [a-z]+(?: [?.!])*$|\bhow (?:is|are) .* (?:spelt|spelled|pronounced|translated)\b|\bwhat is .* in (?:[a-z]+(?:ish|ese|ian|ench|utch|erman|reek|elsh|indi|rabic|atin))\b/,
    cannot: 'I can’t translate or look up words without a language model.',
    task: 'look that up',
  },
  {
    at: /\b(?:look up|search|google|bing|wikipedia|(?:papers?|press|newspapers?|media|critics|reviewers|reviews|experts|economists|analysts|pundits|bookies|polls?|commentators|journalists) (?:say|saying|report|reporting|write|writing|predict|predicting)|browse|the web|the internet|online|news|(?:top|biggest|main|breaking|latest|business|world|local|important) (?:[a-z]+ )?stor(?:y|ies)|front pages?|(?:in|around) the world|(?:in|from) the papers?|what(?:'s| is) (?:new|going on|happening) (?:in|with) (?:politics|the world|sport|tech|the markets|the economy)|current affairs|headlines?|stocks?|shares?(?! (?:the|my|with|it|this|that|our|a)\b)|share price|exchange rate|rate|price of|prices?|how much (?:is|does|are|do|would|will)|trad(?:e|es|ed|ing) (?:at|for)|(?:what|how)(?:'s| is| are) .* trading|bitcoin|currency|dollars?|euros?|pounds?|rupees|markets?|scores?|how (?:did|do|have|'d) (?:the )?[^ ]+(?: [^ ]+){0,2} (?:get on|got on|do|end up) (?:last night|at the weekend|on (?:saturday|sunday)|against .*)(?= [?.!,]|$)|[^ ]+ (?:got on|fared|did|came out) (?:last night|yesterday|on (?:saturday|sunday|friday)|against|at the weekend)|who won|who(?:'s| is| are) winning|(?:did|have|has) .* (?:win|won|lose|lost|beat|beaten|score|scored|draw|get the result|go through|get through|qualify)|results? of|standings|fixtures?|kick ?- ?off|(?:came|come|ended|finished|end) (?:up |out )?(?:on top|top|first|last|second)|by how (?:much|many)|how many (?:points|goals|runs|tries|sets|wickets)|knocked out|(?:on|at) (?:tv|telly|the cinema)|traffic|jams?|trains?|bus(?:es)?|trams?|flights? (?:status|to|from|prices?)|flight status|fares?|delayed|(?:running )?on time|open(?:s|ing)? (?:hours|times?|now|today|tomorrow|late|on|until|till|at|yet|this)|clos(?:e|es|ed|ing) (?:time|times|today|at|tonight|on)|still open|near (?:me|here|the|us|by)|nearby|around here|directions|(?:quickest|fastest|best|shortest) way|how (?:far|long)(?: .*)? (?:drive|walk|get to|get from|get there|away|from .* to)|route|map|restaurants?|hotels?|cafes?|pharmac(?:y|ies)|recipes?|movies?|cinema|latest|phone number|postcode|zip code|address of|currently trading|election|strikes?|tide|sunset|sunrise)\b/,
    cannot: 'I can’t look things up: I have no web here.',
    task: 'look it up',
    others: true,
  },
];

const OWN = /\b(?:i|my|we|our|me)\b/;
/** What one keeps in one's head rather than in a calendar or on a page. */
const KNOWN_ABOUT =
  /\b(?:i(?:'ve|'d| did| have| had| already| definitely)* (?:tell|told|mention(?:ed)?) you|(?:did|have|what) i (?:told|tell|say|said|give|gave|set|ask|asked|write|wrote) you|i (?:told|said|gave|set|asked|wrote)|we decided|(?:did|have) (?:i|we) (?:say|said|tell|told|decided?|promised?|mention|agreed?|note)|(?<!\b(?:on|in|under|against|to|by|beside|with|have|has|got|carry|carrying|bear|bearing) )my name|remember|owe)\b/;

/** What is owed by the books is no matter of memory. */
const OWED_THERE =
  /\bowed?s?\b(?=.*\b(?:xero|quickbooks|freshbooks|datev|sage|stripe|crm|system|ledger|books|erp|sap)\b)/g;

/** What somebody asks about that Alfred has no eyes for; with `any` also what is their own, which they may have told. */
export function sightOf(norm: string, any = false): Sight | undefined {
  if (KNOWN_ABOUT.test(norm.replaceAll(OWED_THERE, ' '))) return undefined;
  return SIGHTS.find(({ at, others }) => at.test(norm) && (any || !(others && OWN.test(norm))));
}
