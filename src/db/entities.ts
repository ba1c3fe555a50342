import { plainLetters } from '../domain/memory.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { Entity, EntityKind, Relation } from './generated/client.ts';
import { newId } from './ids.ts';

/** An entity with what connects it, each relation from its own side. */
export interface Connected {
  readonly entity: Entity;
  /** "manager of you", "works at Acme". */
  readonly relations: readonly string[];
}

/** The name by which an entity is found: in small letters, without accents and what surrounds it. */
function keyOf(name: string): string {
  const letters = plainLetters(name).toLowerCase().trim();
  // A name may be of signs only.
  return letters.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim() || letters;
}

/** An entity by its name, of whatever kind; null when nobody of that name is known. */
export async function findEntity(db: Db, { personId }: PersonScope, name: string): Promise<Entity | null> {
  const key = keyOf(name);
  if (key === '') return null;
  const found = await db.entity.findMany({ where: { personId, key }, orderBy: { mentions: 'desc' } });
  if (found[0]) return found[0];
  // "Ana" is Ana Ruiz as long as there is one Ana.
  const [only, another] = await db.entity.findMany({
    where: { personId, kind: 'person', key: { startsWith: `${key} ` } },
    take: 2,
  });
  return only && !another ? only : null;
}

/** Somebody known by a part of a name, such as Ana of Ana Ruiz, as long as there is nobody else of that part. */
async function findShorter(db: Db, { personId }: PersonScope, key: string): Promise<Entity | null> {
  const words = key.split(' ');
  const parts = words.slice(1).map((_, i) => words.slice(0, i + 1).join(' '));
  for (const part of parts) {
    const same = [{ key: part }, { key: { startsWith: `${part} ` } }];
    const [only, another] = await db.entity.findMany({
      where: { personId, kind: 'person', OR: same },
      take: 2,
    });
    if (only?.key === part && !another) return only;
  }
  return null;
}

/** Stores that an entity was spoken of, or makes it. A topic that turns out to be something definite becomes that. */
export async function saveEntity(
  db: Db,
  scope: PersonScope,
  entity: { kind: EntityKind; name: string; about: string | null },
  now: Date,
): Promise<Entity> {
  const { personId } = scope;
  const { kind, name, about } = entity;
  const exact = await findEntity(db, scope, name);
  const known = exact ?? (kind === 'person' ? await findShorter(db, scope, keyOf(name)) : null);
  if (known) {
    const fuller = known.key.length < keyOf(name).length;
    return db.entity.update({
      where: { id: known.id, personId },
      data: {
        mentions: { increment: 1 },
        lastMentionAt: now,
        ...(known.kind === 'topic' && kind !== 'topic' ? { kind } : {}),
        ...(about ? { about } : {}),
        ...(fuller ? { name, key: keyOf(name) } : {}),
      },
    });
  }
  const times = { lastMentionAt: now, createdAt: now };
  return db.entity.create({ data: { id: newId(), personId, kind, name, key: keyOf(name), about, ...times } });
}

/** One end of a relation: an entity's id, or null for the person. */
type End = string | null;

/** How one is born to somebody: of these only one holds between two people. */
const KIN: readonly string[] = [
  'brother',
  'sister',
  'cousin',
  'mother',
  'mum',
  'mom',
  'father',
  'dad',
  'son',
  'daughter',
  'aunt',
  'uncle',
  'niece',
  'nephew',
  'grandmother',
  'grandfather',
  'half-brother',
  'half-sister',
  'stepbrother',
  'stepsister',
  'brother-in-law',
  'sister-in-law',
];

/** What holds no longer when a relation does: "former manager" ends "manager", "used to use" ends "uses", and back. */
function oppositeOf(label: string): readonly string[] {
  const former = /^(?:former |ex-)(.+)$/.exec(label)?.[1];
  if (former) return [former];
  const [, verb, rest = ''] = /^used to (\w+)(.*)$/.exec(label) ?? [];
  if (verb) return [`${verb}s${rest}`];
  const [, does, more = ''] = /^(\w+)s\b(.*)$/.exec(label) ?? [];
  const kin = KIN.includes(label) ? KIN.filter((one) => one !== label) : [];
  return [`former ${label}`, ...kin, ...(does ? [`used to ${does}${more}`] : [])];
}

/** Stores a relation once, in the place of its opposite. With `replaces` it takes the place of all others of its label at its far end. */
export async function saveRelation(
  db: Db,
  { personId }: PersonScope,
  relation: { from: End; label: string; to: End; replaces: boolean; conversationId: string | null },
  now: Date,
): Promise<void> {
  const { from: fromId, label, to: toId, conversationId } = relation;
  if (relation.replaces) {
    // From the person it is what they have one of ("works at"), else what one holds towards another ("manager").
    const rest = fromId === null ? { fromId, label } : { toId, label };
    await db.relation.deleteMany({ where: { personId, ...rest } });
  }
  const opposite = oppositeOf(label);
  await db.relation.deleteMany({ where: { personId, fromId, toId, label: { in: [...opposite] } } });
  await db.relation.createMany({
    data: [{ id: newId(), personId, fromId, label, toId, conversationId, createdAt: now }],
    skipDuplicates: true,
  });
}

const OF =
  /^(?:works?|lives?|uses?|leads?|runs?|owns?|knows?|reports?|manages?|is|was|studies|moved|sits|belongs)\b/;

/** What somebody does in several words, where "former boss" and "line manager" are what they are. */
const DOES =
  /^(?!sales |business |operations )\w+(?:s|ed) | (?:at|on|in|for|to|with|by|from|of|near|under)$|^(?:met|went|has|had) /;

/** "works at" as it is said to the person themselves: "work at". */
function secondPerson(label: string): string {
  return label
    .replace(/^is\b/, 'are')
    .replace(/^was\b/, 'were')
    .replace(/^has\b/, 'have')
    .replace(/^(\w+)ies\b/, '$1y')
    .replace(/^(\w+[^s])s\b/, '$1');
}

function relationWords(
  relation: Relation & { from: Entity | null; to: Entity | null },
  side: 'from' | 'to',
): string {
  const { label } = relation;
  const other = side === 'from' ? relation.to : relation.from;
  const name = other?.name ?? 'you';
  const verb = OF.test(label) || DOES.test(label);
  if (side === 'from') return verb ? `${label} ${name}` : `${label} of ${name}`;
  if (!verb) return `${name === 'you' ? 'your' : `${name}’s`} ${label}`;
  const said = name === 'you' ? `you ${secondPerson(label)}` : `${name} ${label}`;
  return / (?:at|in)$/.test(said) ? said.replace(/ (?:at|in)$/, ' there') : `${said} it`;
}

const withEnds = { from: true, to: true } as const;

async function connect(db: Db, { personId }: PersonScope, entities: readonly Entity[]): Promise<Connected[]> {
  if (entities.length === 0) return [];
  const ids = entities.map(({ id }) => id);
  const relations = await db.relation.findMany({
    where: { personId, OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] },
    include: withEnds,
    orderBy: { createdAt: 'asc' },
  });
  return entities.map((entity) => ({
    entity,
    relations: relations.flatMap((relation) => {
      if (relation.fromId === entity.id) return [relationWords(relation, 'from')];
      return relation.toId === entity.id ? [relationWords(relation, 'to')] : [];
    }),
  }));
}

/** An entity with what connects it. */
export async function connectedTo(db: Db, scope: PersonScope, entity: Entity): Promise<Connected> {
  const [connected] = await connect(db, scope, [entity]);
  return connected ?? { entity, relations: [] };
}

/** All of a person's entities with what connects them, those most spoken of first. */
export async function listEntities(db: Db, scope: PersonScope, limit: number): Promise<Connected[]> {
  const entities = await db.entity.findMany({
    where: { personId: scope.personId },
    orderBy: [{ mentions: 'desc' }, { lastMentionAt: 'desc' }],
    take: limit,
  });
  return connect(db, scope, entities);
}

/** As many of them are looked through for those that some words speak of. */
export const MOST_ENTITIES = 500;

/** Those entities of which some words speak by name, or by a relation that they have. */
export function entitiesIn(all: readonly Connected[], words: string): Connected[] {
  const said = ` ${keyOf(words)} `;
  return all.filter(({ entity, relations }) => {
    if (said.includes(` ${entity.key} `)) return true;
    const [first = ''] = entity.key.split(' ');
    if (entity.kind === 'person' && first.length > 2 && said.includes(` ${first} `)) return true;
    return relations.some((relation) =>
      said.includes(` ${keyOf(relation.replace(/ (of|at|on|in) .*$/, ''))} `),
    );
  });
}

/** A person's entity by id. */
export async function getEntity(db: Db, { personId }: PersonScope, id: string): Promise<Entity | null> {
  return db.entity.findFirst({ where: { id, personId } });
}

/** Puts right who or what an entity is. */
export async function keepAbout(db: Db, { personId }: PersonScope, id: string, about: string): Promise<void> {
  await db.entity.updateMany({ where: { id, personId }, data: { about } });
}

/** Deletes an entity with its relations. */
export async function deleteEntity(db: Db, { personId }: PersonScope, id: string): Promise<void> {
  await db.entity.deleteMany({ where: { id, personId } });
}
