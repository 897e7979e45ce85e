import { expect, test } from 'vitest'
import { type JobStart, Jobs } from '#main/services/jobs'
import { ok, type Result } from '#shared/result'

const start = (jobId: string, more: Partial<JobStart> = {}): JobStart => ({
  jobId,
  kind: 'export',
  subject: 'p',
  path: `/tmp/${jobId}.zip`,
  label: '正在打包',
  ...more,
})
const untilCancelled = ({ signal }: { signal: AbortSignal }) =>
  new Promise<Result<string>>((resolve) => signal.addEventListener('abort', () => resolve(ok('cancelled'))))

test('a job is cancelled by its id, also when a screen has used the id twice, and no other is', async () => {
  const jobs = new Jobs(() => {})
  const same = ['/tmp/1.zip', '/tmp/2.zip'].map((path) => jobs.run(start('j', { path }), untilCancelled))
  let otherEnded = false
  const other = jobs.run(start('other'), untilCancelled).then(() => (otherEnded = true))
  jobs.cancel('j')
  expect(await Promise.all(same)).toEqual([ok('cancelled'), ok('cancelled')])
  expect(otherEnded).toBe(false)
  jobs.cancelAll()
  expect(await other).toBe(true)
})

test('a second job to the same file, however written, is refused until the first has ended', async () => {
  const jobs = new Jobs(() => {})
  const first = jobs.run(start('a', { path: '/tmp/包.zip' }), untilCancelled)
  const second = await jobs.run(start('b', { path: '/tmp/x/../包.ZIP' }), async () => ok('never'))
  expect(second).toMatchObject({ ok: false, error: { code: 'EXPORT_RUNNING' } })
  expect(jobs.list().running.map(({ jobId }) => jobId)).toEqual(['a'])
  const elsewhere = await jobs.run(start('c', { path: '/tmp/另一个.zip' }), async () => ok('written'))
  expect(elsewhere).toEqual(ok('written'))
  jobs.cancel('a')
  await first
  expect(await jobs.run(start('d', { path: '/tmp/包.zip' }), async () => ok('now'))).toEqual(ok('now'))
})

test('a screen that comes back finds what runs, how far it is, and how the last one ended', async () => {
  const told: string[] = []
  const jobs = new Jobs((event, payload) => told.push(`${event} ${payload.jobId}`))
  const running = jobs.run(start('a'), async (job) => {
    job.onProgress({ doneBytes: 3, totalBytes: 9 })
    return untilCancelled(job)
  })
  const subject = { kind: 'export', subject: 'p', jobId: 'a', path: '/tmp/a.zip' } as const
  expect(jobs.list()).toEqual({ running: [{ ...subject, label: '正在打包', doneBytes: 3, totalBytes: 9 }], ended: [] })
  jobs.cancel('a')
  await running
  expect(jobs.list()).toEqual({ running: [], ended: [{ ...subject, result: ok('cancelled') }] })
  expect(told).toEqual(['job a', 'jobEnded a'])
})

test('a job that the disk has stopped ends with what the disk has said, one that a fault of ours has with that', async () => {
  const jobs = new Jobs(() => {})
  const io = Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: 'mkdir', path: '/tmp/旗县' })
  for (const thrown of [io, new TypeError('x')]) {
    const ended = jobs.run(start('a'), async () => Promise.reject(thrown))
    await expect(ended).rejects.toBe(thrown)
    const error = thrown === io ? { code: 'DISK_FAILED', params: { path: '/tmp/旗县' } } : { code: 'BUG', params: {} }
    expect(jobs.list().ended.map(({ result }) => result)).toEqual([{ ok: false, error }])
  }
})
