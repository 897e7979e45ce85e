import { expect, test } from 'vitest'
import { contractSpans } from '#shared/workbench/contract-spans'
import { cleanCounty, cleanProject } from '../../fixtures/county-year'

test('two services of one kind in one place show the days that cross in both [P36]', () => {
  const first = cleanProject()
  const second = {
    ...cleanProject('p-2024'),
    name: '2024年',
    period: { ...first.period, startOn: '2024-03-10', endOn: '2025-03-09' },
  }
  const spans = contractSpans({ ...cleanCounty().county, projects: [second, first] })
  expect(spans.map(({ projectId, crossings }) => [projectId, crossings])).toEqual([
    ['p-2023', [{ name: '2024年', from: '2024-03-10', to: '2024-03-19' }]],
    ['p-2024', [{ name: first.name, from: '2024-03-10', to: '2024-03-19' }]],
  ])
})

test('one that follows the other crosses nothing; one without a period is not drawn', () => {
  const first = cleanProject()
  const next = { ...cleanProject('p-2024'), period: { ...first.period, startOn: '2024-03-20', endOn: '2025-03-19' } }
  const open = { ...cleanProject('p-open'), period: { ...first.period, startOn: null } }
  const spans = contractSpans({ ...cleanCounty().county, projects: [first, next, open] })
  expect(spans.map(({ projectId, crossings }) => [projectId, crossings])).toEqual([
    ['p-2023', []],
    ['p-2024', []],
  ])
})

test('what was agreed later is told: another end, and each agreement by its day', () => {
  const project = cleanProject()
  const agreement = { id: 'a', publishedOn: null, filedOn: null, amountFen: null }
  const amendments = new Map([
    [
      project.id,
      [
        { ...agreement, title: '补充协议', signedOn: '2023-06-01', endsOn: null },
        { ...agreement, title: '终止协议', signedOn: '2023-09-01', endsOn: '2023-09-30', settleFen: null },
      ],
    ],
  ])
  expect(contractSpans({ ...cleanCounty().county, projects: [project], amendments })).toMatchObject([
    {
      endOn: '2023-09-30',
      contractEndOn: project.period.endOn,
      changes: [
        { on: '2023-06-01', ends: false },
        { on: '2023-09-01', ends: true },
      ],
    },
  ])
})
