import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fen } from '#shared/money/fen'
import type { ServicePeriod } from '#shared/project/project'
import { createAutosave } from '../../../src-renderer/autosave'
import {
  emptyUndoStack,
  recordChange,
  stepBack,
  stepForward,
  stepsThatFit,
  type UndoStack,
  type UndoStep,
} from '../../../src-renderer/edits/undo-stack'
import { needsConditions, periodHint } from '../../../src-renderer/features/project/basics/period-hint'
import { copyYearParameters } from '../../../src-renderer/features/year/new-year'
import { asOneStep } from '../../../src-renderer/one-step'

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('waits 300 ms after the last key', async () => {
    const save = vi.fn(async () => {})
    const autosave = createAutosave(save)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(250)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(250)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60)
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('someone who never stops typing is saved every 800 ms all the same', async () => {
    const save = vi.fn(async () => {})
    const autosave = createAutosave(save)
    for (let at = 0; at < 1800; at += 100) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2)
  })

  test('a pasted range is saved whole, however long it takes', async () => {
    const save = vi.fn(async () => {})
    const autosave = createAutosave(save)
    const pasting = asOneStep('粘贴', async () => {
      for (let row = 0; row < 30; row++) {
        autosave.touch()
        await new Promise((next) => setTimeout(next, 100))
      }
    })
    await vi.advanceTimersByTimeAsync(2900)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(500)
    await pasting
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('two saves never run at once, and flush waits for both', async () => {
    let running = 0
    let most = 0
    const save = vi.fn(async () => {
      running++
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 500))
      running--
    })
    const autosave = createAutosave(save)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(310)
    autosave.touch()
    const flushed = autosave.flush()
    await vi.advanceTimersByTimeAsync(1200)
    await flushed
    expect(save).toHaveBeenCalledTimes(2)
    expect(most).toBe(1)
  })
})

describe('undo', () => {
  type Step = Omit<UndoStep<string, null>, 'turn'>
  const step = (state: string, hand: number | null): Step => ({ state, name: `到${state}之后`, place: null, hand })
  const nothing: UndoStack<string, null> = emptyUndoStack
  const typed = (...steps: Step[]) => steps.reduce(recordChange<string, null>, nothing)

  test('all keys in one field are one step, however slow; the next field begins another', () => {
    const stack = typed(step('', 1), step('家', 1), step('家计', 1), step('家计调查', 2))
    expect(stack.past.map(({ state }) => state)).toEqual(['', '家计调查'])
  })

  test('is called by what it takes back, the last state of a field that is still being typed in', () => {
    expect(typed(step('', 1), step('家', 1)).past.map(({ name }) => name)).toEqual(['到家之后'])
  })

  test('each click is a step of its own', () => {
    expect(typed(step('一行', null), step('两行', null)).past).toHaveLength(2)
  })

  test('a key after a step back begins a new step, also in the same field', () => {
    const back = stepBack(typed(step('', 1), step('家计', 2)), '家计调查')
    const stack = recordChange(back?.stack ?? nothing, step('家计', 1))
    expect(stack.past.map(({ state }) => state)).toEqual(['', '家计'])
  })

  test('once some states are barred, the steps that lead to none of them are still taken back and done again', () => {
    const stack = typed(step('未签订', null), step('已签订', null), step('已签订，备案', null))
    const back = stepBack(stack, '已签订，公告')
    const fits = (state: string) => state.startsWith('已签订')
    const left = stepsThatFit(back?.stack ?? nothing, fits)
    expect(left.past.map(({ state }) => state)).toEqual(['已签订'])
    expect(left.future.map(({ state }) => state)).toEqual(['已签订，公告'])
    const barred = stepsThatFit({ ...stack, future: typed(step('已签订', null), step('未签订', null)).past }, fits)
    expect(barred.future).toEqual([])
  })

  test('back and forth; with nothing done there is no step back', () => {
    const back = stepBack(typed(step('旧', 1)), '新')
    expect(back?.state).toBe('旧')
    expect(back && stepForward(back.stack, back.state)?.state).toBe('新')
    expect(stepBack(nothing, '新')).toBeNull()
  })
})

describe('the period and its limit', () => {
  const period = (startOn: string | null, endOn: string | null): ServicePeriod => ({
    startOn,
    endOn,
    conditions: { fixedContent: false, continuous: false, funded: false, stablePrice: false },
  })

  test('[P35] the last allowed days are named before they are passed', () => {
    expect(periodHint(period('2023-03-20', null))).toContain('2024-03-19')
    expect(periodHint(period('2023-03-20', null))).toContain('2026-03-19')
    expect(periodHint(period('2024-02-29', '2025-02-28'))).toContain('366 天')
  })

  test('[P35] the four conditions are asked from the first day past a year', () => {
    expect(needsConditions(period('2023-03-20', '2024-03-19'))).toBe(false)
    expect(needsConditions(period('2023-03-20', '2024-03-20'))).toBe(true)
    expect(needsConditions(period('2023-03-20', null))).toBe(false)
  })
})

test("last year's parameters are a start, never a confirmation, and bring no amount along", () => {
  const copied = copyYearParameters(
    {
      year: 2023,
      grants: [
        { id: 'a', level: 'central', fiscalYear: 2022, amountFen: fen(100), documentNumber: '旧文号', counted: false },
      ],
      threshold: { amountFen: fen(50_000_000), documentNumber: '旧', effectiveOn: '2023-01-01', confirmed: true },
      ceilingJustification: { reason: '旧', paper: '旧' },
    },
    2024,
  )
  expect(copied.grants[0]).toMatchObject({
    level: 'central',
    fiscalYear: 2023,
    amountFen: 0,
    documentNumber: '',
    counted: false,
  })
  expect(copied.threshold).toMatchObject({ amountFen: 50_000_000, confirmed: false })
  expect(copied.ceilingJustification).toBeNull()
})
