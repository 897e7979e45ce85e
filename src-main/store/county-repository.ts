import type { CountyProfile, Grant, YearParameters } from '#shared/county/county'
import { fen } from '#shared/money/fen'
import type { Executor, Schema } from './schema'
import { StoreProblem } from './store-errors'
import { readRows } from './stored-json'

export async function readProfile(db: Executor): Promise<CountyProfile> {
  const row = await db.selectFrom('county_profile').selectAll().executeTakeFirst()
  if (!row) throw new StoreProblem({ code: 'DB_CORRUPT', params: { detail: '没有单位信息' } })
  return readRows(profileOf, row)
}

function profileOf(row: Schema['county_profile']): CountyProfile {
  return {
    regionCode: row.region_code,
    regionName: row.region_name,
    prefectureName: row.prefecture_name,
    bureauName: row.bureau_name,
    creditCode: row.credit_code,
    address: row.address,
    legalRepresentative: row.legal_representative,
    phone: row.phone,
  }
}

export async function writeProfile(tx: Executor, profile: CountyProfile): Promise<void> {
  const row = {
    id: 1,
    region_code: profile.regionCode,
    region_name: profile.regionName,
    prefecture_name: profile.prefectureName,
    bureau_name: profile.bureauName,
    credit_code: profile.creditCode,
    address: profile.address,
    legal_representative: profile.legalRepresentative,
    phone: profile.phone,
  }
  await tx
    .insertInto('county_profile')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Parameters of every year, oldest first. */
export async function readYears(db: Executor): Promise<YearParameters[]> {
  const years = await db.selectFrom('year_parameters').selectAll().orderBy('year').execute()
  const grants = await db.selectFrom('grants').selectAll().orderBy('year').orderBy('position').execute()
  return years.map((row) => readRows(yearOf, { row, grants: grants.filter(({ year }) => year === row.year) }))
}

interface YearRows {
  row: Schema['year_parameters']
  grants: Schema['grants'][]
}

function yearOf({ row, grants }: YearRows): YearParameters {
  return {
    year: row.year,
    grants: grants.map(grantOf),
    threshold: {
      amountFen: row.threshold_amount_fen === null ? null : fen(row.threshold_amount_fen),
      documentNumber: row.threshold_document_number,
      effectiveOn: row.threshold_effective_on,
      confirmed: row.threshold_confirmed === 1,
    },
    ceilingJustification:
      row.justification_reason === null
        ? null
        : { reason: row.justification_reason, paper: row.justification_paper ?? '' },
  }
}

function grantOf(row: Schema['grants']): Grant {
  return {
    id: row.id,
    level: row.level,
    fiscalYear: row.fiscal_year,
    amountFen: fen(row.amount_fen),
    documentNumber: row.document_number,
    counted: row.counted === 1,
  }
}

export async function writeYear(tx: Executor, year: YearParameters): Promise<void> {
  const row = {
    year: year.year,
    threshold_amount_fen: year.threshold.amountFen,
    threshold_document_number: year.threshold.documentNumber,
    threshold_effective_on: year.threshold.effectiveOn,
    threshold_confirmed: year.threshold.confirmed ? 1 : 0,
    justification_reason: year.ceilingJustification?.reason ?? null,
    justification_paper: year.ceilingJustification?.paper ?? null,
  }
  await tx
    .insertInto('year_parameters')
    .values(row)
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute()
  await tx.deleteFrom('grants').where('year', '=', year.year).execute()
  const grants = year.grants.map((grant, position) => ({
    year: year.year,
    id: grant.id,
    position,
    level: grant.level,
    fiscal_year: grant.fiscalYear,
    amount_fen: grant.amountFen,
    document_number: grant.documentNumber,
    counted: grant.counted ? 1 : 0,
  }))
  if (grants.length > 0) await tx.insertInto('grants').values(grants).execute()
}
