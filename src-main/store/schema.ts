import type { Generated, Kysely } from 'kysely'
import type { Contractor } from '#shared/contractor/contractor'
import type { IsoDate } from '#shared/dates'
import type { PaperOwner, Stage, TemplateUsed } from '#shared/documents/document-version'
import type { Project } from '#shared/project/project'
import type { RecordOwner } from '#shared/records/record-field'
import type { TemplateAbout } from '#shared/template/template-about'
import type { AccountTables } from './account-tables'
import type { Bit } from './bit'
import type { DeliveryTables } from './delivery-tables'
import type { HouseholdTables } from './household-tables'

/** The tables as Kysely sees them; test/store/schema.test.ts holds them against the file. */
export interface Schema extends HouseholdTables, DeliveryTables, AccountTables {
  county_profile: {
    id: number
    region_code: string | null
    region_name: string
    prefecture_name: string
    bureau_name: string
    credit_code: string
    address: string
    legal_representative: string
    phone: string
  }
  year_parameters: {
    year: number
    threshold_amount_fen: number | null
    threshold_document_number: string
    threshold_effective_on: string | null
    threshold_confirmed: Bit
    justification_reason: string | null
    justification_paper: string | null
  }
  grants: {
    year: number
    id: string
    position: number
    level: 'central' | 'region'
    fiscal_year: number
    amount_fen: number
    document_number: string
    counted: Bit
  }
  signed_contracts: {
    project_id: string
    state: 'signed' | 'correcting'
    reason: string
  }
  change_log: {
    id: Generated<number>
    changed_at: string
    action: string
    subject: string
    subject_id: string
  }
  contractors: {
    id: string
    name: string
    credit_code: string
    kind: Contractor['kind']
    body: string
  }
  projects: {
    id: string
    year: number
    name: string
    status: Project['status']
    revision: number
    previous_id: string | null
    start_on: string | null
    end_on: string | null
    total_fen: number | null
    updated_at: string
    body: string
  }
  budget_versions: {
    id: string
    project_id: string
    number: number
    label: string
    saved_at: string
    total_fen: number
    draft: string
    result: string
  }
  papers: {
    id: string
    owner: PaperOwner
    owner_id: string
    kind: string
    number: number
    stage: Stage
    file_name: string
    sha256: string
    size_bytes: number
    created_at: string
    template_name: string
    made_of: string | null
    template_by: TemplateUsed['by'] | null
    template_version: string | null
    template_sha256: string | null
  }
  file_checks: {
    sha256: string
    ending: string
    problem: string | null
  }
  contract_comparisons: {
    draft_sha256: string
    signed_sha256: string
    compared_at: string
    body: string
  }
  evidence_files: {
    id: string
    project_id: string
    stage: Stage
    title: string
    file_name: string
    sha256: string
    size_bytes: number
    added_at: string
    /** Expected paper it was put in, '' = none of them; null = known by its name. */
    slot: string | null
    /** JSON of the place it was brought in to; null = it is there still. */
    brought_as: string | null
  }
  /** A row = the evidence is 移出. */
  evidence_removals: {
    evidence_id: string
    removed_at: string
  }
  project_origins: {
    project_id: string
    bureau_name: string
    region_name: string
    imported_at: string
    adopted_at: string | null
  }
  office_templates: {
    id: string
    paper: string
    name: string
    version: string
    source: string
    status: TemplateAbout['status']
    enabled_from: IsoDate | null
    file_name: string
    sha256: string
    imported_at: string
    removed: Bit
  }
  data_sets: {
    number: Generated<number>
    kind: string
    scope: string
    id: string
    version: string
    title: string
    status: 'official' | 'local'
    source: string
    effective_from: string
    effective_to: string | null
    body: string
    sha256: string
    imported_at: string
    imported_by: string
    stopped: Bit
  }
  project_data_sets: {
    project_id: string
    sha256: string
    file: string
    taken_in_at: string
  }
  records: {
    number: Generated<number>
    id: string
    kind: string
    owner: RecordOwner
    owner_id: string
    state: string
    frozen: Bit
    removed: Bit
    title: string
    search_key: string
    /** How the title is typed by its sound. */
    sound_key: string
    due_on: string | null
    revision: number
    updated_at: string
    body: string
  }
  record_files: {
    number: Generated<number>
    id: string
    record_id: string
    slot: string
    file_name: string
    sha256: string
    size_bytes: number
    added_at: string
    removed: Bit
  }
  changes: {
    seq: Generated<number>
    device: string
    counter: number
    at: string
    who: string
    command: string
    record_id: string
    field: string
    before: string | null
    after: string | null
    base: string | null
    undoes: string | null
    /** 0 = came with a bundle, without its values. */
    with_values: Bit
    /** Of this county; '' = nobody was signed in, or it came with a bundle. */
    account_id: Generated<string>
  }
  /** One row; a county copied elsewhere becomes another device. */
  this_device: {
    id: number
    device: string
    place: string
  }
  /** Up to which command of a device a receiver has the changes. */
  change_receipts: {
    receiver: string
    device: string
    counter: number
  }
  session_mark: {
    id: number
    mark: string
  }
  /** What is found of one thing; its words stand in `search_words`. */
  search_entries: {
    number: Generated<number>
    source: string
    id: string
    title_key: string
    names_key: string
    /** How the title, and behind a comma the names, are typed by their sound. */
    sound_key: string
    texts_key: string
    gone: Bit
  }
  /** Things whose entry is not what they say any more. */
  search_outdated: {
    number: Generated<number>
    source: string
    id: string
  }
}

/** The database, or a transaction on it: repositories take it as their first argument and never open one. */
export type Executor = Kysely<Schema>
