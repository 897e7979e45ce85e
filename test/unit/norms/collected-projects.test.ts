import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countyYearOf } from '#main/services/project-file'
import { check } from '#shared/norms/check'
import { readProjectFile } from '#shared/project/project-file-schema'
import { unwrap } from '#shared/result'
import { ruleData } from '../../fixtures/county-year'

const folder = resolve(import.meta.dirname, '../../fixtures/projects')

/** Keys of the errors of a project that people met elsewhere. */
function errorsOf(name: string): string[] {
  const file = unwrap(readProjectFile(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))))
  return check(countyYearOf(file, ruleData, '2026-11-25'), file.project.id)
    .filter(({ level }) => level === 'error')
    .map(({ key }) => key)
}

describe('collected projects', () => {
  test.each([
    ['e2e-fullwidth-braces', 'a value in full-width braces'],
    ['e2e-leap-12', 'a year that ends in February: twelve reports'],
    ['e2e-months-6', 'half a year about month ends: six reports'],
    ['e2e-monthly-payment', 'twelve monthly payments, each after acceptance'],
    ['e2e-worksteps-lawful', 'lawful work steps'],
    ['papers-v4', 'a care service in its own words'],
    ['papers-v6', 'typed text that needs joining'],
    ['papers-p_unit', 'a price per person and hour'],
  ])('%s is lawful: %s', (name) => {
    expect(errorsOf(name)).toEqual([])
  })

  test.each([
    ['e2e-worksteps-unlawful', ['content.prohibited.PX-03.workSteps', 'content.prohibited.PX-06.workSteps']],
    ['e2e-personnel-unlawful', ['content.prohibited.PX-01.personnel']],
    ['papers-p_targets_conflict', ['targets.contract.2', 'targets.contract.3', 'targets.bought.0']],
    [
      'papers-p_vague',
      ['acceptance.nodes', 'evaluationTerms', 'personnel.requirement', 'subcontractingScope', 'workSteps'].map(
        (field) => `contract.vague.${field}`,
      ),
    ],
  ])('%s is refused for its own reason', (name, keys) => {
    expect(errorsOf(name)).toEqual(expect.arrayContaining(keys))
  })
})
