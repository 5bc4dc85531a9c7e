/**
 * Rare situations that a whole campaign must have met, by the names under which the world counts them: where one is
 * missing, its seeds did not test what they claim.
 */
export const requiredProbes: readonly string[] = [];
