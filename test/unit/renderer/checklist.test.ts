import { describe, expect, test } from 'vitest'
import { submissionVerdict } from '#shared/bundle/submission-verdict'
import type { DocumentVersion, EvidenceFile, Stage } from '#shared/documents/document-version'
import type { DueState } from '#shared/materials/due-material'
import { expectedPapers } from '#shared/materials/expected-papers'
import { infoOf } from '#shared/papers/paper'
import { papers } from '#shared/papers/registry'
import { madeOnExport, papersToMake, stageChecklist } from '../../../src-renderer/features/bundle/checklist'
import { makersOf, whyNotMade } from '../../../src-renderer/features/bundle/paper-makers'

const due = (stage: Stage, states: Record<string, DueState>) => ({
  stage,
  materials: Object.entries(states).map(([title, state]) => {
    const paper = expectedPapers[stage].find((one) => one.title === title)
    return { title, state, files: [], ...(paper && { paper }) }
  }),
})
const evidence = (id: string, stage: Stage, title: string) =>
  ({ id, stage, title, fileName: `${id}.pdf` }) as EvidenceFile
const paper = (kind: string, createdAt = '2023-01-01') =>
  ({ id: `${kind} ${createdAt}`, kind, stage: 'before', fileName: 'x.docx', createdAt }) as DocumentVersion
const nothing = { papers: [], files: [], stale: [], signed: false }
const makers = makersOf(papers.map(infoOf))

describe('the check list of a stage', () => {
  test('files stand below the paper they are, the others below none', () => {
    const files = [evidence('a', 'during', '验收单'), evidence('b', 'during', '随手拍'), evidence('c', 'after', '别处')]
    const list = stageChecklist(due('during', { 验收单: 'there', 验收台账: 'missing' }), { ...nothing, files }, makers)
    expect(list.rows.map(({ files }) => files.map(({ id }) => id))).toEqual([['a'], []])
    expect(list.others.map(({ id }) => id)).toEqual(['b'])
  })

  test('what lies with a record is named in its row', () => {
    const stage = due('before', { 预算批复或资金下达文件: 'there' })
    const [material] = stage.materials
    const held = { ...stage, materials: [{ ...material!, files: ['下达文件.pdf', 'a.pdf'] }] }
    const files = [evidence('a', 'before', '预算批复或资金下达文件')]
    expect(stageChecklist(held, { ...nothing, files }, makers).rows[0]?.ofRecords).toEqual(['下达文件.pdf'])
  })

  test('what is owed only if it happened is not counted as due', () => {
    const list = stageChecklist(
      due('during', { 验收单: 'there', 验收台账: 'missing', 整改通知及复核: 'ifAny' }),
      nothing,
      makers,
    )
    expect([list.there, list.due]).toEqual([1, 2])
  })

  test('a stage of which nothing is due or there has not begun; one stray file begins it', () => {
    const later = due('after', { 结算资料: 'later' })
    expect(stageChecklist(later, nothing, makers).begun).toBe(false)
    expect(stageChecklist(later, { ...nothing, files: [evidence('a', 'after', '便条')] }, makers).begun).toBe(true)
  })

  test('a paper of the program is made where there is none, and made again where it is stale', () => {
    const rowOf = (held: Partial<typeof nothing>, state: DueState) =>
      stageChecklist(due('before', { 预算书: state }), { ...nothing, ...held }, makers).rows[0]
    const kinds = (row: ReturnType<typeof rowOf>) => row?.makers.map(({ kind }) => kind)
    expect(kinds(rowOf({}, 'missing'))).toEqual(['budget_docx', 'budget_xlsx'])
    const papers = [paper('budget_docx', '2023-01-01'), paper('budget_docx', '2023-02-01')] as never[]
    expect(kinds(rowOf({ papers }, 'there'))).toEqual([])
    expect(kinds(rowOf({ papers, stale: ['budget_docx'] as never[] }, 'there'))).toEqual(['budget_docx'])
    expect(rowOf({ papers }, 'there')?.papers[0]?.createdAt).toBe('2023-02-01')
  })

  test('a paper that is to be signed is not done with what was made here; a scan brought in or lying with its record is the end of it', () => {
    const rowOf = (title: string, kind: string, more: string[] = []) => {
      const stage = due('before', { [title]: 'there' })
      const materials = stage.materials.map((one) => ({ ...one, files: ['x.docx', ...more] }))
      return stageChecklist({ ...stage, materials }, { ...nothing, papers: [paper(kind)] as never[] }, makers).rows[0]
    }
    expect(rowOf('购买主体实施方案', 'implementation-plan')?.unsigned).toBe(true)
    expect(rowOf('购买主体实施方案', 'implementation-plan', ['签章.pdf'])?.unsigned).toBe(false)
    expect(rowOf('预算书', 'budget_docx')?.unsigned).toBe(false)
    expect(rowOf('年度购买服务计划', 'annual-plan')?.unsigned).toBe(false)
    expect(rowOf('合同公告', 'contract-filing')?.unsigned).toBe(true)
    expect(rowOf('合同公告', 'contract-filing', ['公告截图.pdf'])?.unsigned).toBe(false)
  })

  test('nothing is made of a budget without a total, no contract while a problem is open', () => {
    const makeable = (measured: boolean, passes: boolean) =>
      papersToMake(null, nothing, makers).filter((maker) => whyNotMade(maker, { measured, passes }) === '')
    expect(makeable(false, false)).toEqual([])
    expect(makeable(true, false).map(({ title }) => title)).toEqual(['预算书', '预算书（表格）'])
    expect(makeable(true, true).map(({ title }) => title)).toEqual(['预算书', '预算书（表格）', '合同'])
  })

  test('[P33] the 核对表, completed by hand once printed, is told when it is stale, and never made anew by an export', () => {
    const held = { papers: [paper('procurement-check')], stale: ['procurement-check'], signed: false }
    const toMake = papersToMake('before', held, makers)
    expect(toMake.map(({ kind }) => kind)).toContain('procurement-check')
    const made = madeOnExport(toMake, { measured: true, passes: true, signed: false })
    expect(made.map(({ kind }) => kind)).toEqual(['budget_docx', 'budget_xlsx', 'contract'])
  })

  test('a stale contract is told after its signing, and never made anew by an export', () => {
    const held = { papers: [paper('budget_docx'), paper('budget_xlsx'), paper('contract')], stale: ['contract'] }
    const toMake = (signed: boolean) => papersToMake(null, { ...held, signed }, makers)
    const made = (signed: boolean) => madeOnExport(toMake(signed), { measured: true, passes: true, signed })
    expect([toMake(false), made(false)].flat().map(({ kind }) => kind)).toEqual(['contract', 'contract'])
    expect(toMake(true).map(({ kind }) => kind)).toEqual(['contract'])
    expect(made(true)).toEqual([])
  })

  test('no paper that people fill in or sign as minutes goes out anew with an export', () => {
    const byHand = ['procurement-check', 'meeting-minutes', 'training-evidence']
    expect(papers.filter(({ id, onExport }) => byHand.includes(id) && onExport)).toEqual([])
  })

  test('an export makes what is missing or stale of 事前, and nothing for the other stages', () => {
    const held = { papers: [paper('budget_docx'), paper('contract')], stale: ['contract'], signed: false }
    expect(papersToMake(null, held, makers).map(({ title }) => title)).toEqual(['预算书（表格）', '合同'])
    expect(papersToMake('during', held, makers)).toEqual([])
  })
})

describe('能不能交', () => {
  const good = {
    wrong: 0,
    unfilled: 0,
    contradictions: 0,
    warnings: 0,
    stale: [],
    staleOfYear: [] as string[],
    missing: 0,
    unreadable: 0,
    altered: 0,
    later: 0,
    held: 9,
  }
  test.each([
    [good, 'good', '可以交：没有问题，应有的材料都在'],
    [{ ...good, later: 7 }, 'good', '可以交：没有问题，到时间的材料都在，另有 7 份未到时间'],
    [{ ...good, missing: 3 }, 'warn', '可以交，但缺 3 份材料'],
    [{ ...good, missing: 3, unreadable: 1 }, 'warn', '可以交，但缺 3 份材料，1 份文件打不开'],
    [{ ...good, missing: 3, warnings: 2 }, 'warn', '可以交，但缺 3 份材料，有 2 项提醒'],
    [{ ...good, staleOfYear: ['年度购买服务计划'] }, 'warn', '可以交，但年度购买服务计划与现在填写的内容不一致'],
    [{ ...good, held: 0, later: 7 }, 'warn', '还没有可以交的材料，7 份未到时间'],
    [{ ...good, contradictions: 1, warnings: 2, missing: 3 }, 'bad', '还不能交：1 处前后不一致'],
    [{ ...good, missing: 1, altered: 1 }, 'bad', '还不能交：1 份材料被改动过或不见了'],
    [{ ...good, missing: 3, unfilled: 2 }, 'bad', '还不能交：2 项待填'],
    [{ ...good, wrong: 1, stale: ['合同'] }, 'bad', '还不能交：1 项问题没有处理，合同与现在填写的内容不一致'],
  ])('%j: %s', (standing, tone, text) => {
    expect(submissionVerdict(standing)).toEqual({ tone, text })
  })
})
