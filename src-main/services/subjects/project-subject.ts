import { findTemplate } from '#shared/budget/find-template'
import { templateTitle } from '#shared/budget/template-title'
import { findCatalog } from '#shared/catalog/find-catalog'
import { presetOf } from '#shared/contract/payment-presets'
import { shownVersion } from '#shared/data-sets/data-set'
import { pinTitle } from '#shared/data-sets/pin-title'
import { fieldLabel, fieldText } from '#shared/history/field-words'
import { bodyOfProject, projectWithBody } from '#shared/history/project-body'
import { type ProjectNames, projectPlace, projectWordsWith, workOn } from '#shared/history/project-words'
import { rulesFor } from '#shared/office-data/rules-for'
import { parseInput } from '#shared/parse-input'
import type { Project } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { applyChanges, type FieldChange, valueAt } from '#shared/records/body-changes'
import { ok, type Result } from '#shared/result'
import { type Command, importedField, wholeRecord } from '../../store/change-repository'
import { listContractors } from '../../store/contractor-repository'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import { confirmationField, confirmationText } from '../confirmations/told'
import type { CountyContext } from '../context'
import { setsOf } from '../office-data'
import { binProblem, writeChangedProject } from '../project-writes'
import { signedGuard, signingField } from '../signed-contracts'
import { evidenceInHistory, evidenceRefusal, isOfEvidence, putEvidenceBack } from './evidence-changes'
import type { FindSubject, Subject } from './subject'

/** Fields of a project's history that stand in tables of their own, and why what was put there stays. */
const beside: Record<string, { label: string; lasting: string }> = {
  '@budget-version': { label: '预算版本', lasting: '预算版本保存后一直保留' },
  '@paper': { label: '文书', lasting: '文书生成后一直保留' },
  '@signing': { label: '合同签订', lasting: '退回更正和更正完毕都要留存，需要时在“合同”一步再办' },
  '@confirmation': { label: '复核', lasting: '复核一直保留，内容改动后重新复核' },
  '@adopted': { label: '收为本单位项目', lasting: '项目已计入本旗县' },
}
const besideOf = (field: string) => beside[field.split('/')[0] ?? '']

export const projectSubject: FindSubject = async (county, tx, id) => {
  const stored = await findProject(tx, id)
  if (!stored) return null
  const body = bodyOfProject(stored.project)
  const words = projectWordsWith(await namesFor(county, tx, stored.project))
  const files = await evidenceInHistory(county, tx, stored.project)
  return {
    id,
    title: stored.project.name,
    valueAt: (field) => (isOfEvidence(field) ? files.valueAt(field) : valueAt(body, field)),
    labelOf: (field) =>
      field === wholeRecord || field === importedField
        ? '整个项目'
        : (besideOf(field)?.label ?? (isOfEvidence(field) ? files.labelOf(field) : fieldLabel(words, field))),
    shown: (field, value) => {
      if (isOfEvidence(field)) return files.shown(field, value)
      return field.startsWith('@') ? besideText(field, value) : fieldText(words, field, value)
    },
    titleOf: (rows) => (rows[0]?.command === 'edit' ? workOn(rows.map(({ field }) => field)) : null),
    lastingBecause: (rows) => rows.map(({ field }) => besideOf(field)?.lasting).find(Boolean) ?? null,
    against: projectRefusal(county, tx, stored.project),
    takeBack: (tx, inverse, command) => undoInProject(county, tx, stored.project, inverse, command),
  }
}

/** A term of its signed contract, a file that is kept, or all of it where it is archived. The contract is looked at once for all steps. */
function projectRefusal(county: CountyContext, tx: Executor, project: Project): NonNullable<Subject['against']> {
  let guard: ReturnType<typeof signedGuard> | undefined
  return async (inverse) => {
    const ofEvidence = await evidenceRefusal(county, tx, project, inverse)
    if (ofEvidence) return ofEvidence
    const after = putBackIn(project, inverse)
    if (!after) return null
    const kept = after.ok ? await binProblem(county, tx, project, after.value.status) : null
    if (kept) return kept
    guard ??= signedGuard(county, tx, project)
    const held = after.ok ? (await guard)(after.value) : after
    return held.ok ? null : held.error
  }
}

/** null = nothing of its body. */
function putBackIn(project: Project, inverse: readonly FieldChange[]): Result<Project> | null {
  const made = inverse.some(({ field }) => field === wholeRecord || field === importedField)
  const inBody = inverse.filter(({ field }) => !field.startsWith('@'))
  if (!made && inBody.length === 0) return null
  const body = applyChanges(bodyOfProject(project), inBody)
  const put = projectWithBody(project, made ? { ...body, status: 'binned' } : body)
  return parseInput(projectSchema, put, projectPlace)
}

/** What stands in a table of its own, by its name. */
function besideText(field: string, value: unknown): string {
  if (field === signingField) {
    const { state, reason } = value as { state: string; reason: string }
    return state === 'signed' ? '已签订，不再改动' : `退回更正：${reason}`
  }
  if (field.startsWith(confirmationField(''))) return confirmationText(value)
  const { fileName, title, label } = (value ?? {}) as { fileName?: string; title?: string; label?: string }
  return title ?? fileName ?? label ?? ''
}

async function namesFor(county: CountyContext, tx: Executor, project: Project): Promise<ProjectNames> {
  const { resources } = county
  const ofId = resources.budgetTemplates.filter(({ id }) => id === project.budget.templateId)
  const template = findTemplate(resources.budgetTemplates, project.budget)
  const { paymentPresets } = rulesFor(resources.rules, project)
  // What stood in another version of it keeps its name there; the one of now has the last word.
  const templates = [...ofId, ...(template ? [template] : [])]
  const named = <T>(items: readonly T[], pair: (item: T) => [string, string]) => Object.fromEntries(items.map(pair))
  return {
    services: named(findCatalog(resources.catalogs, project).items, ({ code, name }) => [code, name]),
    budget: {
      ...named(
        templates.flatMap(({ inputs }) => inputs),
        ({ code, label }) => [code, label],
      ),
      ...named(
        templates.flatMap(({ lines }) => lines),
        ({ code, name }) => [code, name],
      ),
    },
    template: (version) => titled(ofId, version, templateTitle),
    catalog: (version) => titled(resources.catalogs, version, shownVersion),
    contractors: named(await listContractors(tx), ({ id, name }) => [id, name]),
    preset: (code) => (code === 'custom' ? '自行约定' : (presetOf(paymentPresets, code)?.name ?? '原来的付款方式')),
    pin: (pin) => pinTitle(pin, county.dataKinds, setsOf(county)),
  }
}

function titled<T extends { version: string }>(all: T[], version: string, title: (one: T) => string): string {
  const found = all.find((one) => one.version === version)
  return found ? title(found) : '已不在本旗县的一版'
}

/** What was made or imported goes to the 回收站, with all that belongs to it. */
async function undoInProject(
  county: CountyContext,
  tx: Executor,
  project: Project,
  inverse: readonly FieldChange[],
  command: Command,
): Promise<Result<unknown>> {
  const put = await putEvidenceBack(county, tx, inverse, command)
  if (!put.ok) return put
  const after = putBackIn(project, inverse)
  if (!after) return ok(null)
  return after.ok ? writeChangedProject(county, tx, project, after.value, command) : after
}
