import { writesSoFar } from '../store/writes'
import { type CountyContext, todayOf } from './context'

interface Kept {
  /** What was stored, on which day, and the data it goes by. */
  mark: string
  resources: unknown
  answers: Map<string, Promise<unknown>>
}

/** Of the county that is open. */
const kept = new WeakMap<object, Kept>()

/** What `read` gives, the same until anything is written to the county, the day is another or the office's data are. */
export async function untilWritten<T>(county: CountyContext, what: string, read: () => Promise<T>): Promise<T> {
  // Before it is read: what is written meanwhile is read anew the next time.
  const mark = `${await writesSoFar(county.db)} ${todayOf(county)}`
  const before = kept.get(county.db)
  const isSame = before?.mark === mark && before.resources === county.resources
  const { answers }: Kept = isSame ? before : { mark, resources: county.resources, answers: new Map() }
  kept.set(county.db, { mark, resources: county.resources, answers })
  const answer = (answers.get(what) as Promise<T> | undefined) ?? read()
  answers.set(what, answer)
  // What failed is tried again.
  answer.catch(() => answers.delete(what))
  return answer
}
