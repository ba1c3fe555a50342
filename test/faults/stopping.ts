/** Aborts at the first signal to stop; the second ends the process at once. */
export function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (stopping.signal.aborted ? process.exit(130) : stopping.abort()));
  return stopping.signal;
}
