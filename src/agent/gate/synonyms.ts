/** Words of reviewing that say the same: a paraphrase may use any of a group for any other. */
import { stemmer } from 'stemmer';
import { american } from './words.ts';

const GROUPS = [
  'novel novelty original originality new innovative innovation newness',
  'incremental marginal minor small modest limited tiny little slight few narrow',
  'baseline comparison compare comparative competitor competing rival counterpart alternative versus',
  'clear clarity clearly readable readability understandable lucid legible comprehensible easy simple straightforward plain trivial follow',
  'write writing written wrote presentation exposition prose style presented',
  'unclear vague confusing confused ambiguous unspecified obscure puzzling odd undefined',
  'experiment experimental experimentally empirical empirically evaluation evaluate evaluated',
  'result finding outcome observation observe',
  'previous prior earlier existing past former before already known',
  'theory theoretical theoretically theorem',
  'proof prove proven proving',
  'missing lack lacking absent absence omit omitted omission without',
  'improve improvement gain better outperform beat superior ahead advantage benefit',
  'worse inferior poor poorly degrade hurt harm deteriorate worsen damage',
  'large big huge substantial considerable great major massive',
  'fast quick quickly speed rapid efficient efficiency runtime running time cost computational expensive costly compute overhead cheap slow inefficient',
  'dataset data corpus corpora',
  'method approach technique algorithm scheme procedure framework proposal proposed propose proposes',
  'network net nn',
  'increase grow growth rise raise higher scale growing',
  'decrease drop fall decline reduce reduction lower shrink cut decay',
  'important importance significant significance matter crucial key essential central main core chief primary',
  'interesting intriguing appealing inspiring fascinating',
  'enough sufficient sufficiently adequate adequately thorough extensive comprehensive',
  'insufficient insufficiently inadequate lacking limited weak',
  'explain explanation clarify clarification explained',
  'justify justification justified motivate motivation motivated intuition reason rationale support supported back backed',
  'assumption assume presuppose premise',
  'typo misprint slip mistake error editorial',
  'correct right valid sound soundness rigorous rigor rigour',
  'wrong incorrect invalid flawed false flaw',
  'hard difficult difficulty challenging struggle',
  'figure fig plot graph diagram illustration',
  'table tab',
  'section sec chapter',
  'equation eq eqn formula',
  'similar alike same resemble analogous close equal equivalent',
  'differ different difference distinct unlike contrast',
  'use employ apply adopt rely utilize utilise application',
  'code implementation implement source',
  'release released publish public available availability',
  'train training learn learning',
  'cite citation reference',
  'sample example instance case',
  'hyperparameter hyper-parameter parameter',
  'optimize optimise optimization optimisation optimum optimal minimize minimise',
  'practical practice practitioner real-world realistic applicability useful usefulness utility valuable',
  'surprising unsurprising obvious expected surprised',
  'ablation ablate component',
  'general generality generalize generalise generalization generalisation broad broadly extend extension carry transfer',
  'accuracy accurate precise precision performance perform',
  'length long short shorter concise verbose page',
  'discussion discuss discussed describe description detail',
  'notation symbol definition define defined',
  'variance variability seed deviation',
  'author response reply rebuttal answer',
  'state-of-the-art sota leading',
  'bias biased unfair unfairly fair fairness',
];

const CONCEPTS = new Map(
  GROUPS.toReversed().flatMap((group) => {
    const words = group.split(' ');
    return words.map((word) => [stemmer(american(word)), `~${words[0]}`] as const);
  }),
);

/** The concept of a stem: the same for all words of a group, else the stem itself. */
export const conceptOf = (stem: string): string => CONCEPTS.get(stem) ?? stem;
