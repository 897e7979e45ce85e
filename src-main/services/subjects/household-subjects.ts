import { reasonText, type TraceReason } from '#shared/delivery/trace-reason'
import { projectOfHouseholds } from '#shared/history/history-ids'
import { fieldTitles, type HouseholdField, householdNumbers } from '#shared/households/household'
import { obligatoryOf, reasonTitles } from '#shared/households/marks'
import { maskedFurther } from '#shared/households/masked-cell'
import { maskedPhone } from '#shared/households/masked-phone'
import { applyChanges, diffBodies, type FieldChange, valueAt } from '#shared/records/body-changes'
import { fail, ok, type Result } from '#shared/result'
import { type Command, removedField, wholeRecord, writeChanges } from '../../store/change-repository'
import { importCollides, setImportRemoved, untouchedOf } from '../../store/household-import-repository'
import { findHousehold, type HouseholdContent, stepAside } from '../../store/household-repository'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import { putReason, reasonsOf } from '../../store/trace-reason-repository'
import type { CountyContext } from '../context'
import { reasonField } from '../deliveries/edits'
import { bodyOf, contentWith } from '../households/changed-body'
import { writeHousehold } from '../households/edits'
import { titleOf } from '../households/look'
import type { PrivateField } from '../households/numbers'
import { refused } from '../record-writes'
import { keptWithArchive } from '../retained-files'
import { deliveredValues, deliveryLabel, deliveryText, isOfDelivery, moveDelivered } from './delivery-changes'
import type { FindSubject } from './subject'

const traceField = reasonField('')

const isPrivateField = (field: string) => field.startsWith('further/') || householdNumbers.some((of) => of === field)

/** One household. Of its numbers the history shows what a list does. */
export const householdSubject: FindSubject = async (county, tx, id) => {
  const content = await findHousehold(tx, id)
  if (!content) return null
  const body = bodyOf(content)
  const reasons = (await reasonsOf(tx, [id])).get(id) ?? {}
  return {
    id,
    title: content.name,
    valueAt: (field) => {
      if (field.startsWith('@look/')) return true
      if (field.startsWith(traceField)) return reasons[field.slice(traceField.length)]
      return field === removedField ? content.removed : valueAt(body, field)
    },
    labelOf,
    shown,
    titleOf: (rows) => (rows[0]?.command === 'edit' ? '修改户册' : null),
    lastingBecause: (rows) =>
      rows.some(({ field }) => field.startsWith('@look/')) ? '查看过号码的记录一直保留' : null,
    against: (inverse) => outProblem(county, tx, content, inverse),
    makeWay: async (tx, inverse) => {
      const changes = diffBodies(body, bodyOf(contentAfter(content, inverse)))
      if (changes.some(({ field }) => field === 'code' || field === 'citizenNumber')) await stepAside(tx, id)
    },
    takeBack: async (tx, inverse, command) => {
      const kept = await outProblem(county, tx, content, inverse)
      return kept ? refused(kept) : takeBack(tx, content, inverse, command)
    },
  }
}

/** ARCHIVE_HOLDS where the household would be 移出. */
const outProblem = async (
  county: CountyContext,
  tx: Executor,
  content: HouseholdContent,
  inverse: readonly FieldChange[],
) =>
  isOut(content, inverse) && !content.removed
    ? keptWithArchive(county, tx, content.projectId, { held: 'household', title: content.name })
    : null

function isOut(content: HouseholdContent, inverse: readonly FieldChange[]): boolean {
  const whole = inverse.find(({ field }) => field === wholeRecord)
  const removed = inverse.find(({ field }) => field === removedField)
  return whole ? whole.after === undefined : removed ? removed.after === true : content.removed
}

const ownLabels: Record<string, string> = { [wholeRecord]: '整户', [removedField]: '移出', marks: '必查' }

function labelOf(field: string): string {
  if (field.startsWith('@look/')) return '查看'
  if (field.startsWith(traceField)) return '缺材料的原因'
  const [head = '', title] = field.split('/')
  if (head === 'further') return title?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '其他内容'
  return ownLabels[field] ?? fieldTitles[head as HouseholdField] ?? field
}

function shown(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return ''
  if (field.startsWith('@look/')) return titleOf(field.slice('@look/'.length) as PrivateField)
  if (field === removedField) return value ? '已移出' : '在册'
  if (field.startsWith(traceField)) return reasonText(value as TraceReason)
  if (field === wholeRecord) return String((value as { name?: unknown }).name ?? '')
  if (field === 'marks') return reasonTitles(obligatoryOf(String(value), {}))
  if (Array.isArray(value) && isPrivateField(field)) return String(value[0] ?? '')
  if (typeof value === 'object') return ''
  if (field === 'phone') return maskedPhone(String(value))
  return field.startsWith('further/') ? maskedFurther(labelOf(field), String(value)) : String(value)
}

async function takeBack(
  tx: Executor,
  content: HouseholdContent,
  inverse: readonly FieldChange[],
  command: Command,
): Promise<Result<unknown>> {
  const reasons = inverse.filter(({ field }) => field.startsWith(traceField))
  for (const { field, after } of reasons) {
    const trace = field.slice(traceField.length)
    await putReason(tx, { householdId: content.id, trace }, (after as TraceReason | undefined) ?? null)
  }
  await writeChanges(tx, content.id, reasons, command)
  return writeHousehold(tx, content, contentAfter(content, inverse), command)
}

function contentAfter(content: HouseholdContent, inverse: readonly FieldChange[]): HouseholdContent {
  const ofBody = inverse.filter(({ field }) => !field.startsWith('@'))
  return { ...contentWith(content, applyChanges(bodyOf(content), ofBody)), removed: isOut(content, inverse) }
}

/** What an import was: as its change row has it. */
interface Imported {
  fileName: string
  taken: number
  leftOut: number
}

/** The register of a project as a whole. An import is taken back while all that it brought is there as it came. */
export const registerSubject: FindSubject = async (county, tx, id) => {
  const projectId = projectOfHouseholds(id)
  const project = projectId === null ? null : await findProject(tx, projectId)
  if (!project) return null
  const imports = await importsOf(tx, project.project.id)
  const delivered = await deliveredValues(tx, project.project.id)
  const against = async (inverse: readonly FieldChange[]) =>
    inverse.some(({ after }) => after === undefined)
      ? keptWithArchive(county, tx, project.project.id, { held: 'register' })
      : null
  return {
    id,
    title: '户册',
    valueAt: (field) => {
      if (isOfDelivery(field)) return delivered.valueAt(field)
      return field.startsWith('@import/') ? imports.get(field.slice('@import/'.length)) : true
    },
    labelOf: (field) => {
      if (isOfDelivery(field)) return deliveryLabel(field)
      return field.startsWith('@import/') ? '表格' : '户册'
    },
    shown: (field, value) => {
      if (isOfDelivery(field)) return deliveryText(field, value)
      return field.startsWith('@import/') ? importText(value) : String(value ?? '')
    },
    titleOf: () => null,
    lastingBecause: (rows) => (goneOut.has(rows[0]?.command ?? '') ? '导出、打印的记录一直保留' : null),
    against,
    takeBack: async (tx, inverse, command) => {
      const kept = await against(inverse)
      if (kept) return refused(kept)
      for (const change of inverse) {
        const move = isOfDelivery(change.field) ? moveDelivered : moveImport
        const done = await move(tx, id, change, command)
        if (!done.ok) return done
      }
      return ok(null)
    },
  }
}

/** What has left the county is told for good. */
const goneOut: ReadonlySet<string> = new Set(['exportHouseholds', 'printHouseholds'])

function importText(value: unknown): string {
  if (value === undefined) return ''
  const { fileName, taken, leftOut } = value as Imported
  return `${fileName}，${taken} 户${leftOut > 0 ? `，不合要求未导入 ${leftOut} 行` : ''}`
}

/** Imports whose households are all there as they came, by their ids: what their change rows put there still stands. */
async function importsOf(tx: Executor, projectId: string): Promise<ReadonlyMap<string, Imported>> {
  const rows = await tx.selectFrom('household_imports').selectAll().where('project_id', '=', projectId).execute()
  const standing = new Map<string, Imported>()
  for (const { id, file_name, taken, left_out } of rows) {
    if ((await untouchedOf(tx, id)) === taken) standing.set(id, { fileName: file_name, taken, leftOut: left_out })
  }
  return standing
}

async function moveImport(
  tx: Executor,
  subjectId: string,
  change: FieldChange,
  command: Command,
): Promise<Result<unknown>> {
  const importId = change.field.slice('@import/'.length)
  const removed = change.after === undefined
  if (!removed && (await importCollides(tx, importId))) {
    return fail('UNDO_SUPERSEDED', { title: '户册', field: '其中有的户编码或身份证号已经另外登记' })
  }
  await setImportRemoved(tx, { id: importId, removed, at: command.at })
  await writeChanges(tx, subjectId, [change], command)
  return ok(null)
}
