import { describe, expect, test } from 'vitest'
import type { HistoryStep } from '#shared/records/record-entry'
import { byOther, changeName, ofForm, stepName, stepToRedo, stepToUndo } from '../../../src-renderer/undo/stored-steps'

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
  lasting: null,
  told: false,
  ...part,
})
const made = step({ title: '新建', fields: [{ field: '@record', label: '整份', before: '', after: '' }] })
const typed = step({})
const undoing = step({ act: 'undo', title: '撤销' })
const signing = step({ title: '签字', fields: [{ field: '@state', label: '状态', before: '草稿', after: '已签字' }] })

describe('what Ctrl+Z takes back in a record', () => {
  test('is the newest step that still counts', () => {
    const redoing = step({ act: 'redo', title: '重做' })
    expect(stepToUndo([typed, made])).toBe(typed)
    expect(stepToUndo([undoing, step({ undone: true }), typed, made])).toBe(typed)
    expect(stepToUndo([redoing, step({ act: 'undo', undone: true }), typed, made])).toBe(typed)
  })

  test('is never its making, nor a step that would lose a later value', () => {
    expect(stepToUndo([made])).toBeNull()
    expect(stepToUndo([step({ undoable: false }), typed])).toBeNull()
  })
})

test('what Ctrl+Y brings back is the newest undo, as long as nothing was done since', () => {
  expect(stepToRedo([undoing, step({ undone: true }), made])).toBe(undoing)
  expect(stepToRedo([typed, undoing, step({ undone: true })])).toBeNull()
  const first = step({ act: 'undo', title: '撤销' })
  const taken = [step({ act: 'redo', title: '重做' }), step({ act: 'undo', undone: true }), first]
  expect(stepToRedo(taken)).toBe(first)
  expect(stepToRedo([made])).toBeNull()
})

describe('what Ctrl+Z takes back behind a sitting', () => {
  const there = step({ fields: [{ field: 'town', label: '苏木乡镇', before: '巴音', after: '锡林' }] })
  const back = step({ fields: [{ field: 'town', label: '苏木乡镇', before: '锡林', after: '巴音' }] })

  test('is not what the sitting itself has put back: that would bring it in again', () => {
    expect(stepToUndo(ofForm([back, there, typed, made]))).toBe(typed)
    expect(stepToUndo(ofForm([there, typed, made]))).toBe(there)
    expect(stepToRedo(ofForm([back, there, undoing, step({ undone: true })]))).toBe(undoing)
  })

  test('is what the history has put back, though it undoes the step before it word for word', () => {
    const put = { ...back, title: '恢复原来的内容', putBack: true }
    expect(stepToUndo(ofForm([put, there, typed, made]))).toBe(put)
    const taken = [undoing, { ...put, undone: true }, there, typed, made]
    expect(stepToUndo(ofForm(taken))).toBe(there)
    expect(stepToRedo(ofForm(taken))).toBe(undoing)
  })

  test('is a step of the form, past the papers and files made since, and never the coming of the whole', () => {
    const paper = step({ undoable: false, fields: [{ field: '@paper/1', label: '文书', before: '', after: '合同' }] })
    const came = step({ fields: [{ field: '@import', label: '整个项目', before: '', after: '' }] })
    expect(stepToUndo(ofForm([paper, typed, made]))).toBe(typed)
    expect(stepToUndo(ofForm([paper, came]))).toBeNull()
    expect(stepToUndo(ofForm([paper, step({ told: true, undoable: false }), typed]))).toBeNull()
  })

  test('is named with what stands there now and what comes back', () => {
    expect(changeName(there)).toBe('苏木乡镇 巴音→锡林')
    expect(changeName(typed)).toBe('苏木乡镇 空→巴音')
    expect(changeName(signing)).toBe('签字')
  })
})

test('the button names the field, the act or the file', () => {
  const file = { field: '@file/f', label: '回访表', before: '', after: '一.pdf' }
  expect(stepName(typed)).toBe('苏木乡镇')
  expect(stepName(signing)).toBe('签字')
  expect(stepName(step({ title: '添加文件', fields: [file] }))).toBe('添加文件 回访表')
  expect(
    stepName(step({ fields: [...typed.fields, { field: 'households', label: '户数', before: '', after: '12户' }] })),
  ).toBe('苏木乡镇等 2 处')
  const pin = { field: 'dataPins/material-slots', label: '采用的标准与模板数据', before: '', after: '2023.1' }
  expect(stepName(step({ fields: [pin, ...typed.fields] }))).toBe('苏木乡镇')
  expect(stepName(step({ fields: [pin] }))).toBe('采用的标准与模板数据')
})

describe('whose step it is', () => {
  test('is said of another’s, to whoever is signed in', () => {
    expect(byOther(step({ who: '张三（经办）' }), '李四')).toBe('张三办的 ')
    expect(byOther(step({ who: '张三（经办）', act: 'undo' }), '李四')).toBe('张三撤销的 ')
  })

  test('is not said of one’s own, under whatever role, nor where nobody signs in', () => {
    expect(byOther(step({ who: '张三（经办）' }), '张三')).toBe('')
    expect(byOther(step({ who: 'clerk' }), '')).toBe('')
  })
})
