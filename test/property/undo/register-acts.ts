import { blankContractor } from '#shared/contractor/blank-contractor'
import { binSortNames } from '#shared/history/bin'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import { fen } from '#shared/money/fen'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import type { Body } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { profile, year2023 } from '../../store/county-fixture'
import type { Act, Chance, Office } from './office'
import { ownBody } from './prepared-records'
import { someProject } from './project-acts'

const someContractor = async (office: Office, chance: Chance) => chance.of(await office.get('contractor.list', null))

async function ownerOf(office: Office, kind: RecordKind, chance: Chance): Promise<string | undefined> {
  if (kind.owner === 'county') return ''
  if (kind.owner === 'year') return '2023'
  return (kind.owner === 'project' ? await someProject(office, chance) : await someContractor(office, chance))?.id
}

const kindOf = ({ kind }: RecordEntry) => recordKinds.find(({ id }) => id === kind) as RecordKind

async function recordRows(office: Office, removed: boolean) {
  const filter = { kind: null, owner: null, state: null, dueUntil: null, removed }
  return (await office.get('record.list', { filter, order: 'updated', after: null, limit: 100 })).rows
}

/** A record of any kind that is there, or lies in the bin. */
const ofRecord =
  (removed: boolean, act: (office: Office, entry: RecordEntry, chance: Chance) => ReturnType<Act>): Act =>
  async (office, chance) => {
    const row = chance.of(await recordRows(office, removed))
    return row ? act(office, await office.get('record.get', { id: row.id }), chance) : null
  }

/** Its lists lose, exchange or keep their items. */
function listsChanged(body: Body, chance: Chance): Body {
  const lists = Object.entries(body).filter(([, value]) => Array.isArray(value) && value.some((one) => one?.id))
  const [name, value] = chance.of(lists) ?? []
  if (name === undefined) return body
  const items = value as Body[]
  const more = { ...items[0], id: `x${chance.below(1000)}` }
  return { ...body, [name]: chance.of([items.slice(1), items.toReversed(), [...items, more]]) }
}

const ofFile =
  (removed: boolean, act: (office: Office, id: string) => ReturnType<Act>): Act =>
  async (office, chance) => {
    const rows = await recordRows(office, false)
    const all = await Promise.all(rows.map(({ id }) => office.get('record.listFiles', { id })))
    const file = chance.of(all.flat().filter((one) => one.removed === removed))
    return file ? act(office, file.id) : null
  }

/** Most lack something for their step: one after the other is asked, until one takes it. */
const moveSome: Act = async (office, chance) => {
  const rows = await recordRows(office, false)
  const from = chance.below(rows.length || 1)
  let refused: Awaited<ReturnType<Act>> = null
  for (const { id } of [...rows.slice(from), ...rows.slice(0, from)]) {
    const entry = await office.get('record.get', { id })
    const to = chance.of(Object.keys(kindOf(entry).states?.states[entry.state]?.next ?? {}))
    const done = to === undefined ? null : await office.call('record.move', { id, revision: entry.revision, to })
    if (done?.ok) return done
    refused = done ?? refused
  }
  return refused
}

/** A step of the history of whatever it is that something was done to last. */
async function someStep(office: Office, chance: Chance) {
  const projects = (await office.projects()).map(({ id }) => id)
  const contractors = (await office.get('contractor.list', null)).map(({ id }) => id)
  const recordId = chance.of([countyHistory, yearHistory(2023), ...projects, ...contractors])!
  const { steps } = await office.get('history.list', { recordId, before: null, limit: 30 })
  return { recordId, steps }
}

export const registerActs: Record<string, Act> = {
  'county.saveProfile': (office, chance) =>
    office.call('county.saveProfile', { ...profile, phone: `0478-${chance.below(10_000)}` }),
  'county.saveYear': (office, chance) => {
    const grants = year2023.grants.map((grant) => ({ ...grant, amountFen: fen(100 * chance.below(9_000_000)) }))
    return office.call('county.saveYear', { ...year2023, grants: chance.below(2) ? grants : grants.slice(1) })
  },
  'county.addYear': (office, chance) =>
    office.call('county.addYear', { ...year2023, year: 2024 + chance.below(3), grants: [] }),
  'contractor.create': (office) => {
    const id = `c${office.count()}`
    return office.call('contractor.save', { ...blankContractor, id, name: `承接主体${id}` })
  },
  'contractor.edit': async (office, chance) => {
    const found = await someContractor(office, chance)
    return found ? office.call('contractor.save', { ...found, phone: String(chance.below(10_000)) }) : null
  },
  'contractor.remove': async (office) => {
    // Most are bought from, or have records: the newest may have neither.
    const newest = (await office.get('contractor.list', null)).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]
    return newest ? office.call('contractor.remove', { id: newest.id }) : null
  },
  'record.create': async (office, chance) => {
    const kind = chance.of(recordKinds)!
    const ownerId = await ownerOf(office, kind, chance)
    if (ownerId === undefined) return null
    const projectId = (await someProject(office, chance))?.id ?? 'none'
    return office.call('record.create', {
      kind: kind.id,
      ownerId,
      body: chance.below(3) ? ownBody(office, kind, projectId) : null,
    })
  },
  'record.fill': ofRecord(false, async (office, { id, revision, ...entry }) =>
    office.call('record.save', { id, revision, body: ownBody(office, kindOf({ id, revision, ...entry }), 'none') }),
  ),
  'record.lists': ofRecord(false, (office, { id, revision, body }, chance) =>
    office.call('record.save', { id, revision, body: listsChanged(body, chance) }),
  ),
  'record.move': moveSome,
  'record.remove': ofRecord(false, (office, { id, revision }) =>
    office.call('record.setRemoved', { id, revision, removed: true }),
  ),
  'record.restore': ofRecord(true, (office, { id, revision }) =>
    office.call('record.setRemoved', { id, revision, removed: false }),
  ),
  'record.addFile': ofRecord(false, async (office, entry, chance) => {
    const slot = chance.of(kindOf(entry).slots)
    return slot ? office.call('record.addFile', { id: entry.id, slot: slot.id, path: office.file('pdf') }) : null
  }),
  'record.replaceFile': ofFile(false, (office, id) =>
    office.call('record.replaceFile', { id, path: office.file('pdf') }),
  ),
  'record.renameFile': ofFile(false, (office, id) =>
    office.call('record.renameFile', { id, name: `名称${office.count()}` }),
  ),
  'record.moveFiles': ofRecord(false, async (office, entry, chance) => {
    const files = (await office.get('record.listFiles', { id: entry.id })).filter(({ removed }) => !removed)
    const [file, slot] = [chance.of(files), chance.of(kindOf(entry).slots)]
    if (!file || !slot || slot.id === file.slot) return null
    return office.call('record.moveFiles', { ids: [file.id], slot: slot.id })
  }),
  'record.removeFile': ofFile(false, (office, id) => office.call('record.setFileRemoved', { id, removed: true })),
  'record.restoreFile': ofFile(true, (office, id) => office.call('record.setFileRemoved', { id, removed: false })),
  'history.undo': async (office, chance) => {
    const { steps } = await someStep(office, chance)
    const step = chance.of(steps.filter(({ undoable }) => undoable))
    return step ? office.call('history.undo', step.stamp) : null
  },
  'history.putBack': async (office, chance) => {
    const { recordId, steps } = await someStep(office, chance)
    const step = chance.of(steps.filter(({ fields }) => fields.some(({ field }) => !field.startsWith('@'))))
    const field = step && chance.of(step.fields.filter((one) => !one.field.startsWith('@')))
    return step && field ? office.call('history.putBack', { recordId, field: field.field, stamp: step.stamp }) : null
  },
  'bin.restore': async (office, chance) => {
    const { items } = await office.get('bin.list', { sort: chance.of(binSortNames) ?? null, text: '', limit: 50 })
    const item = chance.of(items)
    return item ? office.call('bin.restore', { items: [{ sort: item.sort, id: item.id }] }) : null
  },
}
