const ANSWER_MS = 2_000;

/** What the database answers, or null when it fails or takes over two seconds: whoever asks us has a deadline too. */
export async function soon<T>(asked: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_MS, null).unref());
  return Promise.race([asked.catch(() => null), late]);
}
