import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FileIndex } from '#shared/bundle/file-index'
import type { ProjectFile } from '#shared/project/project-file'
import { bundleByHand } from './bundle-by-hand'
import { startInCounty } from './county-fixture'

const projectId = 'sample-2023-jiadiao'
const paper = Buffer.from('合同')
const sha256 = createHash('sha256').update(paper).digest('hex')
const stored = {
  projectId,
  stage: 'before' as const,
  fileName: '合同.docx',
  path: 'data/1-事前/合同.docx',
  sha256,
  sizeBytes: paper.length,
}
const at = '2023-03-01T00:00:00.000Z'
const document = {
  ...stored,
  id: 'd1',
  kind: 'contract' as const,
  number: 1,
  createdAt: at,
  templateName: '',
  template: null,
}
const evidence = { ...stored, id: 'e1', title: '合同扫描件', addedAt: at, retainUntil: null }

/** With one paper and one piece of evidence; what its two data files say is `change`'s. */
const bundleOf = (change: (file: ProjectFile, index: FileIndex) => void, padding = '') =>
  bundleByHand(({ file, index, files }) => {
    index.documents.push(document)
    index.evidence.push(evidence)
    files['1-事前/合同.docx'] = paper
    change(file, index)
    if (padding) files['项目数据.json'] = JSON.stringify(file) + padding
  })

const version = (file: ProjectFile, id: string) => {
  const result = { lines: [], groups: { A: 0, B: 0, C: 0 }, totalFen: 0, derived: {}, notices: [] } as never
  return { id, projectId, number: 1, label: '', savedAt: at, draft: file.project.budget, result }
}

const hostile: [string, Parameters<typeof bundleOf>[0]][] = [
  ['one paper twice', (_, index) => index.documents.push(document)],
  ['one number for two papers', (_, index) => index.documents.push({ ...document, id: 'd2' })],
  ['one piece of evidence twice', (_, index) => index.evidence.push(evidence)],
  ['one budget version twice', (file) => file.budgetVersions.push(version(file, 'v1'), version(file, 'v1'))],
  ['one number for two versions', (file) => file.budgetVersions.push(version(file, 'v1'), version(file, 'v2'))],
  ['a paper without number', (_, index) => index.documents.splice(0, 1, { ...document, number: 0 })],
  ['an id that is a path', (_, index) => index.documents.splice(0, 1, { ...document, id: '../../x' })],
  ['a name that leads elsewhere', (_, index) => index.evidence.splice(0, 1, { ...evidence, fileName: '../../x.docx' })],
  ['a path outside', (_, index) => index.evidence.splice(0, 1, { ...evidence, path: 'data/../../county.sqlite' })],
  [
    'a path by backslashes',
    (_, index) => index.evidence.splice(0, 1, { ...evidence, path: 'data/..\\..\\county.sqlite' }),
  ],
  ['another file’s path', (_, index) => index.evidence.splice(0, 1, { ...evidence, path: 'data/项目数据.json' })],
  ['a size that is not so', (_, index) => index.evidence.splice(0, 1, { ...evidence, sizeBytes: 10 ** 9 })],
  ['a time that is none', (_, index) => index.evidence.splice(0, 1, { ...evidence, addedAt: '昨天' })],
  ['a revision no save can follow', (file) => (file.project.revision = Number.MAX_SAFE_INTEGER)],
  ['a foreign project’s paper', (_, index) => index.documents.splice(0, 1, { ...document, projectId: 'other' })],
]

describe('a bundle with sound hashes and hostile data', () => {
  test.each(hostile)('is refused as a bad bundle, and nothing is taken in: %s', async (_name, change) => {
    const county = await startInCounty()
    const path = await bundleOf(change)
    expect(await county.call('bundle.import', { path, jobId: 'j', foreign: true })).toMatchObject({
      ok: false,
      error: { code: 'BUNDLE_INVALID' },
    })
    expect(await county.get('project.list', { status: 'active' })).toEqual([])
    expect(await county.get('contractor.list', null)).toEqual([])
    expect(readdirSync(county.folder).filter((name) => name.startsWith('.import'))).toEqual([])
  })

  test('is refused when its data are larger than any county’s, without being read', async () => {
    const county = await startInCounty()
    const path = await bundleOf(() => {}, ' '.repeat(32 * 1024 * 1024))
    expect(await county.call('bundle.import', { path, jobId: 'j', foreign: true })).toMatchObject({
      ok: false,
      error: { code: 'BUNDLE_INVALID' },
    })
  })

  test('is refused when its ids belong to another project of the county; that one stays as it is', async () => {
    const county = await startInCounty()
    await county.get('bundle.import', { path: await bundleOf(() => {}), jobId: 'j', foreign: true })
    const second = await bundleOf((file, index) => {
      file.project.id = 'second'
      index.documents = index.documents.map((one) => ({ ...one, projectId: 'second' }))
      index.evidence = index.evidence.map((one) => ({ ...one, projectId: 'second' }))
    })
    expect(await county.call('bundle.import', { path: second, jobId: 'j', foreign: true })).toMatchObject({
      ok: false,
      error: { code: 'BUNDLE_INVALID' },
    })
    expect(await county.get('paper.list', { owner: 'project', ownerId: projectId })).toMatchObject([
      { id: 'd1', ownerId: projectId },
    ])
    expect((await county.get('project.list', { status: 'active' })).map(({ id }) => id)).toEqual([projectId])
  })
})
