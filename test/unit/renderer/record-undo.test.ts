import { describe, expect, test } from 'vitest'
import type { HistoryStep } from '#shared/records/record-entry'
import { stepName, stepToRedo, stepToUndo } from '../../../src-renderer/records/undo-steps'
import { homeVisit } from '../../fixtures/records/home-visit'

let counter = 0
const step = (part: Partial<HistoryStep>): HistoryStep => ({
  stamp: { device: 'd', counter: ++counter },
  title: '填写',
  act: 'do',
  at: '',
  who: '',
  fields: [{ field: 'town', label: '苏木乡镇', before: '', after: '巴音' }],
  undone: false,
  undoable: true,
  told: false,
  ...part,
})
const made = step({ title: '新建', fields: [{ field: '@record', label: '整份', before: '', after: '' }] })
const typed = step({})
const undoing = step({ act: 'undo', title: '撤销' })
const signing = step({ title: '签字', fields: [{ field: '@state', label: '状态', before: '草稿', after: '已签字' }] })

describe('what Ctrl+Z takes back in a record', () => {
  test('is the newest step that still counts', () => {
    const redoing = step({ act: 'redo', title: '恢复' })
    expect(stepToUndo([typed, made], homeVisit, 'open')).toBe(typed)
    expect(stepToUndo([undoing, step({ undone: true }), typed, made], homeVisit, 'open')).toBe(typed)
    expect(stepToUndo([redoing, step({ act: 'undo', undone: true }), typed, made], homeVisit, 'open')).toBe(typed)
  })

  test('is never its making, nor a step that would lose a later value', () => {
    expect(stepToUndo([made], homeVisit, 'open')).toBeNull()
    expect(stepToUndo([step({ undoable: false }), typed], homeVisit, 'open')).toBeNull()
  })

  test('is nothing once it is frozen, unless its table leads back', () => {
    expect(stepToUndo([signing, typed, made], homeVisit, 'signed')).toBeNull()
    const { open, signed, filed } = homeVisit.states!.states
    const back = { title: '退回', basis: signed!.frozen! }
    const states = {
      ...homeVisit.states!,
      states: { open: open!, filed: filed!, signed: { ...signed!, next: { open: back } } },
    }
    expect(stepToUndo([signing, typed, made], { ...homeVisit, states }, 'signed')).toBe(signing)
    expect(stepToUndo([typed, made], { ...homeVisit, states }, 'signed')).toBeNull()
  })
})

test('what Ctrl+Y brings back is the newest undo, as long as nothing was done since', () => {
  expect(stepToRedo([undoing, step({ undone: true }), made])).toBe(undoing)
  expect(stepToRedo([typed, undoing, step({ undone: true })])).toBeNull()
  const first = step({ act: 'undo', title: '撤销' })
  const taken = [step({ act: 'redo', title: '恢复' }), step({ act: 'undo', undone: true }), first]
  expect(stepToRedo(taken)).toBe(first)
  expect(stepToRedo([made])).toBeNull()
})

test('the button names the field, the act or the file', () => {
  const file = { field: '@file/f', label: '回访表', before: '', after: '一.pdf' }
  expect(stepName(typed)).toBe('苏木乡镇')
  expect(stepName(signing)).toBe('签字')
  expect(stepName(step({ title: '添加文件', fields: [file] }))).toBe('添加文件 回访表')
  expect(
    stepName(step({ fields: [...typed.fields, { field: 'households', label: '户数', before: '', after: '12户' }] })),
  ).toBe('苏木乡镇等 2 处')
})
