import { describe, expect, test } from 'vitest'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import { fen } from '#shared/money/fen'
import type { ChecklistRow } from '../../../src-renderer/features/bundle/checklist'
import { materialRows } from '../../../src-renderer/features/bundle/material-rows'
import { procurementRows } from '../../../src-renderer/features/procurement/procurement-rows'
import { basicsRows } from '../../../src-renderer/features/project/basics/basics-rows'
import { sampleFile } from '../../e2e/contract-fixture'

const row = (title: string, part: Partial<ChecklistRow>): ChecklistRow => ({
  title,
  slot: null,
  state: 'there',
  record: null,
  papers: [],
  files: [],
  ofRecords: [],
  unsigned: false,
  makers: [],
  ...part,
})
const file = (fileName: string, part: Partial<EvidenceFile> = {}) =>
  ({ fileName, title: '', addedAt: '2023-03-04T18:30:00.000Z', retainUntil: null, ...part }) as EvidenceFile
const paper = (fileName: string) =>
  ({ fileName, createdAt: '2023-03-01T01:00:00.000Z', retainUntil: '2039-01-01' }) as DocumentVersion

describe('the check list of a stage, for paper and clipboard', () => {
  const of = (...rows: ChecklistRow[]) => materialRows({ rows, others: [] })

  test('what is missing has a line that says so', () => {
    expect(of(row('验收单', { state: 'missing' }))).toEqual([['验收单', '缺', '', '', '']])
  })

  test('each file has a line with its day in China and the day it is kept until', () => {
    const both = row('合同', { papers: [paper('合同.docx')], files: [file('扫描.pdf')] })
    expect(of(both)).toEqual([
      ['合同', '有', '合同.docx', '2023-03-01', '2039-01-01'],
      ['合同', '有', '扫描.pdf', '2023-03-05', ''],
    ])
  })

  test('a file that lies with a record is listed, too', () => {
    expect(of(row('批复', { ofRecords: ['批复.pdf'] }))[0]?.[2]).toBe('批复.pdf（存在记录里）')
  })

  test('a paper that is not signed yet says so', () => {
    expect(of(row('合同', { papers: [paper('合同.docx')], unsigned: true }))[0]?.[1]).toBe('有，只有未签字稿')
  })

  test('a file that was altered or is gone says so', () => {
    const altered = row('合同', {
      files: [file('扫描.pdf', { altered: 'altered' }), file('附件.pdf', { altered: 'gone' })],
    })
    expect(of(altered).map(([, , name]) => name)).toEqual([
      '扫描.pdf（内容与登记时不一致，被改动或替换过）',
      '附件.pdf（在文件夹里找不到了，被删除或移走）',
    ])
  })

  test('too few files are told with the number there should be', () => {
    const few = row('比价材料', { slot: { id: 'x', atLeast: 3 }, files: [file('一.pdf')] })
    expect(of(few)[0]?.[1]).toBe('有，应有 3 份')
  })

  test('other materials stand at the end', () => {
    const others = [file('随手拍.jpg', { title: '随手拍' })]
    expect(materialRows({ rows: [], others })[0]?.slice(0, 3)).toEqual(['随手拍', '有（其他材料）', '随手拍.jpg'])
  })
})

describe('the sheet of a step, for paper and clipboard', () => {
  test('基本信息 says what is bought, where and when, and what is folded in', async () => {
    const { project } = await sampleFile()
    const rows = basicsRows({ ...project, id: '', revision: 0 } as never, null)
    const said = Object.fromEntries(rows)
    expect(said.项目名称).toBe(project.name)
    expect(said.服务开始).toBe(project.period.startOn)
    expect(rows.filter(([head]) => head === '购买内容')).toHaveLength(project.items.length)
    expect(rows.filter(([head]) => head === '资金来源')).toHaveLength(project.fundSources.length)
  })

  test('采购 says method and award, and leaves out what was not asked', async () => {
    const { procurement } = (await sampleFile()).project
    const said = Object.fromEntries(
      procurementRows({ ...procurement, method: 'open_tender', awardedFen: fen(12_345_600), methodReason: '' }),
    )
    expect(said.采购方式).toBe('公开招标')
    expect(said['成交（中标）金额']).toBe('123,456.00 元')
    expect(said).not.toHaveProperty('采用其他方式的理由')
  })
})
