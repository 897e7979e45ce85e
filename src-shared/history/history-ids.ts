/**
 * What change rows are about bears its own id, but for the county and its years. The sign keeps these apart from every id
 * that a project, a contractor or a record can have.
 */
export const countyHistory = '@county'
export const yearHistory = (year: number) => `@year/${year}`

export const specialHistory = /^@(?:county|year\/\d{4})$/

export const yearOfHistory = (id: string): number | null => (id.startsWith('@year/') ? Number(id.slice(6)) : null)
