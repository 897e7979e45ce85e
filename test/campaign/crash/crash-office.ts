import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { areas } from '../../fixtures/households/made-households'
import { profile, startBackend, type TestBackend, temporaryFolder, year2023 } from '../../store/county-fixture'
import { Ledger } from './ledger'

/** An office whose days are cut short: its county, and what has been acknowledged in it. */
export interface CrashOffice {
  root: string
  folder: string
  registers: string[]
  ledger: Ledger
}

/** With three projects that have a register, and three bundles of another county to take in. */
export async function startCrashOffice(): Promise<CrashOffice> {
  const root = temporaryFolder()
  const folder = join(root, '旗县')
  const foreign = join(root, '文档', '外来')
  mkdirSync(foreign, { recursive: true })
  await withCounty(join(temporaryFolder(), '别处'), async (other) => {
    for (const at of [0, 1, 2]) {
      const { id } = await other.get('project.create', { name: `外来项目${at}`, year: 2023, catalogCode: 'SW-02' })
      await other.get('bundle.export', { projectId: id, stage: null, path: join(foreign, `${at}.zip`), jobId: 'e' })
    }
  })
  const registers = await withCounty(folder, async (backend) => {
    const made: string[] = []
    for (const name of ['甲项目', '乙项目', '丙项目']) {
      const project = await backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
      const beneficiaries = { ...project.beneficiaries, kinds: ['低保', '特困', '低保边缘', '刚性支出'] as const }
      await backend.get('project.save', {
        ...project,
        areas,
        beneficiaries: { ...beneficiaries, kinds: [...beneficiaries.kinds] },
      })
      made.push(project.id)
    }
    return made
  })
  return { root, folder, registers, ledger: new Ledger() }
}

async function withCounty<T>(folder: string, work: (backend: TestBackend) => Promise<T>): Promise<T> {
  const backend = startBackend({ newId: () => crypto.randomUUID() })
  try {
    await backend.get('county.create', { folder, profile, year: year2023 })
    return await work(backend)
  } finally {
    await backend.close()
  }
}
