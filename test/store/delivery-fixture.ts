import { execFileSync } from 'node:child_process'
import type { DeliveryMode } from '#shared/delivery/delivery'
import type { FileStanding } from '#shared/households/file-standing'
import { wholeRegister } from '#shared/households/household'
import { unwrap } from '#shared/result'
import { putFiles } from '../fixtures/households/delivered'
import { areas } from '../fixtures/households/made-households'
import { type TestBackend, temporaryFolder } from './county-fixture'
import { fileOf, imported, startWithProject } from './household-fixture'

export { below, jpeg, sound, whole } from '../fixtures/households/delivered'

export const folderOf = (files: Record<string, Buffer>, root = temporaryFolder()): string => putFiles(root, files)

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

function delivering({ get, call }: TestBackend, projectId: string) {
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
    /** Those of the register that stand so. */
    households: async (standing: FileStanding) => {
      const filter = { ...wholeRegister(projectId), standing }
      return (await get('household.list', { filter, after: null, limit: 500 })).rows
    },
  }
  function overview() {
    return get('delivery.overview', { projectId })
  }
}

/** Whether any file of the county's evidence has the text. */
export const holds = (countyFolder: string, text: string): boolean =>
  execFileSync('sh', ['-c', `grep -rlF -- "${text}" "${countyFolder}/evidence" || true`], { encoding: 'utf8' }) !== ''
