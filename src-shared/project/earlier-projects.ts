import type { Project } from './project'

type Known = Pick<Project, 'id' | 'year' | 'items' | 'previousId' | 'contractorId' | 'status'>

/**
 * The purchases of the same service before this one: the cycle it goes on from first, then the newest year, and of one year
 * those of its own contractor first.
 */
export function earlierProjects<P extends Known>(project: Known, all: readonly P[]): P[] {
  const bought = new Set(project.items.map(({ code }) => code))
  const isBefore = ({ id, year, items }: P) =>
    id === project.previousId || (year < project.year && items.some(({ code }) => bought.has(code)))
  const nearness = ({ id, year, contractorId }: P): number[] => [
    id === project.previousId ? 1 : 0,
    year,
    contractorId !== null && contractorId === project.contractorId ? 1 : 0,
  ]
  return all
    .filter((other) => other.id !== project.id && other.status !== 'binned' && isBefore(other))
    .toSorted((one, other) => {
      const [mine, theirs] = [nearness(one), nearness(other)]
      return mine.map((value, at) => (theirs[at] ?? 0) - value).find((difference) => difference !== 0) ?? 0
    })
}
