/** Milliseconds since 1970, with fractions. One clock for the bench, the stand-in and the model. */
export const now = (): number => performance.timeOrigin + performance.now();
