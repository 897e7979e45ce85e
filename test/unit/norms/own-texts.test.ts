import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Facts } from '#shared/norms/facts'
import { ownTexts, wholeText } from '#shared/norms/own-texts'
import { projectSchema } from '#shared/project/project-schema'
import { cleanCounty } from '../../fixtures/county-year'

const { county } = cleanCounty()

/** Strings that are no sentence: identifiers, versions, numbers of papers, figures, places, names of bodies and of traces. */
const noSentence = [
  /(^|\.)(id|code|contractorId|previousId|catalogVersion|catalogSha256|templateId|templateVersion|templateSha256|group)$/,
  /(documentNumber|DocumentNumber|procurement\.number|contract\.number|approvalPaper)$/,
  /\.(quantity|unitPrice|times|inputs\.\w+\.value)$/,
  /(signedAt|awardedName|steps\.\d+\.who|arbitrationBody|servicePrices\.\d+\.code|paymentPreset|quote\.lines\.\d+\.(?:quantity|unitPrice)|quote\.origin)$|^contract\.(contacts|traces)\./,
  /^waivers\./,
  /^dataPins\./,
]

interface JsonSchema {
  type?: string
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema
  items?: JsonSchema
  pattern?: string
  enum?: unknown[]
  const?: unknown
}

/** A body in which every free string holds its own path. */
function marked(schema: JsonSchema, path: string, strings: string[]): unknown {
  if (schema.anyOf) return marked(schema.anyOf.find(({ type }) => type !== 'null') ?? {}, path, strings)
  const under = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (schema.properties) {
    const entries = Object.entries(schema.properties)
    return Object.fromEntries(entries.map(([key, value]) => [key, marked(value, under(key), strings)]))
  }
  if (typeof schema.additionalProperties === 'object')
    return { A01: marked(schema.additionalProperties, under('A01'), strings) }
  if (schema.items) return [marked(schema.items, under('0'), strings)]
  if (schema.enum) return schema.enum[0]
  if (schema.type !== 'string') return 0
  strings.push(path)
  return `〔${path}〕`
}

describe('texts of the clerk', () => {
  test('every free string of a project is read for prohibited uses, or is no sentence', () => {
    const schema = z.toJSONSchema(projectSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    const strings: string[] = []
    const project = marked(schema, '', strings)
    const read = ownTexts({ project, county, budget: null } as unknown as Facts)
      .map(wholeText)
      .join('\n')
    const unread = strings.filter(
      (path) => !read.includes(`〔${path}〕`) && !noSentence.some((known) => known.test(path)),
    )
    expect(strings.length).toBeGreaterThan(40)
    expect(unread).toEqual([])
  })

  test('the names of own texts are unlike each other', () => {
    const schema = z.toJSONSchema(projectSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    const project = marked(schema, '', [])
    const ids = ownTexts({ project, county, budget: null } as unknown as Facts).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
