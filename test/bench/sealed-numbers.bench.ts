import { cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CountyKeys } from '#main/services/county-key/county-keys'
import { hashOf, opened } from '#main/services/households/numbers'
import { eachHousehold, type Found, listHouseholds } from '#main/store/household-lists'
import { openCountyStore } from '#main/store/open'
import { type HouseholdNumber, householdNumbers, wholeRegister } from '#shared/households/household'
import { codeKey } from '#shared/households/keys'
import { unwrap } from '#shared/result'
import { countyFor, mib } from './county-of-households'
import { print, repeated, timed, worked } from './measure'

// A register of 50,000 households with 150,000 encrypted numbers beside the very same one with its numbers in plain: the same
// tables, indices and program, and each question asked of both in the same run.

const { backend, get, folder, county, projectId, made, path, code } = await countyFor(50_000)
const file = await get('household.readFile', { path, sheet: '', jobId: 'r' })
await get('household.checkFile', { fileId: file.id, projectId, reading: file.reading, jobId: 'c' })
await get('household.import', { fileId: file.id, projectId, leaveOut: false, jobId: 'i' })
await get('county.close', null)

const plainCounty = join(folder, '不加密')
cpSync(county, plainCounty, { recursive: true })
putPlainNumbers(join(plainCounty, 'county.sqlite'))
const sizeOf = (folder: string) => statSync(join(folder, 'county.sqlite')).size
console.log(`county.sqlite ${mib(sizeOf(county))} MiB encrypted, ${mib(sizeOf(plainCounty))} MiB plain`)

async function opening(folder: string): Promise<number> {
  const [time] = await timed(() => get('county.open', { folder }))
  await get('county.close', null)
  return time
}
// In turn, so that neither has the warmer disk.
const times = { sealed: [] as number[], plain: [] as number[] }
for (let turn = 0; turn < 5; turn += 1) {
  times.sealed.push(await opening(county))
  times.plain.push(await opening(plainCounty))
}
const middle = (all: number[]) => all.toSorted((a, b) => a - b)[2]!
print('open the county', middle(times.sealed), middle(times.plain), 'in plain')
await backend.close()

const sealed = unwrap(await openCountyStore(county))
const plain = unwrap(await openCountyStore(plainCounty))
const keys = new CountyKeys(folder, null)
unwrap(await keys.openByCode(sealed.db, code))
const one = made[40_000]!
const filter: Found = { ...wholeRegister(projectId), hashes: [], files: null }
const page = { after: null, limit: 100 }

const found = (of: HouseholdNumber) => async () => {
  const key = (await keys.keyOf(sealed.db))!
  const hashes = householdNumbers.map((each) => ({ of: each, hash: hashOf(key, each, one[of]) }))
  return listHouseholds(sealed.db, { ...filter, text: one[of], hashes }, page)
}
const foundPlain = (of: HouseholdNumber) => () =>
  listHouseholds(plain.db, { ...filter, text: one[of], hashes: [{ of, hash: one[of] }] }, page)
// Of telephones several households may have the same one.
const isThere = ({ rows }: { rows: { code: string }[] }) => rows.some((row) => row.code === one.code)
for (const of of householdNumbers)
  if (!isThere(await found(of)()) || !isThere(await foundPlain(of)())) throw new Error(`${of} was not found`)
const titles = { citizenNumber: 'identity number', bankAccount: 'account', phone: 'telephone' }
for (const of of householdNumbers)
  print(`found by the whole ${titles[of]}`, await repeated(found(of)), await repeated(foundPlain(of)), 'in plain')

const named = { ...filter, text: one.name.slice(0, 2) }
print(
  'found by a name',
  await repeated(() => listHouseholds(sealed.db, named, page)),
  await repeated(() => listHouseholds(plain.db, named, page)),
  'in plain',
)
print(
  'a page of the list',
  await repeated(() => listHouseholds(sealed.db, filter, page)),
  await repeated(() => listHouseholds(plain.db, filter, page)),
  'in plain',
)
const key = (await keys.keyOf(sealed.db))!
let count = 0
// In processor time: each is long enough for whatever else runs to be counted with it.
const whole = await worked(async () => {
  for await (const some of eachHousehold(sealed.db, filter))
    for (const { id, numbers } of some)
      for (const of of householdNumbers) count += numbers[of] && opened(key, id, of, numbers[of]) !== null ? 1 : 0
})
if (count !== 3 * made.length) throw new Error(`${count} numbers were opened`)
let signs = 0
const wholePlain = await worked(async () => {
  for await (const some of eachHousehold(plain.db, filter))
    for (const { numbers } of some) for (const of of householdNumbers) signs += numbers[of]?.sealed.length ?? 0
})
if (signs === 0) throw new Error('no number in plain was read')
print('all 150,000 numbers in full', whole, wholePlain, 'in plain')
sealed.close()
plain.close()

/** What is sealed and what is a hash becomes the number itself. */
function putPlainNumbers(path: string): void {
  const database = new Database(path)
  const put = database.prepare(`
    UPDATE households SET citizen_sealed = @citizenNumber, citizen_hash = @citizenNumber, bank_sealed = @bankAccount,
      bank_hash = @bankAccount, phone_sealed = @phone, phone_hash = @phone WHERE project_id = @projectId AND code_key = @code AND removed = 0`)
  database.transaction(() => {
    for (const { citizenNumber, bankAccount, phone, code } of made)
      put.run({ citizenNumber, bankAccount, phone, code: codeKey(code), projectId })
  })()
  database.exec('VACUUM')
  database.close()
}
