/** What a clerk counts her work by, and the tables it lies in. */
export const clerksTables: readonly [what: string, tables: readonly string[]][] = [
  ['项目', ['projects']],
  ['承接主体', ['contractors']],
  ['记录', ['records']],
  ['文书', ['papers']],
  ['材料', ['evidence_files', 'record_files']],
  ['户', ['households']],
  ['交付文件', ['delivered_files']],
  ['抽中的户', ['sampled_households']],
  ['账号', ['accounts']],
]
