import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countingIds, resourcesFolder, startBackend, type TestBackend } from './county-fixture'
import { makeOlder } from './older-county'

const projectId = 'sample-2023-jiadiao'

/** Papers of each kind, two of the contract, and an own template, as version 100 left it on the disk. */
async function countyOfVersion100() {
  const backend = startBackend()
  const { folder } = await backend.get('county.createSample', null)
  const path = join(resourcesFolder, 'contract/contract-template.docx')
  const { id } = await backend.get('template.import', { paper: 'contract', path, name: '本旗范本' })
  for (const kind of ['budget_docx', 'budget_xlsx', 'contract'])
    await backend.get('paper.generate', { kind, ownerId: projectId })
  await backend.get('paper.generate', { kind: 'contract', ownerId: projectId, templateId: id })
  const held = await papersIn(backend)
  await backend.close()
  makeOlder(join(folder, 'county.sqlite'), 100)
  return { folder, held }
}

const papersIn = async ({ get }: TestBackend) => ({
  // How versions and templates are named since is template-versions.test.ts's.
  papers: (await get('paper.list', { owner: 'project', ownerId: projectId })).map(({ template, ...paper }) => paper),
  templates: (await get('template.list', { paper: 'contract' })).map(({ id, name, sha256 }) => ({ id, name, sha256 })),
  stale: (await get('bundle.readiness', { projectId, stage: null })).stale,
})

test('a county of version 100 keeps its papers, what they were made of, and the template it was made with last', async () => {
  const { folder, held } = await countyOfVersion100()
  const backend = startBackend({ newId: countingIds('new') })
  await backend.get('county.open', { folder })
  expect(await papersIn(backend)).toEqual(held)
  expect(held.papers).toHaveLength(4)
  const made = await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })
  expect([made.number, made.templateName]).toEqual([3, '本旗范本'])
  const project = await backend.get('project.get', { id: projectId })
  await backend.get('project.save', { ...project, name: `${project.name}（改）` })
  expect((await papersIn(backend)).stale).toEqual(['budget_docx', 'budget_xlsx', 'contract'])
})
