/** Markup that hides text, rings, links or loads, and text that imitates what only the app or a system writes. */
import type { FindingKind, Span } from './finding.ts';

const pattern = (kind: FindingKind, source: RegExp) => ({ kind, source });

const PATTERNS = [
  // Text that is there and not shown.
  pattern(
    'hidden-markup',
    /<!--(?!\s*(?:\[if|StartFragment|EndFragment|Begin|End))[\s\S]{0,4000}?(?:-->|$)/gi,
  ),
  pattern(
    'hidden-markup',
    /<\w{1,10}\b[^<>]{0,300}(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?!\.[1-9])|color\s*[:=]\s*["']?\s*(?:white|#fff(?:fff)?\b|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255)|\bhidden\b|aria-hidden|left\s*:\s*-\d{3,})[^<>]{0,300}>/gi,
  ),
  pattern(
    'hidden-markup',
    /\\(?:textcolor|color|colorbox)\s*(?:\[[^\]]{0,20}\])?\s*\{\s*(?:white|1,\s*1,\s*1|255,\s*255,\s*255|FFFFFF|background)\s*\}|\\fontsize\s*\{\s*[0-3](?:\.\d+)?\s*(?:pt)?\s*\}|\\(?:h|v)?phantom\s*\{[^{}]{20,}\}|\\(?:scalebox|resizebox)\s*\{\s*0?\.0\d*|\\(?:texttransparent|transparent)\s*\{\s*0(?:\.0\d*)?\s*\}|\\iffalse\b|\\begin\s*\{\s*comment\s*\}|\\tiny\s*\{?[^{}]{40,}/g,
  ),
  pattern('hidden-markup', /^[ \t]*\[(?:\/\/|comment|_|#|hidden)\]:\s*(?:#|<>|http)[^\n]{3,}/gim),
  pattern(
    'hidden-markup',
    /(?<![\n\t ])\n(?:[^\S\n]{0,80}\n){40,}(?=[^\S\n]{0,80}\S)|(?<![^\S\n])[^\S\n]{250,}(?=\S)/g,
  ),
  // What Slack, a browser or a mail program would act on.
  pattern(
    'markup',
    /(?:<|&lt;)!(?:channel|here|everyone|group|subteam\^\w+|date\^)[^<>\n]{0,80}(?:>|&gt;)|(?:<|&lt;)(?:@[UW]|#C)[A-Z0-9]{2,}(?:\|[^<>\n]{0,80})?(?:>|&gt;)|<(?:https?|mailto|tel|slack):[^<>\n|]{1,300}\|[^<>\n]{1,200}>/g,
  ),
  pattern('markup', /(?<![\w.])@(?:channel|everyone)\b|(?<![\w.])@here\b(?!\s+(?:is|are|we)\b)/gi),
  pattern(
    'markup',
    /<(?:img|iframe|script|object|embed|form|svg|link|meta|base|video|audio|style|input|button)\b[^<>]{0,400}(?:>|$)|<a\s[^<>]{0,200}href[^<>]{0,300}>/gi,
  ),
  pattern(
    'markup',
    /\b(?:javascript|vbscript|slack|file):(?:\/\/|[a-z]+\()|\bdata:(?:text|image|application)\/[\w.+-]+[;,]/gi,
  ),
  pattern('markup', /!\[[^\]\n]{0,200}\]\s?\(\s*<?(?:(?:https?:)?\/\/|data:)[^)\n]{0,400}\)?/gi),
  pattern(
    'markup',
    /!?\[[^\]\n]{0,200}\]\s?\(\s*<?https?:[^)\n]{0,300}[?&=/](?:\{|%7b|\[|\$\{|<[a-z]|YOUR_|INSERT|SUMMARY|DATA\b|EXFIL)[^)\n]{0,200}/gi,
  ),
  pattern('markup', /\bhttps?:\/\/[^\s)<>]{0,200}[?&][\w-]{1,30}=(?:\{|%7b|\[|\$\{|<[a-z])[^\s)]{0,200}/gi),
  // What only a chat template, the app or the prompt writes.
  pattern(
    'imitation',
    /<\|[^|<>\n]{1,40}\|>|<\/?(?:start_of_turn|end_of_turn|system|assistant|user_query|tool_call|function_calls?|function_results?|instructions?|sys)>|<<\/?SYS>>|\[\/?(?:INST|SYSTEM|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS)\]|<\/?s>(?=\s*(?:\[|<|$))/gi,
  ),
  pattern(
    'imitation',
    /<(?:instructions?|system|directives?|task)\s[^<>\n]{1,80}>|<\/?(?:developer|developer_message|admin|system_(?:prompt|message)|tool_(?:response|result|output)s?|function_(?:response|output)|assistant_(?:response|message))>/gi,
  ),
  pattern(
    'imitation',
    /^[ \t>*_]*(?:#{2,}\s*(?:instructions?|new instructions?|assistant|developer)\s*:\s?(?=\S)|\[(?:system|assistant|developer|admin(?:istrator)?|tool)(?: (?:note|message|prompt|notice|result|output|instructions?))?\]\s?(?=\S)|(?:admin(?:istrator)?|moderator|operator|platform)(?: (?:notice|note|message|override|instructions?|update))\s?:\s?(?=\S)|(?:tool|function|api)[_ ](?:result|output|response|call)\s*:\s?(?=\S))/gim,
  ),
  pattern(
    'imitation',
    /^[ \t>*_]*#{2,}\s*(?:system|instructions?|assistant|new instructions?|user|developer)(?:\s+(?:prompt|message|note|override))?\s*[:#]?\s*$/gim,
  ),
  pattern(
    'imitation',
    /^[ \t>*_#\-[("]*(?:system(?: (?:prompt|message|note|notice|override|update|instructions?))?|assistant|developer(?: message)?|sidechair|(?:senior )?area chair(?= asks|\s*\(verified)|the chair|chair|human|user|tool(?: result)?|ai|model)\s*(?:\([^()\n]{0,30}\))?[*_\])"]{0,3}\s?(?::(?![:/])|>|：)\s?(?=\S)/gim,
  ),
  pattern(
    'imitation',
    /^[ \t>*_#\-[]*(?:systeme?|sistema|systeem|systemmeldung|systemnachricht|systemhinweis|sistem|системное сообщение|система|система|система|システム|システム|系统(?:消息|提示)?|系統(?:消息|訊息|提示)?|시스템|النظام|מערכת|σύστημα|hệ thống|ระบบ|सिस्टम|سیستم|asistente|assistente|ассистент|助手)[*_\]]{0,3}\s?[:：]\s?(?=\S)/gimu,
  ),
  pattern('imitation', /\bPerson\s+<?@?U\w{2,}>?\s+(?:asks|says|writes)\s*:/gi),
  pattern(
    'imitation',
    /<{3,}\s*(?:\/?(?:material|end|begin|system|document|context|data|question|reviews?))\b[^<>\n]{0,60}(?:>{3,}|$)/gim,
  ),
  pattern(
    'imitation',
    /^[ \t]*(?:[-=*_#~<[(]{2,}\s*)(?:end|beginning|begin|start|close) (?:of |the )*(?:all )?(?:the )?(?:untrusted |trusted )?(?:reviews?|material|data|documents?|context|user (?:input|data)|quoted text|fence|evidence|prompt|transcript|system)\b[^\n]{0,40}$/gim,
  ),
  pattern(
    'imitation',
    /"(?:tool|function|action|tool_name)"\s*:\s*"\w{2,40}"\s*,\s*"(?:arguments|parameters|args|input)"|"role"\s*:\s*"(?:system|assistant|user|tool|developer)"|"(?:lean|verdict|secondLook|withheld|kPrecision|tool_calls?|function_call)"\s*:\s*["[{tf\d]/g,
  ),
  pattern('imitation', /^[ \t>*-]*\[[RAD]\d{1,2}\.\d{1,3}\]\s*\S/gm),
  pattern('imitation', /\bFacts, computed from the scores\b|\bThe venue's line for acceptance: \d/g),
  pattern(
    'imitation',
    /\b(?:verified|confirmed|approved|authori[sz]ed|signed) by (?:the )?(?:sidechair|openai|anthropic|slack|system administrator|system|program chairs?' bot)\b/gi,
  ),
];

export const markupIn = (text: string): Span[] =>
  PATTERNS.flatMap(({ kind, source }) =>
    [...text.matchAll(source)].map(({ 0: found, index }) => ({
      kind,
      start: index,
      end: index + found.trimEnd().length,
    })),
  );

/** Ids of passages typed into a text: `[R2.7]`, one or several. Only the app gives them. */
const TYPED_ID = /\[\s*[RAD]\d{1,2}\.\d{1,3}\s*\](?:\s*\[\s*[RAD]\d{1,2}\.\d{1,3}\s*\])*/g;

export const typedIdsIn = (text: string): Span[] =>
  [...text.matchAll(TYPED_ID)].map(({ 0: found, index }) => ({
    kind: 'reference',
    start: index,
    end: index + found.length,
  }));
