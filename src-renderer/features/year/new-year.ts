import type { Grant, YearParameters } from '#shared/county/county'
import type { ThresholdDefault } from '#shared/law/county-year'
import { placeholderOf } from '#shared/law/procurement'
import { fen } from '#shared/money/fen'
import { newId } from '../../new-id'

export function newGrant(year: number, level: Grant['level']): Grant {
  return { id: newId(), level, fiscalYear: year - 1, amountFen: fen(0), documentNumber: '', counted: true }
}

/** One empty row for each level, the placeholder threshold, nothing confirmed. */
export function newYearParameters(year: number, defaults: ThresholdDefault[]): YearParameters {
  return {
    year,
    grants: [newGrant(year, 'central'), newGrant(year, 'region')],
    threshold: {
      amountFen: placeholderOf(defaults, year)?.amountFen ?? null,
      documentNumber: '',
      effectiveOn: null,
      confirmed: false,
    },
    ceilingJustification: null,
  }
}

/**
 * Last year's as a start: the threshold's paper is taken over, unconfirmed, because each year's must be checked again; the
 * grants keep level and counting only, because their documents and amounts are last year's own.
 */
export function copyYearParameters(from: YearParameters, year: number): YearParameters {
  return {
    year,
    grants: from.grants.map(({ level, counted }) => ({ ...newGrant(year, level), counted })),
    threshold: { ...from.threshold, confirmed: false },
    ceilingJustification: null,
  }
}
