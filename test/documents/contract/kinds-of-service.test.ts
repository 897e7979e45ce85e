import { describe, expect, test } from 'vitest'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { newContractForm } from '#shared/contract/new-contract-form'
import { suggestTargets } from '#shared/drafting/target-suggestions'
import { fen } from '#shared/money/fen'
import { unwrap } from '#shared/result'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, sampleInput, sampleModel } from '../../fixtures/contract/sample'
import { serviceKinds, surveyKind, wordSets } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'
import { docxText } from '../docx-text'

const { items } = sampleInput().catalog
const kindOf = (name: string) => serviceKinds.find((kind) => kind.name === name) as ServiceKind

/** The contract about those services; `form` as it was for another service, or their own. */
async function contractAbout(names: string[], form: 'own' | 'survey' = 'own'): Promise<string> {
  const kinds = names.map(kindOf)
  const model = sampleModel((project) => {
    project.name = '示例旗2023年社会救助服务项目'
    project.items = names.map((name) => {
      const item = items.find((one) => one.name === name)
      return { code: item?.code ?? '', quantity: '240', unit: item?.units.at(-1) ?? '' }
    })
    project.beneficiaries = { ...project.beneficiaries, households: null }
    const [first] = kinds
    if (first) project.targets = suggestTargets(first, '次').map((target) => ({ ...target, value: '95' }))
    // The quote of the sample is for a household survey.
    const quote = { lines: [], origin: 'contractor' as const }
    project.contract = {
      ...project.contract,
      quote,
      priceFen: fen(60_000_000),
      ...(form === 'own' ? wording(kinds) : {}),
    }
  })
  return docxText(unwrap(await generateContract(model, defaultTemplate())))
}

function wording(kinds: ServiceKind[]) {
  const { workSteps, personnel, personalInformation, risks, attachments } = newContractForm(kinds, values, presets)
  return { workSteps, personnel, personalInformation, risks, attachments }
}

/** Beside the words of the data: what every contract said while all of them were about households. */
const surveyWords = [...surveyKind.words, '入户', '户次', '家计']

const others = items.map(({ name }) => name).filter((name) => name !== '家计调查')

test('how personal data of several services are handled stands behind one colon', async () => {
  const text = await contractAbout(['家计调查', '业务培训'])
  expect(text).toContain('处理方式：家计调查为入户收集')
  expect(text).not.toMatch(/(?:处理方式|种类)：[^。；，：]{2,8}：/)
})

describe('a contract speaks of the services it buys', () => {
  test('every item of the catalogue has wording of its own, marked as a suggestion', () => {
    expect(items.map(({ name }) => kindOf(name)?.name)).toEqual(items.map(({ name }) => name))
    expect(new Set(wordSets.map(({ status }) => status))).toEqual(new Set(['default']))
  })

  test.each(others)('%s carries no word of 家计调查, its own form and report', async (name) => {
    const text = await contractAbout([name])
    expect(surveyWords.filter((word) => text.includes(word))).toEqual([])
    expect(text).toContain(kindOf(name).report)
    expect(text).toContain(kindOf(name).recordForm)
    for (const { name: evidence } of kindOf(name).evidence) expect(text).toContain(evidence)
  })

  test.each(others)('%s takes the place of untouched texts about 家计调查', async (name) => {
    const text = await contractAbout([name], 'survey')
    expect(surveyWords.filter((word) => text.includes(word))).toEqual([])
  })

  test('two services have rows of their own in the tables of traces and quality, and words of no third', async () => {
    const text = await contractAbout(['照料护理', '心理疏导'])
    for (const name of ['照料护理', '心理疏导']) {
      expect(text).toContain(kindOf(name).quality.accuracy.method)
      expect(text).toContain(kindOf(name).recordForm)
    }
    const foreign = serviceKinds.filter(({ name }) => !['照料护理', '心理疏导'].includes(name))
    expect(foreign.flatMap(({ words }) => words.filter((word) => text.includes(word)))).toEqual([])
  })

  test('家计调查 beside another service keeps its own words', async () => {
    const text = await contractAbout(['家计调查', '政策宣传'])
    expect(text).toContain('入户调查表')
    expect(text).toContain('宣传活动记录表')
  })
})
