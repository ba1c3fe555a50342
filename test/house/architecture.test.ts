import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** The line of imports, from the top down; a room may import from itself and from rooms below it. */
const LINE: readonly (readonly string[])[] = [
  ['main.ts', 'app.ts', 'doctor.ts'],
  ['playground', 'api', 'jobs'],
  ['slack'],
  ['assistant'],
  ['llm'],
  ['db'],
  ['domain'],
];
/** Read by anyone; import nothing of ours. */
const ANYONE = new Set(['errors.ts', 'log.ts', 'metrics.ts']);
/** Read by these alone. */
const CONFIG_READERS = new Set(['main.ts', 'app.ts', 'doctor.ts']);
/** Read by config.ts alone. */
const SETTINGS = 'settings.ts';

/** Packages that belong to some rooms only. */
const PACKAGES: readonly { readonly package: RegExp; readonly rooms: readonly RegExp[] }[] = [
  { package: /^@slack\//, rooms: [/^slack\//, /^playground\//] },
  { package: /^(openai|@openai\/)/, rooms: [/^llm\//, /^assistant\/tools\//] },
  { package: /^(@prisma\/|pg$|pg-boss$)/, rooms: [/^db\//] },
];
/** All that pure rules may use. */
const DOMAIN_PACKAGES = /^(zod|cron-parser)$/;
const LONGEST = 300;

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** What it imports, each with whether only types are. */
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/generated/'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const path = relative(SRC, file);
      const found = text.matchAll(
        /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
      );
      const imports = [...found].map((match) => ({
        from: match[2] ?? match[3] ?? '',
        typeOnly: match[1] !== undefined,
      }));
      return { path, room: path.split('/')[0] ?? '', text, imports };
    });
}

const sources = readSources(SRC);
const place = (room: string) => LINE.findIndex((rooms) => rooms.includes(room));
const resolveImport = (source: Source, from: string) => relative(SRC, join(SRC, dirname(source.path), from));

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(50);
});

test('every file lies in a declared room', () => {
  const rooms = new Set([...LINE.flat(), ...ANYONE, 'config.ts', SETTINGS]);
  expect(sources.filter((source) => !rooms.has(source.room)).map((source) => source.path)).toEqual([]);
});

test('imports only point down the line', () => {
  const upward = sources.flatMap((source) =>
    source.imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => resolveImport(source, from))
      .filter((target) => {
        const room = target.split('/')[0] ?? '';
        if (ANYONE.has(room)) return false;
        if (room === SETTINGS) return source.room !== 'config.ts';
        if (room === 'config.ts') return !CONFIG_READERS.has(source.room);
        if (ANYONE.has(source.room) || source.room === 'config.ts' || source.room === SETTINGS) return true;
        const [here, there] = [place(source.room), place(room)];
        return source.room === room ? false : there <= here && !(here === 0 && there === 0);
      })
      .map((target) => `${source.path} -> ${target}`),
  );
  expect(upward).toEqual([]);
});

test('packages stay in their rooms', () => {
  const strayed = sources.flatMap((source) =>
    source.imports
      .map(({ from }) => from)
      .filter((from) => !from.startsWith('.') && !from.startsWith('node:'))
      .filter((from) => {
        // A type names what is handed around; it brings no code with it.
        const typed = source.imports.every((one) => one.from !== from || one.typeOnly);
        if (source.room === 'domain') return !DOMAIN_PACKAGES.test(from);
        const rule = PACKAGES.find((one) => one.package.test(from));
        return rule !== undefined && !typed && !rule.rooms.some((room) => room.test(source.path));
      })
      .map((from) => `${source.path} -> ${from}`),
  );
  expect(strayed).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    const source = byPath.get(path);
    for (const { from, typeOnly } of source?.imports ?? []) {
      if (source && from.startsWith('.') && !typeOnly) visit(resolveImport(source, from), [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  expect(cycles).toEqual([]);
});

test('the environment is read in one place', () => {
  const readers = sources.filter(({ text }) => /(?<!['"])process\.env/.test(text)).map(({ path }) => path);
  expect(readers).toEqual(['config.ts']);
});

test('no file is longer than can be read in one go', () => {
  const folders = ['src', 'test', 'eval', 'bench', 'prisma'].map((name) => join(SRC, '..', name));
  const long = folders
    .flatMap((folder) => {
      try {
        return readSources(folder);
      } catch {
        return [];
      }
    })
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > LONGEST + 1);
  expect(long).toEqual([]);
});
