import { describe, expect, test } from 'vitest'
import { dueMaterials, filesOf } from '#shared/materials/due-materials'
import { expectedPapers } from '#shared/materials/expected-papers'
import { paperList } from '#shared/materials/paper-list'
import { recordKinds } from '#shared/records/registry'
import { cleanProject, defaultCatalog } from '../../fixtures/county-year'

const slots = recordKinds.flatMap((kind) => kind.slots.map((slot) => ({ kind: kind.title, ...slot })))

describe('a file in the slot of a record is the paper it answers', () => {
  test('each slot names papers that are expected in its stage', () => {
    const unknown = slots.flatMap(({ kind, title, stage, answers = [] }) =>
      answers.filter((id) => !expectedPapers[stage].some((paper) => paper.id === id)).map((id) => [kind, title, id]),
    )
    expect(unknown).toEqual([])
  })

  test.each([
    ['承接主体工作方案', ['work-plan', 'duties']],
    ['核查工作报告（盖章）', ['survey-reports', 'service-reports']],
    ['监督检查记录（签字）', ['inspections']],
    ['签字盖章的验收书', ['acceptance']],
    ['付款凭证', ['vouchers']],
    ['收回的问卷', ['satisfaction']],
    ['第三方评分表和委托材料', ['scores']],
    ['绩效评价报告（盖章）', ['evaluation-report']],
  ])('%s answers %j, whatever the record and the file are called', (title, ids) => {
    const { stage, answers } = slots.find((slot) => slot.title === title) ?? {}
    const file = { stage: stage!, title: '第三份（扫描）', fileName: '0001.pdf', answers }
    const found = expectedPapers[stage!].filter(
      (paper) => filesOf(paper, stage!, { documents: [], evidence: [file] }).evidence.length > 0,
    )
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  test('also where the office calls the paper something else', () => {
    const renamed = { ...expectedPapers, during: [{ id: 'work-plan', title: '乙方实施计划' }] }
    const evidence = [{ stage: 'during' as const, title: '方案', fileName: '0001.pdf', answers: ['work-plan'] }]
    const holdings = { project: cleanProject(), catalog: defaultCatalog, documents: [], evidence }
    const [due] = dueMaterials({ ...holdings, expected: paperList(renamed) }, '2023-06-01', 'during')
    expect(due?.materials.find(({ paper }) => paper?.id === 'work-plan')).toMatchObject({
      title: '乙方实施计划',
      state: 'there',
      files: ['0001.pdf'],
    })
  })

  test('and is no other paper, however it is called', () => {
    const attachment = slots.find(({ title }) => title === '报告的附表')
    const file = {
      stage: 'during' as const,
      title: '报告的附表（核查工作报告 第1期）',
      fileName: '核查工作报告附表.xlsx',
    }
    const isReport = (answers?: readonly string[]) =>
      expectedPapers.during.some(
        (paper) => filesOf(paper, 'during', { documents: [], evidence: [{ ...file, answers }] }).evidence.length > 0,
      )
    expect([isReport(attachment?.answers), isReport()]).toEqual([false, true])
  })
})
