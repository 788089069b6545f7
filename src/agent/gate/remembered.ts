/** Work done once and kept, for as long as the paper or the sentence that it belongs to. */

/** Works something out the first time it is asked for. */
export function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Keys that are kept: several times the words of a long paper with its reviews. */
const MOST = 20_000;

/** The same for each of many keys; a paper's answers bring ever new ones, so with too many it begins afresh. */
export function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.size >= MOST) known.clear();
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}
