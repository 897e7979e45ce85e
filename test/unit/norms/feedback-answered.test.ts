import { expect, test } from 'vitest'
import type { OpenFeedback } from '#shared/law/county-year'
import { check } from '#shared/norms/check'
import { cleanCounty } from '../../fixtures/county-year'

/** What the rule says on a day of a notice that waits for an answer by 2023-05-19. */
function found(part: Partial<OpenFeedback>, today: string) {
  const { county, project } = cleanCounty()
  const open = { recordId: 'f1', title: '示例盟 录入情况通报', projectIds: [project.id], dueOn: '2023-05-19', ...part }
  return check({ ...county, today, openFeedback: [open] }, project.id).map(({ key, level, where }) => [
    key,
    level,
    where.record?.id,
  ])
}

test('[N24] [N28] feedback of a project that is not answered by its day is an error, with the way to its record', () => {
  expect(found({}, '2023-05-20')).toEqual([['tracking.feedback.f1', 'error', 'f1']])
})

test('[N28] on its day, without one, or of another project there is none', () => {
  expect(found({}, '2023-05-19')).toEqual([])
  expect(found({ dueOn: null }, '2023-05-20')).toEqual([])
  expect(found({ projectIds: ['another'] }, '2023-05-20')).toEqual([])
})
