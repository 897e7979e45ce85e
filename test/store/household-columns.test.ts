import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { cellsOf, csvOf, heads } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { temporaryFolder } from './county-fixture'
import { all, checked, fileOf, imported, makeKey, startWithProject } from './household-fixture'

const made = madeHouseholds(3)

/** Further columns of an office's own table, each with a number of somebody. */
const ofSomebody: Record<string, string> = {
  备注: '其子152128199001011234在外，座机8212399，卡6217000012340005678',
  家庭情况: '打 +8613800007777 或 138-0000-6666',
  存折: '152128 19700101 1234',
  存折账户: '622123456788',
  开户行及尾号: '农行 622123456789',
  紧急联络: '8211234',
  家属联络: '0470-7654981',
  配偶身份证号: '152128197001011235',
  监护人银行卡号: '6217000012340005679',
  代领人账户: '05110101040012345',
  残疾证: '15212819700101123X41',
  护照: 'E12345679',
  微信: '１３８００００９９５５',
}
const plain = { 户数: '2300000', 登记日期: '20230401', 邮编: '021000', 备案编号: 'JD000123', 补助金额: '2500000' }
/** Whole and as digits alone; none is a part of any other figure of the table. */
const planted = [
  ...Object.values(ofSomebody),
  ...['152128199001011234', '8212399', '6217000012340005678', '13800007777', '138-0000-6666', '152128 19700101 1234'],
  ...['622123456788', '622123456789', '8211234', '7654981', '12345679', '15212819700101123'],
]

function leaksIn(...folders: string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  return files
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const bytes = readFileSync(path)
      const found = planted.filter((one) => bytes.includes(one) || bytes.includes(Buffer.from(one, 'utf16le')))
      return found.map((one) => `${one} in ${path}`)
    })
}

const tablePath = () =>
  fileOf(
    csvOf([
      [...heads, ...Object.keys(ofSomebody), ...Object.keys(plain)],
      [...cellsOf(made[0]!, 0), ...Object.values(ofSomebody), ...Object.values(plain)],
    ]),
  )

async function withColumns() {
  const backend = await startWithProject()
  await imported(backend, backend.projectId, tablePath())
  const { rows } = await backend.get('household.list', { filter: all(backend.projectId), after: null, limit: 5 })
  return { ...backend, id: rows[0]!.id }
}

test('what further columns have of numbers stands in no file of county, log, backup or app, also when it is edited', async () => {
  const { get, close, folder, userDataFolder, id } = await withColumns()
  const { further } = await get('household.get', { id })
  await get('household.save', {
    id,
    revision: 1,
    further: { ...further, 备注: `新的${ofSomebody.备注}`, 邮编: '8211234' },
  })
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 9 })
  await get('history.undo', steps[0]!.stamp)
  await get('backup.make', { kind: 'manual', jobId: 'k' })
  expect(readdirSync(folder)).toContain('county.sqlite-wal')
  const before = leaksIn(folder, userDataFolder)
  await close()
  expect([...before, ...leaksIn(folder, userDataFolder)]).toEqual([])
  // The look itself can find: the clerk’s own table is full of them.
  expect(leaksIn(join(tablePath(), '..'))).toHaveLength(planted.length)
})

test('they are shown masked and come back whole with 查看; what is none stays plain', async () => {
  const { get, id } = await withColumns()
  const { further, maskedFurther } = await get('household.get', { id })
  expect(maskedFurther).toEqual(Object.keys(ofSomebody))
  expect(further).toMatchObject(plain)
  expect(planted.filter((one) => JSON.stringify(further).includes(one))).toEqual([])
  const looked = await Promise.all(
    Object.keys(ofSomebody).map((title) => get('household.number', { id, of: `further/${title}` })),
  )
  expect(looked).toEqual(Object.values(ofSomebody))
})

test('a full export has them whole, another one masked', async () => {
  const { get, projectId } = await withColumns()
  const path = join(temporaryFolder(), '户册.xlsx')
  const cells = async (full: boolean) => {
    await get('household.export', { filter: all(projectId), full, path, jobId: 'e' })
    const read = await readHouseholdTable({ bytes: readFileSync(path), sheet: '' })
    return read.ok ? read.value.rows[1]!.cells : []
  }
  const whole = Object.values(ofSomebody)
  expect((await cells(true)).filter((cell) => whole.includes(cell))).toEqual(whole)
  const masked = await cells(false)
  expect(planted.filter((one) => masked.some((cell) => cell.includes(one)))).toEqual([])
})

test('until there is a key, a number in a further column alone asks for the recovery code first', async () => {
  const backend = await startWithProject({ withKey: false })
  const cells = cellsOf({ ...made[0]!, citizenNumber: '', bankAccount: '', phone: '' }, 0)
  const path = fileOf(
    csvOf([
      [...heads, '存折'],
      [...cells, '152128 19700101 1234'],
    ]),
  )
  const { file, check, remarks } = await checked(backend, backend.projectId, path)
  const input = { fileId: file.id, projectId: backend.projectId, leaveOut: false, jobId: 'i' }
  expect(check.hasNumbers).toBe(true)
  expect(remarks.map(({ column, reason }) => `${column}：${reason}`)).toEqual([
    '存折：里面有证件、银行或电话号码，整格加密保存、遮盖显示，点“查看”可以看到',
  ])
  expect(await backend.call('household.import', input)).toMatchObject({ error: { code: 'COUNTY_KEY_MISSING' } })
  await makeKey(backend)
  expect(await backend.get('household.import', input)).toMatchObject({ taken: 1 })
})
