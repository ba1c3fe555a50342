import { doubtful, good } from '../domain/finding.ts';
import type { Finding } from '../domain/finding.ts';
import { silentLog } from '../log.ts';
import { openToolServers } from './tool-servers.ts';
import type { ToolServerSettings } from './tool-servers.ts';

const ABOUT = 'MCP_SERVERS';
/** A server that is fetched before it is started takes its time. */
const PATIENCE_MS = 12_000;
const FAILED_MS = 1_000;

/** Looks whether the servers of tools answer, and what they offer; Alfred runs without those that don't. */
export async function examineTools(
  settings: Readonly<Record<string, ToolServerSettings>>,
): Promise<Finding[]> {
  const names = Object.keys(settings);
  if (names.length === 0) return [good(ABOUT, 'not set: no tools but Alfred’s own')];
  await using servers = openToolServers(settings, silentLog());
  const until = performance.now() + PATIENCE_MS;
  let asked = performance.now();
  let { tools, away } = await servers.available();
  // Whoever is away at once has failed, and is not being reached any more.
  while (away.length > 0 && performance.now() - asked > FAILED_MS && performance.now() < until) {
    asked = performance.now();
    ({ tools, away } = await servers.available());
  }
  const todo = 'check its address, headers or command in MCP_SERVERS, and that it runs';
  return names.map((name) => {
    if (away.includes(name)) return doubtful(ABOUT, `${name} can’t be reached; its tools are missing`, todo);
    const own = tools.filter(({ server }) => server === name);
    const looking = own.filter(({ readOnly }) => readOnly).length;
    return good(ABOUT, `${name} has ${own.length} tools, of which ${looking} only look`);
  });
}
