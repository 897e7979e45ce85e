import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeliveryMode } from '#shared/delivery/delivery'
import type { FileStanding } from '#shared/delivery/household-standing'
import { unwrap } from '#shared/result'
import { areas } from '../fixtures/households/made-households'
import { type TestBackend, temporaryFolder } from './county-fixture'
import { fileOf, imported, startWithProject } from './household-fixture'

/** The least a reader takes for a picture: one pixel, told apart by what lies behind its end. */
export const jpeg = (tail = ''): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffc0000b080001000101011100ffda0008010100003f0000ffd9', 'hex'), Buffer.from(tail)])

/** All that each household must have. */
export const whole = (of: string) => ({
  '入户调查表.jpg': jpeg(`form ${of}`),
  '照片/IMG_1.jpg': jpeg(`photo ${of}`),
  '录音.m4a': Buffer.from(`sound ${of}`),
})

/** A folder as a contractor hands it over: what lies in it, by its path. */
export function folderOf(files: Record<string, Buffer>, root = temporaryFolder()): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return root
}

export const below = (folder: string, files: Record<string, Buffer>): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]))

export const codeOf = (number: number) => `JD${String(number).padStart(6, '0')}`

/** A project with so many households JD000001 …, whose heads are 户主1 …, each in a village of its own. */
export async function startWithHouseholds(count: number) {
  const backend = await startWithProject({ withKey: false })
  const rows = Array.from(
    { length: count },
    (_, at) => `${codeOf(at + 1)},户主${at + 1},${areas[0]},嘎查${at + 1},低保`,
  )
  const table = ['户编码,户主姓名,苏木乡镇,嘎查村,类型', ...rows].join('\n')
  await imported(backend, backend.projectId, fileOf(table))
  return { ...backend, ...delivering(backend, backend.projectId) }
}

export function delivering({ get, call }: TestBackend, projectId: string) {
  const deliver = (path: string, mode: DeliveryMode = 'taken') =>
    call('delivery.begin', { projectId, path, mode, jobId: 'deliver' })
  return {
    deliver,
    taken: async (path: string, mode: DeliveryMode = 'taken') => {
      unwrap(await deliver(path, mode))
      return (await overview()).deliveries[0]!
    },
    overview,
    problems: async () => ({
      folders: await get('delivery.folders', { projectId, after: 0, limit: 100 }),
      files: await get('delivery.files', { projectId, after: 0, limit: 100 }),
    }),
    households: (...standings: FileStanding[]) =>
      get('delivery.households', { projectId, standings, after: 0, limit: 500 }),
  }
  function overview() {
    return get('delivery.overview', { projectId })
  }
}

/** Whether any file of the county's evidence has the text. */
export const holds = (countyFolder: string, text: string): boolean =>
  execFileSync('sh', ['-c', `grep -rlF -- "${text}" "${countyFolder}/evidence" || true`], { encoding: 'utf8' }) !== ''
