/** What SQLite raises where a row that was altered would be written over. */
export const alteredMark = 'not as it was written'
