import { fileStandings } from '#shared/households/file-standing'
import type { HouseholdSummary } from '#shared/households/household'

interface Column {
  head: string
  of(row: HouseholdSummary): string
}

const always: readonly Column[] = [
  { head: '户编码', of: ({ code }) => code },
  { head: '户主姓名', of: ({ name }) => name },
  { head: '身份证号', of: ({ citizenMasked }) => citizenMasked },
  { head: '苏木乡镇', of: ({ area }) => area },
  { head: '嘎查村', of: ({ village }) => village },
  { head: '类型', of: ({ type }) => type },
]

const ofFiles: Column = {
  head: '每户材料',
  of: ({ files }) => {
    if (!files) return ''
    return files.missing.length > 0 ? `缺${files.missing.join('、')}` : fileStandings[files.standing]
  },
}

/** Of a register as texts, its number masked; what came of each household where anything was delivered. */
export const householdColumns = (isDelivered: boolean): readonly Column[] =>
  isDelivered ? [...always, ofFiles] : always
