/**
 * What change rows are about bears its own id, but for the county, its years, its accounts and the registers of households. The sign keeps these apart from every id
 * that a project, a contractor or a record can have.
 */
export const countyHistory = '@county'
export const yearHistory = (year: number) => `@year/${year}`

/** The 户册 of a project as a whole: what came in, and what went out of it. */
export const householdsHistory = (projectId: string) => `@households/${projectId}`

/** What was drawn for a record, and what the visits found. */
export const sampleHistory = (recordId: string) => `@sample/${recordId}`

/** 账号, and how the office does its 复核. */
export const accountsHistory = '@accounts'

export const specialHistory = /^@(?:county|accounts|year\/\d{4}|(?:households|sample)\/[A-Za-z0-9_-]{1,64})$/

export const yearOfHistory = (id: string): number | null => (id.startsWith('@year/') ? Number(id.slice(6)) : null)

export const recordOfSample = (id: string): string | null =>
  id.startsWith('@sample/') ? id.slice('@sample/'.length) : null

export const projectOfHouseholds = (id: string): string | null =>
  id.startsWith('@households/') ? id.slice('@households/'.length) : null

/** What is done at one place of the program, to whatever lies there: its steps are those of many. */
export const placeKinds = ['contractors', 'projects', 'records', 'materials', 'households', 'standards'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** `of`: the project, or the kind of record; '' = the county's. */
export const placeHistory = (place: PlaceKind, of = '') => `@place/${place}${of === '' ? '' : `/${of}`}`

const placeId = new RegExp(`^@place/(${placeKinds.join('|')})(?:/([A-Za-z0-9_-]{1,64}))?$`)

export const placeOfHistory = (id: string): { place: PlaceKind; of: string } | null => {
  const [, place, of = ''] = placeId.exec(id) ?? []
  return place === undefined ? null : { place: place as PlaceKind, of }
}
