import { resolve } from 'node:path'
import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { procedurePage } from '#main/procedure-page'
import { renderDue } from '#shared/bundle/listing-due'
import type { DueMaterial } from '#shared/materials/due-material'
import { entryDeadline } from '#shared/procedure/deadlines'
import { dueDeadlines } from '#shared/procedure/due-deadlines'
import { laterStanding } from '#shared/procedure/later-standing'
import { kindsOf } from '#shared/procedure/step-kinds'
import { materialsOf } from '#shared/procedure/step-materials'
import { railSteps } from '#shared/procedure/steps'
import { recordKinds } from '#shared/records/registry'
import { StageDeadlines } from '../../../src-renderer/features/bundle/stage-deadlines'
import { DueText } from '../../../src-renderer/project-draft/step-deadlines'
import { cleanProject, ruleData } from '../../fixtures/county-year'
import { homeVisits, visitDeadline } from '../../fixtures/procedure/home-visits'
import { homeVisit } from '../../fixtures/records/home-visit'

const root = resolve(import.meta.dirname, '../../..')
const during = railSteps('during')

describe('a kind of record that no step names', () => {
  const audit = { ...homeVisit, id: 'audit', title: '查账', owner: 'contractor' as const }
  const ofYear = { ...homeVisit, id: 'visit-year', owner: 'year' as const }
  const kinds = [...recordKinds, homeVisit, audit, ofYear]
  const keptIn = (id: string) =>
    (['before', 'during', 'after'] as const)
      .flatMap(railSteps)
      .filter((step) => kindsOf(step, kinds).some((kind) => kind.id === id))
      .map((step) => step.id)

  test('of a project or its contractor is kept in one step all the same; one of the year is none of a project', () => {
    expect(keptIn('home-visit')).toEqual(['tracking'])
    expect(keptIn('audit')).toEqual(['tracking'])
    expect(keptIn('visit-year')).toEqual([])
  })

  test('every kind of the registry of a project or a contractor is kept in a step', () => {
    const ofProjects = recordKinds.filter(({ owner }) => owner === 'project' || owner === 'contractor')
    expect(ofProjects.filter(({ id }) => keptIn(id).length === 0)).toEqual([])
  })
})

describe('a step made up in one row', () => {
  const photos: DueMaterial = {
    title: '回访照片',
    state: 'missing',
    files: [],
    paper: { id: 'visit-photos', title: '回访照片' },
  }
  const due = [{ stage: 'during' as const, materials: [photos] }]

  test('its slot is due in it, and while no step names the slot in the one that takes the rest', () => {
    expect(materialsOf(homeVisits, due)).toEqual([photos])
    const holders = during.filter((step) => materialsOf(step, due).length > 0)
    expect(holders.map(({ id }) => id)).toEqual(['tracking'])
    expect(laterStanding(homeVisits, { due, records: [], unreadable: [] }, { wrong: 0, unfilled: 0 })).toMatchObject({
      state: 'untouched',
      missing: 1,
    })
  })

  test('its deadline has its day, which is shown with what is not certain of it and where it stands', () => {
    const project = cleanProject()
    const { calendars, timeLimits, suggestedValues } = ruleData
    const facts = { year: 2023, project, agreed: {}, calendars, timeLimits, suggestedValues }
    const due = visitDeadline(facts)
    expect(due.dueOn).toBe('2023-03-30')
    const drawn = createElement(MantineProvider, null, createElement(DueText, { due }))
    for (const said of ['服务开始后10日内回访第一户', '2023-03-30', '建议值', '回访'])
      expect(renderToStaticMarkup(drawn)).toContain(said)
  })

  test('its deadline stands below its stage before an export', () => {
    const facts = {
      year: 2023,
      project: cleanProject(),
      agreed: {},
      calendars: ruleData.calendars,
      timeLimits: ruleData.timeLimits,
      suggestedValues: ruleData.suggestedValues,
    }
    const list = createElement(StageDeadlines, { deadlines: dueDeadlines('during', facts, [homeVisits]) })
    const drawn = renderToStaticMarkup(createElement(MantineProvider, null, list))
    for (const said of ['入户回访：服务开始后10日内回访第一户', '2023-03-30', '建议值']) expect(drawn).toContain(said)
  })

  test('a deadline set for one year alone is told without doubt of that year, and with it of any other', () => {
    const drawn = (year: number) =>
      renderToStaticMarkup(
        createElement(
          MantineProvider,
          null,
          createElement(DueText, { due: entryDeadline({ ...ruleData, year, project: null, agreed: {} }) }),
        ),
      )
    expect(drawn(2023)).not.toContain('待当年通知确认')
    expect(drawn(2024)).toContain('待当年通知确认')
  })

  test('its deadline stands in the 清单 of a bundle, with its day and article', () => {
    const { calendars, timeLimits, suggestedValues } = ruleData
    const facts = { year: 2023, project: cleanProject(), agreed: {}, calendars, timeLimits, suggestedValues }
    const deadlines = [{ stage: 'during' as const, deadlines: dueDeadlines('during', facts, [homeVisits]) }]
    expect(renderDue(due, deadlines)).toContain('入户回访：服务开始后10日内回访第一户，2023-03-30（')
    expect(renderDue(due)).not.toContain('时限')
  })

  test('it is printed in the procedure with its record, paper and deadline', () => {
    const page = procedurePage(root, [...during, homeVisits])
    const row = page.split('\n').find((line) => line.startsWith('| 入户回访 |')) ?? ''
    for (const said of ['回访一览表', '服务开始后10日内回访第一户', '建议值']) expect(row).toContain(said)
  })
})
