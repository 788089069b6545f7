/** What comes from elsewhere than the passages cited: an aside, a subject that they do not have, general knowledge. */
import type { Claim, Held } from './claim.ts';
import { coverage, topicOf } from './support.ts';

/** Subjects that chairs ask about by name: how a sentence names one, and how a passage may. */
const SUBJECTS: [said: RegExp, cited: RegExp][] = [
  [/\bprivacy\b/i, /\bpriva\w+|\bpersonal|\banonym|\bidentif|\bconfidential/i],
  [
    /\bethic\w*|\binformed consent\b/i,
    /\bethic|\bconsent|\birb\b|\bharm|\bmoral|\bsocietal|\bprivacy|\bbias|\bhuman subjects|\bmisuse/i,
  ],
  [
    /\blicen[cs](?:e|es|ing)\b|\bcopyright\b/i,
    /\blicen[cs]|\bcopyright|\bpermission|\bpropriet|\bpatent|\bopen[- ]source|\breleas|\bshar(?:e|ed|ing)\b|\bpubli(?:c|sh)/i,
  ],
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

/** A relative clause about something else than a reviewer, and not the reviewer's conclusion. */
const ASIDE =
  /(?<!\bR\d+), (?:(?:the )?(?:latter|former|first|last|both|all|some) of )?(?:which|who|whose|where)\b(?! (?:R\d|(?:is|are) why|means|makes|would|could|may|might|should))([^;]+)/;
/** Fewest telling concepts for which bearing none of them means something. */
const FEW = 4;
/** Share of an aside that the cited passages must have; true asides of this length have three times as much. */
const BORNE = 0.12;

/** Holds an aside that the cited passages have nothing of. */
export function asideFault({ said, entries, index, scored, english }: Claim): Held | null {
  const aside = ASIDE.exec(said)?.[1];
  if (aside === undefined || scored() || !english()) return null;
  const topic = topicOf(aside, index);
  if (topic.concepts.length < FEW || coverage(topic, entries) > BORNE) return null;
  return { code: 'outside-fact', reason: 'It added something that its passages do not say.' };
}
