import { describe, expect, test } from 'vitest'
import { compileTemplate } from '#main/documents/template/compile-template'
import { fillTemplate } from '#main/documents/template/fill-template'
import { unwrap } from '#shared/result'
import { defineWords, paperField } from '#shared/template/paper-words'
import { paragraph, partOfDefault, withParts } from '../../fixtures/templates/altered'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'

const paper = defineWords({
  id: 'list',
  title: '清单',
  fields: { 步骤: paperField('L1', 'always') },
  lists: {},
  conditions: ['另有'],
})

const numbered = (text: string, level = 2) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const withoutPlaces = (path: string) => partOfDefault(path).replace(/\{\{[^}]*\}\}/g, '')

async function made(body: string, steps: string): Promise<Uint8Array> {
  const template = withParts({
    'word/document.xml': partOfDefault('word/document.xml').replace(
      /<w:body>[\s\S]*<\/w:body>/,
      () => `<w:body>${body}<w:sectPr/></w:body>`,
    ),
    'word/header1.xml': withoutPlaces('word/header1.xml'),
    'docProps/core.xml': withoutPlaces('docProps/core.xml'),
  })
  const { compiled } = unwrap(await compileTemplate(template, paper))
  return unwrap(
    fillTemplate(compiled!, { preview: false, values: { 步骤: steps }, conditions: { 另有: false }, rows: {} }),
  )
}

const linesOf = async (body: string, steps: string) => docxText(await made(body, steps)).split('\n')
const list = numbered('按下列步骤：', 1) + numbered('{{步骤}}')

describe('a numbered list that is one field', () => {
  test('with one item is a sentence behind the words that lead to it', async () => {
    expect(await linesOf(list + paragraph('完。'), '准备。')).toEqual(['按下列步骤：准备。', '完。'])
  })

  test('with several items keeps its lead and numbers each', async () => {
    expect(await linesOf(list + paragraph('完。'), '准备；\n入户。')).toEqual([
      '按下列步骤：',
      '准备；',
      '入户。',
      '完。',
    ])
  })

  test('that goes on behind the field stays a list', async () => {
    expect(await linesOf(list + numbered('归档。'), '准备；')).toEqual(['按下列步骤：', '准备；', '归档。'])
    const conditional = paragraph('{{如果 另有}}') + numbered('归档。') + paragraph('{{如果结束 另有}}')
    expect(await linesOf(list + conditional, '准备；')).toEqual(['按下列步骤：', '准备；'])
  })

  test('behind words that do not lead to it stays an item', async () => {
    expect(await linesOf(numbered('步骤见下。', 1) + numbered('{{步骤}}'), '准备。')).toEqual(['步骤见下。', '准备。'])
  })

  test('makes a valid document either way', async () => {
    for (const steps of ['准备。', '准备；\n入户。']) expect(await schemaErrors(await made(list, steps))).toEqual([])
  })
})
