/** Id of the model: changes whenever any number of a result could. */
export const MODEL = 'tandem-1.1';

/** Kept for each record, on either side. */
export const KEPT = 40;

/** Shown of those. */
export const SHOWN = 20;
