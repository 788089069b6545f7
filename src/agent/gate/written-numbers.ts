/** Numbers that are part of what they are written with: versions, powers, panels of a figure. */

/** Digits of a reviewer's, theorem's or figure's label with a letter: `Figure 4b`. */
const LETTERED =
  /\b(?:fig(?:ure|s)?|tab(?:le)?|sec(?:tion)?|eq(?:uation)?|app(?:endix)?)\.? ?\(?(\d+)\s?\(?([a-h])\)?\b/gi;
const letteredIn = (text: string): string[] =>
  [...text.matchAll(LETTERED)].map(([, number, letter]) => `${number}${letter!.toLowerCase()}`);

/** A panel (`4b`) that the cited text does not have, where it has others. */
export function otherLettered(said: string, cited: string): string | null {
  const theirs = letteredIn(cited);
  return (theirs.length > 0 && letteredIn(said).find((name) => !theirs.includes(name))) || null;
}

/** Powers, as typed: `d^2`, `N^{3/2}`. */
const POWER = /\p{L}\s?\^\s?\{?[\d/.]+\}?/gu;
const powersIn = (text: string): string[] =>
  (text.match(POWER) ?? []).map((power) => power.toLowerCase().replace(/[\s{}]/g, ''));

/** A power that neither the cited text nor the abstract has, where the cited text has others. */
export function otherPower(said: string, cited: string, about: string): string | null {
  const known = powersIn(`${cited}\n${about}`);
  return (powersIn(cited).length > 0 && powersIn(said).find((power) => !known.includes(power))) || null;
}

/** Versions: the letters and the number of `GPT-3.5`, `VGG19`, `CIFAR-10`. */
const VERSIONED = /(?<![\p{L}\p{N}])(\p{L}{2,})[-‑]?(\d+(?:\.\d+)?)\p{L}?(?![\p{N}])/gu;
const versionsIn = (text: string): [string, string][] =>
  [...text.matchAll(VERSIONED)].map(([, name, version]) => [name!.toLowerCase(), version!]);

/** A version that the cited passages do not name, where they name another of the same thing. */
export function otherVersion(said: string, cited: string): string | null {
  const theirs = versionsIn(cited);
  const wrong = versionsIn(said).find(([name, version]) => {
    const same = theirs.filter(([other]) => other === name);
    return same.length > 0 && !same.some(([, other]) => other === version);
  });
  return wrong?.[1] ?? null;
}
