import { join } from 'node:path'
import { connect } from '#main/store/connection'
import { startInCounty } from './county-fixture'

/** A closed county with two projects, so large that it is looked at beside the program: its history holds some megabytes of text. */
export async function closedLargeCounty() {
  const backend = await startInCounty()
  const make = (name: string) => backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  const [first, second] = [await make('甲'), await make('乙')]
  await backend.close()
  const file = join(backend.folder, 'county.sqlite')
  const database = connect(file)
  // Numbered as if there were 30,000 before them.
  database.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
    INSERT INTO changes (seq, device, counter, at, who, command, record_id, field, after)
    SELECT 30000 + i, 'other', i, '2023-03-02T00:00:00Z', '', 'save', 'large', 'text', json_quote(hex(zeroblob(500000))) FROM n`)
  database.close()
  return { folder: backend.folder, file, first: first.id, second: second.id }
}
