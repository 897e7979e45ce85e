import type { CountyState } from '#shared/ipc/channels'
import { fail, type Result } from '#shared/result'
import type { AppContext } from './context'
import type { CountySessions } from './county-sessions'

export async function createSampleCounty(_app: AppContext, _sessions: CountySessions): Promise<Result<CountyState>> {
  return fail('BUG', { detail: '示例旗县尚未完成' })
}
