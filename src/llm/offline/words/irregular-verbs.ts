/** The irregular forms of verbs, each line a verb with its past and its participle. */
const FORMS = `
  beat beat beaten; become became become; begin began begun; be was; be were; be been; bend bent; bet bet; bind bound;
  bite bit bitten; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought;
  catch caught; choose chose chosen; cling clung; come came come; creep crept; deal dealt; dig dug; do did done; draw drew
  drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight
  fought; find found; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze
  froze frozen; give gave given; go went gone; get got; grow grew grown; hang hung; have had; hear heard; hide hid hidden;
  hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave
  left; lend lent; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame; pay
  paid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold;
  send sent; sew sewed sewn; shake shook shaken; shine shone; shoot shot; show showed shown; shrink shrank shrunk; sing
  sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spell spelt; spend spent;
  spill spilt; spin spun; stand stood; steal stole stolen; stick stuck; sting stung; strike struck; swear swore sworn;
  sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw
  threw thrown; understand understood; wake woke woken; wear wore worn; weave wove woven; win won; wind wound; write wrote
  written`;

const PLAIN = new Map(
  FORMS.split(';').flatMap((line): [string, string][] => {
    const [verb = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, verb]);
  }),
);

/** Forms that are words of another kind, or the present of another verb, more often than they are a verb's past. */
const MORE_OFTEN_ELSE = new Set(['bit', 'bound', 'lay', 'rose', 'wound']);

/** True of an irregular form that is a verb's past or participle wherever it stands. */
export function isIrregularPast(form: string): boolean {
  const verb = PLAIN.get(form);
  return verb !== undefined && verb !== form && !MORE_OFTEN_ELSE.has(form);
}

const FINITE = new Set(
  FORMS.split(';').flatMap((line) => {
    const [verb, past = '', participle] = line.trim().split(/\s+/);
    return participle === undefined || past === verb || MORE_OFTEN_ELSE.has(past) || past === 'saw'
      ? []
      : [past];
  }),
);

/** True of a past that is no participle: "went", "broke", and not "kept". */
export function isFinitePast(form: string): boolean {
  return FINITE.has(form);
}

/** The verb of an irregular form: "sent" is of "send"; undefined for any other word. */
export function verbOf(form: string): string | undefined {
  return PLAIN.get(form);
}
