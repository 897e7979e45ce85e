import { createHash } from 'node:crypto'
import { type DataKind, type KnownSet, titleOf } from '#shared/data-sets/data-set'
import type { DataSetInfo, DataSetName as Named } from '#shared/data-sets/data-set-info'
import { dataFileText, largestDataFile, readDataFile } from '#shared/data-sets/read-data-file'
import { setsInForce } from '#shared/data-sets/set-in-force'
import { countyHistory } from '#shared/history/history-ids'
import { isNamedKind } from '#shared/office-data/named-data'
import { fail, ok, type Result } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { readBounded } from '../fs/read-bounded'
import { insertDataSet, listDataSets, setDataSetStopped } from '../store/data-set-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, instantOf, todayOf } from './context'
import { rivalProblem } from './data-set-rival'
import { countUses, usersOf } from './data-set-use'
import { goingOver, leadOver } from './going-over'
import { setsOf } from './office-data'
import { refreshDues } from './record-dues'
import { commandNow, noteChanges, refused } from './record-writes'
import { dataSetField } from './subjects/standard-changes'

const isSame = (a: Named, b: Named) => a.kind === b.kind && a.id === b.id && a.version === b.version
/** By its digest where one is given: another of that id and version may have come with a project or with the program. */
const findSet = (county: CountyContext, named: Named) =>
  setsOf(county).find((set) => {
    if (!isSame(set, named)) return false
    return named.sha256 === undefined ? set.by !== 'bundle' : set.sha256 === named.sha256
  })
const notFound = () => fail('NOT_FOUND', { what: '这份标准与模板数据' })

/**
 * The program's and the office's, kind by kind and scope by scope; with how many projects or records each counts for. What the program has
 * replaced and nothing goes by is not shown.
 */
export const listInfos: Handler<'dataSet.list', CountyContext> = async (county) => {
  const sets = setsOf(county)
  const stored = await listDataSets(county.db)
  const users = await usersOf(county, county.db)
  const used = countUses(county, users)
  const isPast = (set: KnownSet) => set.by === 'program' && !used.has(set) && sets.some((one) => isOwnLater(one, set))
  const infos = county.dataKinds.flatMap((kind) =>
    byScope(sets.filter((set) => set.kind === kind.id && !isPast(set))).map((set): DataSetInfo => {
      const { body: _body, number, ...head } = set
      const row = set.by === 'office' ? stored.find((one) => one.number === number) : undefined
      return {
        ...head,
        kindTitle: kind.title,
        about: kind.about,
        of: kind.of ?? 'projects',
        named: isNamedKind(kind),
        signed: kind.signed === true,
        used: used.get(set) ?? 0,
        goingOver: goingOver(kind, sets, set, users),
        importedAt: row?.imported_at ?? null,
        importedBy: row?.imported_by ?? '',
      }
    }),
  )
  return ok(infos)
}

/** What stands for each other stands together. */
function byScope(sets: readonly KnownSet[]): KnownSet[] {
  const scopes = [...new Set(sets.map(({ scope }) => scope))]
  return scopes.flatMap((scope) => sets.filter((set) => set.scope === scope))
}

const isOwnLater = (one: KnownSet, set: KnownSet) =>
  one.by === 'program' && one.kind === set.kind && one.scope === set.scope && one.number > set.number

/** Those of the office and those that came with projects: the screens know the program's already. */
export const officeSets: Handler<'dataSet.ofOffice', CountyContext> = async (county) =>
  ok(setsOf(county).filter(({ by }) => by !== 'program'))

/** Takes a data file in. DATA_SET_INVALID says what is wrong with it, DATA_SET_RIVAL names the two that would hold on one day. */
export const importSet: Handler<'dataSet.import', CountyContext> = async (county, { path }) => {
  const bytes = await readBounded(path, largestDataFile)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  if (text === null) return invalid('文字编码不对，请在记事本里另存为，编码选「UTF-8」')
  const read = readDataFile(county.dataKinds, text)
  if (!read.ok) return read
  const { kind, set } = read.value
  const own = ownBody(county, kind, set.body)
  const remarks = [read.value.remark, kind.remark?.(set.body, own) ?? '']
  const unlawful = kind.problem?.(set.body, own)
  if (unlawful) return invalid(unlawful)
  if (findSet(county, set)) return invalid(`编号和版本与已有的「${titleOf(set)}」相同，改过的请换一个版本号`)
  return written(county, async (tx) => {
    const stored = await listDataSets(tx)
    // Also one of a shape this program cannot read is there.
    if (stored.some((row) => isSame(row, set))) return invalid(`「${titleOf(set)}」已经导入过，改过的请换一个版本号`)
    const number = (stored.at(-1)?.number ?? 0) + 1
    const known: KnownSet = { ...set, scope: kind.scopeOf(set.body), by: 'office', stopped: false, number }
    const problem = rivalProblem(known, setsOf(county))
    if (problem) return refused(problem)
    const row = storedOf(known, instantOf(county), county.who())
    await insertDataSet(tx, row)
    await refreshDues(county, tx)
    const after = { kind: set.kind, id: set.id, version: set.version, title: set.title, sha256: row.sha256 }
    await noteChanges(county, tx, 'importData', countyHistory, [
      { field: dataSetField(number), before: undefined, after },
    ])
    const { id, version, title } = set
    return ok({
      kind: set.kind,
      id,
      version,
      title,
      behind: behindOf(county, kind, known),
      remark: remarks.filter((one) => one !== '').join('；'),
    })
  })
}

/** The program's own set of that scope, as it is delivered. */
function ownBody(county: CountyContext, kind: DataKind, body: unknown): unknown {
  const scope = kind.scopeOf(body)
  const own = setsOf(county).filter((set) => set.by === 'program' && set.kind === kind.id && set.scope === scope)
  return own.at(-1)?.body ?? null
}

/** What counts for something made today in the place of a set just taken in. */
function behindOf(county: CountyContext, kind: DataKind, known: KnownSet): string | null {
  const on = kind.dayOf?.(known.scope) ?? todayOf(county)
  const chosen = setsInForce(kind, [...setsOf(county), known], { on, pins: null }).find(
    ({ scope }) => scope === known.scope,
  )
  if (chosen === known) return null
  return chosen ? titleOf(chosen) : ''
}

/** 停用, or back; DATA_SET_RIVAL where another has taken its days meanwhile. */
export const setStopped: Handler<'dataSet.setStopped', CountyContext> = async (county, { stopped, ...named }) => {
  const set = findSet(county, named)
  if (set?.by !== 'office') return notFound()
  const problem = stopped ? null : rivalProblem(set, setsOf(county))
  if (problem) return refused(problem)
  return written(county, async (tx) => {
    await setDataSetStopped(tx, set.number, stopped)
    await refreshDues(county, tx)
    if (set.stopped !== stopped) {
      const change = { field: `${dataSetField(set.number)}/stopped`, before: set.stopped, after: stopped }
      await noteChanges(county, tx, stopped ? 'stopData' : 'resumeData', countyHistory, [change])
    }
    return ok(null)
  })
}

export const saveCopy: Handler<'dataSet.saveCopy', CountyContext> = async (county, { path, ...named }) => {
  const set = findSet(county, named)
  return set ? writeFileAtomic(path, new TextEncoder().encode(dataFileText(set))) : notFound()
}

/** 改用: the active projects of this unit, or records under way, that the list names with the set keep it from now on. */
export const useInProjects: Handler<'dataSet.useInProjects', CountyContext> = async (county, named) => {
  const set = findSet(county, named)
  const kind = county.dataKinds.find(({ id }) => id === set?.kind)
  if (!set || !kind || set.by === 'bundle' || set.stopped) return notFound()
  if (isNamedKind(kind))
    return fail('INPUT_INVALID', { detail: `「${titleOf(set)}」要在各项目里改用，先看总额和内容有什么变化` })
  return inTransaction(county.db, async (tx) => {
    const done = await leadOver(county, tx, kind, set, () => commandNow(county, tx, 'useData'))
    return done.ok ? ok({ changed: done.value }) : done
  })
}

/** Read anew once it stands in the file, or does not. */
async function written<T>(county: CountyContext, work: (tx: Executor) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(county.db, work)
  } finally {
    county.office.forget()
  }
}

const invalid = (detail: string) => fail('DATA_SET_INVALID', { detail })
/** With or without the mark some editors write in front. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function storedOf(set: KnownSet, at: string, who: string) {
  const { by: _by, scope, number, stopped: _stopped, body, effectiveFrom, effectiveTo, status, ...head } = set
  const { id, kind, title, version, source } = head
  return {
    number,
    kind,
    scope,
    id,
    version,
    title,
    status: status === 'official' ? ('official' as const) : ('local' as const),
    source,
    effective_from: effectiveFrom,
    effective_to: effectiveTo,
    body: JSON.stringify(body),
    sha256: createHash('sha256').update(dataFileText(set)).digest('hex'),
    imported_at: at,
    imported_by: who,
    stopped: 0,
  }
}
