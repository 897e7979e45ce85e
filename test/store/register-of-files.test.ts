import { describe, expect, test } from 'vitest'
import type { FileStanding } from '#shared/households/file-standing'
import { wholeRegister } from '#shared/households/household'
import { below, codeOf, folderOf, jpeg, startWithHouseholds, whole } from './delivery-fixture'

const silent = (of: string) => {
  const { '录音.m4a': _none, ...rest } = whole(of)
  return rest
}
const reason = { kind: 'refused', note: '', signedBy: '户主3', reviewedBy: '李明', signedOn: '2023-02-28' } as const

/** Complete, lacking its recording, refused to be recorded, lacking all but a photograph, and nothing of the fifth. */
async function withEveryStanding() {
  const county = await startWithHouseholds(5)
  await county.taken(
    folderOf({
      ...below(codeOf(1), whole('first')),
      ...below(codeOf(2), silent('second')),
      ...below(codeOf(3), silent('third')),
      ...below(codeOf(4), { '照片.jpg': jpeg() }),
    }),
  )
  const register = wholeRegister(county.projectId)
  const [, , third] = (await county.get('household.list', { filter: register, after: null, limit: 9 })).rows
  await county.get('delivery.saveReasons', { householdId: third!.id, traces: ['recording'], reason })
  const standing = async (of: FileStanding, part: object = {}) => {
    const filter = { ...register, standing: of, ...part }
    const { rows } = await county.get('household.list', { filter, after: null, limit: 9 })
    expect(await county.get('household.count', filter)).toBe(rows.length)
    return rows.map(({ code }) => code)
  }
  return { ...county, register, standing }
}

describe('[P24] the register says of each household how complete its file is', () => {
  test('it is narrowed by how they stand, beside every other filter, as the delivery counts them', async () => {
    const { standing, overview } = await withEveryStanding()
    expect(await standing('complete')).toEqual([codeOf(1)])
    expect(await standing('lacking')).toEqual([codeOf(2), codeOf(4)])
    expect(await standing('reasoned')).toEqual([codeOf(3)])
    expect(await standing('none')).toEqual([codeOf(5)])
    expect((await overview()).files).toMatchObject({ complete: 1, lacking: 2, reasoned: 1, none: 1 })
    expect(await standing('lacking', { text: '户主4' })).toEqual([codeOf(4)])
    expect(await standing('lacking', { area: '没有这个苏木' })).toEqual([])
  })

  test('each row says what is missing, and why where a reason is on record', async () => {
    const { get, register } = await withEveryStanding()
    const { rows } = await get('household.list', { filter: register, after: null, limit: 9 })
    expect(rows.map(({ files }) => [files?.standing, files?.missing])).toEqual([
      ['complete', []],
      ['lacking', ['访问录音']],
      ['reasoned', []],
      ['lacking', ['入户调查表', '访问录音']],
      ['none', ['入户调查表', '入户照片', '访问录音']],
    ])
    expect(rows[2]?.files?.reasons).toEqual([
      { trace: '访问录音', text: '拒绝录音（签字 户主3，复核 李明，2023-02-28）' },
    ])
  })

  test('a page goes on behind the last row of those that stand so', async () => {
    const { get, register } = await withEveryStanding()
    const filter = { ...register, standing: 'lacking' as const }
    const first = await get('household.list', { filter, after: null, limit: 1 })
    expect(first.rows.map(({ code }) => code)).toEqual([codeOf(2)])
    const second = await get('household.list', { filter, after: first.next, limit: 1 })
    expect(second).toMatchObject({ rows: [{ code: codeOf(4) }], next: null })
  })

  test('where nothing was delivered, or all of it was moved out, no row says anything of it', async () => {
    const county = await startWithHouseholds(1)
    const rows = async () =>
      (await county.get('household.list', { filter: wholeRegister(county.projectId), after: null, limit: 9 })).rows
    expect(await rows()).toMatchObject([{ files: null }])
    const { id } = await county.taken(folderOf(below(codeOf(1), whole('x'))))
    expect(await rows()).toMatchObject([{ files: { standing: 'complete' } }])
    await county.get('delivery.setRemoved', { id, removed: true })
    expect(await rows()).toMatchObject([{ files: null }])
  })
})
