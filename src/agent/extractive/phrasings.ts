/** Tables of phrasings, one a line, read as one pattern. */

/** Any of these; case does not matter. */
export const any = (...forms: RegExp[]): RegExp =>
  new RegExp(forms.map(({ source }) => source).join('|'), 'i');

/** Any of these whole words; `complain*` stands for all that begins so. */
export const words = (all: string): RegExp =>
  new RegExp(`\\b(?:${all.trim().split(/\s+/).join('|').replaceAll('*', '\\w*')})\\b`);
