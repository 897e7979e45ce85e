import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { withParagraph } from '../documents/contract/altered-docx'
import { docxText } from '../documents/docx-text'
import { resourcesFolder, startBackend, type TestBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'
let backend: TestBackend
let folder: string

beforeEach(async () => {
  backend = startBackend()
  folder = (await backend.get('county.createSample', null)).folder
})

const save = async (change: (project: Project) => object) => {
  const before = await project()
  await backend.get('project.save', { ...before, ...change(before) })
}
const project = () => backend.get('project.get', { id: projectId })

describe('the example county', () => {
  test('lies in the documents folder, is complete and shows no remark that could be avoided', async () => {
    expect(folder).toBe(join(backend.documentsFolder, '购服通', '示例旗'))
    const [summary] = await backend.get('project.list', { status: 'active' })
    expect(summary).toMatchObject({ id: projectId, totalFen: 75_700_502, errors: 0, warnings: 0 })
    expect(await backend.get('norms.ceiling', { year: 2023 })).toMatchObject({ ceilingFen: 85_700_000, within: true })
    expect(await backend.get('budget.versions', { projectId })).toMatchObject([{ number: 1 }])
  })

  test('a second one gets a folder of its own', async () => {
    const second = await backend.get('county.createSample', null)
    expect(second.folder).toBe(join(backend.documentsFolder, '购服通', '示例旗 2'))
    expect(existsSync(join(folder, 'county.sqlite'))).toBe(true)
  })
})

describe('budget versions', () => {
  test('are kept with their result, compared and gone back to', async () => {
    await save((now) => ({ budget: { ...now.budget, inputs: { hh: { value: '1600', source: '' } } } }))
    const second = await backend.get('budget.saveVersion', { projectId, label: ' 半数 ' })
    expect(second).toMatchObject({ number: 2, label: '半数' })
    expect(second.result.totalFen).toBeLessThan(75_700_502)
    const [newest, first] = await backend.get('budget.versions', { projectId })
    expect(newest).toEqual(second)
    const restored = await backend.get('budget.restoreVersion', { projectId, versionId: first!.id })
    expect(restored.budget).toEqual(first!.draft)
    expect(await project()).toEqual(restored)
    expect(await backend.get('budget.versions', { projectId })).toHaveLength(2)
    expect((await backend.get('project.list', { status: 'active' }))[0]?.totalFen).toBe(75_700_502)
  })

  test('going back keeps what was typed since as a version; unreadable text alone keeps nobody from going back', async () => {
    const first = await backend.get('budget.saveVersion', { projectId, label: '送审' })
    const type = (hh: string) =>
      save((now) => ({ budget: { ...now.budget, inputs: { ...now.budget.inputs, hh: { value: hh, source: '' } } } }))
    await type('4100')
    await backend.get('budget.restoreVersion', { projectId, versionId: first.id })
    const [kept] = await backend.get('budget.versions', { projectId })
    expect(kept).toMatchObject({
      label: `退回第${first.number}版之前（自动保存）`,
      draft: { inputs: { hh: { value: '4100' } } },
    })
    await type('三千')
    const restored = await backend.get('budget.restoreVersion', { projectId, versionId: first.id })
    expect(restored.budget).toEqual(first.draft)
    expect((await backend.get('budget.versions', { projectId }))[0]).toEqual(kept)
  })

  test('a version of a budget that cannot be computed is refused with the input named', async () => {
    await save((now) => ({ budget: { ...now.budget, inputs: { hh: { value: '三千', source: '' } } } }))
    expect(await backend.call('budget.saveVersion', { projectId, label: '' })).toMatchObject({
      error: { code: 'BUDGET_INPUT_INVALID', params: { label: '户数' } },
    })
  })

  test('of another project is not found', async () => {
    const other = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    const [version] = await backend.get('budget.versions', { projectId })
    expect(await backend.call('budget.restoreVersion', { projectId: other.id, versionId: version!.id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('papers', () => {
  test('预算书 as .docx and .xlsx are numbered, stored and read back byte for byte', async () => {
    const docx = await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    const xlsx = await backend.get('paper.generate', { kind: 'budget_xlsx', ownerId: projectId })
    const again = await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    expect([docx.number, xlsx.number, again.number]).toEqual([1, 1, 2])
    expect(again.fileName).toBe('示例旗2023年社会救助家计调查服务-预算书-第2版.docx')
    expect(await backend.get('paper.list', { owner: 'project', ownerId: projectId })).toHaveLength(3)
    const { bytes } = await backend.get('file.read', { of: 'document', id: docx.id })
    expect(bytes.length).toBe(docx.sizeBytes)
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
    const copy = join(backend.documentsFolder, '副本.docx')
    await backend.get('file.saveAs', { of: 'document', id: docx.id, path: copy })
    expect(readFileSync(copy).equals(bytes)).toBe(true)
  })

  test('a contract is made, made again as the next version, and the old one stays', async () => {
    const first = await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })
    const second = await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })
    expect([first.number, second.number]).toEqual([1, 2])
    expect((await backend.get('file.read', { of: 'document', id: first.id })).fileName).toContain('合同-第1版')
    expect(await backend.get('paper.list', { owner: 'project', ownerId: projectId })).toHaveLength(2)
  })

  test('made at the same moment, each gets a number of its own', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => backend.get('paper.generate', { kind: 'contract', ownerId: projectId })),
    )
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3])
  })

  test('[P35] while a finding of level error stands no contract is made, but a preview is', async () => {
    await save((now) => ({ period: { ...now.period, endOn: '2024-03-20' } }))
    const errors = (await backend.get('norms.check', { projectId })).filter(({ level }) => level === 'error')
    expect(errors.some(({ norms }) => norms.includes('P35'))).toBe(true)
    expect(await backend.call('paper.generate', { kind: 'contract', ownerId: projectId })).toEqual({
      ok: false,
      error: { code: 'CONTRACT_BLOCKED', params: { count: String(errors.length) } },
    })
    expect(await backend.get('paper.list', { owner: 'project', ownerId: projectId })).toEqual([])
    expect((await backend.get('paper.preview', { kind: 'contract', ownerId: projectId })).bytes.length).toBeGreaterThan(
      10_000,
    )
  })

  test('the budget book is shown before any version of it is made', async () => {
    const { bytes, fileName } = await backend.get('paper.preview', { kind: 'budget_docx', ownerId: projectId })
    expect(bytes.length).toBeGreaterThan(10_000)
    expect(fileName).toContain('预算书-预览')
    expect(await backend.get('paper.list', { owner: 'project', ownerId: projectId })).toEqual([])
  })

  test('saving into a folder that is not there says so and changes nothing', async () => {
    const { id } = await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    const missing = join(backend.documentsFolder, '没有')
    expect(await backend.call('file.saveAs', { of: 'document', id, path: join(missing, '预算书.docx') })).toEqual({
      ok: false,
      error: { code: 'FOLDER_NOT_FOUND', params: { path: missing } },
    })
  })

  test('a stored paper altered behind the program’s back is not handed out', async () => {
    const { id, sha256 } = await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    writeFileSync(join(folder, 'evidence', sha256.slice(0, 2), sha256), 'forged')
    expect(await backend.call('file.read', { of: 'document', id })).toMatchObject({ error: { code: 'FILE_DAMAGED' } })
  })
})

describe('contract templates', () => {
  const defaultFile = join(resourcesFolder, 'contract', 'contract-template.docx')

  test('a template saved as a copy, edited or not, can be imported; 改用 makes another version with it, and back again', async () => {
    const copy = join(backend.documentsFolder, '本旗范本.docx')
    await backend.get('template.saveCopy', { paper: 'contract', id: 'default', path: copy })
    expect(readFileSync(copy).equals(readFileSync(defaultFile))).toBe(true)
    expect(await backend.get('template.inspect', { paper: 'contract', path: copy })).toMatchObject({ usable: true })
    const imported = await backend.get('template.import', { paper: 'contract', path: copy, name: '本旗范本' })
    expect(readdirSync(join(folder, 'templates'))).toHaveLength(1)
    const contract = { kind: 'contract', ownerId: projectId }
    const nameOf = async (asked: { templateId?: string }) =>
      (await backend.get('paper.generate', { ...contract, ...asked })).templateName
    expect(await nameOf({ templateId: imported.id })).toBe('本旗范本')
    expect(await nameOf({})).toBe('本旗范本')
    expect(await nameOf({ templateId: 'default' })).toContain('默认')
    expect(await nameOf({})).toContain('默认')
  })

  test('what another template would make is shown before 改用, and neither makes a version nor chooses it', async () => {
    const path = join(backend.documentsFolder, '本旗合同.docx')
    writeFileSync(path, withParagraph('本旗合同样式。'))
    const contract = { kind: 'contract', ownerId: projectId }
    await backend.get('paper.generate', contract)
    const { id } = await backend.get('template.import', { paper: 'contract', path, name: '本旗合同' })
    const seen = async (asked: { templateId?: string }) =>
      docxText((await backend.get('paper.preview', { ...contract, ...asked })).bytes)
    expect(await seen({ templateId: id })).toContain('本旗合同样式。')
    expect(await seen({})).not.toContain('本旗合同样式。')
    expect(await backend.get('paper.list', { owner: 'project', ownerId: projectId })).toHaveLength(1)
    expect((await backend.get('paper.generate', contract)).templateName).toContain('默认')
  })

  test('a file that is no .docx is refused, and nothing is left in the county', async () => {
    const path = join(backend.documentsFolder, '假.docx')
    writeFileSync(path, 'not a zip')
    expect(await backend.call('template.import', { paper: 'contract', path, name: '假' })).toMatchObject({
      error: { code: 'TEMPLATE_HOSTILE' },
    })
    expect(await backend.get('template.list', { paper: 'contract' })).toHaveLength(1)
    expect(existsSync(join(folder, 'templates'))).toBe(false)
  })

  test('an imported template altered in the folder is not used', async () => {
    const { id } = await backend.get('template.import', { paper: 'contract', path: defaultFile, name: '甲' })
    writeFileSync(join(folder, 'templates', `${id}.docx`), 'x')
    expect(
      await backend.call('paper.generate', { kind: 'contract', ownerId: projectId, templateId: id }),
    ).toMatchObject({
      error: { code: 'FILE_DAMAGED' },
    })
  })

  test('a template that does not exist cannot be chosen', async () => {
    expect(
      await backend.call('paper.generate', { kind: 'contract', ownerId: projectId, templateId: 'nobody' }),
    ).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})
