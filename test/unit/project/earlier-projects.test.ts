import { expect, test } from 'vitest'
import { earlierProjects } from '#shared/project/earlier-projects'
import type { Project } from '#shared/project/project'
import { cleanProject } from '../../fixtures/county-year'

const purchase = (id: string, year: number, part: Partial<Project> = {}) => ({ ...cleanProject(id), year, ...part })
const care = { items: [{ code: 'FW-01', quantity: '10', unit: '人次' }] }
const ids = (project: Project, ...all: Project[]) => earlierProjects(project, [project, ...all]).map(({ id }) => id)

test('[P20] purchases of the same service before: the cycle it goes on from, then the newest, its own contractor first', () => {
  const now = purchase('now', 2026, { previousId: 'before', contractorId: 'c1' })
  expect(
    ids(
      now,
      purchase('old', 2023),
      purchase('stranger', 2025, { contractorId: 'c2' }),
      purchase('own', 2025, { contractorId: 'c1' }),
      purchase('before', 2024, { contractorId: 'c2' }),
    ),
  ).toEqual(['before', 'own', 'stranger', 'old'])
})

test('[P20] not one of another service, of the same year or later, nor one in the 回收站', () => {
  const now = purchase('now', 2024)
  expect(
    ids(now, purchase('care', 2023, care), purchase('beside', 2024), purchase('gone', 2023, { status: 'binned' })),
  ).toEqual([])
})

test('[P20] the cycle before may be of the same year, and of whatever service', () => {
  const now = purchase('now', 2024, { previousId: 'before' })
  expect(ids(now, purchase('before', 2024, care))).toEqual(['before'])
})
