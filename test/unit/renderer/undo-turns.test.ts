import { describe, expect, test } from 'vitest'
import type { HistoryStep } from '#shared/records/record-entry'
import { isLaterTurn, type Turn } from '../../../src-renderer/edits/turns'
import { emptyUndoStack, recordChange, stepBack } from '../../../src-renderer/edits/undo-stack'
import { noteSteps, turnToRedo, turnToUndo } from '../../../src-renderer/undo/stored-turns'

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

describe('what was done last', () => {
  test('of two stored steps is the one of the later command, whenever they were read', () => {
    noteSteps('one list', [step(7)])
    noteSteps('another', [step(9)])
    expect(isLaterTurn(turnToUndo('another', [step(9)])!, turnToUndo('one list', [step(7)])!)).toBe(true)
  })

  test('is what was typed in this sitting rather than what stood there when the list was first read', () => {
    noteSteps('read before', [step(7)])
    const { past } = recordChange(emptyUndoStack as never, typed('户数'))
    expect(isLaterTurn(turnOf(past[0]!), turnToUndo('read before', [step(7)])!)).toBe(true)
  })

  test('is the step that came to a list after something was typed', () => {
    noteSteps('changed behind', [step(7)])
    const { past } = recordChange(emptyUndoStack as never, typed('户数'))
    const now = [step(8), step(7)]
    noteSteps('changed behind', now)
    expect(isLaterTurn(turnToUndo('changed behind', now)!, turnOf(past[0]!))).toBe(true)
  })

  test('once that is taken back, is what was typed before it; what is done again is the last that was taken back', () => {
    noteSteps('taken back', [step(7)])
    const stack = recordChange(emptyUndoStack as never, typed('户数'))
    noteSteps('taken back', [step(8), step(7)])
    const now = [step(9, { act: 'undo' }), step(8, { undone: true }), step(7)]
    noteSteps('taken back', now)
    expect(isLaterTurn(turnToUndo('taken back', now)!, turnOf(stack.past[0]!))).toBe(false)
    const back = stepBack(stack, '现在' as never)
    expect(isLaterTurn(turnOf(back!.stack.future[0]!), turnToRedo('taken back', now)!)).toBe(true)
  })

  test('is nothing where nothing can be taken back', () => {
    expect(turnToUndo('empty', [])).toBeNull()
    expect(turnToUndo('lasting', [step(1, { undoable: false })])).toBeNull()
  })
})
