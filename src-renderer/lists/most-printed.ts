/** Rows of a list on paper: more than sixty pages nobody reads. */
export const MOST_PRINTED = 2_000
