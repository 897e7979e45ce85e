import { digestedTables } from '#main/store/digests/digested-tables'
import { inMemory } from '#main/store/sound/file-and-log'

/** A byte of a text that is still text when its bit is turned. */
export interface Place {
  at: number
  bit: number
}

/** Each byte that is a letter or figure of a value, in every copy of it that the file holds: rows, overflow pages, indexes. */
export function placesInTexts(bytes: Buffer): Place[] {
  const database = inMemory(Buffer.from(bytes))
  const places: Place[] = []
  for (const { name, columns } of digestedTables(database)) {
    for (const row of database.prepare(`SELECT * FROM ${name}`).iterate() as Iterable<Record<string, unknown>>) {
      for (const column of columns) {
        const value = row[column]
        if (typeof value !== 'string' || value.length < 3) continue
        // Long ones go on on other pages: their beginning is enough to be found by.
        const said = Buffer.from(value.slice(0, 40))
        for (let at = bytes.indexOf(said); at >= 0; at = bytes.indexOf(said, at + 1))
          places.push(inText(bytes, at, said))
      }
    }
  }
  database.close()
  return [...new Map(places.map((place) => [place.at, place])).values()]
}

/** The last sign that stays one: 旗 becomes 旘, a becomes `. */
function inText(bytes: Buffer, from: number, said: Buffer): Place {
  let at = from + said.length - 1
  while (at > from && bytes[at]! === 0x22) at -= 1
  return { at, bit: 0 }
}
