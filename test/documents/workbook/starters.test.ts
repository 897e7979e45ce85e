import { expect, test } from 'vitest'
import { fillSheets, inspectSheets } from '#main/documents/workbook/fill-workbook'
import { starterOf } from '#main/services/paper-writers'
import { isDrawn } from '#shared/papers/paper'
import { papers } from '#shared/papers/registry'
import { unwrap } from '#shared/result'
import { plainModel } from '#shared/template/paper-model'
import { schemaErrors } from '../ooxml-schema'

const drawn = papers.filter(isDrawn)

test('every list paper can be replaced', () => {
  expect(drawn.map(({ id }) => id).sort()).toEqual([
    'acceptance-ledger',
    'archive-list-xlsx',
    'fund-use',
    'monthly-entry-xlsx',
    'survey-statistics',
    'training-evidence-xlsx',
  ])
})

test.each(drawn.map((paper) => [paper.title, paper] as const))(
  'the export of %s is a template as it is',
  async (_, paper) => {
    const { words, starter } = paper.made.replaced
    const bytes = await starterOf(starter)
    const { usable, warnings, ...faults } = unwrap(await inspectSheets(bytes, words))
    expect({ usable, warnings, ...faults }).toEqual({
      usable: true,
      warnings: [],
      unknown: [],
      missing: [],
      problems: [],
    })
    const values = Object.fromEntries(Object.keys(words.fields).map((name) => [name, `${name}的值`]))
    const rows = Object.fromEntries(
      Object.entries(words.lists).map(([list, { columns }]) => [
        list,
        ['一', '二'].map((of) => Object.fromEntries(columns.map((column) => [column, `${column}${of}`]))),
      ]),
    )
    const made = unwrap(await fillSheets({ title: paper.title, words }, plainModel({ values, rows }), bytes))
    expect(await schemaErrors(made)).toEqual([])
  },
)
