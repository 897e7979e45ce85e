import { expect, test } from 'vitest'
import { duesOf } from '#shared/workbench/due-sources'
import { cleanProject } from '../../fixtures/county-year'
import { nothingDue } from '../../fixtures/due-facts'

const facts = nothingDue()
const project = cleanProject()
const waiting = { on: '2023-05-30' as const, who: '张三（经办）', projectId: project.id, record: null }
const found = (more: object) =>
  duesOf({
    ...facts,
    county: { ...facts.county, projects: [project] },
    confirmations: [{ matter: 'budget', verdict: 'asked', ...waiting, ...more }],
  }).filter(({ key }) => key.startsWith('confirmation-'))

test('what waits for its 复核 is due since it was asked, one click from its step', () => {
  expect(found({})).toMatchObject([
    {
      sort: '复核',
      title: '待复核：预算',
      of: project.name,
      dueOn: '2023-05-30',
      status: '张三（经办）提请',
      place: { to: 'step', projectId: project.id, step: 'budget' },
    },
  ])
})

test('what was sent back waits for whoever puts it right; of a record it leads there', () => {
  const record = { kind: 'payment', id: 'r1' }
  expect(found({ matter: 'payment', verdict: 'returned', record })).toMatchObject([
    { title: '复核退回，待修改：付款', place: { to: 'record', owner: 'project', ownerId: project.id, ...record } },
  ])
})
