import { describe, expect, test } from 'vitest'
import { parseRecordFile } from '#shared/bundle/record-file'
import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { type ByHand, bundleByHand } from './bundle-by-hand'
import { countingIds, startInCounty } from './county-fixture'
import { at, changes, importing, invalid, isEmpty, kindOf, projectId, record, records, row } from './hostile-bundle'
import { fileOf, all as householdsOf, imported } from './household-fixture'

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

  // A bundle that is refused leaves the county as it was: one serves all of them.
  test('one of a kind that belongs to no project is refused with its bundle', async () => {
    const there = await startInCounty()
    for (const kind of staysHome) {
      const answer = await importing(there, (bundle) => (bundle.records = records(record(kind))))
      expect(answer, kind.title).toMatchObject(invalid)
      await isEmpty(there)
    }
  })

  test('one of another shape or state is refused, of whatever kind', async () => {
    const there = await startInCounty()
    for (const kind of travels) {
      const [field] = Object.keys(kind.blank)
      const bad = [
        { body: { ...JSON.parse(`{"__proto__": {"${field}": 1}}`), ...kind.blank, 多出: 1 } },
        { body: { ...kind.blank, [field!]: { deep: [] } } },
        { state: 'toString' },
      ]
      for (const rest of bad) {
        const answer = await importing(there, (bundle) => (bundle.records = records(record(kind, rest))))
        expect([rest, answer], kind.title).toMatchObject([rest, invalid])
      }
      await isEmpty(there)
    }
  })

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
