import { either, none, stems, words } from './tongue.ts';
import type { Tongue } from './tongue.ts';
import { AFAR, SLAVIC } from './tongues-afar.ts';

const GERMAN: Tongue = {
  drop: either(stems('ignorier vergiss vergess missacht umgeh übergeh verwirf'), 'außer kraft'),
  not: words('nicht'),
  which: stems('dein alle sämtlich bisherig vorherig vorig früher obig jeglich vorangegangen'),
  laws: stems(
    'anweisung instruktion regel vorgabe richtlinie befehl prompt system-?prompt system-?nachricht beschränkung einschränkung',
  ),
  show: stems(
    'zeig nenn gib verrat druck schreib wiederhol sag list laute teil schick kopier übersetz welche was wie poste sende lies offenbar zitier',
  ),
  yours: words('dein deine deinen deiner deinem eure ihre dir'),
  given: either(
    '(?<!\\p{L})dir (?:\\p{L}+ )*(?:gegeben|gesagt|erteilt|mitgegeben|vorgegeben)',
    '(?<!\\p{L})du (?:\\p{L}+ )*(?:bekommen|erhalten|befolgen|folgen) (?:hast|musst)',
  ),
  become: either(
    'du bist (?:jetzt|nun|ab)',
    'ab (?:jetzt|sofort|nun)',
    'von (?:jetzt|nun) an',
    'tu (?:\\p{L}+ )?so,? als',
    'stell dir vor,? du',
    'verhalte dich',
    'antworte (?:\\p{L}+ )?als',
    '(?<!\\p{L})spiel(?:e)?(?!\\p{L})',
    '(?<!\\p{L})du (?:hast|hättest)',
  ),
  free: either(
    none('ohne|keine|keinen|keinerlei', 'regel filter grenz beschränk einschränk tabu limit zensur moral'),
    stems('unzensiert uneingeschränkt unbeschränkt'),
    'darfst (?:ab jetzt |jetzt )?alles',
  ),
};

const FRENCH: Tongue = {
  drop: either(
    stems('ignore ignorez oublie oubliez oublier ignorer néglige contourne désobéi'),
    'tiens pas compte',
    'fais abstraction',
  ),
  not: either("(?<!\\p{L})n[’']oublie", '(?<!\\p{L})ne pas oublier'),
  which: stems('tes vos ton votre tous toutes tout précédent antérieur ci-dessus'),
  laws: stems('instruction consigne règle directive prompt restriction'),
  show: stems(
    'montr affich donne révèl répèt répét écri quel cite récit dis-moi dites-moi traduis partage copie envoie imprime résume',
  ),
  yours: either(words('tes votre vos'), '(?<!(?<!\\p{L})a )(?<!\\p{L})ton(?!\\p{L})', 'système'),
  given: "(?:tu as|t[’']a|t[’']ont|vous avez|vous a) (?:\\p{L}+ )?(?:reçu|donné|fourni|communiqué|imposé)",
  become: either(
    'tu es',
    'à partir de maintenant',
    'désormais',
    'fais comme si',
    'imagine que tu',
    'joue le rôle',
    'comporte-toi',
    'agis comme',
    'réponds comme',
  ),
  free: none('sans|aucun|aucune|plus de|pas de', 'règle limite filtre restriction censure tabou'),
};

const SPANISH: Tongue = {
  drop: either(stems('ignor olvid descart desobedec'), 'caso omiso', 'no sigas'),
  not: '(?<!\\p{L})no (?:te )?olvid',
  which: stems('tus tu todas todos anterior previ'),
  laws: stems('instrucci regla norma directri prompt restricci'),
  show: stems(
    'muestra muéstra enseñ dime di envía mándame manda revel repit repet cuál escrib imprim copia dame traduc comparte pega resum',
  ),
  yours: words('tu tus su sus sistema'),
  given: either('(?<!\\p{L})te (?:dieron|han dado|dio|pusieron|programaron)', '(?:recibiste|has recibido)'),
  become: either(
    'ahora eres',
    'eres ahora',
    'a partir de ahora',
    'desde ahora',
    'actúa como',
    'finge',
    'haz como si',
    'imagina que',
    'compórtate',
    'responde como',
  ),
  free: none(
    'sin|tienes|tuvieras|tengas|hubiera|no hay',
    'regla filtro límite limite restricci censura norma',
  ),
};

const PORTUGUESE: Tongue = {
  drop: stems('ignor esqueç esquec desconsider descart'),
  not: '(?<!\\p{L})não (?:se )?esque',
  which: stems('tua teu seu sua todas todos anterior prévi'),
  laws: stems('instruç regra norma diretriz prompt restriç orientaç'),
  show: stems(
    'mostr manda mande diga dize revel repit repet qual quais escrev imprim copi envi passa passe traduz resum conta fala',
  ),
  yours: words('seu sua seus suas teu tua teus tuas sistema'),
  given: either('(?<!\\p{L})(?:te|lhe) (?:deram|passaram|foram)', 'você (?:recebeu|segue)'),
  become: either(
    'agora você é',
    'você agora é',
    'a partir de agora',
    'de agora em diante',
    'finja',
    'finge',
    'aja como',
    'imagine que você',
    'faça de conta',
    'responda como',
    'você é',
  ),
  free: none('sem|não tem|não tivesse|não há', 'regra filtro limite restriç censura'),
};

const ITALIAN: Tongue = {
  drop: either(stems('ignora ignorate dimentica trascura scarta'), 'non (?:seguire|considerare)'),
  not: '(?<!\\p{L})non dimenti',
  which: stems('tue tuo tuoi tutte tutti precedent'),
  laws: stems('istruzion regol direttiv prompt restrizion'),
  show: stems('mostra invia mandami dimmi rivel ripet scriv qual fammi stampa dammi copia traduc elenca'),
  yours: words('tuo tua tue tuoi sistema'),
  given: either('(?<!\\p{L})ti (?:hanno|sono state) (?:dat|fornit|impost|dett)', 'hai ricevuto'),
  become: either(
    'ora sei',
    'adesso sei',
    "d[a'’] ?ora in poi",
    'fai finta',
    'fingi',
    'comportati come',
    'agisci come',
    'immagina di',
    'rispondi come',
  ),
  free: none('senza|non hai|non avessi|non ci sono', 'regol filtr limit restrizion censur'),
};

const DUTCH: Tongue = {
  drop: stems('negeer vergeet omzeil'),
  not: words('niet'),
  which: words('alle je jouw uw eerdere vorige voorgaande bovenstaande'),
  laws: stems('instructie regel richtlijn systeemprompt prompt opdracht beperking'),
  show: stems('toon stuur geef herhaal laat vertel schrijf print welke wat kopieer vertaal noem'),
  yours: words('je jouw uw systeemprompt'),
  given: '(?<!\\p{L})(?:je|u) (?:\\p{L}+ )*(?:gekregen|meegekregen|ontvangen)',
  become: either(
    'je bent (?:nu|vanaf)',
    'vanaf nu',
    'doe (?:nu )?alsof',
    'stel je voor dat je',
    'gedraag je',
    'antwoord als',
    'je hebt',
  ),
  free: none('zonder|geen', 'regels filter grenzen limiet beperking censuur'),
};

const SCANDINAVIAN: Tongue = {
  drop: either(stems('ignorer glöm glem bortse strunta'), 'se bort'),
  not: words('inte ikke'),
  which: words('alla alle dina dine din dit ditt tidigare tidligere föregående forrige ovan'),
  laws: stems('instruktion regler regel instruks retningslinj riktlinj systemprompt prompt systemmeddelande'),
  show: words(
    'visa vis skicka send fortæl berätta fortell skriv ge gi giv gentag upprepa gjenta vilka hvilke hvad vad hva',
  ),
  yours: either(words('din ditt dina dine dit'), stems('systemprompt systeminstruk')),
  given: '(?<!\\p{L})du (?:har )?(?:\\p{L}+ )?(?:fått|fått|fået)',
  become: either(
    'du (?:är|er) (?:nu|nå)',
    'fr[åa]n? (?:och med |og med )?n[uå](?!\\p{L})',
    'låtsas',
    'lad som',
    'late som',
    'agera som',
    'svara? som',
  ),
  free: none('utan|uden|uten|inga|ingen', 'regl filter filtre begräns begræns begrens gräns grænse grense'),
};

/** The languages that what is declined is heard in, besides English. */
export const TONGUES: readonly Tongue[] = [
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  SCANDINAVIAN,
  ...SLAVIC,
  ...AFAR,
];
