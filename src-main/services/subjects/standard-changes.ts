import type { AppError } from '#shared/errors'
import type { FieldChange } from '#shared/records/body-changes'
import type { TemplateAbout } from '#shared/template/template-about'
import { listDataSets, type StoredDataSet, setDataSetStopped } from '../../store/data-set-repository'
import type { Executor } from '../../store/schema'
import { listOfficeTemplates, type StoredTemplate, updateTemplate } from '../../store/template-repository'
import { manageProblem } from '../accounts/desk'
import type { CountyContext } from '../context'
import { rivalProblem } from '../data-set-rival'
import { setsOf } from '../office-data'
import { refreshDues } from '../record-dues'

/** The office's own templates and data, as the history of the county tells them: what came goes by 移出 and 停用. */
export const templateField = (id: string) => `@template/${id}`
export const dataSetField = (number: number) => `@data/${number}`
/** No field of the history: what the set of that number is called. */
const titleField = (number: number) => `${dataSetField(number)}/title`
export const titleOfStopped = (field: string) => field.replace(/\/stopped$/, '/title')
const stoppedField = (number: number) => `${dataSetField(number)}/stopped`

const templateIn = (field: string) => /^@template\/([^/]+)$/.exec(field)?.[1]
const setIn = (field: string) => /^@data\/(\d+)(?:\/stopped)?$/.exec(field)?.[1]

export const isOfStandard = (field: string): boolean => templateIn(field) !== undefined || setIn(field) !== undefined

export const toldOfTemplate = ({ enabled_from, removed, ...told }: StoredTemplate) => ({
  name: told.name,
  version: told.version,
  source: told.source,
  status: told.status,
  enabledFrom: enabled_from,
  sha256: told.sha256,
  removed: removed === 1,
})

export const toldOfSet = ({ kind, id, version, title, sha256 }: StoredDataSet) => ({ kind, id, version, title, sha256 })

/** What stands at each of their fields now. */
export async function standardsAsTold(tx: Executor): Promise<ReadonlyMap<string, unknown>> {
  const templates = await listOfficeTemplates(tx)
  const sets = await listDataSets(tx)
  return new Map<string, unknown>([
    ...templates.map((one) => [templateField(one.id), toldOfTemplate(one)] as const),
    ...sets.map((one) => [titleField(one.number), `${one.title}（${one.version}）`] as const),
    ...sets.map((one) => [stoppedField(one.number), one.stopped === 1] as const),
    ...sets.filter(({ stopped }) => stopped === 0).map((one) => [dataSetField(one.number), toldOfSet(one)] as const),
  ])
}

export function standardText(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '已停用' : '使用中'
  const { name, title, removed } = (value ?? {}) as { name?: string; title?: string; removed?: boolean }
  return templateIn(field) && removed ? `${name}（已移出）` : (name ?? title ?? '')
}

const isStopped = ({ field, after }: FieldChange) => (field.endsWith('/stopped') ? after === true : after === undefined)

/** RIGHT_MISSING; DATA_SET_RIVAL where one that comes back would hold on the days of another. */
export function standardRefusal(county: CountyContext, inverse: readonly FieldChange[]): AppError | null {
  const touched = inverse.filter(({ field }) => isOfStandard(field))
  const barred = touched.length > 0 ? manageProblem(county.desk) : null
  if (barred) return barred
  const sets = setsOf(county)
  for (const change of touched.filter((one) => !isStopped(one))) {
    const set = sets.find(({ by, number }) => by === 'office' && String(number) === setIn(change.field))
    const rival = set && rivalProblem(set, sets)
    if (rival) return rival
  }
  return null
}

/** Puts them back; answers what is another one now. */
export async function moveStandards(
  county: CountyContext,
  tx: Executor,
  inverse: readonly FieldChange[],
): Promise<FieldChange[]> {
  const templates = await listOfficeTemplates(tx)
  const sets = await listDataSets(tx)
  const changes: FieldChange[] = []
  for (const change of inverse) {
    const template = templates.find(({ id }) => id === templateIn(change.field))
    if (template) changes.push(await moveTemplate(tx, template, change))
    const set = sets.find(({ number }) => String(number) === setIn(change.field))
    if (!set) continue
    const stopped = isStopped(change)
    await setDataSetStopped(tx, set.number, stopped)
    changes.push({ field: stoppedField(set.number), before: set.stopped === 1, after: stopped })
  }
  if (inverse.some(({ field }) => setIn(field))) await refreshDues(county, tx)
  return changes
}

async function moveTemplate(tx: Executor, stored: StoredTemplate, { field, after }: FieldChange): Promise<FieldChange> {
  const before = toldOfTemplate(stored)
  const told = { ...before, ...((after as Partial<TemplateAbout & { removed: boolean }>) ?? { removed: true }) }
  const { name, version, source, status, enabledFrom, removed } = told
  const now: StoredTemplate = {
    ...stored,
    name,
    version,
    source,
    status,
    enabled_from: enabledFrom,
    removed: removed ? 1 : 0,
  }
  await updateTemplate(tx, now)
  return { field, before, after: toldOfTemplate(now) }
}
