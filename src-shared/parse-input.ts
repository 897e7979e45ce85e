import type { z } from 'zod'
import { issueWords } from './issue-words'
import { fail, ok, type Result } from './result'

/** What the screens call the fields a clerk can leave in a state the schema refuses. */
const fieldNames: Record<string, string> = {
  bureauName: '单位全称',
  regionName: '旗县名称',
  creditCode: '统一社会信用代码',
  citizenNumber: '公民身份号码',
  address: '地址',
  legalRepresentative: '法定代表人',
  phone: '联系电话',
  name: '名称',
  year: '年度',
  folder: '文件夹',
  documentNumber: '文号',
  amountFen: '金额',
  title: '材料名称',
  label: '版本说明',
  bankName: '开户银行',
  bankAccount: '银行账号',
}

/** A key of somebody's own may be a whole page. */
const nameOf = (step: PropertyKey) => fieldNames[String(step)] ?? [...String(step)].slice(0, 40).join('')

/** Validates a value from outside. INPUT_INVALID names the first places that do not fit, in Chinese; `names` = more labels. */
export function parseInput<T>(
  schema: z.ZodType<T>,
  value: unknown,
  names: (path: PropertyKey[]) => string | null = () => null,
  context: Pick<z.core.ParseContext, 'jitless'> = {},
): Result<T> {
  const parsed = schema.safeParse(value, { error: issueWords, ...context })
  if (parsed.success) return ok(parsed.data)
  const places = parsed.error.issues.slice(0, 3).map(({ path, message }) => {
    const place = names(path) ?? path.map(nameOf).join('.')
    return place ? `${place}：${message}` : message
  })
  return fail('INPUT_INVALID', { detail: places.join('；') })
}
