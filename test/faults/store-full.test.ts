import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { profile, startBackend, year2023 } from '../store/county-fixture'
import { fillDisk } from './fill-disk'
import { canMount, smallDisk } from './odd-folders'

/** A county on a disk of its own that `fill` fills to the last byte. */
async function countyOnSmallDisk() {
  const disk = smallDisk(1024 * 1024)
  const backend = startBackend()
  await backend.get('county.create', { folder: join(disk, '旗县'), profile, year: year2023 })
  const project = await backend.get('project.create', { name: '原', year: 2023, catalogCode: 'SW-02' })
  return { backend, project, fill: () => fillDisk(join(disk, 'rest')), empty: () => rmSync(join(disk, 'rest')) }
}

const longer = (project: Project): Project => ({
  ...project,
  beneficiaries: { ...project.beneficiaries, note: '低保家庭'.repeat(1000) },
})

describe.runIf(canMount)('a disk that is full when a save is committed', () => {
  test('every refused save says so, and none says a fault of ours', async () => {
    const { backend, project, fill } = await countyOnSmallDisk()
    fill()
    const codes = new Set<string>()
    for (let turn = 0; turn < 18; turn++) {
      const saved = await backend.call('project.save', longer(project))
      if (!saved.ok) codes.add(saved.error.code)
    }
    expect([...codes]).toEqual(['DISK_FULL'])
  })

  test('when there is room again the same save goes through, and what was stored is whole', async () => {
    const { backend, project, fill, empty } = await countyOnSmallDisk()
    fill()
    expect(await backend.call('project.save', longer(project))).toMatchObject({ error: { code: 'DISK_FULL' } })
    expect(await backend.get('project.get', { id: project.id })).toEqual(project)
    empty()
    await backend.get('project.save', longer(project))
    expect((await backend.get('project.get', { id: project.id })).beneficiaries.note).toHaveLength(4000)
  })

  test('a paper that does not fit leaves no half file', async () => {
    const { backend, project, fill } = await countyOnSmallDisk()
    const { folder } = (await backend.get('county.current', null))!
    await backend.get('project.save', { ...project, items: [{ code: 'SW-02', quantity: '3200', unit: '户' }] })
    fill()
    const made = await backend.call('paper.generate', { kind: 'budget_docx', ownerId: project.id })
    expect(made).toMatchObject({ error: { code: 'DISK_FULL' } })
    const files = readdirSync(join(folder, 'evidence'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => name.includes('.part'))).toEqual([])
  })
})
