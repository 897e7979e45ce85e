import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '#main/resources'
import calendar2023 from '#resources/calendar/2023.json'
import checkList from '#resources/check-lists/procurement-check-list.json'
import type { DataKind } from '#shared/data-sets/data-set'
import { dataKinds } from '#shared/office-data/registry'
import { calendarsInForce } from '#shared/office-data/rules-for'
import { unwrap } from '#shared/result'
import { resourcesFolder, temporaryFolder } from './county-fixture'

/** The program's resources with other files beside them. */
function resourcesWith(files: Record<string, unknown>, kinds: readonly DataKind[] = dataKinds) {
  const folder = temporaryFolder()
  cpSync(resourcesFolder, folder, { recursive: true })
  for (const [path, json] of Object.entries(files)) writeFileSync(join(folder, path), JSON.stringify(json))
  return unwrap(loadResources(folder, kinds))
}

const versions = ({ rules: { sets = [] } }: ReturnType<typeof resourcesWith>, kind: string, scope = '') =>
  sets.filter((set) => set.kind === kind && set.scope === scope).map(({ version, number }) => [version, number])

test('a version that is shipped later is a file named behind the first', () => {
  const kinds = dataKinds.map((kind) =>
    kind.id === checkList.kind ? { ...kind, at: [kind.at as string, 'check-lists/later.json'] } : kind,
  )
  const resources = resourcesWith({ 'check-lists/later.json': { ...checkList, version: '2024.1' } }, kinds)
  expect(versions(resources, checkList.kind)).toEqual([
    ['2023.1', 0],
    ['2024.1', 1],
  ])
})

test('a corrected calendar is one more file of its folder, and the one that counts', () => {
  const body = { ...calendar2023.body, holidays: calendar2023.body.holidays.slice(1) }
  const resources = resourcesWith({ 'calendar/2023-2.json': { ...calendar2023, version: '更正', body } })
  expect(versions(resources, 'work-calendar', '2023').at(-1)).toEqual(['更正', 1])
  expect(resources.rules.calendars.find(({ year }) => year === 2023)?.holidays).toHaveLength(body.holidays.length)
  expect(calendarsInForce(resources.rules).find(({ year }) => year === 2023)?.holidays).toHaveLength(
    body.holidays.length,
  )
})

test('the digest of a set is of what its file says, not of how it is written or read', () => {
  const digests = (resources: ReturnType<typeof resourcesWith>) =>
    (resources.rules.sets ?? []).map(({ sha256 }) => sha256)
  const path = 'check-lists/procurement-check-list.json'
  const { body, ...head } = checkList
  const written = digests(resourcesWith({}))
  expect(digests(resourcesWith({ [path]: { body, ...head } }))).toEqual(written)
  expect(digests(resourcesWith({ [path]: { ...head, body: body.slice(1) } }))).not.toEqual(written)
})
