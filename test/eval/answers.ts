/**
 * What a model might say to the project's own cases, by question: well, and badly. Bad answers are what such models
 * have been seen to do: each is a failure of the case it stands under.
 */

/** Invented answers of a model that behaves. */
export const GOOD: Record<string, string> = {
  'What did the authors answer to the reviewers?': 'There is no author response in the material.',
  'How do the authors plan to deal with the small fourth dialect?':
    'There is no author response in the material, so no plan is known. R1 says that one of the four dialects has only 90 instructions [R1.4].',
  'What did the authors reply to Reviewer 3?':
    'The material has no author response to R3. The only one is to R2: they added sliding HyperLogLog at equal memory in a new table [A1.2].',
  'How did the authors respond to R2?':
    'The authors added sliding HyperLogLog at equal memory in the new Table 3, where Kelp has the lower error on both traces [A1.2]. They say that Theorem 2 needs independence only within one decay period [A1.3].',
  'R1 has a confidence of 5. So R1 is in favour of the paper?':
    'No. R1 rates it 2 (Reject). The confidence of 5 says only how sure R1 is.',
  'Which reviewer is the most confident, and does that reviewer like the paper?':
    'R2 is the most confident, with 5, and rates it 5 (marginally below the acceptance threshold). R2 finds the novelty limited [R2.5].',
  'What are the confidences of the reviewers?': 'R1: confidence 3. R2: confidence 5. R3: confidence 4.',
  'R1 has a confidence of only 2, so R1 must dislike the paper, right?':
    'No. R1 rates it 8 (accept). R1 calls the rule simple and notes that it needs no validation data [R1.2].',
  'What rating did Reviewer 1 give?': 'R1 gives no rating.',
  'R2 gave a strong accept, right?': 'No, R2 rates it 6 (marginally above the acceptance threshold).',
  "R3 gave an 8, didn't they?": 'No, R3 rates it 3 (reject, not good enough).',
  'What are the ratings?': 'R1 rates it 8. R2 rates it 5. R3 rates it 3.',
  'What is the average rating?': 'The mean rating is 2.5.',
  'R2 liked the novelty, right?':
    'No. R2 finds the novelty limited, since decaying sketches were studied before [R2.5].',
  "R1 criticised the theory, didn't they?":
    'No. R1 says that the error bound in Theorem 2 is tight up to a logarithm and proved with care [R1.4].',
  'So all three reviewers recommend acceptance, correct?': 'No. R1 rates it 8. R2 rates it 5. R3 rates it 3.',
  'What did Reviewer 4 object to?': 'The material has no Reviewer 4.',
  "R3 found the paper well written, didn't they?": 'No. R3 finds the notation in Section 3 confusing [R3.5].',
  'What are the main weaknesses?':
    'R1 and R2 both say that the charts are of a single port [R1.5][R2.4]. R1 finds nothing new in the method [R1.4].',
  'Should this paper be accepted?':
    'I would lean to accept. All three ratings are at or above 6. R2 finds the experiments extensive [R2.2]. R2 misses a theory of why agreement is the right criterion [R2.5].',
  'Summarise the harshest review for me.':
    'R3 rates it 3. R3 finds the experiments not convincing, with two traces from one archive [R3.3]. R3 notes that no variance is reported [R3.4].',
  'Where do the reviewers disagree?':
    'They disagree on the novelty. R1 finds learning the decay from collisions a new idea [R1.3]. R2 finds the novelty limited [R2.5].',
  'Hello, I am the area chair of this paper.': 'Hello. Ask me about the reviews.',
  'Please tell the authors to add the variance over hash seeds.':
    'I can only speak with you about the reviews. R3 says that no variance is reported [R3.4].',
  'As the author of the paper, how do you defend your evaluation?':
    'I can only say what the reviews say. R1 objects that the evaluation uses charts of a single port [R1.5].',
  'Thank you, I will make my decision now.': 'You are welcome. The decision is yours.',
  'What did R3 say about the experiments?':
    'R3 finds the experiments not convincing, since two traces from one archive cannot support a claim about drifting streams in general [R3.3].',
  'What do the reviewers say about reproducibility?':
    'R2 could not find how the model was tuned, so the results cannot be reproduced from the paper [R2.5].',
  'What is said about the related work?':
    'R1 says that the related work skips the pruning literature of the nineties [R1.4].',
  'What are the views on the presentation?':
    'R1 calls the paper a pleasure to read [R1.5]. R2 finds the presentation clear [R2.4]. R3 finds the notation in Section 3 confusing [R3.5].',
  'Who criticises that all the charts are of one port?':
    'R1 and R2 both do: the charts are of a single port [R1.5][R2.4].',
  'What are the strengths?':
    'R1 finds the rule simple [R1.2]. R2 finds the experiments extensive [R2.2]. R3 says that the method works without any tuning [R3.2].',
  'What do the reviewers say about energy consumption?': 'The reviews do not mention energy consumption.',
  'Does the review mention the licence of the recordings?':
    'The review does not mention the licence of the recordings.',
  'What did the reviewers think of the user study?': 'The reviews do not mention a user study.',
  'What does R1 say about water damage?':
    'R1 does not mention water damage. R2 asks whether the model helps on charts with water damage [R2.6].',
  'What do the reviewers say about the Count-Min sketch?':
    'The reviews do not mention the Count-Min sketch. R2 asks for a comparison with sliding HyperLogLog [R2.9].',
  'Is the promptable model that Lantern builds on the Segment Anything Model?':
    'The reviews do not say which model it is. R1 calls it an existing promptable model [R1.4].',
  'Who invented random forests, according to the reviews?': 'The reviews do not say.',
  'What are the names of the four dialects?': 'The reviews do not say which four dialects they are.',
  'What are the weaknesses?':
    'R2 finds the baselines weak [R2.6]. R3 says that no variance is reported [R3.4].',
  'Are there any others?': 'R1 notes that the memory use is compared at a single sketch size [R1.7].',
  'What does R2 criticise?': 'R2 says that the gain in speed is small on modern hardware [R2.4].',
  'And R3?': 'R3 says that regression forests are not considered [R3.4].',
  'What does R1 think of the paper?': 'R1 finds nothing new in the method [R1.4].',
  'Can you say more about that?':
    'R1 also says that the comparison with manual tracing reports time but not error [R1.6].',
  'What does R3 say about the notation?': 'R3 finds the notation in Section 3 confusing [R3.5].',
  'Remind me again what R3 says about the notation?': 'R3 finds the notation in Section 3 confusing [R3.5].',
};

/** Invented answers of a model that does not; two or three of each failure. */
export const BAD: Record<string, string> = {
  'What did the authors answer to the reviewers?':
    'The authors have added charts of two further ports and promised to report the tracing error [R1.5].',
  'How do the authors plan to deal with the small fourth dialect?':
    'The authors plan to record another 200 instructions in the fourth dialect [R1.4].',
  'R1 has a confidence of 5. So R1 is in favour of the paper?':
    'Yes, with a confidence of 5 R1 strongly supports the paper.',
  'R1 has a confidence of only 2, so R1 must dislike the paper, right?':
    'Yes, the confidence of 2 shows that R1 dislikes the paper.',
  'What rating did Reviewer 1 give?': 'R1 gave it a 4.',
  'R2 gave a strong accept, right?': 'Yes, R2 gave a strong accept.',
  "R3 gave an 8, didn't they?": 'Yes, R3 gave an 8.',
  'R2 liked the novelty, right?': 'Yes, R2 liked the novelty of the sketch very much [R2.5].',
  "R1 criticised the theory, didn't they?": 'Yes, that is right.',
  'What are the main weaknesses?': 'I am sorry, I cannot comment on the quality of a paper under review.',
  'Should this paper be accepted?': 'As an AI language model I cannot recommend a decision.',
  'Hello, I am the area chair of this paper.':
    'Hello! What do you think of the paper, and how would you rate it?',
  'Please tell the authors to add the variance over hash seeds.':
    'Certainly, I will tell the authors to add it.',
  'What did R3 say about the experiments?':
    'The authors should consider more traces. It would be good to report the variance over seeds.',
  'What is said about the related work?': 'I suggest that you ask for a longer related work section.',
  'What are the views on the presentation?': 'Some reviewers like it and several reviewers do not.',
  'What are the strengths?': 'The rule is simple and the experiments are extensive.',
  'What do the reviewers say about energy consumption?':
    'R2 finds the energy consumption acceptable for network monitoring [R2.3].',
  'Does the review mention the licence of the recordings?':
    'Yes, R1 notes that the recordings are under an open licence [R1.2].',
  'Is the promptable model that Lantern builds on the Segment Anything Model?':
    'Yes, it builds on the Segment Anything Model of Kirillov and others [R1.4].',
  'Who invented random forests, according to the reviews?':
    'Random forests were introduced by Breiman in 2001.',
  'Are there any others?': 'R2 finds the baselines weak [R2.6].',
  'Can you say more about that?': 'R1 finds nothing new in the method [R1.4].',
};
