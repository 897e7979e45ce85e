import { z } from 'zod'
import { fail, ok, type Result } from '../result'

const error = z.locales.zhCN().localeError

/** Validates a value from outside. INPUT_INVALID names the first places that do not fit, in Chinese. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = schema.safeParse(value, { error })
  if (parsed.success) return ok(parsed.data)
  const places = parsed.error.issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map(String).join('.')
    return place ? `${place}：${message}` : message
  })
  return fail('INPUT_INVALID', { detail: places.join('；') })
}
