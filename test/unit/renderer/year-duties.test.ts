import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { specialMeeting } from '#shared/records/special-meeting'
import { training } from '#shared/records/training'
import { YearDuties } from '../../../src-renderer/records/year-duties'
import { ruleData } from '../../fixtures/county-year'

const shown = (props: Omit<Parameters<typeof YearDuties>[0], 'rules'>) =>
  renderToStaticMarkup(createElement(MantineProvider, null, createElement(YearDuties, { ...props, rules: ruleData })))
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')

describe('what a year asks of its records', () => {
  test('[N22] [N23] both days of the training, and that there is none yet', () => {
    const text = shown({ kind: training, year: 2023, today: '2023-03-25', none: true })
    for (const said of [
      '2023年还没有登记专题培训。',
      '3月20日前报送培训佐证材料　2023-03-20，已过',
      '3月底前办完专题培训　2023-03-31',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('2023-03-31，已过')
    expect(text).not.toContain('待当年通知确认')
  })

  test('[N23] of another year they wait for its notice', () => {
    const text = shown({ kind: training, year: 2024, today: '2024-01-10', none: false })
    expect(text.match(/待当年通知确认/g)).toHaveLength(2)
    expect(text).not.toContain('还没有登记')
    expect(text).toContain('2024-03-20')
  })

  test('[N21] that there is no special meeting yet, and that “every quarter” is a suggestion', () => {
    const text = shown({ kind: specialMeeting, year: 2023, today: '2023-03-25', none: true })
    expect(text).toContain('2023年还没有登记专题会议。')
    expect(text).toContain('建议值')
  })
})
