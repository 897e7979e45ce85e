import { broken } from './broken'
import type { Fact, Intent, Told } from './told'

const sortOf = (key: string) => key.split(' ')[0] ?? ''

/** Of what came along in any number an answer need not tell. */
function besides(intent: Intent | null): Intent | null {
  const along = Object.entries((intent && 'more' in intent && intent.along) || {}).filter(([, each]) => each === 'any')
  return along.length > 0 ? { more: '', along: Object.fromEntries(along) } : null
}

/** What was acknowledged, written down outside of the process that said so, and what was under way when it was killed. */
export class Ledger {
  readonly #kept = new Map<string, string>()
  #underWay: Intent | null = null
  acknowledged = 0
  readonly refused = new Map<string, number>()

  note(told: Told): void {
    if ('will' in told) this.#underWay = told.will
    if ('laid' in told) this.#keep(told.laid)
    if ('done' in told) {
      for (const fact of told.done) this.#keep(fact)
      this.acknowledged += told.done.length
      this.#underWay = besides(this.#underWay)
    }
    if ('refused' in told) {
      this.refused.set(told.refused, (this.refused.get(told.refused) ?? 0) + 1)
      if (!this.#underWay?.evenRefused) this.#underWay = null
    }
  }

  #keep({ key, value }: Fact): void {
    this.#kept.set(key, value)
  }

  /** What stood there before the first day. */
  begin(stands: ReadonlyMap<string, string>): void {
    for (const [key, value] of stands) this.#kept.set(key, value)
  }

  get kept(): ReadonlyMap<string, string> {
    return this.#kept
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0
  }

  isKnown = (key: string): boolean => this.#kept.has(key)

  /** What is not as it must be; afterwards what stands there counts as known. */
  against(stands: ReadonlyMap<string, string>): string[] {
    const under = this.#underWay
    const mayBe = (key: string, value: string) =>
      under !== null && 'key' in under && under.key === key && under.value === value
    const lost = [...this.#kept].flatMap(([key, value]) => {
      const is = stands.get(key)
      return is === value || (is !== undefined && mayBe(key, is))
        ? []
        : [`${key}：应为「${value}」，现在是「${is ?? '没有'}」`]
    })
    const added = [...stands].filter(([key, value]) => !this.#kept.has(key) && !mayBe(key, value))
    const one = under !== null && 'more' in under ? under.more : ''
    const along = under !== null && 'more' in under ? (under.along ?? {}) : {}
    const strange = added.flatMap(([key, value]) => {
      if (value.includes(broken)) return [`${key}：${broken}`]
      return sortOf(key) === one || sortOf(key) in along ? [] : [`${key}：没有人办过`]
    })
    const countOf = (sort: string) =>
      new Set(added.filter(([key]) => sortOf(key) === sort).map(([key]) => key.split(' ')[1])).size
    const many = countOf(one) > 1 ? [`${one}：一步办出了 ${countOf(one)} 项`] : []
    for (const [sort, each] of Object.entries(along))
      if (each !== 'any' && countOf(sort) !== each * countOf(one))
        many.push(`${one}：带来的 ${sort} 是 ${countOf(sort)} 项，应为 ${each} 项`)
    this.begin(stands)
    this.#underWay = null
    return [...lost, ...strange, ...many]
  }
}
