import type { ServiceCatalog } from './catalog'

/** 一类服务的合同用语: what a contract says about one item of the catalogue; a data set for each (`office-data/service-words.ts`). */
export interface ServiceKind {
  /** The catalogue's name of the item: by it a kind is found, whatever code a catalogue gives. */
  name: string
  content: string
  /** Who is served where these are not the households of the list: 社会公众. */
  audience?: string | undefined
  steps: string[]
  /** 留痕成果 with what each must show. */
  evidence: { name: string; requirement: string }[]
  /** How one unit counts towards the agreed quantity, and when it does not. */
  counting: string
  /** When one unit is 不合格. */
  defects: string
  conduct: string
  /** The five rates and terms of C05 in the words of this service; `more` are fixed beside them. */
  quality: Record<'sample' | 'pass' | 'accuracy' | 'completeness' | 'entry', Metric> & {
    more: (Metric & { standard: string })[]
  }
  /** Who works in teams: how many at least in each; absent = nobody does, and nobody is asked. */
  team?: { label: string; least: number } | undefined
  recordForm: string
  /** What the record form asks beside time, place and persons, and who signs it; 家计调查 has a form of its own. */
  record?: { entries: string[]; signers: string[] } | undefined
  /** How those who are served are determined and told to the contractor: sentences of the purchaser's plan (P26, part 1). */
  listing: string
  /** What the records of one unit are filed as: 一户一档, 一人一档. */
  file: string
  report: string
  reportContents: string
  electronic: string
  personnel: string
  information: { method: string; kinds: string }
  /** What may not be subcontracted. */
  coreWork: string
  falseRecord: string
  risks: { point: string; response: string }[]
  /** Indicators; `benefitValue` is what the last one is to reach, in per cent (建议值). */
  targets: { quantity: string; quality: string; benefit: string; benefitValue: string }
  /** Words of this service alone: in the contract of another they are copied. */
  words: string[]
  /** What is done in this service and hardly in another, in a clerk's own words: 翻身、喂饭. In another's steps it is asked after. */
  deeds: string[]
}

export interface Metric {
  label: string
  method: string
}

const generalName = '其他服务'

/** The one an item of that name goes by: the general one where nobody has written wording for it yet. Throws where there is neither. */
export function kindServing<K extends Pick<ServiceKind, 'name'>>(kinds: readonly K[], name: string): K {
  const found = kinds.find((kind) => kind.name === name) ?? kinds.find((kind) => kind.name === generalName)
  if (!found) throw new Error('no general kind in resources/contract/kinds')
  return found
}

/** The same, called by the name of the item. */
export function kindNamed(kinds: readonly ServiceKind[], name: string): ServiceKind {
  const kind = kindServing(kinds, name)
  return kind.name === name ? kind : { ...kind, name }
}

/** Kinds of what is bought, each once, in the order of the items. */
export function kindsBought(
  items: { code: string }[],
  catalog: Pick<ServiceCatalog, 'items'> | null,
  kinds: ServiceKind[],
): ServiceKind[] {
  const names = items.flatMap(({ code }) => catalog?.items.find((item) => item.code === code)?.name ?? [])
  return [...new Set(names)].map((name) => kindNamed(kinds, name))
}

/** What each kind says: one text, or a line for each service with its name in front. */
export function ofEach(kinds: ServiceKind[], pick: (kind: ServiceKind) => string): string {
  const [only] = kinds
  if (only && kinds.length === 1) return pick(only)
  return kinds.map((kind) => `${kind.name}：${pick(kind)}`).join('\n')
}

/** The same on one line, each thing once: 核查工作报告、照料服务报告. */
export function namesOf(kinds: ServiceKind[], pick: (kind: ServiceKind) => string | string[]): string {
  return [...new Set(kinds.flatMap(pick))].join('、')
}
