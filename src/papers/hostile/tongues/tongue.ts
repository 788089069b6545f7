/**
 * Words of orders in one language, by what they do: alternatives parted by `|`, as patterns (`\\p{L}*` for an ending),
 * written as people write. A line's end parts nothing. Most match from the beginning of a word, whatever its ending;
 * verbs (`aside`, `write`, `include`, `must`, `hush`, `tell`) and `familiar` as they stand, since their ending makes the order.
 */
export interface Tongue {
  /** Small words that tell it from English; left out where its script does, which has no blanks or glues words on. */
  common?: string;
  /** To set aside, earlier things, orders; and `what you were told`. */
  aside: string;
  earlier: string;
  orders: string;
  told: string;
  /** `You are`, and a machine. */
  you?: string;
  machine?: string;
  /** `You` as nobody calls an author or a reviewer; left out where people call each other so. */
  familiar?: string;
  /** What opens an address, and what else is a machine there. */
  greet: string;
  device: string;
  /** `Reads`, `this text`. */
  reads: string;
  here: string;
  /** Orders to write, what is praised, and the text that is asked for. */
  write?: string;
  praise?: string;
  verdict?: string;
  /** `Your summary`, `summarise`; duties; `only` and silence; strengths and weaknesses. */
  yours: string;
  summing: string;
  must: string;
  hush: string;
  topic: string;
  /** To act as if, and as whom. */
  pretend: string;
  people: string;
  /** Orders to say, and the chair. */
  tell: string;
  chair: string;
  /** Orders to use a phrase, words for a phrase, and for the answer it must stand in. */
  include?: string;
  phrase?: string;
  answer?: string;
}
