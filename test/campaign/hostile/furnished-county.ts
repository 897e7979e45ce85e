import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '#main/store/connection'
import { channelSchemas } from '#shared/ipc/schemas'
import { recordKinds } from '#shared/records/registry'
import { inProject, sampleId } from '../../documents/papers/project-records'
import { passwords, setUpOffice } from '../../store/account-fixture'
import { countingIds, startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { everyChannel } from '../../store/every-channel'
import { testKeyStore } from '../../store/household-fixture'

/** A county in which all has been done once, what was asked for it by each channel, and what is real in it. */
export interface Furnished {
  folder: string
  userDataFolder: string
  inputs: Map<string, unknown[]>
  known: Map<string, Set<unknown>>
}

const ofBackups = ['backup.compare', 'backup.restore', 'backup.proposeFolder'] as const
const ofFiles = [
  'projectFile.standing',
  'projectFile.check',
  'projectFile.makePaper',
  'projectFile.exportBundle',
  'project.rescue',
] as const

const keyStore = testKeyStore()
const now = () => new Date('2023-07-10T02:00:00Z')

/** The example county, and in it every command that the list of channels knows how to give. */
export async function furnish(): Promise<Furnished> {
  const inputs = new Map<string, unknown[]>()
  const note = (channel: keyof typeof channelSchemas, input: object | null) => {
    const { shape } = channelSchemas[channel] as { shape?: object }
    const own = shape && input ? Object.fromEntries(Object.entries(input).filter(([key]) => key in shape)) : input
    inputs.set(channel, [...(inputs.get(channel) ?? []), structuredClone(own)])
  }
  const plain = startBackend({ now, keyStore })
  const backend: TestBackend = {
    ...plain,
    call: (channel, input) => {
      note(channel as never, input as never)
      return plain.call(channel, input)
    },
    get: (channel, input) => {
      note(channel as never, input as never)
      return plain.get(channel, input)
    },
  }
  const { folder } = await backend.get('county.createSample', null)
  const office = { ...backend, clock: { now: now() }, ...inProject(backend) }
  for (const kind of recordKinds) await given(() => office.keep(kind.id))
  for (const standing of Object.values(everyChannel)) {
    if (typeof standing !== 'object' || !('undone' in standing)) continue
    // What was done before it may stand in the way of one; the others are given all the same.
    await given(async () => standing.undone.give(office, (await standing.undone.before?.(office)) as never))
  }
  // One of them has put it into the 回收站.
  await given(() => backend.get('project.setStatus', { id: sampleId, status: 'active' }))
  await given(() => backend.get('paper.generate', { kind: 'budget_docx', ownerId: sampleId }))
  await given(() => backend.get('backup.make', { kind: 'manual', jobId: 'backup' }))
  const backups = await backend.get('backup.list', null)
  const place = { folder: '', from: 'home', jobId: 'b' } as const
  for (const { name } of backups) for (const channel of ofBackups) note(channel, { ...place, name })
  const file = await backend.get('projectFile.read', {
    json: JSON.parse(await backend.get('projectFile.sample', null)),
  })
  for (const channel of ofFiles) note(channel, { file, kind: 'budget_docx', templatePath: null, path: '' })
  note('county.create', { folder: '', profile: file.profile, year: file.years[0] })
  await backend.get('county.close', null)
  return { folder, userDataFolder: plain.userDataFolder, inputs, known: whatIsReal(folder, inputs) }
}

const given = (act: () => Promise<unknown>) => act().catch(() => null)

/** A copy of it, open; with accounts, and the one of 管理 signed in, where asked. `again` comes back to it from wherever. */
export async function openCopy(furnished: Furnished, name: string, withAccounts: boolean) {
  const home = temporaryFolder()
  const folder = join(home, '旗县')
  cpSync(furnished.folder, folder, { recursive: true })
  const userDataFolder = join(home, 'data')
  cpSync(furnished.userDataFolder, userDataFolder, { recursive: true })
  const documentsFolder = join(home, '文档')
  const backend = startBackend({ now, keyStore, userDataFolder, documentsFolder, newId: countingIds(name) })
  await backend.get('county.open', { folder })
  const office = withAccounts ? await setUpOffice(backend) : null
  const again = async () => {
    const there = await backend.call('county.current', null)
    if (!there.ok || there.value?.folder !== folder) await backend.call('county.open', { folder })
    const state = office && (await backend.call('account.state', null))
    if (office && !(state?.ok && state.value.signedIn))
      await backend.call('account.signIn', { id: office.ids.manager, password: passwords.manager })
  }
  await again()
  const real: Record<string, unknown[]> = office
    ? {
        id: Object.values(office.ids),
        code: [office.code],
        password: Object.values(passwords),
        old: [passwords.manager],
      }
    : {}
  return { backend, home, folder, again, real }
}

/** By the name of a field: what was asked with it, and the ids of the county. */
function whatIsReal(folder: string, inputs: Map<string, unknown[]>): Map<string, Set<unknown>> {
  const known = new Map<string, Set<unknown>>()
  const note = (field: string, value: unknown) => {
    const seen = known.get(field) ?? new Set()
    if (seen.size < 60) known.set(field, seen.add(value))
  }
  const walk = (value: unknown, field: string) => {
    if (Array.isArray(value)) for (const one of value) walk(one, field)
    else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) walk(one, key)
    else note(field, value)
  }
  for (const list of inputs.values()) for (const input of list) walk(input, '')
  const database = connect(join(folder, 'county.sqlite'), { readonly: true })
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  for (const table of tables) {
    const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    if (!columns.includes('id')) continue
    for (const id of database.prepare(`SELECT id FROM "${table}" ORDER BY random() LIMIT 6`).pluck().all()) {
      for (const field of ['id', 'ids', 'ownerId', 'recordId', 'householdId']) note(field, String(id))
    }
  }
  database.close()
  for (const field of ['projectId', 'about', 'from']) note(field, sampleId)
  return known
}
