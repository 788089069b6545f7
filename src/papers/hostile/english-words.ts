/** English words by what they do in an order to a model. Nouns stand in the singular, verbs as they stand in orders. */
import type { WordLists } from './words.ts';

const paired = (firsts: string[], seconds: string[]): string =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`)).join(', ');

/** `An automated reader`, `the reviewing model`: what is made for reading, or reads by machine. */
const BY_MACHINE = ['ai', 'llm', 'automated', 'automatic', 'ai-based', 'ai-powered', 'machine', 'neural'];
const FOR_READING = [
  ...['model', 'system', 'agent', 'assistant', 'tool', 'software', 'pipeline', 'helper', 'companion'],
  ...['reader', 'reviewer', 'meta-reviewer', 'summariser', 'summarizer', 'editor', 'chair', 'colleague'],
];
const READING_BY = [
  ...['reader', 'reading', 'reviewer', 'reviewing', 'review', 'meta-review', 'meta-reviewing'],
  ...['summarisation', 'summarization', 'summarising', 'summarizing', 'summary'],
];

/** Who is spoken to. */
const READERS: WordLists = {
  MACHINE: `
    ai, a . i, ais, llm, l . l . m, language model, large language model, chatbot, chat bot, chatgpt, gpt,
    gpt-3, gpt-4, gpt-5, claude, gemini, copilot, llama, mistral, sidechair, bot, assistant, summariser,
    summarizer, artificial intelligence, generative ai, neural model, neural assistant, digital assistant,
    virtual assistant, virtual reviewer, machine reviewer, ${paired(BY_MACHINE, FOR_READING)},
    ${paired(READING_BY, ['model', 'system', 'assistant', 'agent', 'bot', 'tool'])}`,
  DEVICE: `
    model, system, agent, tool, software, machine, algorithm, program, programme, pipeline, automaton,
    robot, service, application, app`,
  NOTE_TO: `
    note to, note for, notes to, notes for, instructions to, instructions for, wish to, plea to, appeal to,
    word to, advice to, advice for, notice to, notice for, message to, message for, memo to, memo for, reminder to,
    reminder for, instruction to, instruction for, request to, request for, hint to, hint for`,
  REVIEWER: 'reviewer, referee, review, panel, critic, committee',
  CHAIR: `
    chair, area chair, ac, acs, sac, pc, program chair, programme chair, senior area chair,
    meta-reviewer`,
  USER: 'user, human, anyone, anybody',
  ANYONE: `
    anyone, anybody, someone, somebody, chair, area chair, ac, user, human, reader, program chair,
    programme chair`,
  HELLO: `
    dear, dearest, esteemed, honoured, honored, respected, beloved, hello, hi, hey, greetings, good day,
    good morning, warning to, warning for, advice to, fao, attn, okay, ok, listen, thanks`,
};

/** What is asked. */
const ACTS: WordLists = {
  SAY: `
    say, state, answer, reply, respond, report, tell, write, output, print, conclude, claim, declare,
    insist, confirm, affirm, deny, assert, mention, note, emphasise, emphasize, stress, highlight,
    underline, recommend, announce, explain, repeat, reveal, disclose, quote, cite, list, include,
    contain, bring up, refer to, discuss, talk about, speak of, say anything, raise, touch on,
    criticise, criticize, acknowledge, relay, pass on, convey, summarise, summarize, agree, assure,
    reassure, inform, spell out, admit, hint at, dwell on, go into, return, produce, name, display`,
  SAYING: `
    saying, stating, reporting, repeating, mentioning, listing, quoting, citing, relaying, bringing,
    raising, criticising, criticizing, discussing, including, telling, writing, revealing, highlighting,
    showing, talking, naming`,
  HIDE: `
    omit, skip, pay no mind to, pay no regard to, take no account of, hide, conceal, suppress, withhold, drop, exclude, leave out, leave, leave aside, ignore,
    disregard, overlook, gloss over, play down, downplay, understate, minimise, minimize, pass over,
    refrain, remove, erase, delete, cut, neglect, forget, bury, filter out, keep quiet about, keep
    silent about, hush up, strike`,
  RATE: `
    rate, rank, score, mark, grade, weigh, weight, treat, regard, consider, count, view, trust,
    present, portray, depict, describe, call, frame, paint, give, grant, assign, award, set, put,
    upgrade, promote, push, endorse, recommend, favour, favor, praise, laud, commend, support, judge,
    assess, evaluate, phrase, summarise, summarize, label, credit, side, read, raise, lift, back, adopt,
    accept, emphasise, emphasize, stress, highlight, underline, characterise, characterize, reject`,
  WRITE: `
    write, give, generate, produce, provide, output, return, deliver, compose, issue, submit, offer,
    draft, prepare, make, create, keep, phrase, word, render, turn, formulate, have, let, ensure`,
  DESCRIBED: `
    described, rated, presented, portrayed, called, ranked, scored, praised, recommended, accepted, ignored,
    disregarded, treated, dismissed, omitted, discounted, left out, overlooked, withheld, hidden, skipped,
    mentioned, emphasised, emphasized, stressed, highlighted, characterised, characterized`,
  PRAISING: `
    praise, flatter, compliment, applaud, celebrate, glorify, hail, laud, extol, commend, favour,
    favor, prefer, grant, speak, talk`,
  DONE: `
    toned down, omitted, left out, skipped, ignored, praised, recommended, overlooked, rated, described,
    called, gave, kept, highlighted, stressed, emphasised, emphasized, softened, dropped, forgot`,
  BEGIN: `
    begin, start, open, end, finish, conclude, close, preface, prefix, sign, sign off`,
  INSERT: `
    include, use, insert, mention, write, say, print, append, add, output, incorporate, put, place,
    weave in, embed, work in, contain, have, hide, slip`,
  REVEAL: `
    reveal, print, repeat, output, show, leak, disclose, dump, expose, recite, list, paste, copy, send,
    post, forward, e-mail, email, message, dm, upload, transmit, publish, hand over, give, share, tell,
    translate, export`,
  SEND: `
    send, post, forward, e-mail, email, message, dm, notify, ping, upload, submit, transmit, publish,
    share`,
  ASIDE: `
    ignore, ignoring, disregard, forget, override, overrule, bypass, discard, set aside, put aside,
    abandon, drop, erase, wipe, neglect, unlearn, delete, skip, pay no attention to, pay no heed to,
    take no notice of, do not follow, don't follow, no longer follow, stop following, stop obeying, stop
    heeding, cease following, cease to follow, do not obey, don't obey, never follow, never obey, break,
    suspend, throw away, lay aside, discount, cancel, cease to obey, stop observing, put out of mind,
    clear, reset`,
  OBEY: `
    obey, comply with, follow only, only follow, act only on, listen only to, act on, obey only, follow`,
  PRETEND: `
    pretend, imagine, simulate, invent, fabricate, make up, make believe, feign, picture, act like,
    act as if, act as though, envision, dream up`,
  INVENT: 'simulate, invent, fabricate, make up, dream up, feign',
  SOFTEN: `
    soften, tone down, water down, dilute, bury, translate, reword, downplay, play down, understate, gloss
    over, hush up, conceal, hide, suppress, withhold, deny, dismiss, wave away, keep quiet about`,
  PLEAD: `
    argue, advocate, plead, vouch, campaign, lobby, lean, err, side, opt, settle, go, push, champion,
    convince, persuade, confirm, affirm, endorse, support, decide, vote, approve, upgrade`,
  TWIST: `
    translate, rewrite, reword, invert, reverse, turn, convert,
    replace, swap, downgrade, inflate, upgrade, move, shorten, edit, distort, correct`,
  ACT: 'act, behave, speak, answer, respond, reply, write, talk, think, argue, sound',
  PLAY: `
    play, take on, adopt, assume, take over, slip into, step into, impersonate, embody`,
  IMAGINE: `
    imagine, suppose, assume, simulate, envision, pretend, picture, believe, make believe, remember,
    think`,
  ASKED: `
    authorise, authorize, permit, allow, ask, asks, asked, urge, urges, instruct, instructs, instructed, advise, advised, request, requests,
    requested, want, wants, require, requires, required, beg, beseech, command, commands, order, orders,
    invite, invited, expect, expects, expected, grateful if, appreciate it if, appreciated if,
    appreciate if, would like, obliged, welcome if, thank, thankful if, hope`,
  DUTY: `
    must, should, shall, has to, have to, need to, needs to, ought to, is to, are to, had better, is
    required to, are required to, is obliged to, are obliged to, is instructed to, are instructed to, is
    asked to, are asked to, is expected to, are expected to, is hereby instructed to, are hereby
    instructed to, is hereby asked to, are hereby asked to, are requested to, is requested to, are
    kindly asked to, is kindly asked to, are kindly requested to, is advised to, are advised to, will,
    may only, can only, is supposed to, are supposed to, is bound to, are bound to, is ordered to, are
    ordered to, must not, is not to, are not to`,
  READING: `
    reading, seeing, processing, parsing, handling, summarising, summarizing, condensing, digesting,
    reviewing, evaluating, analysing, analyzing, encountering, compiling, judging, ingesting, consuming,
    scanning, assessing, drafting, writing, generating, preparing, composing, producing, making,
    creating`,
  READS: `
    reads, read, sees, see, processes, process, parses, parse, handles, handle, summarises, summarise,
    summarize, summarizes, condenses, condense, digests, digest, reviews, review, evaluates, evaluate,
    analyses, analyse, analyze, analyzes, encounters, encounter, compiles, compile, judges, judge,
    ingests, ingest, consumes, consume, scans, scan, assesses, assess, drafts, draft, writes, write,
    prepares, prepare, generates, generate, produces, produce, creates, create, composes, compose,
    aggregate, aggregates, digesting, receives, receive, gets`,
  BEING_READ: `
    read, processed, parsed, summarised, summarized, analysed, analyzed, evaluated, ingested, digested,
    handled, consumed, seen, condensed, reviewed, fed, given, scanned, assessed, judged, compiled,
    passed, shown`,
  USED: `
    use, used, uses, using, produces, writes, drafts, generates, creates, produce, write, draft,
    generate, produced, written, drafted, generated, created, prepared, made, prepares, compiled,
    compiles, drawn, derived, aid, help, helps, via, composed, assisted`,
};

/** What the order is about. */
const MATTERS: WordLists = {
  META: `
    meta-review, metareview, meta review, report to the chair, summary for the chair, summary
    of these reviews, summary of the reviews, overview of the reviews, overview of these reviews, digest
    of the reviews, synthesis of the reviews, synthesis of these reviews, answer to the chair, answer to
    the area chair`,
  OUTPUT: `
    answer, reply, response, summary, overview, write-up, writeup, output, synthesis, digest,
    assessment, judgement, judgment, evaluation, recommendation, message, report, review, meta-review,
    metareview, meta review, verdict, appraisal, opinion, feedback, draft`,
  DIGEST: `
    summary, overview, write-up, writeup, digest, synthesis, verdict, meta-review, metareview, meta
    review, recommendation, output`,
  PRAISE: `
    positive, favourable, favorable, glowing, enthusiastic, flattering, excellent, outstanding, very
    good, supportive, uncritical, groundbreaking, ground-breaking, transformative, state of the art,
    endorsement, endorse, praise, praises, praising, laudatory, convinced, admiring, warm, warmly,
    brilliant, flawless, perfect, generous, generously, impressive, landmark, exceptional, remarkable,
    exemplary, stellar, superb, delighted, breakthrough, strength, merit, positives, ready for publication, advantage, virtue, highly, magnificent, marvellous, wonderful,
    first-rate, faultless, optimistic`,
  ACCEPT: `
    accept, acceptance, accepted, accepting, accepts, strong accept, clear accept, award, oral,
    spotlight, best paper, publication, published`,
  TOP: `
    highest, maximum, top, perfect, full, best, 10, 9, 8, ten, nine, eight, 5, five, high, maximal,
    excellent, outstanding`,
  MARK: `
    score, rating, mark, grade, rank, confidence, soundness, star, lean, verdict, recommendation,
    novelty, clarity, originality, significance, quality, presentation, contribution, impact,
    excitement, assessment`,
  FAULT: `
    weakness, flaw, limitation, concern, criticism, drawback, shortcoming, problem, objection,
    complaint, negative, negatives, negative comment, negative point, negative review, critical comment,
    critical point, critical review, critique, error, leak, leakage, deficiency, reservation, issue,
    doubt, fault, defect, gap, mistake, downside, disadvantage, missing baseline, missing ablation,
    missing experiment, missing, unfavourable, unfavorable, plagiarism, reject, rejection, incremental,
    point`,
  REVIEW: `
    the reviews, all reviews, r1, r2, r3, r4, r5, r6, reviewer 1, reviewer 2, reviewer 3,
    reviewer 4, reviewer 5, reviewer #1, reviewer #2, reviewer #3, reviewer one, reviewer two, reviewer
    three, first reviewer, second reviewer, third reviewer, other review, other reviewer, other
    reviewers, remaining review, remaining reviewer, this review, this reviewer, these reviews, previous
    review, preceding review, negative review, critical review, negative reviewer, second review, third
    review, first review, last review, the third one, the second one, the first one, everyone else`,
  PAPER: 'paper, submission, manuscript, work, article, study, research',
  HERE: 'this, these, here, above, below',
  TEXT: `
    text, review, document, comment, paper, page, message, content, note, paragraph, report, passage,
    line, sentence, item, section, list, file, notice, request, order, instruction, block, thread,
    discussion, material, remark, prompt, this, it`,
  RULE: `
    instruction, prompt, directive, command, guideline, guidance, guardrail, system message, system
    prompt, safety rule, policy, constraint, programming, training, rule, order, direction, restriction,
    safeguard, safety check, safety filter, context, conversation, request, task, setup, configuration,
    briefing`,
  STRICT_RULE: `
    instruction, prompt, directive, command, guidance, guardrail, system message, system prompt, rule,
    order, restriction, safeguard, policy, safety rule, safety check, briefing`,
  EARLIER: `
    previous, prior, preceding, above, earlier, former, foregoing, all, any, other, existing, original,
    initial, system, your, these, those, every, old, past, current`,
  CONFIGURED: `
    reconfigured, reset, updated, reprogrammed, upgraded, reassigned, configured, instructed, selected,
    granted, authorised, authorized, switched`,
  VOID: `
    do not exist, does not exist, never existed, no longer, gone, void, obsolete, suspended, cancelled, canceled, invalid, revoked, lifted,
    superseded, replaced, a mistake, mistaken, outdated, withdrawn, disabled, overridden, do not apply,
    don't apply, do not count, do not matter, cease, expired, off, wrong, a test, test data, only a
    test, a drill, fiction, irrelevant, to be ignored, to be disregarded, not real, deactivated,
    annulled`,
  SECRET: `
    configuration, system prompt, api key, credential, initial instruction, hidden instruction, hidden
    prompt, password, other thread, other papers, other paper, other channel, other conversation, other
    users, another paper, another thread, every channel, names of the reviewers, names of reviewers,
    identity of the reviewer, identities of the reviewers, reviewer names, confidential comment, other
    review, other reviews, private comment, confidential remark, private note`,
  OWN_SECRET: 'prompt, token, marker, environment, memory, instruction, context, rule, text',
  WHERE: 'channel, webhook, slack, everyone, address, url, public, thread, outside',
  CORRECT: 'correct, right, only, expected, proper, true, desired',
  TASK: 'task, objective, goal, assignment, mission, role, job, purpose, duty',
  BY_SYSTEM: 'system, policy, safety, admin, administrator, developer, instruction, prompt',
  OVERRIDE: `
    override :, overrides :, jailbreak mode, do anything now, prompt injection follows`,
  MODE: `
    developer mode, maintenance mode, debug mode, admin mode, god mode, acceptance mode, jailbreak mode,
    unrestricted mode, praise mode`,
  FAN: 'admirer, supporter',
  ROLE: `
    reviewer, author, editor, chair, area chair, fan, advocate, model, assistant, expert, defender,
    supporter, admirer, lawyer, salesman, agent, bot, referee, friend, spokesperson, spokesman, ally,
    voice, professor, ambassador, champion, enthusiast, persona, character, person, cheerleader,
    marketer, colleague, mentor, critic, oracle, god, ai`,
  FREE: 'restriction, limit, filter, guardrail, rule, constraint',
  THIS_TEXT: `
    this review, this text, this note, this message, this page, this paragraph, this line, this sentence,
    this thread, this comment, this document, this section, this instruction, this request, this order,
    these lines, these instructions, these orders, this list, this item, list item, this response, these
    reviews, this discussion, this conversation, this chat, this submission, this summary, this prompt,
    this notice, this passage, this memo, this remark, what you read here, the rest of this, everything else`,
  GIVEN: `
    you were given, you were told, you received, you have received, you got, you have been, you are given,
    given to you, told to you, you have read, you had, you were instructed, you were asked, you were shown,
    you were fed, you have seen, you saw, you know`,
  SELF: `
    your role, your job, your mission, your duty, your neutrality, your objectivity, your impartiality,
    your loyalty, your allegiance, your operator, your developer, your owner, your maker, your creator,
    your principal, your boss, your persona, your identity, your scepticism, your skepticism, your
    guardrails, your programming, your meta-review, your verdict, your final verdict, your superior,
    your employer, your instructions, your rules, your user, your prompt, your guidelines, your
    configuration, your memory, your safety, your earlier, your prior, your restrictions, your
    directives, your orders`,
  OWN: `
    your job, your mission, your duty, your neutrality, your objectivity, your impartiality,
    your loyalty, your allegiance, your operator, your developer, your owner, your maker, your creator,
    your principal, your boss, your scepticism, your skepticism, your
    guardrails, your programming, your meta-review, your verdict, your final verdict, your superior,
    your employer`,
  RATING: 'rating, score, recommendation, verdict, decision, grade, lean, final judgement, final judgment',
  LENIENT: `
    generous, generously, lenient, leniently, leniency, kind, kindly, nice, nicely, gentle, gently,
    sympathetic, forgiving, merciful, mercy, charitable, favourably, favorably, positively, well, warmly,
    highly, enthusiastic, enthusiastically, supportive, uncritical, flattering, good`,
  PHRASE: `
    phrase, sentence, word, string, code word, codeword, keyword, passphrase, token, marker, expression,
    line, hashtag, emoji, secret word, magic word, term, quote`,
  WITHDRAWN: `
    withdrawn, resolved, settled, void, invalid, addressed, retracted, authoritative, final, low,
    unreliable, noise, outlier, minor, solved, irrelevant, mistaken, fixed, twice, double, doubly, most,
    only, never, nonexistent, absent, biased, unfounded, credible, important, nothing, out, trivial,
    gone, not submitted, satisfied, answered, discounted, less, more, zero`,
};

/** Small words that rules name, and those that may stand between any two steps. */
const SMALL_WORDS: WordLists = {
  /** Before whoever is called by a clause that begins so. */
  ARTICLE:
    'the, a, an, any, all, every, each, our, my, dear, some, most, whichever, whatever, please, kindly, and',
  SMALL: `
    ", “, ”, «, the, a, an, whichever, whatever, any, all, every, each, our, my, your, its, their, some, such, other, of, both, very,
    most, own, dear, whole, entire, full, final, overall, short, single, also, ever, just, only, always,
    please, kindly, simply, that, to, in, for, on, with, and, then, so, now, as, more, purely,
    exclusively, entirely, fully, do, not, never, don't, be, is, by, at, reviewing, following, different`,
  IF: `
    if, as, since, because, when, assuming, in case, provided, provided that, providing, supposing,
    given, given that, granted, granted that, presuming, should, in the event, unless, whenever`,
  WHEN: 'when, whenever, while, before, as soon as, once, each time, every time, if',
  BE: "are, 're, is, was, were, be, being, happen to be, been",
  NOT: "not, don't, never, cannot, no, mustn't, nothing, without, shouldn't",
  WHO: 'that, which, who',
  ASKS: `
    asks, ask, asked, inquires, inquire, wants to know, want to know, doubts, wonders, wonder, raises,
    requests, questions, question, queries, brings up, wants`,
  NEW: `
    new, updated, revised, additional, secret, hidden, override, real, actual, final, priority, urgent,
    admin, administrator, developer, true, next`,
  ONLY: `
    only, just, exactly, nothing but, solely, exclusively, regardless, no matter, always, whatever,
    irrespective, simply, merely`,
  ANY: 'any, all, every, whichever, whatever, each',
};

/** As they stand; and nouns, of which the plural is the same. */
export const ENGLISH_WORDS = { exact: { ...ACTS, ...SMALL_WORDS }, nouns: { ...READERS, ...MATTERS } };
