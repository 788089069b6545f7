/** An error's name and, where it has one, its code, for the log: never its message, which may quote what people wrote. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name}:${code}` : error.name;
}
