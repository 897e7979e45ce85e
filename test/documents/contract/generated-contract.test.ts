import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contractDocument } from '#main/documents/contract/contract-document'
import { asFilled } from '#main/documents/papers/filling'
import { unwrap } from '#shared/result'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, library, sampleModel } from '../../fixtures/contract/sample'
import { docxText, paragraphTexts } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfText, readDocx, toPdf } from '../soffice'

const golden = resolve(import.meta.dirname, '../../fixtures/contract/sample-contract.txt')

/** Figures and words of every amount in the sample: price, stages, sources, daily penalty, deduction, cap. */
const amounts = [
  ['757,005.02', '柒拾伍万柒仟零伍元零贰分'],
  ['227,101.51', '贰拾贰万柒仟壹佰零壹元伍角壹分'],
  ['302,802.01', '叁拾万零贰仟捌佰零贰元零壹分'],
  ['227,101.50', '贰拾贰万柒仟壹佰零壹元伍角整'],
  ['457,005.02', '肆拾伍万柒仟零伍元零贰分'],
  ['300,000.00', '叁拾万元整'],
  ['378.50', '叁佰柒拾捌元伍角整'],
  ['100.00', '壹佰元整'],
  ['37,850.25', '叁万柒仟捌佰伍拾元贰角伍分'],
] as const

describe('the contract of the worked example', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = unwrap(await generateContract(sampleModel(), defaultTemplate()))
  })

  test('reads word for word as the approved text', () => {
    const text = `${paragraphTexts(bytes, 'word/header1.xml').join('\n')}\n${docxText(bytes)}\n`
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text)
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })

  test('is the same text as the contract made without a template', async () => {
    const declared = await contractDocument(library, asFilled(sampleModel()))
    expect(docxText(bytes)).toBe(docxText(declared))
  })

  test('states each amount in figures and in 大写', () => {
    const text = docxText(bytes)
    for (const [figures, words] of amounts) {
      expect(text).toContain(figures)
      expect(text).toContain(words)
    }
  })

  test('has no gap, no placeholder and no "undefined" anywhere in the package', () => {
    const text = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']
      .flatMap((path) => paragraphTexts(bytes, path))
      .join('\n')
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\}\}|待填写|如果/)
  })

  test('[N13] [P21] holds scope, object, quantity, quality, period, price, settlement, duties and liability', () => {
    const text = docxText(bytes)
    for (const title of ['服务范围', '标的与数量', '质量标准', '服务期限', '合同价款', '资金结算', '违约责任'])
      expect(text).toContain(title)
    expect(text).toContain('甲方的权利和义务')
    expect(text).toContain('乙方的权利和义务')
  })

  test('[P24] names survey form, household photos, interview recordings and one file per household', () => {
    expect(docxText(bytes)).toContain('入户调查表、入户照片、访问录音、一户一档')
  })

  test('[P25] lists the report of every quarter, the last one as final report', () => {
    const text = docxText(bytes)
    expect(text).toContain('定期报告4份，最后一期报告兼作总报告')
    for (const end of ['2023年6月19日', '2023年9月19日', '2023年12月19日', '2024年3月19日']) expect(text).toContain(end)
  })

  test('is valid by the OOXML schemas in every part', async () => {
    expect(await schemaErrors(bytes)).toEqual([])
  })

  test('python-docx reads A4, 28 mm margins, header, footer and the payment table', async () => {
    const reading = await readDocx(bytes)
    expect(reading.page).toEqual({ width: 210, height: 297, top: 28, right: 28, bottom: 28, left: 28 })
    expect(reading.headers.join('')).toContain('合同编号：示民购〔2023〕1号')
    expect(reading.footers.join('')).toMatch(/第.*页.*共.*页/)
    const payments = reading.tables.find((table) => table[0]?.includes('付款节点'))
    expect(payments?.slice(1).map((row) => row.slice(2, 5))).toEqual([
      ['30%', '227,101.51', '贰拾贰万柒仟壹佰零壹元伍角壹分'],
      ['40%', '302,802.01', '叁拾万零贰仟捌佰零贰元零壹分'],
      ['30%', '227,101.50', '贰拾贰万柒仟壹佰零壹元伍角整'],
    ])
  })

  test('LibreOffice prints 第一条 to 第二十八条 and page numbers', async () => {
    const text = await pdfText(await toPdf(bytes, 'docx'))
    for (const article of ['第一条', '第十条', '第十一条', '第二十条', '第二十八条']) expect(text).toContain(article)
    expect(text).not.toContain('第二十九条')
    expect(text).toMatch(/第\s*1\s*页\s*共\s*\d+\s*页/)
  })
})

describe('the forms a contract may take', () => {
  const textOf = async (change: Parameters<typeof sampleModel>[0]) =>
    docxText(unwrap(await generateContract(sampleModel(change), defaultTemplate())))

  test('unit pricing states the unit price in both forms and settles by actual quantity', async () => {
    const text = await textOf((project) => {
      project.contract = { ...project.contract, pricing: 'unit_price', unitPriceFen: 22_530 as never }
    })
    expect(text).toContain('每户人民币225.30元（大写：人民币贰佰贰拾伍元叁角整）')
    expect(text).not.toContain('总价包干')
    expect(text).not.toContain('入户调查人工费')
  })

  test('[P35] a contract over a year names the four conditions and the yearly amounts', async () => {
    const text = await textOf((project) => {
      project.period = {
        startOn: '2023-03-20',
        endOn: '2025-03-19',
        conditions: { fixedContent: true, continuous: true, funded: true, stablePrice: true },
      }
      project.annualAllotments = [
        { year: 2023, amountFen: 37_850_251 as never },
        { year: 2024, amountFen: 37_850_251 as never },
      ]
    })
    expect(text).toContain('购买内容相对固定、连续性强、经费来源稳定、价格变化幅度小，并有预算保障')
    expect(text).toContain('2024年度人民币378,502.51元（大写：人民币叁拾柒万捌仟伍佰零贰元伍角壹分）')
    expect(text).not.toContain('不超过1年。期限届满')
  })

  test('another service than 家计调查 asks for service records instead of household traces', async () => {
    const text = await textOf((project) => {
      project.items = [{ code: 'SW-03', quantity: '4', unit: '场' }]
      project.beneficiaries = { ...project.beneficiaries, households: null }
    })
    expect(text).toContain('服务记录表')
    expect(text).not.toContain('入户调查表：每户一份')
    expect(text).not.toMatch(/共\s*\/?户/)
  })

  test('internal control keeps papers by its own rules, not for the fifteen years of government procurement', async () => {
    const text = await textOf((project) => {
      project.procurement = { ...project.procurement, method: 'internal_control', smeReserve: 'none' }
    })
    expect(text).toContain('按照单位内部控制和档案管理制度保存')
    expect(text).toContain('乙方报价文件中的服务方案')
    expect(text).not.toMatch(/十五年|中小企业|原合同采购金额/)
  })

  test('a sampling share below 10% is printed with its reason, from 10% on without', async () => {
    const sampled = (sampleShareBp: number) =>
      textOf((project) => {
        const quality = { ...project.contract.quality, sampleShareBp, sampleReason: '已逐户电话回访' }
        project.contract = { ...project.contract, quality }
      })
    expect(await sampled(500)).toContain('抽查比例偏低的理由：已逐户电话回访。')
    expect(await sampled(1_000)).not.toContain('抽查比例偏低的理由')
  })

  test('arbitration and litigation exclude each other', async () => {
    const text = await textOf((project) => {
      project.contract = { ...project.contract, dispute: 'arbitration', arbitrationBody: '示例仲裁委员会' }
    })
    expect(text).toContain('提交示例仲裁委员会仲裁')
    expect(text).not.toContain('人民法院提起诉讼')
  })

  test('a contract with gaps is refused and each gap named; its preview is marked and shows them', async () => {
    const change: Parameters<typeof sampleModel>[0] = (project) => {
      project.contract = { ...project.contract, priceFen: null, reportFrequency: null }
    }
    const refused = await generateContract(sampleModel(change), defaultTemplate())
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONTRACT_BLOCKED' } })
    expect(JSON.stringify(refused)).toContain('合同价款小写（合同价款）')
    const preview = unwrap(await generateContract({ ...sampleModel(change), preview: true }, defaultTemplate()))
    expect(paragraphTexts(preview, 'word/header1.xml')[0]).toBe('预览稿　不得用于签订')
    expect(docxText(preview)).toContain('【待填写：合同价款小写】')
    expect(docxText(preview)).not.toMatch(/undefined|null|NaN/)
    expect(await schemaErrors(preview)).toEqual([])
  })

  test('blanks that may stay open read /', async () => {
    const text = await textOf((project) => {
      project.budgetDocumentNumber = ''
    })
    expect(text).toContain('预算文号：/。')
  })
})
