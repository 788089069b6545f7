/** A person's or the app's picture: the first letters of the name on a colour that stays theirs. */
import type { User } from '../protocol.ts';

const COLOURS = 6;

export function Avatar({ user, small }: { user: User; small?: boolean }) {
  const letters = user.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '');
  const sum = [...user.id].reduce((total, character) => total + character.charCodeAt(0), 0);
  return (
    <span
      className={`avatar ${user.is_bot ? 'app' : `tint-${sum % COLOURS}`} ${small ? 'small' : ''}`}
      aria-hidden="true"
    >
      {letters.join('')}
    </span>
  );
}
