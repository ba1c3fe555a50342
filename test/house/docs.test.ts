import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { tellSettings } from '../../src/config.ts';
import { metrics } from '../../src/metrics.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The rows of the tables of a page whose first cell is a name in backticks, with their other cells. */
function rowsOf(page: string): { name: string; cells: string[] }[] {
  return page.split('\n').flatMap((line) => {
    const [, name, rest] = /^\| `([A-Za-z_]+)` \|(.*)\|$/.exec(line) ?? [];
    return name === undefined || rest === undefined
      ? []
      : [{ name, cells: rest.split(' | ').map((cell) => cell.trim()) }];
  });
}

test('the page on configuration has every setting once, and none that is not there', () => {
  const names = rowsOf(read('docs/configuration.md')).map(({ name }) => name);
  const settings = tellSettings({}).map(({ name }) => name);
  expect(names.toSorted()).toEqual(settings.toSorted());
});

test('it says the defaults that settings have', () => {
  const rows = new Map(
    rowsOf(read('docs/configuration.md')).map(({ name, cells }) => [name, cells[0] ?? '']),
  );
  for (const { name, is } of tellSettings({})) {
    const said = rows.get(name) ?? '';
    if (is === 'not set') expect(said, name).toMatch(/^not set/);
    else expect(said, name).toBe(`\`${is.replace(' (default)', '')}\``);
  }
});

test('the page on operations tells of every metric, and of none that is not there', async () => {
  const gauges = read('src/api/metrics.ts');
  const counted = (await metrics.getMetricsAsJSON()).map(({ name }) => name);
  const gauged = [...gauges.matchAll(/\bgauge\(\s*'(\w+)'/g)].map(([, name]) => `alfred_${name}`);
  expect(counted.length).toBeGreaterThan(7);
  expect(gauged.length).toBeGreaterThan(4);
  const told = rowsOf(read('docs/operations.md')).filter(({ name }) => name.startsWith('alfred_'));
  const ours = counted.filter((name) => name.startsWith('alfred_'));
  expect(told.map(({ name }) => name).toSorted()).toEqual([...ours, ...gauged].toSorted());
});

test('links between pages lead somewhere', () => {
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ];
  const anchors = (page: string) =>
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
      ([link, path = '', anchor]) => {
        const target = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(ROOT, target))) return [`${page}: ${link}`];
        return anchor === undefined || anchors(target).includes(anchor) ? [] : [`${page}: ${link}`];
      },
    ),
  );
  expect(broken).toEqual([]);
});

test('the threat model names files that are there, and for each threat a test', () => {
  const page = read('docs/threat-model.md');
  const files = [...page.matchAll(/`((?:src|test|eval|\.ci)\/[^`\s]*)`/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const threats = page.slice(page.indexOf('## Threats'), page.indexOf('## What is left open'));
  const rows = threats
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|threat )/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  const untried = rows.filter((row) => !/`test\/|the same \|$/.test(row.split(' | ').at(-1) ?? ''));
  expect(untried).toEqual([]);
});
