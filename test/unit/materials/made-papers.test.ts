import { expect, test } from 'vitest'
import { expectedPapers } from '#shared/materials/expected-papers'
import { papers } from '#shared/papers/registry'
import { procedure } from '#shared/procedure/steps'

const ofProjects = papers.filter(({ owner }) => owner === 'project' || owner === 'year')

test.each(ofProjects.map(({ id, stage }) => [id, stage] as const))(
  'the paper %s is one material of its stage, which one step brings',
  (id, stage) => {
    const rows = expectedPapers[stage].filter(({ made }) => made?.includes(id))
    expect(rows).toHaveLength(1)
    expect(procedure.filter(({ materials }) => materials.includes(rows[0]?.id ?? ''))).toHaveLength(1)
  },
)

test.each(['年度2%上限测算表', '绩效目标申报表', '集体决策会议纪要', '个人信息保护影响评估报告'])(
  '%s is made at a step of the procedure',
  (title) => {
    expect(papers.filter((paper) => paper.title === title)).toHaveLength(1)
    expect(procedure.filter((step) => step.papers.includes(title))).toHaveLength(1)
  },
)
