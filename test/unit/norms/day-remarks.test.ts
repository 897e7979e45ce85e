import { describe, expect, test } from 'vitest'
import { type CleanCounty, findingsAfter } from '../../fixtures/county-year'

const found = (change: (clean: CleanCounty) => void) =>
  findingsAfter(change).filter(({ key }) => key.startsWith('contract.days'))

describe('办理日期的提示', () => {
  test('[P21] days that have come and on which offices work have nothing said of them', () => {
    expect(found(() => {})).toEqual([])
  })

  test('[P21] a signing on a Saturday is lawful, and a remark', () => {
    const [only, ...others] = found(({ project }) => (project.contract.signedOn = '2023-03-11'))
    expect(others).toEqual([])
    expect(only).toMatchObject({ level: 'note', message: '签订日2023-03-11是周六，休息日，不是工作日。' })
    expect(only?.fix).toContain('无需改动')
  })

  test('[P21] a Sunday that is worked is none', () => {
    expect(
      found(({ project, county }) => {
        county.today = '2023-05-01'
        project.contract.filedOn = '2023-04-23'
      }),
    ).toEqual([])
  })

  test.each([
    ['awarded', '成交通知书日期', ({ project }: CleanCounty) => (project.procurement.awardedOn = '2023-05-15')],
    ['signed', '签订日', ({ project }: CleanCounty) => (project.contract.signedOn = '2023-05-15')],
    ['published', '合同公告日期', ({ project }: CleanCounty) => (project.contract.publishedOn = '2023-05-15')],
    ['filed', '合同副本备案日期', ({ project }: CleanCounty) => (project.contract.filedOn = '2023-05-15')],
  ])('[P21] a day still to come is said to be so: %s', (id, name, change) => {
    const future = found((clean) => {
      clean.county.today = '2023-05-12'
      change(clean)
    })
    expect(future.map(({ key, level, message }) => [key, level, message])).toEqual([
      [`contract.days.${id}.future`, 'note', `${name}2023-05-15还没有到。`],
    ])
  })

  test('[P21] a holiday is named with its notice; a year without a table says nothing', () => {
    const change = (on: string) =>
      found((clean) => {
        clean.county.today = '2031-06-01'
        clean.project.contract.publishedOn = on
      })
    expect(change('2023-04-05')[0]?.message).toContain('清明节假期（国办发明电〔2022〕16号）')
    expect(change('2031-04-05')).toEqual([])
  })
})
