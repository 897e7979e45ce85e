import {
  fieldTitles,
  type Household,
  type HouseholdNumber,
  type HouseholdText,
  householdFields,
  householdNumbers,
  householdTexts,
  type NewHousehold,
} from '#shared/households/household'
import { judgeRow } from '#shared/households/judge-row'
import { marksText } from '#shared/households/marks'
import { isPrivate } from '#shared/households/private-text'
import { diffBodies, type FieldChange } from '#shared/records/body-changes'
import { fail, ok, type Result } from '#shared/result'
import { type Command, removedField, wholeRecord, writeChanges } from '../../store/change-repository'
import {
  type FurtherContent,
  findHousehold,
  type HouseholdContent,
  insertHouseholds,
  type KeptNumber,
  readHousehold,
  rowOf,
  shownFurther,
  twinOf,
  updateHousehold,
} from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import { commandNow, refused } from '../record-writes'
import { keptWithArchive } from '../retained-files'
import { bodyOf } from './changed-body'
import { kept, keptFurther, keyFor } from './numbers'
import { rulesOf } from './rules'

const notFound = () => fail('NOT_FOUND', { what: '这一户' })

export const getHousehold: Handler<'household.get', CountyContext> = async ({ db }, { id }) => {
  const found = await readHousehold(db, id)
  return found ? ok(found) : notFound()
}

/** One entered by hand, behind the others, judged as a row of a file is. */
export const createHousehold: Handler<'household.create', CountyContext> = (county, { projectId, texts, numbers }) =>
  inTransaction(county.db, async (tx) => {
    const typed = { ...blankTexts, ...texts, ...blankNumbers, ...numbers, further: {} }
    const judged = await judgedHousehold(county, tx, projectId, typed)
    if (!judged.ok) return judged
    const id = county.newId()
    const sealed = await sealedNumbers(county, tx, id, judged.value)
    if (!sealed.ok) return sealed
    const further = await sealedFurther(county, tx, id, judged.value.further)
    if (!further.ok) return further
    const command = await commandNow(county, tx, 'create')
    const { citizenNumber: _c, bankAccount: _b, phone: _p, ...plain } = judged.value
    const content: HouseholdContent = {
      ...plain,
      further: further.value,
      id,
      projectId,
      numbers: { citizenNumber: null, bankAccount: null, phone: null, ...sealed.value },
      plainPhone: '',
      import: null,
      marks: '',
      removed: false,
      revision: 1,
      updatedAt: command.at,
    }
    const twin = await twinOf(tx, content)
    if (twin) return twinTold(twin)
    await insertHouseholds(tx, [await rowOf(content)])
    await writeChanges(tx, id, [{ field: wholeRecord, before: undefined, after: bodyOf(content) }], command)
    return read(tx, id)
  })

const blankTexts = Object.fromEntries(householdTexts.map((field) => [field, ''])) as Record<HouseholdText, string>
const blankNumbers = Object.fromEntries(householdNumbers.map((of) => [of, ''])) as Record<HouseholdNumber, string>

/** Only what is given is changed: a number nobody has typed anew stays as it is kept. CONFLICT, INPUT_INVALID. */
export const saveHousehold: Handler<'household.save', CountyContext> = (county, { id, revision, ...typed }) =>
  change(county, { id, revision }, 'edit', async (content, tx) => {
    const { texts, numbers = {}, marks } = typed
    const { same, anew } = furtherTyped(content.further, typed.further)
    const after = { ...content, ...texts, ...blankNumbers, ...numbers, further: anew }
    const judged = await judgedHousehold(county, tx, content.projectId, after)
    if (!judged.ok) return judged
    const sealed = await sealedNumbers(county, tx, id, judged.value, Object.keys(numbers) as HouseholdNumber[])
    if (!sealed.ok) return sealed
    const further = await sealedFurther(county, tx, id, judged.value.further)
    if (!further.ok) return further
    const { citizenNumber: _c, bankAccount: _b, phone: _p, ...plain } = judged.value
    return ok({
      ...content,
      ...plain,
      numbers: { ...content.numbers, ...sealed.value },
      plainPhone: numbers.phone === undefined ? content.plainPhone : '',
      further: inOrder(content.further, { ...same, ...further.value }),
      marks: marks ? marksText(marks) : content.marks,
    })
  })

/** ARCHIVE_HOLDS. */
export const setRemoved: Handler<'household.setRemoved', CountyContext> = (county, { removed, ...which }) =>
  change(county, which, removed ? 'remove' : 'restore', async (content, tx) => {
    const kept = removed
      ? await keptWithArchive(county, tx, content.projectId, { held: 'household', title: content.name })
      : null
    return kept ? refused(kept) : ok({ ...content, removed })
  })

/** INPUT_INVALID with all that is wrong. */
async function judgedHousehold(
  county: CountyContext,
  tx: Executor,
  projectId: string,
  typed: NewHousehold,
): Promise<Result<NewHousehold>> {
  const rules = await rulesOf(county, tx, projectId)
  if (!rules.ok) return rules
  const titles = householdFields.map((field) => fieldTitles[field])
  const row = { line: 0, cells: householdFields.map((field) => typed[field]) }
  const { household, faults } = judgeRow(row, { ...rules.value, mapping: householdFields, titles })
  if (faults.length > 0) {
    return fail('INPUT_INVALID', { detail: faults.map(({ column, reason }) => `${column}：${reason}`).join('；') })
  }
  const further = Object.entries({ ...household.further, ...typed.further })
  return ok({
    ...household,
    further: Object.fromEntries(further.map(([title, value]) => [title, value.trim()])),
  })
}

/** Those that are given; the key is asked for only where one is. */
async function sealedNumbers(
  county: CountyContext,
  tx: Executor,
  id: string,
  household: NewHousehold,
  given: readonly HouseholdNumber[] = householdNumbers,
): Promise<Result<Partial<Record<HouseholdNumber, KeptNumber | null>>>> {
  if (given.every((of) => household[of] === '')) return ok(Object.fromEntries(given.map((of) => [of, null])))
  const key = await keyFor(county, tx)
  if (!key.ok) return key
  return ok(Object.fromEntries(given.map((of) => [of, kept(key.value, id, of, household[of])])))
}

/** Further columns that are as the screen shows them stay as they are kept, also where it shows them masked. */
function furtherTyped(kept: FurtherContent, typed: Readonly<Record<string, string>> | undefined) {
  const shown = shownFurther(kept).further
  const isSame = ([title, text]: [string, string]) => Object.hasOwn(shown, title) && shown[title] === text
  const all = Object.entries(typed ?? shown)
  const same = all.filter(isSame).map(([title]) => [title, kept[title]!])
  return {
    same: Object.fromEntries(same) as FurtherContent,
    anew: Object.fromEntries(all.filter((one) => !isSame(one))),
  }
}

/** The columns of the office's own table stay where they were. */
const inOrder = (before: FurtherContent, after: FurtherContent): FurtherContent => ({
  ...Object.fromEntries(Object.keys(before).flatMap((title) => (title in after ? [[title, after[title]!]] : []))),
  ...after,
})

async function sealedFurther(
  county: CountyContext,
  tx: Executor,
  id: string,
  further: Readonly<Record<string, string>>,
): Promise<Result<FurtherContent>> {
  if (!Object.entries(further).some(([title, text]) => isPrivate(title, text))) return ok(further)
  const key = await keyFor(county, tx)
  return key.ok ? ok(keptFurther(key.value, id, further)) : key
}

const twinTold = (twin: 'code' | 'citizenNumber') =>
  fail('INPUT_INVALID', { detail: `户册里已有这个${fieldTitles[twin]}` })

async function read(tx: Executor, id: string): Promise<Result<Household>> {
  const household = await readHousehold(tx, id)
  return household ? ok(household) : notFound()
}

function change(
  county: CountyContext,
  { id, revision }: { id: string; revision: number },
  name: 'edit' | 'remove' | 'restore',
  changeOf: (content: HouseholdContent, tx: Executor) => Promise<Result<HouseholdContent>>,
): Promise<Result<Household>> {
  return inTransaction(county.db, async (tx) => {
    const before = await findHousehold(tx, id)
    if (!before) return notFound()
    if (before.revision !== revision) return fail('CONFLICT')
    if (before.removed && name !== 'restore') return fail('RECORD_REMOVED', { title: before.name })
    const after = await changeOf(before, tx)
    if (!after.ok) return after
    const written = await writeHousehold(tx, before, after.value, await commandNow(county, tx, name))
    return written.ok ? read(tx, id) : written
  })
}

/** A change row for every field that is another one now; nothing is written where nothing is. */
export async function writeHousehold(
  tx: Executor,
  before: HouseholdContent,
  after: HouseholdContent,
  command: Command,
): Promise<Result<null>> {
  const changes: FieldChange[] = diffBodies(bodyOf(before), bodyOf(after))
  if (before.removed !== after.removed) {
    changes.push({ field: removedField, before: before.removed, after: after.removed })
  }
  if (changes.length === 0) return ok(null)
  const twin = after.removed ? null : await twinOf(tx, after)
  if (twin) return twinTold(twin)
  const written = await updateHousehold(tx, { ...after, revision: before.revision + 1, updatedAt: command.at })
  if (!written) return fail('CONFLICT')
  await writeChanges(tx, after.id, changes, command)
  return ok(null)
}
