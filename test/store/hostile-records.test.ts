import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseRecordFile } from '#shared/bundle/record-file'
import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { type ByHand, bundleByHand } from './bundle-by-hand'
import { countingIds, startInCounty, type TestBackend } from './county-fixture'
import { fileOf, all as householdsOf, imported } from './household-fixture'
import { all, firstPage } from './record-fixture'

const projectId = 'sample-2023-jiadiao'
const at = '2023-03-01T00:00:00.000Z'
const kindOf = (id: string) => recordKinds.find((kind) => kind.id === id)!

const record = (kind: RecordKind, rest: object = {}) => ({
  id: `r-${kind.id}`,
  kind: kind.id,
  state: kind.states?.initial ?? '',
  revision: 1,
  updatedAt: at,
  body: kind.blank,
  ...rest,
})
const records = (...list: object[]) => ({ format: 'goufutong.records', formatVersion: 1, records: list })
const row = (rest: object = {}) => ({
  device: 'd',
  counter: 1,
  at,
  who: '',
  command: 'edit',
  recordId: projectId,
  field: 'name',
  base: null,
  undoes: null,
  ...rest,
})
const changes = (...list: object[]) => ({ format: 'goufutong.changes', formatVersion: 1, changes: list })

/** As a bundle of the county's own unit. */
async function importing({ call, get }: TestBackend, change: (bundle: ByHand) => void) {
  const { profile } = (await get('county.current', null))!
  const path = await bundleByHand((bundle) => {
    bundle.file.profile = profile
    change(bundle)
  })
  return call('bundle.import', { path, jobId: 'in', foreign: false })
}
const invalid = { ok: false, error: { code: 'BUNDLE_INVALID' } }
const isEmpty = async ({ get }: TestBackend) => {
  expect(await get('project.list', { status: 'active' })).toEqual([])
  expect(await get('contractor.list', null)).toEqual([])
  expect((await get('record.list', { ...firstPage, filter: all })).rows).toEqual([])
}

const travels = recordKinds.filter(({ owner }) => owner === 'project' || owner === 'contractor')
const staysHome = recordKinds.filter(({ owner }) => owner === 'county' || owner === 'year')

describe('records of every kind, in a bundle made by hand', () => {
  test('those of every kind that travels are taken in as they are, all of them in one bundle', async () => {
    const there = await startInCounty()
    const bodyOf = (kind: RecordKind) => {
      const naming = Object.entries(kind.fields).find(([, { type }]) => type === 'projects')?.[0]
      return naming ? { ...kind.blank, [naming]: [projectId] } : kind.blank
    }
    const all = travels.map((kind) => record(kind, { body: bodyOf(kind) }))
    expect(await importing(there, (bundle) => (bundle.records = records(...all)))).toMatchObject({ ok: true })
    for (const kind of travels) {
      const taken = await there.get('record.get', { id: `r-${kind.id}` })
      expect(taken, kind.title).toMatchObject({ kind: kind.id, body: bodyOf(kind) })
    }
  })

  test.each(staysHome.map((kind) => [kind.title, kind] as const))(
    '%s belongs to no project: the bundle is refused',
    async (_title, kind) => {
      const there = await startInCounty()
      expect(await importing(there, (bundle) => (bundle.records = records(record(kind))))).toMatchObject(invalid)
      await isEmpty(there)
    },
  )

  test.each(travels.map((kind) => [kind.title, kind] as const))(
    '%s of another shape or state is refused',
    async (_title, kind) => {
      const there = await startInCounty()
      const [field] = Object.keys(kind.blank)
      const bad = [
        { body: { ...JSON.parse(`{"__proto__": {"${field}": 1}}`), ...kind.blank, 多出: 1 } },
        { body: { ...kind.blank, [field!]: { deep: [] } } },
        { state: 'toString' },
      ]
      for (const rest of bad) {
        const answer = await importing(there, (bundle) => (bundle.records = records(record(kind, rest))))
        expect([rest, answer]).toMatchObject([rest, invalid])
      }
      await isEmpty(there)
    },
  )

  test('are no list of records with what no record has', () => {
    const read = (rest: object) => parseRecordFile(JSON.stringify(records(record(kindOf('payment'), rest)))).ok
    const file = {
      id: 'f',
      slot: 'voucher',
      fileName: 'a',
      sha256: 'a'.repeat(64),
      sizeBytes: 1,
      addedAt: at,
      path: 'a',
    }
    expect([read({}), read({ files: [file] })]).toEqual([true, true])
    const bad = [
      { revision: 0 },
      { revision: Number.MAX_SAFE_INTEGER },
      { updatedAt: '昨天' },
      { id: '../x' },
      { kind: '' },
      { ownerId: 'somebody' },
      { body: [] },
      { files: [{ ...file, fileName: '../../x' }] },
      { files: [{ ...file, sizeBytes: 0 }] },
      { files: [{ ...file, sizeBytes: 2 ** 60 }] },
      { files: [{ ...file, sha256: 'x' }] },
    ]
    expect(bad.filter(read)).toEqual([])
  })
})

describe('a bundle whose records are nobody’s, or somebody else’s', () => {
  const complaint = kindOf('complaint')
  const payment = kindOf('payment')
  const hostile: [string, (bundle: ByHand) => void][] = [
    ['one id for two records', (bundle) => (bundle.records = records(record(payment), record(payment)))],
    [
      'a record under the id of the project',
      (bundle) => (bundle.records = records(record(payment, { id: projectId }))),
    ],
    [
      'a record under the id of the contractor',
      (bundle) => (bundle.records = records(record(payment, { id: bundle.file.project.contractorId! }))),
    ],
    [
      'a record of a contractor where the project has none',
      (bundle) => {
        bundle.records = records(record(complaint))
        bundle.file.project.contractorId = null
      },
    ],
    [
      'a record of a contractor that is not in it',
      (bundle) => {
        bundle.records = records(record(complaint))
        bundle.file.contractors = []
      },
    ],
    ['no list of records', (bundle) => (bundle.records = { ...records(), records: {} })],
    ['JSON that breaks off', (bundle) => (bundle.records = '{"format":')],
    ['brackets without end', (bundle) => (bundle.records = `{"records":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)],
    [
      'a body as deep as no record',
      (bundle) => {
        const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
        bundle.records = JSON.stringify(records(record(complaint, { body: 'DEEP' }))).replace(
          '"DEEP"',
          `{"projectIds":${deep}}`,
        )
      },
    ],
    [
      'data that are no UTF-8',
      (bundle) => (bundle.files['项目数据.json'] = Buffer.from(JSON.stringify(bundle.file), 'utf16le')),
    ],
    [
      'letters of another coding',
      (bundle) =>
        (bundle.files['记录.json'] = Buffer.concat([Buffer.from(JSON.stringify(records())), Buffer.of(0xb9)])),
    ],
  ]

  test.each(hostile)('is refused, and nothing is taken in: %s', async (_what, change) => {
    const there = await startInCounty()
    expect(await importing(there, change)).toMatchObject(invalid)
    await isEmpty(there)
  })

  test('is refused under the id of another project, record or contractor of the county; their history stays theirs', async () => {
    const there = await startInCounty({ newId: countingIds('own') })
    const own = await there.get('project.create', { name: '本旗的项目', year: 2023, catalogCode: 'SW-02' })
    const meeting = await there.get('record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
    const { contractors } = JSON.parse(JSON.stringify(await sampleContractors()))
    await there.get('contractor.save', { ...contractors[0], id: 'gone' })
    await there.get('contractor.remove', { id: 'gone' })
    for (const id of [own.id, meeting.id, 'gone']) {
      const answer = await importing(there, (bundle) => {
        bundle.records = records(record(payment, { id }))
        bundle.changes = changes(row({ recordId: id, command: 'remove' }))
      })
      expect([id, answer]).toMatchObject([id, invalid])
      const asProject = await importing(there, (bundle) => (bundle.file.project.id = id))
      expect([id, asProject.ok]).toEqual([id, false])
    }
    const asContractor = await importing(there, (bundle) => {
      bundle.file.project.contractorId = own.id
      bundle.file.contractors = [{ ...bundle.file.contractors[0]!, id: own.id }]
    })
    expect(asContractor).toMatchObject(invalid)
    const { steps } = await there.get('history.list', { recordId: own.id, before: null, limit: 9 })
    expect(steps.map(({ title }) => title)).toEqual(['新建'])
  })

  test('under the id of a household that came in with a table is refused: it would speak in its place', async () => {
    const there = await startInCounty()
    const own = await there.get('project.create', { name: '本旗的项目', year: 2023, catalogCode: 'SW-02' })
    await imported(there, own.id, fileOf('户编码,户主姓名,苏木乡镇,类型\n1,张三,某镇,低保'))
    const { rows } = await there.get('household.list', { filter: householdsOf(own.id), after: null, limit: 1 })
    const id = rows[0]!.id
    const answer = await importing(there, (bundle) => (bundle.records = records(record(payment, { id }))))
    expect(answer).toMatchObject(invalid)
  })

  test('brings no contractor that its project does not name', async () => {
    const there = await startInCounty()
    await importing(there, ({ file }) => file.contractors.push({ ...file.contractors[0]!, id: 'other', name: '旁人' }))
    expect((await there.get('contractor.list', null)).map(({ id }) => id)).not.toContain('other')
  })

  async function sampleContractors() {
    let file: ByHand['file'] | undefined
    await bundleByHand((bundle) => (file = structuredClone(bundle.file)))
    return { contractors: file!.contractors }
  }
})

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
