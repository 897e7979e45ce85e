import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseXml } from '#main/documents/template/xml-parse'
import { unwrap } from '#shared/result'
import { generateContract, inspectTemplate } from '../../fixtures/contract/generate'
import { sampleModel } from '../../fixtures/contract/sample'
import { runs } from '../../fixtures/property-runs'
import { carrierNames, carrying } from '../../fixtures/templates/carriers'

/** All text of the package, whatever it stands in, markup taken away and references resolved. */
function allTexts(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const xml = strFromU8(content)
    parseXml(xml)
    const attributes = Array.from(xml.matchAll(/="([^"]*)"/g), ([, value]) => value ?? '')
    return [path, xml.replace(/<\/w:p>/g, '\n').replace(/<!\[CDATA\[|\]\]>|<[^>]*>/g, ''), ...attributes]
  })
}

const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const model = sampleModel()
const names = [
  '甲方名称',
  '合同价款小写',
  '作业步骤',
  '附件清单',
  '付款.金额小写',
  '如果 多年期',
  '甲方名子',
  '',
  ' 甲方名称 ',
]

describe('placeholders anywhere', () => {
  test('without any more the template is a usable one', async () => {
    expect(unwrap(await inspectTemplate(carrying([])))).toMatchObject({ usable: true })
  })

  test.each(carrierNames)('in %s: named at import, or filled with none left', async (carrier) => {
    for (const name of names) await check([[carrier, `{{${name}}}`]])
  })

  test('in any number of places at once', async () => {
    const placement = fc.tuple(
      fc.constantFrom(...carrierNames),
      fc.constantFrom(...names.map((name) => `{{${name}}}`), '{{', '}}', '甲'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(placement, { minLength: 1, maxLength: 6 }), (placements) => check(placements)),
      { numRuns: runs(80) },
    )
  })
})

async function check(placements: [string, string][]): Promise<void> {
  const template = carrying(placements)
  const inspection = unwrap(await inspectTemplate(template))
  const made = await generateContract(model, template)
  expect(made.ok).toBe(inspection.usable)
  if (!made.ok) {
    expect([...inspection.unknown, ...inspection.missing, ...inspection.problems]).not.toEqual([])
    return
  }
  expect(
    allTexts(made.value)
      .map(decoded)
      .filter((text) => /\{\{|\}\}/.test(text)),
  ).toEqual([])
}
