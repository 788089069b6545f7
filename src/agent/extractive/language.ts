/** Questions in other languages: their words for the commonest kinds are known, the rest of them is not. */

const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Thai}]{2}/u;
/** Function words of German, French, Spanish, Italian, Portuguese and Dutch that English does not have. */
const FOREIGN = new Set(
  (
    'der das und sind ist was welche welcher welches wie wird wurde nicht ein eine über gibt zu zum zur von mit es den dem ' +
    'les des du le la une est sont que quels quelles quel quelle qui pour dans sur sur ce cette avec aux ' +
    'el los las del cuáles cuál qué cómo son están para una uno por con se hay ' +
    'il gli della dei delle cosa quali sono che di nel nella ' +
    'os as da dos das quais qual são em uma não o ' +
    'het een van wat welke zijn niet voor'
  ).split(' '),
);
const ENGLISH = new Set(
  'the of and to is are what which how who why do does did they it this that for in on with about was were not can you tell me any'.split(
    ' ',
  ),
);

/** True when a message is plainly not in English. */
export function isForeign(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const foreign = words.filter((word) => FOREIGN.has(word)).length;
  return foreign >= 2 && foreign > words.filter((word) => ENGLISH.has(word)).length;
}
