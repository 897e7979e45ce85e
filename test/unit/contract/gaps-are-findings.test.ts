import { describe, expect, test } from 'vitest'
import { computeBudget } from '#shared/budget/compute'
import { contractModel } from '#shared/contract/contract-model'
import { check } from '#shared/norms/check'
import { surveyTraces } from '#shared/project/contract-form'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import { library } from '../../fixtures/contract/sample'
import { type CleanCounty, cleanCounty, defaultCatalog, jiajiTemplate } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'

function gapsOf({ county, project, contractor }: CleanCounty): string[] {
  const model = contractModel({
    profile: county.profile,
    project,
    contractor: project.contractorId === contractor.id ? contractor : null,
    result: unwrap(computeBudget(jiajiTemplate, project.budget)),
    catalog: defaultCatalog,
    clauses: library.clauses,
    calendars: county.rules.calendars,
    values: county.rules.suggestedValues,
    presets: county.rules.paymentPresets,
    limits: county.rules.timeLimits,
    kinds: serviceKinds,
  })
  return model.missing.map(({ name }) => name)
}

const onContract = (change: (contract: Project['contract']) => void) => (clean: CleanCounty) =>
  change(clean.project.contract)

describe('what a contract lacks is a finding of level error, so that the clerk is never stopped without a list', () => {
  test('a project without findings has no gap', () => {
    const clean = cleanCounty()
    expect(check(clean.county, clean.project.id).filter(({ level }) => level === 'error')).toEqual([])
    expect(gapsOf(clean)).toEqual([])
  })

  test('a household survey counted in 户 needs no second number of households', () => {
    const clean = cleanCounty()
    clean.project.beneficiaries.households = null
    expect(gapsOf(clean)).toEqual([])
  })

  const cases: [string, (clean: CleanCounty) => void][] = [
    [
      'no bureau name',
      ({ county }) => {
        county.profile.bureauName = ''
      },
    ],
    [
      'no credit code of the bureau',
      ({ county }) => {
        county.profile.creditCode = ''
      },
    ],
    [
      'no contractor',
      ({ project }) => {
        project.contractorId = null
      },
    ],
    [
      'no credit code of the contractor',
      ({ contractor }) => {
        contractor.creditCode = ''
      },
    ],
    [
      'no areas',
      ({ project }) => {
        project.areas = []
      },
    ],
    [
      'no kinds of beneficiaries',
      ({ project }) => {
        project.beneficiaries.kinds = []
      },
    ],
    [
      'no period',
      ({ project }) => {
        project.period.startOn = null
      },
    ],
    [
      'no targets',
      ({ project }) => {
        project.targets = []
      },
    ],
    [
      'no items',
      ({ project }) => {
        project.items = []
      },
    ],
    [
      'no stages',
      onContract((contract) => {
        contract.payments = []
      }),
    ],
    [
      'no report frequency',
      onContract((contract) => {
        contract.reportFrequency = null
      }),
    ],
    [
      'no traces',
      onContract((contract) => {
        contract.traces = { leftOut: [...surveyTraces] }
      }),
    ],
    [
      'no sampling share',
      onContract((contract) => {
        contract.quality.sampleShareBp = null
      }),
    ],
    [
      'no pass rate',
      onContract((contract) => {
        contract.quality.passRateBp = null
      }),
    ],
    [
      'no accuracy',
      onContract((contract) => {
        contract.quality.accuracyRateBp = null
      }),
    ],
    [
      'no completeness',
      onContract((contract) => {
        contract.quality.completenessRateBp = null
      }),
    ],
    [
      'no entry days',
      onContract((contract) => {
        contract.quality.entryWithinDays = null
      }),
    ],
    [
      'no team size',
      onContract((contract) => {
        contract.personnel.perTeam = null
      }),
    ],
    [
      'no way of supervision',
      onContract((contract) => {
        contract.supervisionWays = []
      }),
    ],
    [
      'no acceptance nodes',
      onContract((contract) => {
        contract.payments = contract.payments.map((stage) => ({ ...stage, prepaid: true }))
      }),
    ],
    [
      'no purpose of processing',
      onContract((contract) => {
        contract.personalInformation.purpose = ''
      }),
    ],
    [
      'no return or deletion',
      onContract((contract) => {
        contract.personalInformation.returnOrDelete = ''
      }),
    ],
    [
      'no daily penalty',
      onContract((contract) => {
        contract.breach.dailyRateBp = null
      }),
    ],
    [
      'no cap',
      onContract((contract) => {
        contract.breach.capBp = null
      }),
    ],
    [
      'no risks',
      onContract((contract) => {
        contract.risks = []
      }),
    ],
    [
      'no way of dispute',
      onContract((contract) => {
        contract.dispute = null
      }),
    ],
    [
      'arbitration without a body',
      onContract((contract) => {
        contract.dispute = 'arbitration'
        contract.arbitrationBody = ''
      }),
    ],
    [
      'unit pricing without a unit price',
      onContract((contract) => {
        contract.pricing = 'unit_price'
        contract.unitPriceFen = null
      }),
    ],
    [
      'subcontracting without a scope',
      onContract((contract) => {
        contract.subcontracting = 'partly_with_consent'
        contract.subcontractingScope = ''
      }),
    ],
  ]

  test.each(cases)('%s', (_, change) => {
    const clean = cleanCounty()
    change(clean)
    expect(gapsOf(clean)).not.toEqual([])
    const errors = check(clean.county, clean.project.id).filter(({ level }) => level === 'error')
    expect(errors.length).toBeGreaterThan(0)
  })
})
