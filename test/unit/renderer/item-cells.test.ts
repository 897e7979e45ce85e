import { expect, test } from 'vitest'
import { recordKinds } from '#shared/records/registry'
import { ItemCell } from '../../../src-renderer/records/item-cell'

const cells = recordKinds.flatMap((kind) =>
  Object.entries(kind.fields).flatMap(([list, { table, fields }]) =>
    table ? Object.entries(fields ?? {}).map(([name, about]) => [`${kind.title} ${list}.${name}`, about] as const) : [],
  ),
)

test('there are lists drawn as tables, one with amounts', () => {
  expect(cells.map(([, { type }]) => type)).toContain('money')
})

test.each(cells)('%s has a cell in its table', (_name, about) => {
  const cell = () =>
    ItemCell({ about, label: about.label, path: 'list.i.f', value: null, onChange: () => {}, lacks: [] })
  expect(cell).not.toThrow()
})
