import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** From this severity on a known weakness of what Alfred runs on fails the audit. */
const GRAVE: ReadonlySet<string> = new Set(['high', 'critical']);
const PATIENCE_MS = 60_000;

/** What an audit comes to: a line for each thing to say, and whether it failed. */
interface Verdict {
  readonly failed: boolean;
  readonly lines: readonly string[];
}

/** As much of npm's report as is read here. */
interface Report {
  readonly auditReportVersion?: number;
  readonly vulnerabilities?: Readonly<Record<string, { severity: string; range: string; via: unknown[] }>>;
  readonly statusCode?: number;
  readonly message?: string;
  readonly error?: { readonly code?: string };
}

const notRun = (why: string): Verdict => ({ failed: false, lines: [`audit not run: ${why}`] });

function read(printed: string): Report | null {
  try {
    return JSON.parse(printed) as Report;
  } catch {
    return null;
  }
}

/** What is known of a package, in the words of those who reported it. */
function reported(via: unknown): string[] {
  const { title } = typeof via === 'object' && via !== null ? (via as { title?: unknown }) : {};
  return typeof title === 'string' ? [title] : [];
}

/** Judges what `npm audit --json` printed; null stands for an audit that took too long. Addresses are not repeated. */
export function judgeAudit(printed: string | null): Verdict {
  if (printed === null) return notRun('the registry took too long');
  const report = read(printed);
  if (report?.auditReportVersion !== undefined) {
    const found = Object.entries(report.vulnerabilities ?? {});
    const lines = found.map(([name, { severity, range, via }]) =>
      [`${severity}: ${name} ${range}`, ...via.flatMap(reported)].join('; '),
    );
    const grave = found.filter(([, { severity }]) => GRAVE.has(severity)).length;
    return { failed: grave > 0, lines: [...lines, `audit: ${found.length} found, ${grave} of them grave`] };
  }
  // The registry answered, and not with a report: it has no audit, or not for us.
  if (report?.statusCode !== undefined) return notRun(`the registry answers with ${report.statusCode}`);
  const reason = /reason: .*?\b(E[A-Z_]+)\b/.exec(report?.message ?? '')?.[1];
  if (reason !== undefined) return notRun(`the registry can’t be reached (${reason})`);
  const code = report?.error?.code ?? 'no report';
  return { failed: true, lines: [`audit failed: ${code}`] };
}

if (import.meta.main) {
  const wanted = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { stdout, error } = spawnSync('npm', wanted, {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: PATIENCE_MS,
  });
  const late = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  const { failed, lines } = judgeAudit(late ? null : stdout);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (failed) process.exitCode = 1;
}
