/** Words as the search sees them: lower case, stemmed, without those that say nothing. */
import { stemmer } from 'stemmer';

const STOP = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by
  can could did do does doing don down during each few for from further get give given go good had has have having he
  her here hers him his how i if in into is it its itself just let like lot make many may me might more most much my
  need no nor not now of off on once one only or other our out over own please quite rather re really s same say see
  she should so some such t take than that the their them then there these they thing this those through to too under
  until up us use using very via was way we well were what when where whether which while who whom why will with
  would yes yet you your`.split(/\s+/),
);

/** Content words as they stand, in lower case, in order, repeats kept: what to search for, since a stem has none. */
export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word));

/** Content words in their stems, in order, repeats kept. */
export const stems = (text: string): string[] => contentWords(text).map(stem);

/** One word's stem; words that are not of the Latin alphabet stay as they are. */
export const stem = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

/** Words of any question about any paper: alone they are no search. */
const GENERIC = new Set(
  stems(
    `paper papers submission work manuscript article study review reviews reviewer reviewers author authors method
    methods methodology approach approaches technique model algorithm framework proposed propose proposal proposes
    explain explanation detail details information point points question questions concern concerns issue issues comment
    comments mention mentioned mentions raise raised think thoughts thought opinion view context insight insights
    provide provided tell know understand elaborate expand address addressed based clarify clarification discuss
    discussion regarding related main key overall specific specifically certain particular according highlight
    highlighted note noted notes pointed statement feedback aspect aspects terms additional summary help
    one another first second third other others thing sound sounds interesting agent dialogue idea topic
    meta answer important importance second lastly finally confirm also believe feel consider R1 R2 R3 R4 R5 R6 1 2 3 4 5 6
    overall serious severe critical decisive agree impression impressions gist sentiment recap sum rate rates rated quality received assess assessing assessment
    evaluate evaluating bottom line bit little brief quick quickly decision decide make meta-reviewer say said says saying content contents
    summarize summarise summarizing summarising anything something nothing else everything overview
    suggest suggests suggested potential described describe describes significantly contribute used`,
  ),
);

/** Words by which a question says what is to be done, or how much of it, and of whom. */
const OF_QUESTIONS = new Set(
  stems(
    `bring brings brought quote quotes quoting show shows list lists sentence sentences line lines bullet word words short shorter shortest
    ppl people person percentage share fraction proportion number count total top rank ranked ranking table each per
    often frequently come comes came two three four five rest low high gently really actually apparently complain complains complained talk talks touch touches speak speaks worry worries bring brings
    everything anyone somebody anybody matter matters bother bothers bothered trouble regard write writes wrote`,
  ),
);

/** The content words of a question that could be searched for, as they stand. */
export const searchable = (text: string): string[] =>
  contentWords(text).filter((word) => !GENERIC.has(stem(word)) && !OF_QUESTIONS.has(stem(word)));

/** The same in their stems. */
export const specific = (text: string): string[] => searchable(text).map(stem);

/** Six letters of a stem tell words of one family ('comparison' and 'compared'), and few others, alike. */
const KEY = 6;

/** Where something stands, and that it is hard or easy to follow: two passages can share these by chance. */
const PLACES = new Set(
  stems(
    'section figure fig table equation eq page line appendix follow hard easy clear unclear clearly confusing 7 8 9 0 revised version',
  ),
);

/** Words that a chair may use of the bot, and a review of its subject. */
const OF_SUBJECT = new Set(stems('agent agents dialogue'));

/** The beginnings of a text's telling words: two passages that speak of the same thing share some. */
export const keysOf = (text: string): Set<string> =>
  new Set(
    stems(text)
      .filter((term) => (!GENERIC.has(term) || OF_SUBJECT.has(term)) && !PLACES.has(term))
      .map((term) => term.slice(0, KEY)),
  );
