import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContractModel } from '#shared/contract/contract-model'
import { unwrap } from '#shared/result'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleModel } from '../../fixtures/contract/sample'
import { runs } from '../../fixtures/property-runs'
import { docxText, paragraphTexts } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { readDocx } from '../soffice'

const generate = async (model: ContractModel) => unwrap(await generateContract(model, defaultTemplate()))
/** As a reader sees it: the joiner that keeps brackets apart has no width. */
const visible = (text: string) => text.replaceAll('\u2060', '')

describe('a value', () => {
  test('that looks like a placeholder stays what was typed', async () => {
    const bytes = await generate(
      sampleModel((project) => {
        project.name = '{{乙方名称}}与{{如果 多年期}}项目'
        project.contract = { ...project.contract, risks: [{ point: '{{合同价款小写}}', response: '{{付款.期次}}' }] }
      }),
    )
    const text = visible(docxText(bytes))
    expect(text).toContain('“{{乙方名称}}与{{如果 多年期}}项目”')
    expect(text).toContain('{{合同价款小写}}')
    expect(docxText(bytes)).not.toMatch(/\{\{|\}\}/)
    expect(await schemaErrors(bytes)).toEqual([])
  })

  test('with full-width brackets is printed as typed', async () => {
    const bytes = await generate(
      sampleModel((project) => {
        project.contract = {
          ...project.contract,
          handover: { ...project.contract.handover, media: '纸质｛｛含索引｝｝和光盘' },
        }
      }),
    )
    expect(docxText(bytes)).toContain('纸质｛｛含索引｝｝和光盘')
  })

  test('with XML in it, control characters and line breaks makes a valid document', async () => {
    const bytes = await generate(
      sampleModel((project) => {
        project.name = '<w:p>&amp;"\u0007\uFFFE\uD800项目</w:p>'
        project.contract = { ...project.contract, evaluationTerms: '第一行\n第二行；第三行' }
      }),
    )
    expect(docxText(bytes)).toContain('<w:p>&amp;"项目</w:p>')
    expect(docxText(bytes)).toContain('第一行；\n第二行；第三行。')
    expect(await schemaErrors(bytes)).toEqual([])
  })

  test('of several lines alone in its paragraph becomes numbered paragraphs', async () => {
    const bytes = await generate(
      sampleModel((project) => {
        project.contract = { ...project.contract, workSteps: '1. 准备\n（2）入户\n三、归档\n' }
      }),
    )
    const texts = paragraphTexts(bytes)
    const start = texts.indexOf('准备；')
    expect(texts.slice(start, start + 3)).toEqual(['准备；', '入户；', '归档。'])
  })

  test('of any text whatever never breaks the document nor opens a placeholder', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('{', '{{', '}}', ''),
        async (any, edge) => {
          const typed = edge + any + edge
          const bytes = await generate(
            sampleModel((project) => {
              project.name = `甲${typed}乙`
              project.contract = { ...project.contract, signedAt: typed, risks: [{ point: typed, response: '措施' }] }
            }),
          )
          expect(docxText(bytes)).not.toMatch(/\{\{|\}\}/)
          expect(await schemaErrors(bytes)).toEqual([])
        },
      ),
      { numRuns: runs(12) },
    )
  })
})

describe('repeated rows', () => {
  const risks = (count: number) =>
    sampleModel((project) => {
      const many = Array.from({ length: count }, (_, index) => ({
        point: `风险${index + 1}`,
        response: `措施${index + 1}`,
      }))
      project.contract = { ...project.contract, risks: many }
    })

  test('200 rows are read by python-docx, first to last', async () => {
    const reading = await readDocx(await generate(risks(200)))
    const table = reading.tables.find((rows) => rows[0]?.includes('风险点'))
    expect(table).toHaveLength(201)
    expect(table?.[200]).toEqual(['200', '风险200', '措施200。'])
  })

  test('5,000 rows make a valid document with the last one in it', async () => {
    const large = await generate(risks(5_000))
    expect(docxText(large)).toContain('措施5000。')
    expect(await schemaErrors(large)).toEqual([])
  })
})
