import type { Generated } from 'kysely'
import type { SampledResult } from '#shared/sampling/sampled'
import type { Bit } from './bit'

/** 户册 and what is drawn from it. */
export interface HouseholdTables {
  /** One row at most: the key of the county's personal numbers, under its recovery code. */
  county_key: {
    id: number
    key_id: string
    code_salt: string
    code_wrapped: string
    made_at: string
    code_at: string
    /** Whether nothing stands in plain any more that this key has to seal. */
    all_sealed: Generated<Bit>
  }
  household_imports: {
    id: string
    project_id: string
    file_name: string
    file_sha256: string
    imported_at: string
    taken: number
    left_out: number
  }
  households: {
    number: number
    id: string
    project_id: string
    code: string
    code_key: string
    name: string
    name_key: string
    sound_key: string
    area: string
    village: string
    type: string
    address: string
    /** A telephone of before they were encrypted, until the county's key is there; '' = none. */
    phone: string
    phone_masked: string
    phone_sealed: string | null
    phone_hash: string | null
    citizen_masked: string
    citizen_sealed: string | null
    citizen_hash: string | null
    bank_masked: string
    bank_sealed: string | null
    bank_hash: string | null
    further: string
    import_id: string | null
    import_line: number | null
    import_sha256: string | null
    sha256: string
    removed: Bit
    revision: number
    updated_at: string
    /** Codes of why it must be visited, with commas between; '' = it need not. */
    marks: string
  }
  sample_draws: {
    number: Generated<number>
    id: string
    record_id: string
    seed: string
    share_bp: number
    population: number
    /** 抽样范围 as JSON; '{}' = the whole register. */
    basis: Generated<string>
    /** Numbers of the households it was drawn of, as JSON; null = drawn before they were kept. */
    members: string | null
    strata: string
    drawn_at: string
    removed: Bit
  }
  sampled_households: {
    draw_id: string
    number: number
    household_id: string
    stratum: number
    reasons: string
    result: SampledResult
    visit: string
  }
  /** What the columns of a table with these heads were taken for. */
  household_mappings: {
    heads: string
    mapping: string
  }
}
