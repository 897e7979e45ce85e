import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyStore } from '#main/backend'
import { openWith, sealWith } from '#main/services/county-key/sealing'
import { unwrap } from '#shared/result'
import { areas } from '../fixtures/households/made-households'
import { startInCounty, type TestBackend, temporaryFolder } from './county-fixture'

/** A store like a system's: what one has wrapped no other opens. */
export function testKeyStore(name = 'test_store', protects = true): KeyStore {
  const secret = randomBytes(32)
  return {
    name: () => name,
    protects: () => protects,
    wrap: async (bytes) => Buffer.from(sealWith(secret, bytes, ''), 'utf8'),
    unwrap: async (wrapped) => openWith(secret, Buffer.from(wrapped).toString('utf8'), ''),
  }
}

/** A county with a project whose households live in four areas; with `withKey` its numbers can be kept. */
export async function startWithProject({ keyStore = testKeyStore(), withKey = true } = {}) {
  const backend = await startInCounty({ keyStore, who: () => '张会计' })
  const project = await backend.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const kinds = ['低保', '特困', '低保边缘', '刚性支出'] as const
  const beneficiaries = { ...project.beneficiaries, kinds: [...kinds] }
  await backend.get('project.save', { ...project, areas, beneficiaries })
  const code = withKey ? await makeKey(backend) : ''
  return { ...backend, projectId: project.id, code, keyStore }
}

export async function makeKey({ get }: TestBackend): Promise<string> {
  const code = await get('countyKey.showCode', null)
  await get('countyKey.confirmCode', { lastGroup: code.slice(-4) })
  return code
}

export function fileOf(bytes: Uint8Array | string, name = '户册.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

/** Reads a table and holds it against the register, as guessed; `notes` a page of what is said of its rows, without their kinds. */
export async function checked(backend: TestBackend, projectId: string, path: string) {
  const file = await backend.get('household.readFile', { path, sheet: '', jobId: 'read' })
  const input = { fileId: file.id, projectId, reading: file.reading, jobId: 'check' }
  const check = await backend.get('household.checkFile', input)
  const notes = async (of: 'faults' | 'remarks') => {
    const which = { fileId: file.id, projectId, of, kind: null, from: 0, limit: 1_000 }
    const page = await backend.get('household.notes', which)
    return page.notes.map(({ line, column, reason }) => ({ line, column, reason }))
  }
  return { file, check, faults: await notes('faults'), remarks: await notes('remarks') }
}

/** The same, and the good rows in. */
export async function imported(backend: TestBackend, projectId: string, path: string) {
  const { file, check } = await checked(backend, projectId, path)
  const input = { fileId: file.id, projectId, leaveOut: check.badRows > 0, jobId: 'import' }
  return unwrap(await backend.call('household.import', input))
}

export { wholeRegister as all } from '#shared/households/household'
