/** The one database of a county, in its folder. */
export const databaseName = 'county.sqlite'
