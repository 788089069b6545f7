/** Structured logs, one JSON line each: ids, codes, durations. Never review text, prompts or tokens. */
type Level = 'debug' | 'info' | 'warn' | 'error';
type Fields = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

const ORDER: Level[] = ['debug', 'info', 'warn', 'error'];

/** A log that writes lines at or above `level` through `write`. */
export function createLog(level: Level, write: (line: string) => void, now: () => number): Log {
  const at =
    (own: Level) =>
    (event: string, fields: Fields = {}) => {
      if (ORDER.indexOf(own) < ORDER.indexOf(level)) return;
      write(JSON.stringify({ time: new Date(now()).toISOString(), level: own, event, ...fields }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
