/** 'R1', 'R1 and R3', 'R1, R2 and R4'. */
export const list = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
