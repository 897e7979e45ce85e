import { type PlaceKind, placeOfHistory } from '#shared/history/history-ids'
import { importedField, type RowsWhere, removedField, wholeRecord } from '../store/change-repository'

/** What a place tells of: its steps are those of many subjects. `of` = its project, or the kind of its records. */
const places: Record<PlaceKind, (of: string) => RowsWhere> = {
  /** Also of those that were taken out: only they have left a whole behind. */
  contractors: () => (rows) =>
    rows.or([
      rows('record_id', 'in', rows.selectFrom('contractors').select('contractors.id')),
      rows('record_id', 'in', (from) =>
        from
          .selectFrom('changes as gone')
          .select('gone.record_id')
          .where('gone.field', '=', wholeRecord)
          .where('gone.before', 'is not', null),
      ),
    ]),
  /** Their coming and going, their being archived; what is typed in one is taken back in it. */
  projects: () => (rows) =>
    rows.and([
      rows('record_id', 'in', rows.selectFrom('projects').select('projects.id')),
      rows('field', 'in', [wholeRecord, importedField, 'status']),
    ]),
  records: (kind) => (rows) =>
    rows.and([
      rows('record_id', 'in', rows.selectFrom('records').select('records.id').where('records.kind', '=', kind)),
      rows('field', 'in', [wholeRecord, removedField]),
    ]),
  materials: (projectId) => (rows) =>
    rows.and([rows('record_id', '=', projectId), rows('field', 'like', '@evidence/%')]),
  households: (projectId) => (rows) =>
    rows.or([
      rows('record_id', '=', `@households/${projectId}`),
      rows.and([
        rows(
          'record_id',
          'in',
          rows.selectFrom('households').select('households.id').where('households.project_id', '=', projectId),
        ),
        rows('field', 'not like', '@look/%'),
      ]),
    ]),
  standards: () => (rows) =>
    rows.and([
      rows('record_id', '=', '@county'),
      rows.or([rows('field', 'like', '@template/%'), rows('field', 'like', '@data/%')]),
    ]),
}

/** null = it is no place. */
export function rowsOfPlace(id: string): RowsWhere | null {
  const found = placeOfHistory(id)
  return found && places[found.place](found.of)
}
