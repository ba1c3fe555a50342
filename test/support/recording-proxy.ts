import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** One request as it went over the wire. */
export interface RecordedRequest {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** A proxy on loopback that passes everything on and remembers what was asked. */
export interface RecordingProxy extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
}

/** Starts a proxy in front of a server on loopback. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    requests.push({ path: request.url ?? '', body: JSON.parse(body) as Record<string, unknown> });
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      const answer = await fetch(new URL(request.url ?? '', target), {
        method: request.method ?? 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: gone.signal,
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      if (answer.body)
        Readable.fromWeb(answer.body)
          .on('error', () => response.destroy())
          .pipe(response);
      else response.end();
    } catch {
      response.destroy();
    }
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
