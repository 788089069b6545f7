/** What a question calls each aspect. */
import type { Aspect } from './cues.ts';
import { any, words } from './phrasings.ts';

export const ASPECT_ASKED: [Aspect, RegExp][] = [
  [
    'ethics',
    any(
      words(`ethic* societal harm(?:s|ful)? misuse`),
      /\bsocial impact/,
      /\bbroader impact/,
      /\bnegative impact/,
      /\bdual[- ]use/,
    ),
  ],
  [
    'experiments',
    any(
      words(`experiment* empiric* evaluations? results baselines? benchmarks? datasets? ablations?
      statistic(?:s|al(?:ly)?) seeds?`),
      /\bevaluation (?!of the reviewers)/,
      /\bdata sets?\b/,
      /\berror bars?\b/,
    ),
  ],
  ['novelty', any(words(`novel(?:ty)? original(?:ity)? incremental innovati*`), /\bhow new\b/)],
  [
    'theory',
    any(
      words(`theor* proofs? mathematic* assumptions? guarantees? lemmas? rigor* correctness`),
      /\bsoundness\b(?! score)/,
      /\btechnical(?:ly)? (?:sound\w*|correct\w*|quality)/,
    ),
  ],
  [
    'clarity',
    any(
      words(`clarity writing written presentation readab* typos? exposition organi[sz]ation notations?
      clear(?:ly)?`),
      /\bwell[- ]written/,
      /\beasy to (?:follow|read)/,
      /\bhard to (?:follow|read)/,
    ),
  ],
  [
    'related work',
    any(
      words(`literature references comparisons? sota`),
      /\brelated works?\b/,
      /\bprior (?:work|art)/,
      /\bprevious (?:work|approach\w*|method\w*)/,
      /(?<!how many )\bcitations?\b/,
      /\bcompar(?:e|es|ed|isons?)\b.{0,40}\b(?:to|with|against|existing|other|previous|state)\b/,
      /\brelates? to (?:other|existing|previous|prior|earlier)\b/,
      /\bother works? in\b/,
      /\bexisting (?:work|approach\w*|method\w*)/,
      /\bstate[- ]of[- ]the[- ]art/,
    ),
  ],
  [
    'reproducibility',
    any(
      words(`reproduc* replicat*`),
      /\b(?:the |source |release|open) ?code\b/,
      /\bimplementation details?/,
      /\bopen[- ]?sourc\w*/,
    ),
  ],
  [
    'significance',
    any(
      words(`relevan* practical* applicab* usefulness applications? motivation`),
      /(?<!statistical )\bsignificance\b(?! tests?| levels?)/,
      /(?<!\b(?:social|societal|broader|negative) )\bimpact\b(?! (?:the|its|their|this|these|your|our)\b)/,
      /\bimportan(?:t|ce) (?:of|is|problem|topic)/,
      /\bproblem (?:\w+ )?(?:important|significant|relevant|worth\w*|interesting|well[- ]motivated)/,
    ),
  ],
  ['efficiency', any(words(`computation* costs? run-?time scalab* memory overhead efficien* speed`))],
  [
    'limitations',
    any(
      /\blimitations? (?:section|discuss\w*|acknowledg\w*|mention\w*)/,
      /\b(?:discuss\w*|acknowledg\w*|mention\w*|address\w*) .{0,20}\blimitations?/,
    ),
  ],
];
