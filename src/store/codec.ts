/** What stands between a text and its place in the database. */
export interface Codec {
  /** `context` names the place (namespace and key), so that a sealed text cannot be moved to another one. */
  seal(text: string, context: string): string;
  open(sealed: string, context: string): string;
}
