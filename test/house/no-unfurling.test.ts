import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

test('every place in which a message is posted says that links are not unfolded', () => {
  const room = join(import.meta.dirname, '../../src/slack');
  const posts = readdirSync(room)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(room, name), 'utf8'))
    .filter((source) => /chat\.postMessage\(/.test(source));
  expect(posts.length).toBeGreaterThan(1);
  const count = (source: string, what: RegExp) => [...source.matchAll(what)].length;
  for (const source of posts) {
    const sent = count(source, /chat\.postMessage\(/g);
    expect(count(source, /unfurl_links: false/g)).toBe(sent);
    expect(count(source, /unfurl_media: false/g)).toBe(sent);
  }
});
