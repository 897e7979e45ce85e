import { describe, expect, it } from 'vitest'
import { runUntrusted } from '#main/worker/run-untrusted'

const limits = { silentMs: 5000, heapMb: 64 }

describe('a file of unknown origin is read in a thread with limits', () => {
  it('hands back what the reader found', async () => {
    const read = await runUntrusted('limits.probe', { does: 'answer', value: '读到' }, limits)
    expect(read).toEqual({ ok: true, value: '读到' })
  })

  it('a reader that never ends is stopped, and this thread answers meanwhile', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 20)
    const read = await runUntrusted('limits.probe', { does: 'spin' }, { ...limits, silentMs: 1500 })
    clearInterval(ticking)
    expect(read).toMatchObject({ ok: false, error: { code: 'READING_TOO_LONG' } })
    expect(ticks).toBeGreaterThan(5)
  })

  it('a reader that eats memory ends alone', async () => {
    const read = await runUntrusted('limits.probe', { does: 'eat' }, { silentMs: 60_000, heapMb: 32 })
    expect(read).toMatchObject({ ok: false, error: { code: 'READING_TOO_BIG' } })
  })

  it('the next file is read as if nothing had happened', async () => {
    await runUntrusted('limits.probe', { does: 'spin' }, { ...limits, silentMs: 1000 })
    const read = await runUntrusted('limits.probe', { does: 'answer', value: '下一个' }, limits)
    expect(read).toEqual({ ok: true, value: '下一个' })
  })

  it('the thread of a small file reads the next one; that of a file that left much behind has ended', async () => {
    const threadOf = async (mb: number) => {
      const read = await runUntrusted('limits.probe', { does: 'hold', mb }, limits)
      return read.ok && read.value
    }
    const [small, large, next, last] = [await threadOf(1), await threadOf(200), await threadOf(1), await threadOf(1)]
    expect([small, next]).toEqual([large, last])
    expect(next).not.toBe(large)
  })

  it('two files at a time are read side by side', async () => {
    const both = await Promise.all(
      ['甲', '乙'].map((value) => runUntrusted('limits.probe', { does: 'answer', value }, limits)),
    )
    expect(both).toEqual([
      { ok: true, value: '甲' },
      { ok: true, value: '乙' },
    ])
  })

  it('a fault of the reader is thrown here, with its own words', async () => {
    await expect(runUntrusted('limits.probe', { does: 'throw' }, limits)).rejects.toThrow('probe')
  })

  it('progress is told, and long work that tells it is not taken for a frozen one', async () => {
    const told: number[] = []
    const read = await runUntrusted(
      'limits.probe',
      { does: 'progress', steps: 6, pauseMs: 500 },
      { ...limits, silentMs: 2500 },
      { onProgress: ({ doneBytes }) => told.push(doneBytes) },
    )
    expect(read).toEqual({ ok: true, value: 'done' })
    expect(told).toEqual([1, 2, 3, 4, 5, 6])
  })

  it.each(['progress', 'spin'] as const)('work that is under way can be cancelled (%s)', async (does) => {
    const controller = new AbortController()
    const input = does === 'spin' ? { does } : { does, steps: 1000, pauseMs: 20 }
    const reading = runUntrusted('limits.probe', input, limits, { signal: controller.signal })
    setTimeout(() => controller.abort(), 300)
    expect(await reading).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
  })
})
