import { NoAnswer } from './line.ts';
import { Refusal } from './refusal.ts';

/** The app's answer, or a Refusal in the words Slack shows. */
export async function answered<T>(answer: Promise<T>, otherwise: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refusal(otherwise, 424);
    throw error;
  }
}
