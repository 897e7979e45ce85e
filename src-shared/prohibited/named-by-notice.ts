import type { ProhibitedUse, ProhibitedWords, WordGroup } from './words'

/**
 * What the notice itself names: 一（一） (not on the list, wages, working expenses, equipment, works) and annex 1 四（二）1
 * (personnel, 救助管理站, systems). No office may take these out or make them less; it may know more words for them.
 */
const named: readonly string[] = ['PX-01', 'PX-02', 'PX-03', 'PX-04', 'PX-05', 'PX-06', 'PX-07']
/** Codes of the program; what an office adds bears others, so that a later version of the program takes none of them. */
const programsOwn = /^PX-/i

export const isNamed = ({ code }: Pick<ProhibitedUse, 'code'>): boolean => named.includes(code)

/** What an office's list takes from what the notice names, by its row; null = nothing. */
export function namedUsesProblem(uses: readonly ProhibitedUse[], own: readonly ProhibitedUse[]): string | null {
  for (const use of own.filter(isNamed)) {
    const at = uses.findIndex(({ code }) => code === use.code)
    const theirs = uses[at]
    if (!theirs) return `少了「${use.title}」：${notToTakeOut}`
    const row = `第${at + 1}项「${theirs.title}」`
    if (!isSameHead(theirs, use)) return `${row}的名称、依据、级别或处理改过：${notToTakeOut}`
    const lost = use.groups.find((group) => !theirs.groups.some((one) => holds(one, group)))
    if (lost) return `${row}去掉或改过用语“${lost.explain}”：${notToTakeOut}`
  }
  const strange = uses.findIndex(({ code }) => programsOwn.test(code) && !own.some((one) => one.code === code))
  return strange === -1
    ? null
    : `第${strange + 1}项「${uses[strange]?.title}」的编号：「PX」开头的是程序留用的，自己增加的请用别的，例如「BD-01」`
}

const notToTakeOut = '通知写明不得购买的内容不能删改，只能增加用语；确属误判的，在项目里逐处说明理由'

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const isSameHead = (a: ProhibitedUse, b: ProhibitedUse) =>
  (['title', 'severity', 'norms', 'advice', 'lawfulBy'] as const).every((key) => isSame(a[key], b[key])) &&
  a.basis.document === b.basis.document &&
  a.basis.article === b.basis.article

const lists = ['says', 'things', 'deeds'] as const
const flagsOf = ({ says: _s, things: _t, deeds: _d, explain: _e, ...rest }: WordGroup) =>
  Object.entries(rest)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The group with all its words, and maybe more of them; what narrows it is the same. */
function holds(group: WordGroup, own: WordGroup): boolean {
  if (!isSame(flagsOf(group), flagsOf(own))) return false
  return lists.every((part) => {
    const there = new Set((group[part] ?? '').split(' '))
    return (own[part] ?? '').split(' ').every((word) => word === '' || there.has(word))
  })
}

const kept = new WeakMap<readonly ProhibitedUse[], ProhibitedWords>()

/**
 * The words with an office's list in the place of the program's: what the notice names stands first, with the program's own
 * words and whatever the office adds to them, however its file came here; the rest is the office's.
 */
export function withUses(own: ProhibitedWords, uses: ProhibitedUse[]): ProhibitedWords {
  const program = own.floor ?? own
  const before = kept.get(uses)
  if (before && before.words === program.words) return before
  const made = isSame(uses, program.uses) ? program : merge(program, uses)
  kept.set(uses, made)
  return made
}

/** How the program reads, with no list of uses yet: its own versions need nothing beside them. */
export const withoutUses = ({ words, employment }: ProhibitedWords): ProhibitedWords => ({
  words,
  employment,
  uses: [],
})

function merge(program: ProhibitedWords, uses: ProhibitedUse[]): ProhibitedWords {
  const fixed = program.uses.filter(isNamed).map((use) => {
    const theirs = uses.find(({ code }) => code === use.code)?.groups ?? []
    return {
      ...use,
      groups: [...use.groups, ...theirs.filter((group) => !use.groups.some((one) => isSame(one, group)))],
    }
  })
  const codes = new Set(fixed.map(({ code }) => code))
  const all = [...fixed, ...uses.filter(({ code }) => !codes.has(code))]
  const { words, employment } = program
  return { words, employment, uses: all, ...(fixed.length > 0 && { floor: program }) }
}
