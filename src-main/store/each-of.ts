import { sql } from 'kysely'

/** For `in`, however many there are: a statement takes some thirty thousand values, and a project may have more records. */
export const eachOf = (ids: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
