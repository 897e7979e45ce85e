import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { parseAttachments, parseClauseLibrary } from '#shared/contract/clauses'
import type { DataKind, KnownSet } from '#shared/data-sets/data-set'
import { setsInForce } from '#shared/data-sets/set-in-force'
import type { RuleData } from '#shared/law/county-year'
import { namedData } from '#shared/office-data/data-of-sets'
import { dataKinds, ruleDataKinds } from '#shared/office-data/registry'
import { parseInput } from '#shared/parse-input'
import { normArticles } from '#shared/policy/norm-articles'
import type { ProhibitedWords } from '#shared/prohibited/words'
import type { AppResources } from '#shared/resources'
import { fail, ok, type Result } from '#shared/result'
import { ownSets } from './own-sets'
import { schemas } from './resource-schemas'

/** The program's data, and where its files lie. */
export interface Resources extends AppResources {
  folder: string
  /** The data files of its own sets, by their digest. */
  ownFiles: ReadonlyMap<string, string>
}

/** A schema that is used once is not compiled first: that takes longer than reading the file. */
const readOnce = { jitless: true }

/**
 * Reads every data file of the program and checks it against its shape. INPUT_INVALID names the file: a damaged
 * installation, or a data file changed by hand.
 */
export function loadResources(folder: string, kinds: readonly DataKind[] = dataKinds): Result<Resources> {
  const problems: string[] = []
  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8')
  function read<T>(path: string, parse: (value: unknown) => Result<T>): T | null {
    try {
      const parsed = parse(JSON.parse(textOf(path)))
      if (parsed.ok) return parsed.value
      problems.push(`${path}：${parsed.error.params.detail ?? parsed.error.code}`)
    } catch (error) {
      problems.push(`${path}：${error instanceof SyntaxError ? '不是有效的 JSON' : '无法读取'}`)
    }
    return null
  }
  const checked = <T>(schema: z.ZodType<T>, value: unknown) => parseInput(schema, value, undefined, readOnce)
  const one = <T>(path: string, schema: z.ZodType<T>) => read(path, (value) => checked(schema, value))
  const all = <T>(sub: string, parse: (value: unknown) => Result<T>) =>
    jsonFiles(join(folder, sub)).flatMap((name) => read(`${sub}/${name}`, parse) ?? [])

  const text = (path: string) => {
    try {
      return textOf(path)
    } catch {
      problems.push(`${path}：无法读取`)
      return ''
    }
  }
  const norms = one('norms.json', schemas.norms) ?? []
  const employment = one('rules/disguised-employment.json', schemas.prohibitedUse)
  const words = one('rules/reading-words.json', schemas.readingWords)
  const reading = { uses: [], employment, words } as unknown as ProhibitedWords
  const library = read('contract/clauses.json', parseClauseLibrary)
  read('contract/attachments.json', parseAttachments)
  const own = kinds.flatMap((kind) =>
    ownSets(kind, (at, parse) =>
      at.endsWith('.json') ? [read(at, parse)].filter((one) => one !== null) : all(at, parse),
    ),
  )
  const sets = own.map(({ set }) => set)
  const named = namedData(sets)
  const loaded = {
    folder,
    ownFiles: new Map(own.map(({ set, text }) => [set.sha256 ?? '', text])),
    regions: one('regions.json', schemas.regions) ?? [],
    articles: normArticles(
      { notice: text('policy/notice-2023.txt'), annex: text('policy/annex-1-procedure.txt') },
      norms,
    ),
    ...named,
    rules: {
      ...named,
      ...ownRuleData(sets, reading),
      sets,
    },
    clauses: library?.clauses ?? [],
    contractTemplateName: library?.name ?? '',
  }
  if (problems.length > 0) return fail('INPUT_INVALID', { detail: `程序数据文件有误，${problems.join('；')}` })
  return ok(loaded)
}

/** The program's own data files are not as they were delivered; the message names them. */
export class ResourceFault extends Error {}

/** Throws ResourceFault. */
export function requireResources(folder: string, kinds: readonly DataKind[]): Resources {
  const loaded = loadResources(folder, kinds)
  if (loaded.ok) return loaded.value
  throw new ResourceFault(loaded.error.params.detail)
}

type OwnRuleData = Pick<
  RuleData,
  | 'calendars'
  | 'procurementRules'
  | 'thresholdDefaults'
  | 'timeLimits'
  | 'suggestedValues'
  | 'plausibleRanges'
  | 'paymentPresets'
  | 'prohibited'
  | 'serviceKinds'
>

/** What the rules read where an office has nothing of its own: of each kind the program's latest. */
function ownRuleData(sets: readonly KnownSet[], prohibited: ProhibitedWords): OwnRuleData {
  const latest = { on: '9999-12-31', pins: null }
  const parts = ruleDataKinds.map((kind) => kind.intoRules(setsInForce(kind, sets, latest), { prohibited }))
  return Object.assign(
    { calendars: [], procurementRules: [], thresholdDefaults: [], paymentPresets: [], serviceKinds: [], prohibited },
    ...parts,
  )
}

/** 2025.json before 2025-2.json, a later version of it. */
function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
      .map((name) => `${name}.json`)
  } catch {
    return []
  }
}
