/** One line of the result; null where a figure does not apply. */
export interface Row {
  /** What was measured, the same words for every system that did it. */
  readonly case: string;
  readonly system: string;
  readonly p50_ms: number | null;
  readonly p95_ms: number | null;
  readonly p99_ms: number | null;
  readonly rows_per_s: number | null;
  /** How many times what the case is held against; see the README for what that is. */
  readonly ratio_to_floor: number | null;
  /** What the case counts, where it counts something. */
  readonly count: number | null;
  /** Why there is no figure, or what else must be known to read it. */
  readonly note: string | null;
}

/** A row of the figures that apply. */
export function row(measured: Pick<Row, 'case' | 'system'> & Partial<Omit<Row, 'case' | 'system'>>): Row {
  const none = { p50_ms: null, p95_ms: null, p99_ms: null, rows_per_s: null, ratio_to_floor: null };
  const { case: name, system, ...figures } = measured;
  return { case: name, system, ...none, count: null, note: null, ...figures };
}

function figure(value: number | null): string {
  if (value === null) return '';
  if (value === 0) return '0';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return Number(value.toPrecision(value < 1 ? 2 : 3)).toString();
}

/** A Markdown table of texts. */
export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

/** The rows as a Markdown table. */
export function toMarkdown(rows: readonly Row[]): string {
  return markdownTable(
    ['case', 'system', 'p50 ms', 'p95 ms', 'p99 ms', 'rows/s', 'ratio', 'count', 'note'],
    rows.map((one) => [
      one.case,
      one.system,
      figure(one.p50_ms),
      figure(one.p95_ms),
      figure(one.p99_ms),
      figure(one.rows_per_s),
      figure(one.ratio_to_floor),
      figure(one.count),
      one.note ?? '',
    ]),
  );
}

/** The rows as JSON, one object a line. */
export function toJson(rows: readonly Row[]): string {
  return rows.map((one) => JSON.stringify(one)).join('\n');
}
