import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContractModel } from '#shared/contract/contract-model'
import { library, sampleModel } from '../../fixtures/contract/sample'
import { runs } from '../../fixtures/property-runs'

const pieces = fc.constantFrom(
  ...'。；，、：！？,.;:“”（）　 \n',
  ...['。。', '；\n', '\r\n\r\n', '1. ', '（二）', '50%', '甲方', '验收', '合格', '上门', '报告'],
)
/** With a word in front, so that the contract has no gap. */
const typed = fc.array(pieces, { maxLength: 16 }).map((parts) => `约定${parts.join('')}`)

const filled = (text: string, { values }: ContractModel) =>
  text.replace(/\{\{([^{}.]+)\}\}/g, (_, field: string) => Reflect.get(values, field) ?? '')

/** Every paragraph of the clause library as it is printed for this model, one line each. */
function printed(model: ContractModel): string[] {
  return library.clauses.flatMap(({ body }) =>
    body.flatMap((item) => {
      const part = typeof item === 'string' ? { text: item } : item
      if (!('text' in part) || ('when' in part && part.when && !Reflect.get(model.conditions, part.when))) return []
      return filled(part.text, model).split('\n')
    }),
  )
}

/** Two marks in a row; between a typed text and the contract's own words too. */
const doubled = /[。；，、：！？][。；，、：！？]|[“（][。；，、：！？]/u

test('whatever is typed, the clauses have no doubled mark and every paragraph its end', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 9, maxLength: 9 }), (texts) => {
      const [steps, people, nodes, evaluation, scope, media, note, purpose, response] = texts as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ]
      const model = sampleModel((project) => {
        project.name = `“${steps}”服务`
        project.beneficiaries.note = note
        const { contract } = project
        contract.workSteps = steps
        contract.personnel.requirement = people
        contract.acceptance.nodes = nodes
        contract.evaluationTerms = evaluation
        contract.subcontracting = 'partly_with_consent'
        contract.subcontractingScope = scope
        contract.handover.media = media
        contract.personalInformation.purpose = purpose
        contract.risks = contract.risks.map((risk) => ({ ...risk, response }))
      })
      expect(model.missing).toEqual([])
      const lines = printed(model).filter((line) => !line.startsWith('附件'))
      // The project's name is printed as it stands in the award.
      for (const line of lines.filter((text) => !text.includes(model.values.项目名称引文))) {
        expect(line).not.toMatch(doubled)
        expect(line).toMatch(/(?:[。；：！？][”’）]?|…)$/u)
      }
      for (const { 措施 = '' } of model.rows.风险) expect(措施).toMatch(/(?:[。！？][”’]?|…)$/u)
    }),
    { numRuns: runs(300) },
  )
})
