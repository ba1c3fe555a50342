import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { SCOPES } from '../../src/slack/scopes.ts';

interface Manifest {
  features: { slash_commands: object[] };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: object };
}

function read(name: string): Manifest {
  const text = readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
  return JSON.parse(text) as Manifest;
}

const HERE = 'https://alfred.example.com';
const socket = read('manifest.json');

test('the manifest for many workspaces is the one for one workspace, by HTTP and for everybody', () => {
  const { features, oauth_config, settings } = socket;
  const url = `${HERE}/slack/events`;
  expect(read('manifest.http.json')).toEqual({
    ...socket,
    features: { ...features, slash_commands: features.slash_commands.map((one) => ({ ...one, url })) },
    oauth_config: { ...oauth_config, redirect_urls: [`${HERE}/slack/oauth_redirect`] },
    settings: {
      ...settings,
      event_subscriptions: { ...settings.event_subscriptions, request_url: url },
      interactivity: { is_enabled: true, request_url: url },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: true,
    },
  });
});

test('what is asked for on the install page is what the manifests say', () => {
  expect([...SCOPES]).toEqual(socket.oauth_config.scopes.bot);
});
