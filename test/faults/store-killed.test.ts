import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { startBackend, startInCounty } from '../store/county-fixture'
import { teller } from './start-program'

/** The backend in a process of its own, saving one project over and over and telling each acknowledged revision. */
const startSaver = (folder: string, projectId: string) => teller('test/faults/store-saver.ts', [folder, projectId])

async function countyWithProject() {
  const backend = await startInCounty()
  const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  await backend.close()
  return { folder: backend.folder, projectId: project.id }
}

describe('a process killed in the middle of saving', () => {
  test('loses no acknowledged save, leaves no half one, and does not keep the county locked', async () => {
    const { folder, projectId } = await countyWithProject()
    for (const lines of [1, 7, 20]) {
      const { child, nextLine } = startSaver(folder, projectId)
      let acknowledged = ''
      for (let count = 0; count < lines; count++) acknowledged = await nextLine()
      child.kill('SIGKILL')
      await once(child, 'exit')

      const backend = startBackend()
      await backend.get('county.open', { folder })
      const project = await backend.get('project.get', { id: projectId })
      const revision = Number(acknowledged)
      // The save after the acknowledged one may have reached the disk too; then it is there whole.
      expect(project.revision).toBeGreaterThanOrEqual(revision)
      expect(project.name).toBe(`第${project.revision - 1}次保存`)
      expect(project.areas).toHaveLength(400)
      await backend.close()
    }
  }, 60_000)

  test('while it lives, nobody else opens the county', async () => {
    const { folder, projectId } = await countyWithProject()
    const { child, nextLine } = startSaver(folder, projectId)
    await nextLine()
    const backend = startBackend()
    expect(await backend.call('county.open', { folder })).toEqual({
      ok: false,
      error: { code: 'COUNTY_LOCKED', params: { path: folder } },
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await backend.call('county.open', { folder })).toMatchObject({ ok: true })
  }, 60_000)
})
