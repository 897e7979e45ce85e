import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const shapes: Record<string, string> = {
  string: '应当是文字',
  number: '应当是数字',
  int: '应当是整数',
  boolean: '只能写「true」（是）或「false」（否），不加引号',
  array: '应当是列出多项的清单',
  object: '应当是分项填写的内容',
  record: '应当是分项填写的内容',
  null: '应当空着',
}

/** What a value from outside does not fit, as a clerk reads it: in Chinese, and what stands in the file itself in 「」. */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '没有填' : (shapes[issue.expected] ?? '填写得不对')
    case 'invalid_value':
      return issue.input === undefined
        ? '没有填'
        : `只能写${issue.values.map((one) => `「${String(one)}」`).join('、')}`
    case 'too_small':
      return leastWords(issue)
    case 'too_big':
      return mostWords(issue)
    case 'not_multiple_of':
      return `应当是${issue.divisor}的倍数`
    case 'unrecognized_keys':
      return `有程序不认识的${issue.keys.map((key) => `「${key.slice(0, 40)}」`).join('、')}`
    default:
      return '填写得不对'
  }
}

function leastWords({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return minimum === 1 ? '没有填' : `至少${minimum}个字`
  if (isList(origin)) return minimum === 1 ? '一项也没有' : `至少${minimum}项`
  return inclusive === false ? `须大于${minimum}` : `不能小于${minimum}`
}

function mostWords({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `太长，最多${maximum}个字`
  if (isList(origin)) return `太多，最多${maximum}项`
  return inclusive === false ? `须小于${maximum}` : `不能大于${maximum}`
}

const isList = (origin: string) => ['array', 'set', 'map', 'object', 'record'].includes(origin)
