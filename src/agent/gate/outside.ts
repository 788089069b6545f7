/** Subjects that chairs ask about by name: what is said of one must cite a passage that has it. */
import type { Claim, Held } from './claim.ts';

/** How a sentence names a subject, and how a passage may. */
const SUBJECTS: [said: RegExp, cited: RegExp][] = [
  [/\bprivacy\b/i, /\bpriva\w+|\bpersonal|\banonym|\bidentif|\bconfidential/i],
  [
    /\bethic\w*|\binformed consent\b/i,
    /\bethic|\bconsent|\birb\b|\bharm|\bmoral|\bsocietal|\bprivacy|\bbias|\bhuman subjects|\bmisuse/i,
  ],
  [/\blicen[cs](?:e|es|ing)\b|\bcopyright\b/i, /\blicen[cs]|\bcopyright|\bpermission/i],
  [/\bsocietal impact\b|\bbroader impact\b/i, /\bsociet|\bsocial|\bimpact|\bharm|\bmisuse|\bethic/i],
  [
    /\b(?:energy|carbon|electricity) (?:use|usage|consumption|cost|footprint|demand|efficiency)\b/i,
    /\benergy|\bcarbon|\bpower|\belectric|\bwatt|\bcomput|\bcost|\befficien/i,
  ],
  [/\bfund(?:ed|ing)\b/i, /\bfund|\bsponsor|\bgrant/i],
  [/\bplagiari\w+|\bconflicts? of interest\b/i, /\bplagiar|\bconflict|\bcop(?:y|ied)|\bduplicat|\boverlap/i],
  [
    /\brelated[- ]work\b/i,
    /\brelated|\bprior|\bprevious|\bliterature|\bcit(?:e|es|ed|ation|ations|ing)\b|\breference|\bexisting|\bearlier|\bet al|\bworks?\b|\bcompar/i,
  ],
  [
    /\bgithub\b|\b(?:source )?code is (?:public|available|released|shared)/i,
    /\bcode|\bgithub|\bimplement|\brepositor|\bsource|\breleas|\bpublic|\bavailab/i,
  ],
  [
    /\bother (?:countries|cities|regions)\b/i,
    /\bcountr|\bcit(?:y|ies)\b|\bregion|\bnation|\bplace|\bgeneral|\btransfer/i,
  ],
  [
    /\bother languages\b|\bother domains\b/i,
    /\blanguage|\bdomain|\bgeneral|\btransfer|\bother|\bdifferent|\bbeyond|\bonly|\bsingle|\bone\b/i,
  ],
];

/** Says what everybody knows, in nobody's name. */
const KNOWN =
  /\b(?:is|are) (?:well |widely |commonly |generally )?known (?:to|for|that)\b|\bit is (?:common|general) knowledge\b|\beverybody knows\b/i;
const TELLS_KNOWN =
  /\bknown\b|\bknow\b|\bcommon|\bestablished|\bstandard|\bliterature|\bprevious|\bprior|\bwell[- ]/i;

/** Holds a claim about a subject that no cited passage has. */
export function subjectFault({ said, named, passages }: Claim): Held | null {
  if (passages.length === 0) return null;
  const missing = SUBJECTS.some(
    ([names, has]) => names.test(said) && !passages.some((text) => has.test(text)),
  );
  if (missing)
    return { code: 'unsupported', reason: 'It spoke of something that its passages do not mention.' };
  if (named.length > 0 || !KNOWN.test(said) || passages.some((text) => TELLS_KNOWN.test(text))) return null;
  return { code: 'outside-fact', reason: 'It added general knowledge that its passages do not state.' };
}
