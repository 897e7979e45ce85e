import { describe, expect, test } from 'vitest'
import { figureLabel, type KindFigure, leastPerTeam, reportLabel } from '#shared/catalog/kind-labels'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { fieldAbout } from '#shared/contract/field-about'
import { fieldPlace } from '#shared/contract/field-places'
import { inOwnWords } from '#shared/contract/kind-defaults'
import { newContractForm } from '#shared/contract/new-contract-form'
import { fen } from '#shared/money/fen'
import { ruleData } from '../../fixtures/county-year'
import { serviceKinds, surveyKind } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

const figures: KindFigure[] = ['sample', 'pass', 'accuracy', 'completeness', 'entry', 'team']
const others = serviceKinds.filter(({ name }) => name !== '家计调查')
const kindOf = (name: string) => serviceKinds.find((kind) => kind.name === name) as ServiceKind
const [care, training] = [kindOf('照料护理'), kindOf('业务培训')]

/** All that the form asks of a service: labels, traces and the texts it suggests. */
function asked(kinds: ServiceKind[]): string {
  const labels = figures.map((figure) => figureLabel(kinds, figure))
  const traces = kinds.flatMap(({ evidence }) => evidence.map(({ name }) => name))
  const { attachments, ...texts } = newContractForm(kinds, values, presets)
  return JSON.stringify([labels, reportLabel(kinds), traces, texts])
}

describe('the form speaks of what is bought', () => {
  test.each(others.map((kind) => [kind.name, kind] as const))('%s is asked in no word of 家计调查', (_, kind) => {
    const words = [...surveyKind.words, '入户人数', '每组', '录音'].filter((word) => asked([kind]).includes(word))
    expect(words).toEqual([])
  })

  test('家计调查 keeps its four traces, its report and its teams', () => {
    expect(surveyKind.evidence.map(({ name }) => name)).toEqual(['入户调查表', '入户照片', '访问录音', '一户一档'])
    expect(reportLabel([surveyKind])).toBe('核查工作报告')
    expect(figureLabel([surveyKind], 'team')).toBe('每组入户人数')
    expect(leastPerTeam([surveyKind])).toBe(2)
  })

  test('several services are named together, each once', () => {
    expect(figureLabel([surveyKind, care], 'accuracy')).toBe('调查结论准确率、服务记录准确率')
    expect(figureLabel([surveyKind, care], 'sample')).toBe('抽查比例')
    expect(figureLabel([care, training], 'team')).toBeNull()
  })
})

describe('a default is shown in the words that are printed', () => {
  const shown = (from: ServiceKind[], to: ServiceKind[]) =>
    inOwnWords(newContractForm(from, values, presets), to, serviceKinds)

  test.each([
    [[surveyKind], [care]],
    [[surveyKind], [surveyKind, training]],
    [
      [surveyKind, care],
      [care, training],
    ],
    [[training, care], [surveyKind]],
  ])('the default of one purchase becomes that of another (%#)', (from, to) => {
    const { workSteps, personnel, personalInformation } = shown(from, to)
    const own = newContractForm(to, values, presets)
    expect({ workSteps, personnel, personalInformation }).toEqual({
      workSteps: own.workSteps,
      personnel: own.personnel,
      personalInformation: own.personalInformation,
    })
  })

  test('a line the clerk has taken out of a default stays out', () => {
    const form = newContractForm([care], values, presets)
    form.workSteps = form.workSteps.split('\n').slice(1).join('\n')
    expect(inOwnWords(form, [care], serviceKinds).workSteps).toBe(form.workSteps)
  })

  test('what is typed stays, whatever is bought', () => {
    const form = newContractForm([surveyKind], values, presets)
    form.workSteps = `${form.workSteps}\n另报月度工作量。`
    expect(inOwnWords(form, [care], serviceKinds).workSteps).toBe(form.workSteps)
  })
})

describe('what is said below a field', () => {
  const suggested = newContractForm([surveyKind], values, presets)
  const about = (field: string, change: (form: typeof suggested) => void = () => {}) => {
    const form = structuredClone(suggested)
    change(form)
    return fieldAbout(field, form, suggested, ruleData.plausibleRanges, values)
  }

  test('place, that a suggestion stands, and what is usual', () =>
    expect(about('quality.passRateBp')).toBe('合同第六条 · 建议值 · 一般90%至100%'))

  test('a changed figure shows what was suggested', () =>
    expect(about('quality.entryWithinDays', ({ quality }) => (quality.entryWithinDays = 9))).toBe(
      '合同第六条 · 建议5日 · 一般1日至30日',
    ))

  test('a sum that is suggested and not taken is told in whole yuan', () => {
    const form = structuredClone(suggested)
    const known = { ...suggested, breach: { ...suggested.breach, perDefectiveFileFen: fen(4_700) } }
    expect(fieldAbout('breach.perDefectiveFileFen', form, known, ruleData.plausibleRanges, values)).toBe(
      '合同第二十二条 · 建议47元 · 一般10元至2,000元',
    )
  })

  test('what only the office knows has a place alone', () => expect(about('number')).toBe('合同首部'))

  test('what no paper prints has no place', () => expect(about('filedOn')).toBe(''))

  test('every field of the form has a place, but for the two dates after the signing and the name of a preset', () => {
    const without = Object.keys(suggested).filter((field) => fieldPlace(`${field}.any`) === null)
    expect(without).toEqual(['publishedOn', 'filedOn', 'paymentPreset', 'personnel'])
    expect(fieldPlace('personnel.insured')).toBe('合同第二十条')
  })
})
