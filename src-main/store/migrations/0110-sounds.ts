import type { Database } from 'better-sqlite3'
import { indexWords } from '#shared/records/search-words'
import type { Migration, MigrationProgress } from '../migration'

const rowsAtOnce = 500

let soundKey: (searchKey: string) => string = () => ''

/** Titles are found by their sound as well: a key to hold longer words against, and a second column of the index. */
export const sounds: Migration = {
  version: 110,
  load: async () => {
    soundKey = (await import('../sound-key')).soundKey
  },
  up: (database) =>
    database.exec(`
      ALTER TABLE records ADD COLUMN sound_key TEXT NOT NULL DEFAULT '';
      DROP TABLE record_search;
      CREATE VIRTUAL TABLE record_search
        USING fts5 (words, sounds, content='', contentless_delete=1, detail=none, tokenize='ascii');
    `),
  fill: indexAgain,
}

function* indexAgain(database: Database): Generator<MigrationProgress> {
  const total = database.prepare('SELECT count(*) FROM records').pluck().get() as number
  const page = database.prepare(
    `SELECT number, search_key, removed FROM records WHERE number > ? ORDER BY number LIMIT ${rowsAtOnce}`,
  )
  const keep = database.prepare('UPDATE records SET sound_key = ? WHERE number = ?')
  const index = database.prepare('INSERT INTO record_search (rowid, words, sounds) VALUES (?, ?, ?)')
  let last = 0
  for (let done = 0; done < total; ) {
    const rows = page.all(last) as { number: number; search_key: string; removed: number }[]
    for (const { number, search_key, removed } of rows) {
      const sound = soundKey(search_key)
      keep.run(sound, number)
      if (removed === 0) index.run(number, indexWords(search_key), indexWords(sound))
      last = number
    }
    done += rows.length
    yield { done, total }
  }
}
