import type { RecordKind } from '../records/kind'
import { recordKinds } from '../records/registry'
import type { ProcedureStep } from './step'
import { procedure } from './steps'

type Keeps = Pick<ProcedureStep, 'kinds' | 'stage' | 'takesRest'>

const named = new Set(procedure.flatMap(({ kinds }) => kinds))
const ofProjects = ['project', 'contractor']

/** The kinds of record a step keeps, in its order; those of a project or its contractor that no step names are kept in the service. */
export function kindsOf(step: Keeps, kinds: readonly RecordKind[] = recordKinds): RecordKind[] {
  const takesThem = step.takesRest === true && step.stage === 'during'
  const isRest = ({ id, owner }: RecordKind) => takesThem && !named.has(id) && ofProjects.includes(owner)
  const own = step.kinds.flatMap((id) => kinds.filter((kind) => kind.id === id))
  return [...own, ...kinds.filter(isRest)]
}
