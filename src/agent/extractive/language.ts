export { isForeign } from '../language.ts';
