import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { parseBudgetTemplate } from '#shared/budget/template'
import { parseServiceKind } from '#shared/catalog/service-kind'
import { parseAttachments, parseClauseLibrary } from '#shared/contract/clauses'
import { parseEvaluationIndicators } from '#shared/contract/evaluation-indicators'
import type { PlausibleRanges } from '#shared/law/plausible-range'
import { parseInput } from '#shared/parse-input'
import type { ProhibitedWords } from '#shared/prohibited/words'
import type { AppResources } from '#shared/resources'
import { fail, ok, type Result } from '#shared/result'
import { schemas } from './resource-schemas'

/** The program's data, and where its files lie. */
export interface Resources extends AppResources {
  folder: string
}

/** A schema that is used once is not compiled first: that takes longer than reading the file. */
const readOnce = { jitless: true }

/**
 * Reads every data file of the program and checks it against its shape. INPUT_INVALID names the file: a damaged
 * installation, or a data file changed by hand.
 */
export function loadResources(folder: string): Result<Resources> {
  const problems: string[] = []
  function read<T>(path: string, parse: (value: unknown) => Result<T>): T | null {
    try {
      const parsed = parse(JSON.parse(readFileSync(join(folder, path), 'utf8')))
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

  const catalogs = all('catalog', (value) => checked(schemas.catalog, value))
  const budgetTemplates = all('budget', parseBudgetTemplate)
  const uses = one('rules/prohibited-uses.json', schemas.prohibitedUses)
  const employment = one('rules/disguised-employment.json', schemas.prohibitedUse)
  const words = one('rules/reading-words.json', schemas.readingWords)
  const prohibited = { uses, employment, words } as ProhibitedWords
  const library = read('contract/clauses.json', parseClauseLibrary)
  read('contract/attachments.json', parseAttachments)
  read('contract/evaluation.json', parseEvaluationIndicators)
  const loaded = {
    folder,
    regions: one('regions.json', schemas.regions) ?? [],
    catalogs,
    budgetTemplates,
    rules: {
      catalogs,
      budgetTemplates,
      prohibited,
      procurementRules: one('rules/procurement-rules.json', schemas.procurementRules) ?? [],
      calendars: all('calendar', (value) => checked(schemas.calendar, value)),
      plausibleRanges: one('rules/plausible-ranges.json', schemas.plausibleRanges) as PlausibleRanges,
      thresholdDefaults: one('rules/threshold-defaults.json', schemas.thresholdDefaults) ?? [],
      serviceKinds: all('contract/kinds', parseServiceKind),
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
export function requireResources(folder: string): Resources {
  const loaded = loadResources(folder)
  if (loaded.ok) return loaded.value
  throw new ResourceFault(loaded.error.params.detail)
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch {
    return []
  }
}
