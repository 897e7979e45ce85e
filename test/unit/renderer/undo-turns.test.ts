import { describe, expect, test } from 'vitest'
import type { HistoryStep } from '#shared/records/record-entry'
import { isLaterTurn, type Turn } from '../../../src-renderer/edits/turns'
import { emptyUndoStack, recordChange, stepBack } from '../../../src-renderer/edits/undo-stack'
import { noteWritten, turnToRedo, turnToUndo } from '../../../src-renderer/undo/stored-turns'

const step = (counter: number, of: Partial<HistoryStep> = {}): HistoryStep => ({
  stamp: { device: 'a', counter },
  title: '填写',
  act: 'do',
  at: '2024-03-01T00:00:00.000Z',
  who: '',
  fields: [{ field: 'name', label: '户主姓名', before: '甲', after: '乙' }],
  undone: false,
  undoable: true,
  lasting: null,
  told: false,
  ...of,
})
const typed = (name: string) => ({ state: name, name, place: null, hand: null })
const turnOf = ({ turn }: { turn: number }): Turn => ({ nth: turn, stored: null })

const did = (counter: number) => noteWritten({ device: 'a', counter })

describe('what was done last', () => {
  test('of two stored steps of before this sitting is the one of the later command', () => {
    expect(isLaterTurn(turnToUndo([step(9)])!, turnToUndo([step(7)])!)).toBe(true)
  })

  test('is what was typed in this sitting rather than what stands there from before it', () => {
    const { past } = recordChange(emptyUndoStack as never, typed('户数'))
    expect(isLaterTurn(turnOf(past[0]!), turnToUndo([step(7)])!)).toBe(true)
  })

  test('is the step that was written after something was typed', () => {
    const { past } = recordChange(emptyUndoStack as never, typed('户数'))
    did(18)
    expect(isLaterTurn(turnToUndo([step(18), step(7)])!, turnOf(past[0]!))).toBe(true)
  })

  test('is what was typed after a step was written, however late that one is read', () => {
    did(28)
    const { past } = recordChange(emptyUndoStack as never, typed('户数'))
    expect(isLaterTurn(turnOf(past[0]!), turnToUndo([step(28)])!)).toBe(true)
  })

  test('is the step that was gone on with after something was typed', () => {
    did(38)
    const { past } = recordChange(emptyUndoStack as never, typed('户数'))
    did(38)
    expect(isLaterTurn(turnToUndo([step(38)])!, turnOf(past[0]!))).toBe(true)
  })

  test('once that is taken back, is what was typed before it; what is done again is the last that was taken back', () => {
    const stack = recordChange(emptyUndoStack as never, typed('户数'))
    did(48)
    did(49)
    const now = [step(49, { act: 'undo' }), step(48, { undone: true }), step(7)]
    expect(isLaterTurn(turnToUndo(now)!, turnOf(stack.past[0]!))).toBe(false)
    const back = stepBack(stack, '现在' as never)
    expect(isLaterTurn(turnOf(back!.stack.future[0]!), turnToRedo(now)!)).toBe(true)
  })

  test('is nothing where nothing can be taken back', () => {
    expect(turnToUndo([])).toBeNull()
    expect(turnToUndo([step(1, { undoable: false })])).toBeNull()
  })
})
