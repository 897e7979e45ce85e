import { expect, test } from 'vitest'
import type { KnownSet } from '#shared/data-sets/data-set'
import { pinOf } from '#shared/data-sets/set-in-force'
import { wordsFollowed } from '#shared/drafting/words-followed'
import { ruleData, cleanProject as signedProject } from '../../fixtures/county-year'
import { mark, ownWords } from '../../fixtures/data-sets/own-words'
import { wordSets } from '../../fixtures/service-kinds'

const known = { scope: '', stopped: false, number: 0 }
const own: KnownSet = { ...known, ...ownWords('家计调查'), scope: '家计调查', by: 'office', sha256: 'a'.repeat(64) }
const sets: KnownSet[] = [
  ...wordSets.map((set) => ({ ...known, ...set, scope: set.body.name, by: 'program' as const })),
  own,
]
const rules = { ...ruleData, sets }

/** Before its contract is signed. */
function before() {
  const project = signedProject()
  return { ...project, contract: { ...project.contract, signedOn: null } }
}
const over = <P extends object>(project: P) => ({ ...project, dataPins: [pinOf(own)] })

test('what is to the letter the former words says the words that count now, and what is typed stays', () => {
  const project = before()
  project.contract.personalInformation.method = '只在甲方机房处理。'
  const { contract, targets } = wordsFollowed(rules, project, over(project))
  expect(contract.workSteps.split('\n').every((step) => step.includes(mark))).toBe(true)
  expect(contract.risks.filter(({ point }) => point.includes(mark))).toHaveLength(2)
  expect(contract.risks.some(({ point }) => point === project.contract.risks[0]?.point)).toBe(false)
  expect(contract.personalInformation.method).toBe('只在甲方机房处理。')
  expect(targets.filter(({ indicator }) => indicator.includes(mark)).map(({ kind }) => kind)).toContain('benefit')
})

test('a signed contract says what was signed, and going over to other data alters no text', () => {
  const signed = over(signedProject())
  expect(wordsFollowed(rules, signedProject(), signed)).toBe(signed)
  const project = before()
  const elsewhere = { ...project, dataPins: [{ kind: 'evaluation', scope: '', id: 'evaluation', version: '2' }] }
  expect(wordsFollowed(rules, project, elsewhere)).toBe(elsewhere)
})
