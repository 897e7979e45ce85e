import { expect, test } from 'vitest'
import { Jobs } from '#main/services/jobs'

const untilCancelled = ({ signal }: { signal: AbortSignal }) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('cancelled')))

test('a job is cancelled by its id, also when a screen has used the id twice, and no other is', async () => {
  const jobs = new Jobs(() => {})
  const same = [jobs.run('j', '', untilCancelled), jobs.run('j', '', untilCancelled)]
  let otherEnded = false
  const other = jobs.run('other', '', untilCancelled).then(() => (otherEnded = true))
  jobs.cancel('j')
  expect(await Promise.all(same)).toEqual(['cancelled', 'cancelled'])
  expect(otherEnded).toBe(false)
  jobs.cancelAll()
  expect(await other).toBe(true)
})
