import { expect, test } from 'vitest'
import type { HistoryStep } from '#shared/records/record-entry'
import { ofForm, stepToUndo } from '../../../src-renderer/undo/stored-steps'

const step = (title: string, field: string, undoable = true): HistoryStep => ({
  stamp: { device: 'd', counter: title.length },
  act: 'do',
  title,
  at: '2023-03-01T02:00:00.000Z',
  who: '',
  fields: [{ field, label: '', before: '', after: title }],
  undone: false,
  told: false,
  lasting: null,
  undoable,
})

test('Ctrl+Z takes back what was done with a file before what was typed earlier', () => {
  const steps = ofForm([step('移到别的栏', '@evidence/a/place'), step('填写', 'name')])
  expect(stepToUndo(steps)?.title).toBe('移到别的栏')
})

test('a file that has to stay, and a paper, do not bar the way to what was typed', () => {
  const steps = ofForm([
    step('添加文件', '@evidence/a', false),
    step('生成文书', '@paper/b', false),
    step('填写', 'name'),
  ])
  expect(stepToUndo(steps)?.title).toBe('填写')
})
