import { LLMock } from '@copilotkit/aimock';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from './alfred.ts';
import type { TestAlfred } from './alfred.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import type { RecordedRequest } from './recording-proxy.ts';

/** The two ways in which a model is asked over the wire. */
export const APIS = ['chat', 'responses'] as const;

/** Alfred with a model that is asked over the wire. */
export interface Wired extends AsyncDisposable {
  readonly alfred: TestAlfred;
  readonly provider: LLMock;
  /** What went over the wire, as it was sent. */
  readonly requests: readonly RecordedRequest[];
}

/** Alfred over a real client to an OpenAI-compatible endpoint on loopback. */
export async function wired(api: (typeof APIS)[number], prepare: (provider: LLMock) => void): Promise<Wired> {
  const provider = new LLMock({ port: 0, host: '127.0.0.1' });
  prepare(provider);
  await provider.start();
  const proxy = await startRecordingProxy(provider.url);
  const names = { model: 'made-up-model', smallModel: 'made-up-small-model' };
  const models = openModels({ apiKey: 'made-up-key', baseUrl: `${proxy.url}/v1`, api, ...names });
  const alfred = await startAlfred({ models, thinking: { milliseconds: 3_000 } });
  return {
    alfred,
    provider,
    requests: proxy.requests,
    async [Symbol.asyncDispose]() {
      await alfred[Symbol.asyncDispose]();
      await proxy[Symbol.asyncDispose]();
      await provider.stop();
    },
  };
}
