import type { DeliveredState } from '#shared/delivery/delivery'
import { repeatedText } from '#shared/delivery/repeated-file'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import type { FileOf } from '../../store/delivery-lists'
import { usesOf } from '../../store/repeated-files'
import type { Executor } from '../../store/schema'

type Told = FileOf & { state: DeliveredState; reason: string }
type Naming = (name: string) => string

export const traceTitle = (traces: readonly HouseholdTrace[], code: string): string =>
  traces.find((trace) => trace.code === code)?.title ?? '其他文件'

/** These files of one project; of what is repeated the reason says who else has it, by the names that `name` gives. */
export async function withReasons<T extends Told>(
  db: Executor,
  files: readonly T[],
  { traces, name = (text) => text }: { traces: readonly HouseholdTrace[]; name?: Naming },
): Promise<T[]> {
  const digests = files.flatMap(({ state, sha256 }) => (state === 'repeated' && sha256 !== null ? [sha256] : []))
  const uses = await usesOf(db, files[0]?.projectId ?? '', digests)
  return files.map((file) => {
    const all = file.state === 'repeated' ? uses.filter(({ sha256 }) => sha256 === file.sha256) : []
    const others = all
      .filter(({ householdId, trace }) => householdId !== file.householdId || trace !== file.trace)
      .map((one) => ({ ...one, name: name(one.name), trace: traceTitle(traces, one.trace) }))
    const [first] = others
    if (!first) return file
    return { ...file, reason: repeatedText({ own: file, others, places: first.places - 1 }) }
  })
}
