import type { Fen } from '../money/fen'
import type { Project } from '../project/project'
import { derivedField } from './derived-field'

const onlySource = ({ fundSources }: Project) => (fundSources.length === 1 ? (fundSources[0] ?? null) : null)

/** One source pays the whole budget. */
export const fundAmount = derivedField<Fen>({
  field(project) {
    const source = onlySource(project)
    return source && `fundSources.${source.id}.amountFen`
  },
  own: (project) => onlySource(project)?.amountFen ?? null,
  derive: (_, { totalFen }) => (totalFen === null || totalFen <= 0 ? null : { value: totalFen, source: '按预算总额' }),
  put: (project, amountFen) => ({
    ...project,
    fundSources: project.fundSources.map((source) => ({ ...source, amountFen })),
  }),
})
