import type { Migration } from '../migration'

/** What is taken back is looked for by the subject: no statement ever used the index over `undoes`. It came behind 330. */
export const unusedIndex: Migration = {
  version: 320,
  up: (database) => database.exec('DROP INDEX changes_by_undone'),
  isMissingIn: (database) =>
    database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'changes_by_undone'`).pluck().get() === 1,
}
