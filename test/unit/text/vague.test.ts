import { describe, expect, test } from 'vitest'
import { vagueConditionWord, vagueWord } from '#shared/text/vague'
import { closed, definite, open, parameters, vague } from '../../fixtures/vague-texts'

describe('vague amounts', () => {
  test('are found', () => expect(vague.filter((text) => vagueWord(text) === null)).toEqual([]))
  test('definite words are let through', () => {
    expect(definite.flatMap((text) => (vagueWord(text) === null ? [] : [`${text}: ${vagueWord(text)}`]))).toEqual([])
  })
  test('ranges that are parameters, dates or places are let through', () => {
    expect(parameters.flatMap((text) => (vagueWord(text) === null ? [] : [`${text}: ${vagueWord(text)}`]))).toEqual([])
  })
  test('the word is shown with the figures beside it', () => {
    const words = ['3000来户', '近百户', '数十户', '上百户', '约50%时验收', '若干次', '3200户左右', '回访2~3次'].map(
      vagueWord,
    )
    expect(words).toEqual(['3000来户', '近百户', '数十户', '上百户', '约50%', '若干', '3200户左右', '2~3次'])
  })
})

describe('open conditions', () => {
  test('are found', () => expect(open.filter((text) => vagueConditionWord(text) === null)).toEqual([]))
  test('those that can be met on a day are let through', () => {
    expect(closed.flatMap((text) => (vagueConditionWord(text) === null ? [] : [vagueConditionWord(text)]))).toEqual([])
  })
})
