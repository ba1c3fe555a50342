import { expect, test } from 'vitest';
import { z } from 'zod';

import { newToken, startWithApi } from '../support/api.ts';
import { creates, remembers, says } from '../support/script.ts';

type Schema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;
interface Described {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  security?: object[];
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema>; securitySchemes: object };
}

/** A schema of the document as one that can be held against an answer: strict, and with its references at hand. */
function toZod(document: Document, schema: Schema): z.ZodType {
  const closed = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(closed);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, value]) => [key, closed(value)]);
    const open = 'properties' in node && !('allOf' in node);
    return { ...Object.fromEntries(entries), ...(open ? { additionalProperties: false } : {}) };
  };
  const text = JSON.stringify(closed({ ...schema, $defs: document.components.schemas }));
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as Schema);
}

test('the description is served to everybody, and every answer is as it says', async () => {
  await using api = await startWithApi({
    script: [
      remembers('Lives in Porto'),
      creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }),
      says('Noted.'),
      says('Time for your plan.'),
    ],
  });
  const { alfred } = api;
  await alfred.ask(alfred.robin, 'I live in Porto; every weekday at 9:15 ask me for my plan');
  await alfred.advance(30);
  const token = await newToken(alfred.robin);
  const described = await api.get('/openapi.json');
  expect(described.status).toBe(200);
  const document = described.body as unknown as Document;
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: api.url }] });
  expect(document.components.securitySchemes).toEqual({ token: { type: 'http', scheme: 'bearer' } });
  expect(Object.keys(document.paths)).toEqual([
    '/schedules',
    '/schedules/{id}',
    '/schedules/{id}/runs',
    '/proactive/settings',
    '/proactive/profile',
  ]);

  const [schedule] = (await api.get('/schedules', token)).body['items'] as { id: string }[];
  for (const [path, operations] of Object.entries(document.paths)) {
    expect(Object.keys(operations), path).toEqual(['get']);
    const { responses, security } = operations['get'] as Described;
    expect(security, path).toEqual([{ token: [] }]);
    const hold = async (given: string, used: string | null, status: string, type: string) => {
      const answer = await api.get(given, used);
      expect(String(answer.status), given).toBe(status);
      expect(answer.headers['content-type'], given).toBe(type);
      const schema = responses[status]?.content[type]?.schema ?? {};
      expect(
        toZod(document, schema).safeParse(answer.body).error?.issues,
        `${given} ${answer.text}`,
      ).toBeUndefined();
    };
    const problem = 'application/problem+json';
    await hold(path.replace('{id}', schedule?.id ?? ''), token, '200', 'application/json');
    await hold(path, null, '401', problem);
    expect(responses['429']?.content[problem]).toBeDefined();
    if (!path.includes('{id}')) continue;
    await hold(path.replace('{id}', '0192f0a0-0000-7000-8000-000000000000'), token, '404', problem);
    await hold(path.replace('{id}', 'x'), token, '422', problem);
  }
});

test('the description says within which bounds parameters are', async () => {
  await using api = await startWithApi();
  const document = (await api.get('/openapi.json')).body as unknown as Document;
  const parameters = document.paths['/schedules']?.['get']?.parameters ?? [];
  expect(parameters.map(({ name, in: place, required = false }) => [name, place, required])).toEqual([
    ['status', 'query', false],
    ['limit', 'query', false],
    ['offset', 'query', false],
  ]);
  expect(parameters.map(({ schema }) => schema)).toMatchObject([
    { type: 'string', enum: ['active', 'paused', 'cancelled', 'completed', 'invalid'] },
    { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    { type: 'integer', minimum: 0, default: 0 },
  ]);
});
