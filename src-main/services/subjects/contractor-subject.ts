import type { Contractor } from '#shared/contractor/contractor'
import { contractorSchema } from '#shared/contractor/contractor-schema'
import { contractorWords } from '#shared/history/contractor-words'
import { fieldLabel, fieldText } from '#shared/history/field-words'
import { parseInput } from '#shared/parse-input'
import { applyChanges, type FieldChange, valueAt } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { fail, type Result } from '#shared/result'
import { type Command, lastRemoved, wholeRecord } from '../../store/change-repository'
import { findContractor } from '../../store/contractor-repository'
import type { Executor } from '../../store/schema'
import { dropContractor, putContractor } from '../contractor-writes'
import type { FindSubject } from './subject'

const titles: Record<string, string> = { edit: '修改承接主体', remove: '移出承接主体名录' }

/** Also one that was taken out of the register: what it was stands in the row of that command. */
export const contractorSubject: FindSubject = async (_county, tx, id) => {
  const now = await findContractor(tx, id)
  const last = now ?? (await lastRemoved(tx, id))
  if (!last) return null
  const body = { ...(now ?? {}) } as Body
  return {
    id,
    title: String((last as Contractor).name),
    valueAt: (field) => (field === wholeRecord ? (now ?? undefined) : valueAt(body, field)),
    labelOf: (field) => (field === wholeRecord ? '整份' : fieldLabel(contractorWords, field)),
    shown: (field, value) => fieldText(contractorWords, field, value),
    titleOf: (rows) => titles[rows[0]?.command ?? ''] ?? null,
    lastingBecause: (rows) => (rows[0]?.command === 'import' ? '它随材料包整体导入' : null),
    takeBack: (tx, inverse, command) => undoInRegister(tx, now, inverse, command),
  }
}

/** CONTRACTOR_IN_USE where an entry that was made would go while a project names it. */
async function undoInRegister(
  tx: Executor,
  now: Contractor | null,
  inverse: readonly FieldChange[],
  command: Command,
): Promise<Result<unknown>> {
  const whole = inverse.find(({ field }) => field === wholeRecord)
  if (whole && whole.after === undefined) {
    return now ? dropContractor(tx, now, command) : fail('NOT_FOUND', { what: '该承接主体' })
  }
  if (whole && now) return fail('UNDO_SUPERSEDED', { title: now.name, field: '整份' })
  const body = whole ? whole.after : applyChanges({ ...now } as Body, inverse)
  const after = parseInput(contractorSchema, body)
  return after.ok ? putContractor(tx, now, after.value, command) : after
}
