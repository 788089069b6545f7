/** The kinds of question a chair asks, and the forms of a message: a greeting, thanks, one that goes on from another. */

export const KINDS = [
  'greeting',
  'help',
  'errand',
  'reword',
  'identity',
  'contribution',
  'overview',
  'reviewer',
  'strengths',
  'weaknesses',
  'aspect',
  'agreement',
  'scores',
  'count',
  'recommendation',
  'raise',
  'aftermath',
  'discussion',
  'standing',
  'weigh',
  'grounds',
  'response',
  'draft',
  'planted',
  'writer',
  'changed',
  'search',
  'thanks',
] as const;
export type Kind = (typeof KINDS)[number];

/** A message of several sentences is read without what is said for courtesy or to set the scene. */
export const COURTESY =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|dear)\b(?: there| again| all| everyone| (?:dialogue )?agent| sidechair| bot)*(?:\s*[.!,]|\b(?=\s)|$)|(?:ok(?:ay)?|alright|all right|i see|i understand|understood|got it|great|sure|yes|no|right|thanks?|thank you|many thanks|interesting|perfect|excellent|agreed|good|fine|cool|nice)(?:[,.!;]| then| so much| a lot| very much| for [^.?!]{0,120}|$)[.!,]?|that(?:['’]s| is| sounds| makes| was) (?:\w+ )?(?:interesting|helpful|useful|good|great|clear|fine|all|sense|convincing|reassuring|right|correct|impressive|promising)\b[^.?!,]{0,40}[.!]?|(?:very |really )?(?:helpful|good to (?:know|hear))[.!]?)\s*/i;
export const GREETING =
  /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|hallo|bonjour|hola|ciao)\b/i;
/** Who is speaking, and nothing more: 'I am the area chair of this paper.' */
export const INTRODUCES = /^\W*(?:i(?:['’]m| am)|this is|my name is)\b[^.!?]{0,80}[.!]?\W*$/i;
export const THANKS =
  /\b(?:thanks?|thank you|thx|many thanks|appreciate (?:it|your|the)|that(?:['’]s| is| will be) all|no (?:more|further) questions|nothing else|(?:good)?bye|danke|merci|gracias|grazie|obrigad[oa])\b|谢谢|ありがとう/i;
/** A closing statement: the chair says what happens next and asks nothing. */
export const CLOSING =
  /\b(?:i (?:will|['’]ll|shall|can now|am going to|have decided|have made|['’]ve (?:decided|made)|think i (?:have|will|can))|(?:my|a) (?:final )?decision|take (?:this|that|it|these|them|all|your) .{0,40}into (?:account|consideration)|good understanding)\b/i;
/** The chair has made up their mind; what follows tells the authors, not the bot. */
export const DECIDED =
  /\bi(?:['’]ve| have)? (?:now |thus |therefore )?(?:decided|made (?:up my mind|my (?:final )?decision))\b/i;
export const WHY =
  /^\W*(?:(?:and|but|so|if so|if not),? )*(?:(?:why|how come|on what grounds|for what reasons?)\b[^?]{0,20}|what (?:is|are|was|were) (?:the|their|his|her|its) reasons?(?: for (?:it|this|that))?)\W*$/i;
/** 'Why does R2 say so?': what stands around a point that was quoted. */
export const SAID_SO =
  /\b(?:why|on what grounds|how come)\b.{0,30}\b(?:sa(?:y|id|ys)|thinks?|thought|believes?|finds?|claims?|criticis\w+|criticiz\w+)\b.{0,8}\b(?:so|that|this|it)\b\W*$/i;
/** The chair asks for something, with or without a question mark. */
export const ASKS =
  /\?|\b(?:tell me|show me|give me|explain|summari[sz]e|describe|list|compare|elaborate|expand|outline|draft|write|remind me|help me|walk me|point me|please|i(?:['’]d| would) like (?:to (?:know|see|hear|understand|discuss)|you)|what about|how about|recommend$|recommendation$)\b/i;
/** A question that says nothing itself: what it is about stands in the sentence before, or in the thread. */
export const ANAPHORIC =
  /\b(?:this|that|these|those|it|them|the same)\b(?: (?:point|concern|issue|comment|criticism|claim|limitation|weakness|problem|gap|assessment|statement|one|more|further|feedback|suggestion|concerns|issues|comments|points|questions))?\W*(?:further|more|in more detail|please|for me)?\W*$/i;
export const MORE =
  /\b(?:say|tell|know|explain|hear|give|share|provide)\b.{0,20}\b(?:more|further|additional)\b|\b(?:elaborate|expand|anything else|what else|any (?:other|more)|more detail|in more depth|go on|continue|others|further (?:details|points)|dig deeper)\b|^\W*(?:more|and\?|why)\W*$/i;
/** A short message that carries the last question over to another reviewer or aspect. */
export const CARRY =
  /^\W*(?:(?:ok(?:ay)?|i see|thanks|thank you|great|alright|right)\W+)?(?:and|what about|how about|and what about|same (?:question )?for|also)\b/i;
/** 'How many of them?', 'Which ones?': who, of what was asked about before. */
export const WHICH_OF_THEM =
  /^\W*(?:(?:and|so|ok(?:ay)?) )*(?:(?:by|for|from|in|of) )?(?:how many|who|which)(?: (?:says (?:so|that|this|it)|ones?|reviewers?|reviews?|people|ppl|of (?:them|the reviewers)|exactly|is (?:it|that)|(?:of them )?(?:said|says?|thinks?|wrote|mentions?|mentioned|raised?|raises) (?:so|this|that|it)|was (?:it|that)|in total|altogether))*\W*$|^\W*(?:says who|according to (?:who|whom|which (?:reviewer|review)s?))\W*$/i;
/** 'Summarise.' with nothing to summarise but what the thread is about: the reviews. */
export const SUMMARISE =
  /^\W*(?:please |now |can you |could you )*(?:(?:give me )?(?:a )?summary|summari[sz]e|sum up|sum (?:it|them) up|tl;?dr|recap)(?: (?:please|now|it|them|this|that|all|everything|for me|briefly|again))*\W*$/i;
/** A question or an order with a verb of its own: 'What does R2 think?', 'Summarise R1'. */
export const WHOLE =
  /\b(?:what|how|is|are|was|were|do|does|did|has|have)\b.{0,40}\b(?:say|said|saying|think|thinks|thought|writ\w*|wrote|find|found|feel|felt|like|likes?d?|dislikes?d?|see|conclude\w*|recommend\w*|opinions?|views?|verdict|take|position|stance|assessment|positive|negative)\b|\b(?:summari[sz]e|summary|sum up|recap|describe|show|give|tell|walk|quote|outline|explain|present)\b/i;
/** 'the others': everyone but who was spoken of last. */
export const OTHERS =
  /(?<!\beach )\b(?:the )?(?:others?|other (?:reviewers?|reviews?|ones|two|three)|rest(?= of (?:them|the reviewers)|\W*$)|anyone else|somebody else)\b/i;
/** The chair points back at a reviewer ('why does he say so', 'that reviewer'). */
export const SAME_PERSON = /\b(?:he|she|his|her|him|(?:this|that|the same) (?:reviewer|review|person))\b/i;
/** 'again': what was quoted before may be quoted once more. */
export const AGAIN = /\b(?:again|repeat|remind me|once more|recap)\b/i;
