import { countSlackCall } from '../metrics.ts';
import type { SlackResult } from '../metrics.ts';

/** The method that an address of the Web API ends with; files and answers to commands go elsewhere. */
function methodOf(address: string): string {
  const [, method = 'other'] = /\/api\/([a-z]+(?:\.\w+)+)$/i.exec(new URL(address).pathname) ?? [];
  return method;
}

/** What the status tells; null when only the body does: Slack refuses with HTTP 200. */
function resultOf({ status, ok, headers }: Response): SlackResult | null {
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'failed';
  if (!ok) return 'refused';
  return headers.get('content-type')?.includes('json') ? null : 'ok';
}

async function resultIn(body: Promise<unknown>): Promise<SlackResult> {
  try {
    const { ok } = (await body) as { ok?: boolean };
    return ok === false ? 'refused' : 'ok';
  } catch {
    return 'unreachable';
  }
}

/** `fetch` for the clients of Slack's Web API: counts each call by method and result. */
export async function countedFetch(...[address, init]: Parameters<typeof fetch>): Promise<Response> {
  const method = methodOf(address instanceof Request ? address.url : String(address));
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    countSlackCall(method, 'unreachable');
    throw error;
  }
  const result = resultOf(response);
  if (result) countSlackCall(method, result);
  // What came is handed on at once; nobody waits for the counting.
  else void resultIn(response.clone().json()).then((told) => countSlackCall(method, told));
  return response;
}
