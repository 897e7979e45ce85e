import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { takeOutSampleFunds } from '../../store/sample-funds'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper } from './saved-paper'

const paper = { kind: 'ceiling-table', ownerId: '2023' }

let backend: TestBackend
const made = () => savedPaper(backend, paper)

async function changeYear(part: object) {
  const { years } = await backend.get('county.current', null).then((state) => state!)
  await backend.get('county.saveYear', { ...years.find(({ year }) => year === 2023)!, ...part })
}

const grant = { id: 'g', level: 'central', fiscalYear: 2022, documentNumber: '财社〔2022〕9号', counted: true } as const

/** A budget document that is entered. */
async function enter(number: string, amountFen: number) {
  const body = {
    number,
    name: '',
    issuer: '示例旗财政局',
    issuedOn: '2023-01-10',
    amountFen,
    source: 'special_funds',
    notes: '',
  }
  const { id } = await backend.get('record.create', { kind: 'fund-document', ownerId: '2023', body })
  const path = join(temporaryFolder(), '文件.pdf')
  writeFileSync(path, '文件')
  await backend.get('record.addFile', { id, slot: 'document', path })
  const { revision } = await backend.get('record.get', { id })
  await backend.get('record.move', { id, revision, to: 'entered' })
}

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('年度2%上限测算表', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'ceiling-table')
  })

  test('is valid by the OOXML schemas in every part, and one page as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect(await printedPages(bytes)).toHaveLength(1)
  })

  test('[N12] says base, ceiling and what is left, to the 分', async () => {
    const text = docxText(await made())
    for (const said of ['42,850,000.00元', '857,000.00元', '757,005.02元，没有超过上限，尚余99,994.98元'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
    expect(text).not.toContain('突破上限的说明')
  })

  test('[N12] the ceiling is rounded down to the 分, what is not counted says why, and over it stands the reason', async () => {
    await changeYear({
      grants: [
        { ...grant, amountFen: 1_000_049 },
        { ...grant, id: 'h', fiscalYear: 2021, amountFen: 5_000_000 },
        { ...grant, id: 'i', counted: false, amountFen: 5_000_000 },
      ],
      ceilingJustification: { reason: '旗政府常务会议同意', paper: '示政纪〔2023〕3号' },
    })
    const text = docxText(await made())
    expect(text).toContain('上限＝基数×2%（不足一分的舍去）＝200.00元')
    expect(text).toContain('不计入：不是2022年度的资金')
    expect(text).toContain('不计入：＿＿＿＿')
    expect(text).toContain('超过上限756,805.02元')
    expect(text).toContain('理由：旗政府常务会议同意。批复或者决策文件：示政纪〔2023〕3号。')
  })

  test('[N10] [N11] names the documents that are entered, who takes from them, what is left, and those nobody entered', async () => {
    await takeOutSampleFunds(backend)
    await enter('示例旗财社〔2023〕1号（示例）', 50_000_000)
    const text = docxText(await made())
    expect(text).toContain('已登记入账的预算文件合计500,000.00元')
    expect(text).toMatch(/服务457,005\.02元\s*42,994\.98/)
    expect(text).toMatch(/没有登记入账：[^。]*示例旗财社〔2023〕2号（示例），300,000\.00元）。/)
    expect(text).not.toMatch(/没有登记入账：[^。]*〔2023〕1号/)
  })

  test('[N12] with a project that is not measured there is no sum and no conclusion, and its name is told', async () => {
    await backend.get('project.create', { name: '还没测算的项目', year: 2023, catalogCode: 'SW-02' })
    const text = docxText(await made())
    expect(text).toContain('各项目累计安排＿＿＿＿＿＿＿＿元，有项目还没有测算，不可判定。')
    expect(text).toContain('还没有测算的项目：还没测算的项目。')
  })
})
