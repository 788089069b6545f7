/**
 * What was worked out about a paper, kept for the papers asked about lately: each turn reads its paper anew from the
 * store, and should not work it out anew.
 */
import type { Paper } from './paper.ts';

/** Papers it is kept of, the last asked about; an index of a paper with five reviews takes about a megabyte. */
const MOST = 50;

/**
 * The same function, which makes it once for a paper as it stands. A kept paper is known again by its marker and its
 * revision; one that is kept nowhere by the object it is.
 */
export function lately<T>(make: (paper: Paper) => T, most = MOST): (paper: Paper) => T {
  const kept = new Map<string, T>();
  const loose = new WeakMap<Paper, T>();
  const keptOf = (name: string, paper: Paper): T => {
    const made = kept.get(name) ?? make(paper);
    kept.delete(name);
    kept.set(name, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
  const looseOf = (paper: Paper): T => {
    const made = loose.get(paper) ?? make(paper);
    loose.set(paper, made);
    return made;
  };
  return (paper) =>
    paper.fence === undefined ? looseOf(paper) : keptOf(`${paper.fence} ${paper.revision}`, paper);
}
