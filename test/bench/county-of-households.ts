import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '#main/backend'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'
import { csvOf, tableOf } from '../fixtures/households/household-files'
import { areas, madeHouseholds } from '../fixtures/households/made-households'

export const mib = (bytes: number) => Math.round(bytes / 2 ** 20)

/** A county with the example's project, its key, and a table of so many households, not yet imported. */
export async function countyFor(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'households-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const backend = createBackend({
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    userDataFolder: folder,
    documentsFolder: folder,
    version: '0',
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  })
  const get = async <K extends ChannelName>(channel: K, input: Channels[K]['input']) =>
    unwrap((await backend.invoke(channel, input)) as Result<Channels[K]['output']>)
  const { folder: county } = await get('county.createSample', null)
  const [summary] = await get('project.list', { status: 'active' })
  const projectId = summary!.id
  await get('project.save', { ...(await get('project.get', { id: projectId })), areas })
  const code = await get('countyKey.showCode', null)
  await get('countyKey.confirmCode', { lastGroup: code.slice(-4) })
  const made = madeHouseholds(count)
  const path = join(folder, '花名册.csv')
  writeFileSync(path, csvOf(tableOf(made)))
  return { backend, get, folder, county, projectId, made, path, code }
}
