/** What a person at the page tried cannot be done; `message` says so in words for them. */
export class Refusal extends Error {
  override name = 'Refusal';
  status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
