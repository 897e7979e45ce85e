import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areas } from '../../fixtures/households/made-households'
import { profile, startBackend, type TestBackend, temporaryFolder, year2023 } from '../../store/county-fixture'
import { bundlesOfEach, filesOfCopied } from './acts'
import { Ledger } from './ledger'
import { keepOlder } from './older-counties'

/** An office whose days are cut short: its county, and what has been acknowledged in it. */
export interface CrashOffice {
  root: string
  folder: string
  registers: string[]
  ledger: Ledger
}

/** With three projects that have a register, bundles of another county and of another copy of its own to take in, and counties of older versions. */
export async function startCrashOffice(older: readonly string[]): Promise<CrashOffice> {
  const root = temporaryFolder()
  const folder = join(root, '旗县')
  mkdirSync(join(root, '文档'))
  await withCounty(join(temporaryFolder(), '别处'), 'county.create', (other) => putOut(other, root, '外来', 0))
  const registers = await withCounty(folder, 'county.create', makeRegisters)
  const copy = join(temporaryFolder(), '旗县')
  cpSync(folder, copy, { recursive: true })
  await withCounty(copy, 'county.open', (other) => putOut(other, root, '另一份', filesOfCopied))
  keepOlder(root, older)
  return { root, folder, registers, ledger: new Ledger() }
}

async function putOut({ get }: TestBackend, root: string, name: string, files: number): Promise<void> {
  const into = join(root, '文档', name)
  mkdirSync(into)
  for (let at = 0; at < bundlesOfEach; at += 1) {
    const { id } = await get('project.create', { name: `${name}的项目${at}`, year: 2023, catalogCode: 'SW-02' })
    for (let file = 0; file < files; file += 1) {
      const path = join(temporaryFolder(), `${at}-${file}.txt`)
      writeFileSync(path, `${name} ${at} ${file} `.repeat(5000))
      await get('evidence.add', { projectId: id, stage: 'during', title: '', path })
    }
    await get('bundle.export', { projectId: id, stage: null, path: join(into, `${at}.zip`), jobId: 'e' })
  }
}

async function makeRegisters({ get }: TestBackend): Promise<string[]> {
  const made: string[] = []
  for (const name of ['甲项目', '乙项目', '丙项目']) {
    const project = await get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
    const kinds = ['低保', '特困', '低保边缘', '刚性支出'] as const
    await get('project.save', {
      ...project,
      areas,
      beneficiaries: { ...project.beneficiaries, kinds: [...kinds] },
    })
    made.push(project.id)
  }
  return made
}

async function withCounty<T>(
  folder: string,
  how: 'county.create' | 'county.open',
  work: (backend: TestBackend) => Promise<T>,
): Promise<T> {
  const backend = startBackend({ newId: () => crypto.randomUUID() })
  try {
    if (how === 'county.open') await backend.get('county.open', { folder })
    else await backend.get('county.create', { folder, profile, year: year2023 })
    return await work(backend)
  } finally {
    await backend.close()
  }
}
