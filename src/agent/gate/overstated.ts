/** How much is made of a point: a remark that becomes a reason to reject, a limit that becomes an impossibility. */
import type { Claim, Held } from './claim.ts';

/** Makes much of a point, against passages that make little of it. */
const GRAVE =
  /\b(?:major|serious|severe|fatal|grave|main|chief|central|strongest|biggest|decisive|crucial|critical(?! of))\b/i;
const SLIGHT =
  /\bminor\b|\bnit(?:s|pick\w*)?\b|\bsmall (?:issue|concern|point|thing|remark)s?\b|\btypos?\b|\b(?:formatting|grammatical|grammar|spelling|language|cosmetic) (?:errors?|issues?|mistakes?|problems?)\b|\bnot (?:a |an )?(?:significant|major|serious|big|important) (?:weakness|issue|concern|problem|flaw)/i;

/** Says that a point decides. */
const DECIDES =
  /\b(?:reasons?|grounds?|cause|case|argument) (?:to|for|against) (?:re-?ject\w*|accept\w*|turn\w*|publication)|\bdecisive\b|\bfatal\b|\bdeal-?breaker|\bdisqualif\w+|\brul(?:e|es|ed|ing) out (?:acceptance|publication)|\b(?:must|should) be rejected\b|\bargues? for rejection|\b(?:unacceptable|unpublishable)\b/i;
const WEIGHTY =
  /\b(?:reasons?|reject\w*|decision|decisive|fatal|main(?! text| body| paper)|major|serious|critical|crucial|key|therefore|thus)\b/i;

/** Words that go to the end of a scale, each with those that bear it out. */
const EXTREMES: [RegExp, RegExp][] = [
  [
    /\b(?:outstanding|exceptional\w*|excellent|brilliant|ground-?breaking|flawless\w*|impeccabl[ey]|perfect\w*|superb\w*|unparalleled|unprecedented|revolutionary|seminal|breakthrough|milestone|landmark|game-chang\w+)\b/i,
    /\b(?:excellent\w*|outstanding|exceptional\w*|brilliant|great\w*|very|extremely|highly|strongly|really|remarkabl\w*|impressive\w*|wonderful\w*|amazing\w*|fantastic|superb|perfect\w*|best|joy|first|never before|unprecedented|ground-?breaking)\b|!/i,
  ],
  [
    /\b(?:worthless|useless|meaningless|pointless|hopeless|whatsoever|unusable|disastrous|catastrophic|nonsens\w+|no value|no merit|of no interest|incomprehensible|unreadable|unpublishable)\b/i,
    /\b(?:useless|worthless|meaningless|pointless|hopeless|nonsens\w+|fail\w*|cannot|can['’]t|not|no|without|lacks?|lacking|none|impossible|trivial|little|incomprehensible|unreadable|in\w*comprehensible|makes? (?:no|little) sense)\b|n['’]t\b/i,
  ],
  [
    /\b(?:prov(?:es|en|ed) (?!to be)|guarantee[sd]?|certain that|beyond (?:any )?doubt|without (?:any )?doubt|undoubtedly|conclusively|impossible|under no circumstances)\b/i,
    /\b(?:prov\w+|proof\w*|guarantee\w*|certain\w*|sure|clear\w*|impossible|unable|inability|cannot|can['’]t|must|theorem|bound|show\w*|demonstrat\w+|no doubt|obvious\w*|never|always|rigorous\w*)\b/i,
  ],
  [
    /\b(?:in all cases|every (?:task|dataset|benchmark|setting|experiment|case|metric|model|baseline)|all (?:tasks|datasets|benchmarks|settings|experiments|cases|metrics|baselines|other methods)|always|never)\b/i,
    /\b(?:all|any|every\w*|each|always|whenever|never|no|none|nothing|not|cannot|consistent\w*|across|without|both|whole|throughout|only|nowhere|everywhere|general\w*|missing|lack\w*|absen\w+|rather than|is (?:un\w+ed))\b|n['’]t\b|\bun\w+ed\b/i,
  ],
];

/** Presses a point that the passages only raise as a possibility. */
const INSISTS =
  /\b(?:insists?|insisted|demands?|demanded|is (?:adamant|certain|sure)|categorical\w*|definitely|certainly|undoubtedly|flat(?:ly)? (?:states?|denies|refuses|says)|destroys?|ruins?|invalidates?|inevitabl[ey]|(?:considers?|calls?|deems?|regards?)\b[^.;]{0,40}\bcertain)\b/i;
const HEDGED =
  /\b(?:might|may|maybe|perhaps|possibl[ey]|could|would be (?:nice|good|great|interesting|helpful|useful)|wonder(?:s|ing)?|curious|not sure|unsure|seems?|suggest\w*|suggestion|nice to|minor|I guess|unclear)\b|\?/i;
const PRESSED =
  /\b(?:must|needs? to|has to|have to|definitely|clearly|necessary|essential|crucial|required?|should|certain\w*|sure|insist\w*|obvious\w*|demand\w*)\b/i;

/** Every cited passage only raises it. */
const isPressed = (said: string, passages: string[]): boolean =>
  INSISTS.test(said) &&
  passages.length > 0 &&
  passages.every((text) => HEDGED.test(text) && !PRESSED.test(text));

const isExtreme = (said: string, passages: string[]): boolean =>
  EXTREMES.some(
    ([far, bears]) => far.test(said) && !passages.some((text) => far.test(text) || bears.test(text)),
  );

/** Holds a point made decisive, or taken to the end of the scale, that the cited passages only make. The answer's own view is its own. */
export function overstatedFault({ said, passages }: Claim): Held | null {
  if (/\bI\b|\bmy\b/.test(said)) return null;
  const raised = GRAVE.test(said) && passages.some((passage) => SLIGHT.test(passage) && !GRAVE.test(passage));
  const decides = DECIDES.test(said) && !passages.some((passage) => WEIGHTY.test(passage));
  if (!raised && !decides && !isExtreme(said, passages) && !isPressed(said, passages)) return null;
  const reason = 'It overstated what its passages say.';
  return { code: 'overclaim', reason };
}
