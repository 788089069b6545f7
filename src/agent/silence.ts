/** `The reviews do not mention X`: checked by looking for X in them. */
import type { Paper } from '../papers/paper.ts';
import type { Claim, Held } from './held.ts';
import type { Entry, PaperIndex } from './paper-index.ts';
import { coverage, topicOf } from './support.ts';
import { stemsOf } from './words.ts';

const VERB =
  '(?:mention|discuss|address|raise|bring(?:s|ing)? up|brought up|ask(?:s|ed)? (?:about|for|how|whether|why|if)|ask|comment(?:s|ed)? on|touch(?:es|ed)? (?:up)?on|say(?:s|ing)? (?:anything |a word )?about|talk(?:s|ed)? about|speak(?:s)? of|note|notice|point(?:s|ed)? out|report|cover|criticise|criticize|question|object(?:s|ed)? to|complain(?:s|ed)? (?:about|of)|refer(?:s|red)? to|cite|name)(?:s|es|d|ed|ing)?';
const WHO = '(?:reviews?|reviewers?|of them|R\\d+)';
/** What the reviews are said to be silent on, in the first group. */
const FORMS = [
  new RegExp(
    `\\b(?:none of the|no|neither of the|nobody among the)(?: \\w+)? ?${WHO} (?:\\w+ )?${VERB}\\s+(.+)`,
    'i',
  ),
  new RegExp(
    `\\b(?:no one|nobody|none)(?: (?:among|of|in) (?:the|all)(?: \\w+)? review(?:er)?s?)? (?:\\w+ )?${VERB}\\s+(.+)`,
    'i',
  ),
  new RegExp(
    `\\b${WHO}(?:, R\\d+| and R\\d+)* (?:do|does|did|have|has)(?:n['’]t| not) (?:\\w+ )?${VERB}\\s+(.+)`,
    'i',
  ),
  new RegExp(`\\b${WHO} (?:raise|say|make|give)s? (?:no|nothing)(?: \\w+)? (?:about|on)\\s+(.+)`, 'i'),
];
const PASSIVE = new RegExp(
  `^(.+?) (?:is|are|was|were|has been|have been|goes|go|went)(?: not| never|n['’]t)? (?:${VERB}|unmentioned|undiscussed|unaddressed|missing)(?: (?:up|in|by|anywhere|at all)\\b.*)?$`,
  'i',
);
const SILENT_WHERE =
  /\b(?:not|never|un\w+ed|n['’]t|nowhere|no)\b.*\b(?:in|by|from) (?:any of )?(?:the |any )?(?:three |four )?(?:reviews?|reviewers?)\b/i;

/** `X is something no reviewer asked about`. */
const TURNED =
  /^(.+?),? (?:is|are|was|were) (?:something|a (?:point|topic|question|matter)|an (?:issue|aspect)|nothing|what|not something)(?: that| which)? (?:no|none|nobody|any|the|R\d)\b.*/i;

/** Where the claim of silence ends and another thought begins. */
const NEXT = /[,;]|\b(?:although|though|but|so|which|while|whereas)\b/i;
/** The same where a comma stands before an example. */
const OTHER = /;|\b(?:although|though|but|so|which|while|whereas)\b/i;
/** Judgement words: whether X is *praised* cannot be settled by finding X. */
const JUDGED =
  /\b(?:praise|prais|strength|weakness|doubt|support|explicit|recommend|reaction|rating|response|rebuttal|reply|opinion)/i;

/** Words about a subject that name no part of it. */
const LIGHT =
  /\b(?:chosen|choose|choice|affects?|effects?|influences?|impacts?|done|made|used|roles?|variants?|kinds?|types?|levels?|degrees?|possible|potential|quality|stud(?:y|ies))\b/gi;

/** What the reviews are said not to mention, or null when the sentence says no such thing. */
export function silentOn(said: string): string | null {
  const clause = said.replace(/[.!]\s*$/, '');
  const turned = TURNED.exec(clause);
  if (turned) return turned[1]!;
  for (const form of FORMS) {
    const match = form.exec(clause);
    if (match)
      return match
        .at(-1)!
        .split(EXAMPLE.test(match.at(-1)!) ? OTHER : NEXT)[0]!
        .trim();
  }
  if (!SILENT_WHERE.test(clause)) return null;
  return PASSIVE.exec(clause.split(NEXT)[0]!)?.[1] ?? null;
}

/** Each passage together with the next of its review: a point may take two sentences. */
const pairsOf = (entries: Entry[]): Entry[] =>
  entries.map((entry, at) => {
    const next = entries[at + 1];
    if (next?.label !== entry.label) return entry;
    return {
      ...entry,
      text: `${entry.text} ${next.text}`,
      concepts: new Set([...entry.concepts, ...next.concepts]),
      heads: new Set([...entry.heads, ...next.heads]),
    };
  });

/** Share of what is said to be missing that a passage must have. */
const FOUND = 0.65;
/** Share of its words that must be there as such: a synonym alone is too little to say that it is mentioned. */
const LITERAL = 0.5;

/** `tasks outside the paper, such as theorem proving`: the example alone would be a mention. */
const EXAMPLE = /\b(?:such as|like|for example|namely) (.+)/i;

function mentions(pair: Entry, subject: string, index: PaperIndex): boolean {
  const topic = topicOf(subject, index);
  if (topic.concepts.length === 0 || coverage(topic, [pair]) < FOUND) return false;
  const own = [...stemsOf(subject)];
  const known = stemsOf(pair.text);
  return own.filter((stem) => known.has(stem)).length >= LITERAL * own.length;
}

/** Holds a claim of silence when a passage of the reviews it speaks of has what it says is missing. */
export function silenceFault({ said, named, index }: Claim, paper: Paper): Held | null {
  const subject = silentOn(said);
  if (subject === null || JUDGED.test(subject)) return null;
  const subjects = [subject, EXAMPLE.exec(subject)?.[1] ?? ''].map((part) => part.replace(LIGHT, ' '));
  const labels =
    named.length > 0 && !/review(?:er)?s\b/i.test(said) ? named : paper.reviews.map(({ label }) => label);
  const entries = index.entries.filter(({ label }) => labels.includes(label));
  const found = [...entries, ...pairsOf(entries)].find((place) =>
    subjects.some((part) => mentions(place, part, index)),
  );
  if (!found) return null;
  return { code: 'is-mentioned', reason: `It said the reviews do not mention something; ${found.id} does.` };
}
