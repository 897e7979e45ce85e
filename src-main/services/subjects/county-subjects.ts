import { countyProfileSchema, yearParametersSchema } from '#shared/county/county-schema'
import { profileWords, yearWords } from '#shared/history/county-words'
import { type FieldWords, fieldLabel, fieldText } from '#shared/history/field-words'
import { countyHistory, yearOfHistory } from '#shared/history/history-ids'
import { parseInput } from '#shared/parse-input'
import { applyChanges, valueAt } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { ok } from '#shared/result'
import { wholeRecord, writeChanges } from '../../store/change-repository'
import { readProfile, readYears } from '../../store/county-repository'
import { putProfile, putYear } from '../county-writes'
import { refused } from '../record-writes'
import {
  isOfStandard,
  moveStandards,
  standardRefusal,
  standardsAsTold,
  standardText,
  titleOfStopped,
} from './standard-changes'
import type { FindSubject, Subject } from './subject'

const templateInUseField = '@template-in-use'

const ownLabels: Record<string, string> = {
  [wholeRecord]: '全部',
  '@template': '范本',
  [templateInUseField]: '使用的范本',
  '@paper': '文书',
  '@data': '标准与模板数据',
  '@key': '恢复码',
}

export const profileSubject: FindSubject = async (county, tx, id) => {
  if (id !== countyHistory) return null
  const now = await readProfile(tx)
  const standards = await standardsAsTold(tx)
  const told = common({ id, body: { ...now }, words: profileWords, title: '单位信息', work: '填写单位信息' })
  return {
    ...told,
    labelOf: (field) =>
      field.endsWith('/stopped') ? String(standards.get(titleOfStopped(field))) : told.labelOf(field),
    valueAt: (field) => (isOfStandard(field) ? standards.get(field) : told.valueAt(field)),
    shown: (field, value) => (isOfStandard(field) ? standardText(field, value) : told.shown(field, value)),
    lastingBecause: (rows) =>
      rows.some(({ field }) => field.startsWith('@') && !isOfStandard(field)) ? '旗县、文书和恢复码一直保留' : null,
    against: async (inverse) => standardRefusal(county, inverse),
    takeBack: async (tx, inverse, command) => {
      const refusal = standardRefusal(county, inverse)
      if (refusal) return refused(refusal)
      const changes = await moveStandards(county, tx, inverse)
      await writeChanges(tx, id, changes, command)
      const inBody = inverse.filter(({ field }) => !field.startsWith('@'))
      if (inBody.length === 0) return ok(null)
      const after = parseInput(countyProfileSchema, applyChanges({ ...now }, inBody))
      return after.ok ? ok(await putProfile(tx, now, after.value, command)) : after
    },
  }
}

export const yearSubject: FindSubject = async (_county, tx, id) => {
  const year = yearOfHistory(id)
  const now = year === null ? undefined : (await readYears(tx)).find((one) => one.year === year)
  if (!now) return null
  return {
    ...common({ id, body: { ...now }, words: yearWords, title: `${year}年度参数`, work: '填写年度参数' }),
    lastingBecause: (rows) => {
      if (rows[0]?.command === 'import') return '它随材料包整体导入'
      if (rows.some(({ field }) => field.startsWith('@paper/'))) return '文书生成后一直保留'
      return rows.some(({ field }) => field === wholeRecord) ? '年度开始后一直保留' : null
    },
    takeBack: async (tx, inverse, command) => {
      const after = parseInput(yearParametersSchema, applyChanges({ ...now }, inverse))
      return after.ok ? ok(await putYear(tx, now, after.value, command)) : after
    },
  }
}

/** Of what stands in a table of its own: its name. */
function nameIn(value: unknown): string {
  const { name, fileName } = (value ?? {}) as { name?: string; fileName?: string }
  return name ?? fileName ?? ''
}

interface Common {
  id: string
  body: Body
  words: FieldWords
  title: string
  work: string
}

const common = ({ id, body, words, title, work }: Common): Omit<Subject, 'lastingBecause' | 'takeBack'> => ({
  id,
  title,
  valueAt: (field) => valueAt(body, field),
  labelOf: (field) => ownLabels[field.split('/')[0] ?? ''] ?? fieldLabel(words, field),
  shown: (field, value) => (field.startsWith('@') ? nameIn(value) : fieldText(words, field, value)),
  titleOf: (rows) => (rows[0]?.command === 'edit' ? work : null),
})
