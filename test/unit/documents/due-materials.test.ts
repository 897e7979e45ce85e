import { describe, expect, test } from 'vitest'
import type { Stage } from '#shared/documents/document-version'
import type { ContractAmendment } from '#shared/law/county-year'
import { dueMaterials } from '#shared/materials/due-materials'
import type { Project } from '#shared/project/project'
import { sampleProject } from '../../fixtures/contract/sample'
import { defaultCatalog as catalog } from '../../fixtures/own-sets'

const file = (stage: Stage, title: string, fileName = '扫描件.pdf') => ({ stage, title, fileName })

function due(
  project: Project,
  evidence: ReturnType<typeof file>[] = [],
  { today = '2030-01-01', stage = null as Stage | null } = {},
) {
  const documents = [{ kind: 'budget_docx' as const, stage: 'before' as const, fileName: '预算书-第1版.docx' }]
  const stages = dueMaterials({ project, catalog, documents, evidence }, today, stage)
  const all = stages.flatMap(({ materials }) => materials)
  return {
    stages,
    titles: all.map(({ title }) => title),
    of: (title: string) => all.find((one) => one.title === title),
  }
}

describe('应有材料', () => {
  test('a paper is there whatever the office wrote around its name, in title or file name', () => {
    const { of } = due(sampleProject(), [
      file('before', '2023年成交通知书（扫描件）'),
      file('before', '附件3', '政府采购合同公告.pdf'),
      file('during', '第1季度核查工作报告'),
    ])
    expect(of('成交（中标）通知书')).toMatchObject({ state: 'there', files: ['扫描件.pdf'] })
    expect(of('合同公告')).toMatchObject({ state: 'there', files: ['政府采购合同公告.pdf'] })
    expect(of('核查工作报告')?.state).toBe('there')
  })

  test('papers made here count, papers of another stage do not', () => {
    const { of } = due(sampleProject(), [file('after', '验收台账')])
    expect(of('预算书')).toMatchObject({ state: 'there', files: ['预算书-第1版.docx'] })
    expect(of('合同文本')?.state).toBe('missing')
    expect(of('验收台账')?.state).toBe('missing')
  })

  test('a rectification is owed only where there was one', () => {
    expect(due(sampleProject()).of('整改通知及复核')?.state).toBe('ifAny')
  })

  test('what comes after the first or the last day of service is not missing before that day', () => {
    const project = sampleProject((one) => Object.assign(one.period, { startOn: '2023-03-20', endOn: '2024-03-19' }))
    const on = (today: string) => ['验收单', '结算资料'].map((title) => due(project, [], { today }).of(title)?.state)
    expect(on('2023-03-19')).toEqual(['later', 'later'])
    expect(on('2023-03-20')).toEqual(['missing', 'later'])
    expect(on('2024-03-19')).toEqual(['missing', 'missing'])
  })

  test('[P08] what comes after the service waits for the end that was agreed last', () => {
    const project = sampleProject((one) => Object.assign(one.period, { startOn: '2023-03-20', endOn: '2024-03-19' }))
    const on = (today: string, endsOn: string) => {
      const amendments = new Map([[project.id, [{ signedOn: '2023-06-01', endsOn } as ContractAmendment]]])
      const stages = dueMaterials(
        { project, agreed: { amendments }, catalog, documents: [], evidence: [] },
        today,
        'after',
      )
      return stages.flatMap(({ materials }) => materials).find(({ title }) => title === '结算资料')?.state
    }
    expect([on('2024-03-19', '2024-06-30'), on('2024-06-30', '2024-06-30')]).toEqual(['later', 'missing'])
    expect([on('2023-09-14', '2023-09-15'), on('2023-09-15', '2023-09-15')]).toEqual(['later', 'missing'])
  })

  test('internal control owes no notice of a tender, another service no household survey', () => {
    const own = due(sampleProject((one) => Object.assign(one.procurement, { method: 'internal_control' }))).titles
    expect(own).toContain('内部控制采购资料')
    expect(own).not.toContain('采购公告')
    const care = due(
      sampleProject((one) => Object.assign(one, { items: [{ code: 'FW-01', quantity: '1', unit: '人' }] })),
    )
    expect(care.titles.join()).not.toMatch(/入户|录音|一户一档|核查工作报告/)
    expect(care.titles).toContain('定期工作报告')
  })

  test('a bundle of one stage lists that stage alone', () => {
    expect(due(sampleProject(), [], { stage: 'after' }).stages.map(({ stage }) => stage)).toEqual(['after'])
  })
})

test('a slot that wants several files is filled by as many, put in it by hand whatever they are called', () => {
  const before = [{ id: 'answers', title: '响应文件', atLeast: 2 }]
  const put = (fileName: string) => ({ ...file('before', '甲公司', fileName), slot: 'answers' })
  const stateOf = (evidence: ReturnType<typeof put>[]) => {
    const expected = { before, during: [], after: [] }
    const holdings = { project: sampleProject(), catalog, documents: [], evidence, expected }
    return dueMaterials(holdings, '2030-01-01', 'before')[0]?.materials[0]?.state
  }
  expect(stateOf([put('甲.pdf')])).toBe('missing')
  expect(stateOf([put('甲.pdf'), put('乙.pdf')])).toBe('there')
})
