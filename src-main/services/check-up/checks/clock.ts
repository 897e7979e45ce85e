import { sql } from 'kysely'
import { judgeClock } from '#shared/check-up/clock'
import { instantOf } from '../../context'
import type { Check } from '../check'

/** What came with a bundle bears the times of another office; a step back by less than an hour is a clock that was set right. */
const steps = sql<{ last: string | null; back: number }>`
  WITH own AS (
    SELECT at, lag(at) OVER (ORDER BY seq) AS earlier FROM changes
    WHERE device IN (SELECT device FROM this_device)
  ) SELECT (SELECT at FROM changes ORDER BY seq DESC LIMIT 1) AS last,
    (SELECT count(*) FROM own WHERE julianday(at) < julianday(earlier) - 1.0 / 24) AS back`

export const clock: Check = {
  id: 'clock',
  title: '电脑时间',
  async run(county) {
    const [row] = (await steps.execute(county.db)).rows
    return judgeClock(instantOf(county), row?.last ?? null, row?.back ?? 0)
  },
}
