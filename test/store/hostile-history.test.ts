import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startInCounty, type TestBackend } from './county-fixture'
import { changes, importing, invalid, isEmpty, projectId, row } from './hostile-bundle'

describe('a history made by hand', () => {
  const stepsOf = async ({ get }: TestBackend, recordId: string) =>
    (await get('history.list', { recordId, before: null, limit: 50 })).steps

  test('in which commands take back one another is shown', async () => {
    const there = await startInCounty()
    const round = changes(
      row({ undoes: 'd:2' }),
      row({ counter: 2, undoes: 'd:1' }),
      row({ counter: 3, undoes: 'd:3' }),
    )
    await importing(there, (bundle) => (bundle.changes = round))
    expect(await stepsOf(there, projectId)).toHaveLength(4)
  })

  test('takes back nothing that was done here, and stands in the way of no undo', async () => {
    const there = await startInCounty()
    const own = await there.get('project.create', { name: '本旗的项目', year: 2023, catalogCode: 'SW-02' })
    const { stamp } = (await stepsOf(there, own.id))[0]!
    const told = changes(
      row({ ...stamp, field: 'areas' }),
      row({ counter: 7, undoes: `${stamp.device}:${stamp.counter}` }),
    )
    expect(await importing(there, (bundle) => (bundle.changes = told))).toMatchObject({ ok: true })
    expect(await stepsOf(there, own.id)).toMatchObject([{ undone: false, undoable: true }])
    await there.get('history.undo', stamp)
    expect((await there.get('project.get', { id: own.id })).status).toBe('binned')
  })

  test('with the same step twice, or of something not in the bundle, is refused', async () => {
    const there = await startInCounty()
    for (const list of [[row(), row()], [row({ recordId: '@county' })], [row({ recordId: 'somebody' })]]) {
      expect(await importing(there, (bundle) => (bundle.changes = changes(...list)))).toMatchObject(invalid)
    }
    await isEmpty(there)
  })
})

describe('pins made by hand', () => {
  const pin = (rest: object = {}) => ({ kind: 'material-slots', scope: '', id: 'x', version: '1', ...rest })

  test('of hundreds of things that are not here are told in one sentence each, and change nothing that is judged', async () => {
    const there = await startInCounty()
    const pins = Array.from({ length: 300 }, (_, at) => pin({ kind: `k${at}`, version: `${at}`, id: `x${at}` }))
    const answer = await importing(there, ({ file }) => (file.project.dataPins = pins))
    expect(answer).toMatchObject({ ok: true, value: { missingData: expect.arrayContaining([]) } })
    const findings = await there.get('norms.check', { projectId })
    const told = findings.filter(({ key }) => key.startsWith('project.missingData'))
    expect(told.map(({ message }) => message.length < 200)).toEqual([true])
  })

  test('of more things than a project can have are refused', async () => {
    const there = await startInCounty()
    const pins = Array.from({ length: 301 }, () => pin())
    expect(await importing(there, ({ file }) => (file.project.dataPins = pins))).toMatchObject(invalid)
    await isEmpty(there)
  })

  test('of a digest that no file of the bundle has count for nothing, whatever lies beside them', async () => {
    const there = await startInCounty()
    const sha256 = createHash('sha256').update('else').digest('hex')
    const answer = await importing(there, (bundle) => {
      bundle.file.project.dataPins = [pin({ sha256 })]
      bundle.files['标准与模板数据/x.json'] = '{"kind":"material-slots"}'
    })
    expect(answer).toMatchObject({ ok: true, value: { missingData: ['应有材料清单（1）'] } })
    expect((await there.get('dataSet.list', null)).filter(({ by }) => by === 'bundle')).toEqual([])
  })
})
