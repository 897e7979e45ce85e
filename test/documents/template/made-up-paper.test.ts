import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '#main/documents/template/compile-template'
import { fillTemplate, type PaperContent } from '#main/documents/template/fill-template'
import { unwrap } from '#shared/result'
import { defineWords, paperField } from '#shared/template/paper-words'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { paragraph, partOfDefault, withParts } from '../../fixtures/templates/altered'
import { docxText, partOf } from '../docx-text'

/** A paper nobody has: the engine knows only what is said here. */
const receipt = defineWords({
  id: 'receipt',
  title: '收条',
  fields: { 交来: paperField('R1', 'always'), 事由: paperField('R1', 'always'), 备注: paperField('R2', 'mayBeEmpty') },
  lists: { 物品: { clause: 'R3', columns: ['名', '数'] } },
  conditions: ['有备注'],
  requiredColumns: ['物品.名'],
})

const row = '<w:tr><w:tc><w:p><w:r><w:t>{{物品.名}}：{{物品.数}}</w:t></w:r></w:p></w:tc></w:tr>'
const withoutPlaces = (path: string) => partOfDefault(path).replace(/\{\{[^}]*\}\}/g, '')
const sheet = (content: string) =>
  withParts({
    'word/document.xml': partOfDefault('word/document.xml').replace(
      /<w:body>[\s\S]*<\/w:body>/,
      () => `<w:body>${content}<w:sectPr/></w:body>`,
    ),
    'word/header1.xml': withoutPlaces('word/header1.xml'),
    'docProps/core.xml': withoutPlaces('docProps/core.xml'),
  })
const body =
  paragraph('今收到{{交来}}') +
  paragraph('{{事由}}') +
  `<w:tbl><w:tblPr/><w:tblGrid/>${row}</w:tbl>` +
  paragraph('{{如果 有备注}}') +
  paragraph('备注：{{备注}}') +
  paragraph('{{如果结束 有备注}}')

const content: PaperContent = {
  preview: false,
  values: { 交来: '甲<乙>&丙', 事由: '一事\n二事', 备注: '' },
  conditions: { 有备注: false },
  rows: {
    物品: [
      { 名: '档案', 数: '3' },
      { 名: '光盘', 数: '1' },
    ],
  },
}

async function made(text: Partial<PaperContent> = {}, xml = body): Promise<string[]> {
  const { compiled } = unwrap(await compileTemplate(sheet(xml), receipt))
  return docxText(unwrap(fillTemplate(compiled!, { ...content, ...text }))).split('\n')
}

describe('a paper the engine has never heard of', () => {
  test('is made from its definition alone', async () => {
    expect(await made()).toEqual(['今收到甲<乙>&丙', '一事', '二事', '档案：3', '光盘：1'])
    expect(await made({ conditions: { 有备注: true }, values: { ...content.values, 备注: '已核' } })).toContain(
      '备注：已核',
    )
  })

  test('of rows and lines that repeat only the last two stay with what follows', async () => {
    const kept = (text: string) => `<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const xml = `${body}${kept('{{事由}}')}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${kept('{{物品.名}}')}</w:tc></w:tr></w:tbl>`
    const { compiled } = unwrap(await compileTemplate(sheet(xml), receipt))
    const 物品 = ['一', '二', '三', '四'].map((名) => ({ 名, 数: '1' }))
    const values = { ...content.values, 事由: '甲\n乙\n丙' }
    const made = partOf(unwrap(fillTemplate(compiled!, { ...content, values, rows: { 物品 } })), 'word/document.xml')
    const keeping = made.match(/<w:p>(?:(?!<w:p>).)*<w:keepNext\/>(?:(?!<w:p>).)*<\/w:p>/gs) ?? []
    expect(keeping.map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))).toEqual(['乙', '丙', '三', '四'])
  })

  test('rows of one list side by side repeat together, each where the entry says something in it', async () => {
    const head = '<w:tr><w:tc><w:p><w:r><w:t>{{物品.名}}</w:t></w:r></w:p></w:tc></w:tr>'
    const below = '<w:tr><w:tc><w:p><w:r><w:t>数 {{物品.数}}</w:t></w:r></w:p></w:tc></w:tr>'
    const table = (rows: string) => body.replace(row, () => rows)
    const items = [
      { 名: '档案', 数: '3' },
      { 名: '　', 数: '1' },
    ]
    const rows = { 物品: items }
    expect((await made({ rows }, table(head + below))).slice(3)).toEqual(['档案', '数 3', '数 1'])
    expect((await made({ rows }, table(head))).slice(3)).toEqual(['档案', '　'])
    const parted = `${head}<w:tr><w:tc><w:p/></w:tc></w:tr>${below}`
    expect((await made({ rows }, table(parted))).slice(3)).toEqual(['档案', '　', '', '数 3', '数 1'])
  })

  test('a column looks as the model has it, in the type and size of the template it is filled into', async () => {
    const cell = (properties: string) =>
      `<w:tr><w:tc><w:p><w:r>${properties}<w:t>{{物品.名}}</w:t></w:r></w:p></w:tc></w:tr>`
    const runs = async (properties: string) => {
      const xml = body.replace(row, () => cell(properties))
      const { compiled } = unwrap(await compileTemplate(sheet(xml), receipt))
      const looks = { 物品: [{}, { 名: 'warning' as const }] }
      const bytes = unwrap(fillTemplate(compiled!, { ...content, looks }))
      return [...partOf(bytes, 'word/document.xml').matchAll(/<w:r>((?:(?!<w:r>).)*?)<w:t[^>]*>(档案|光盘)</gs)].map(
        ([, found]) => found,
      )
    }
    expect(await runs('')).toEqual(['', '<w:rPr><w:b/><w:color w:val="B3261E"/></w:rPr>'])
    const own = '<w:rPr><w:rFonts w:eastAsia="楷体"/><w:i/><w:color w:val="00FF00"/><w:sz w:val="20"/></w:rPr>'
    expect(await runs(own)).toEqual([
      own,
      '<w:rPr><w:rFonts w:eastAsia="楷体"/><w:b/><w:i/><w:color w:val="B3261E"/><w:sz w:val="20"/></w:rPr>',
    ])
  })

  test('its own words are asked for, and only those', async () => {
    const { inspection } = unwrap(await compileTemplate(sheet(body.replace('{{事由}}', '{{甲方名称}}')), receipt))
    expect(inspection).toMatchObject({ usable: false, unknown: ['甲方名称'], missing: ['事由'] })
  })

  test('a table without a row goes as a whole', async () => {
    expect(await made({ rows: { 物品: [] } })).toEqual(['今收到甲<乙>&丙', '一事', '二事'])
  })

  test('a template that repeats a long value without end is stopped', async () => {
    const { compiled } = unwrap(await compileTemplate(sheet(body + paragraph('{{备注}}。').repeat(2_000)), receipt))
    const filled = fillTemplate(compiled!, { ...content, values: { ...content.values, 备注: '长'.repeat(50_000) } })
    expect(filled).toMatchObject({
      ok: false,
      error: { code: 'TEMPLATE_INVALID', params: { detail: expect.stringContaining('过大') } },
    })
  })
})

describe('the bytes of a paper', () => {
  test('are equal for equal contracts, whatever was made in between', async () => {
    const first = unwrap(await generateContract(sampleModel(), defaultTemplate()))
    unwrap(
      await generateContract(
        { ...sampleModel((project) => (project.name = '别的')), preview: true },
        defaultTemplate(),
      ),
    )
    expect(unwrap(await generateContract(sampleModel(), defaultTemplate()))).toEqual(first)
  })

  test('say when the paper was made, not when its template was, under any prefix', async () => {
    const madeAt = '2024-03-01T01:02:03Z'
    const renamed = withParts({
      'docProps/core.xml': partOfDefault('docProps/core.xml')
        .replaceAll('dcterms:', 'dct:')
        .replace(':dcterms', ':dct'),
    })
    for (const template of [defaultTemplate(), renamed]) {
      const made = unwrap(await generateContract({ ...sampleModel(), madeAt }, template))
      const instants = [...partOf(made, 'docProps/core.xml').matchAll(/:(created|modified) [^>]*>([^<]*)</g)]
      expect(instants.map(([, name, instant]) => [name, instant])).toEqual([
        ['created', madeAt],
        ['modified', madeAt],
      ])
    }
  })

  test('are an archive that other programs find sound', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goufutong-zip-'))
    try {
      const path = join(folder, '合同.docx')
      writeFileSync(path, unwrap(await generateContract(sampleModel(), defaultTemplate())))
      expect(execFileSync('unzip', ['-tqq', path], { encoding: 'utf8' })).not.toMatch(/error|bad/i)
      const python = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist()[0])'
      expect(execFileSync('/usr/bin/python3', ['-c', python, path], { encoding: 'utf8' }).trim()).toBe(
        'None [Content_Types].xml',
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
