import { describe, expect, test } from 'vitest'
import { breachesOf, type CleanCounty } from '../../fixtures/county-year'

const contract = (part: object) => (clean: CleanCounty) => Object.assign(clean.project.contract, part)
const said = (part: object) => breachesOf('P27', contract(part)).map(({ key, level }) => `${level} ${key.slice(24)}`)
const partly = (subcontractingScope: string) => said({ subcontracting: 'partly_with_consent', subcontractingScope })

describe('转包与分包', () => {
  test('[P27] the clean contract gives nothing away', () => {
    expect(breachesOf('P27')).toEqual([])
  })

  test('[P27] subcontracting of all is a transfer and refused, of a part it is lawful', () => {
    expect(partly('全部入户调查工作')).toEqual(['error whole'])
    expect(partly('家计调查服务')).toEqual(['error whole'])
    expect(partly('档案扫描、资料印制，不超过合同金额的20%')).toEqual([])
    expect(partly('入户调查，不超过合同金额的60%')).toEqual(['warning most'])
    const [found] = breachesOf(
      'P27',
      contract({ subcontracting: 'partly_with_consent', subcontractingScope: '全部服务' }),
    )
    expect(found?.basis.article).toBe('四（一）2；第四十八条；第七十二条第（四）项')
  })

  test('[P27] the service by another name is the whole of it, its heart is warned of, what is beside it may go', () => {
    expect(partly('入户核查')).toEqual(['error whole'])
    expect(partly('核心作业步骤，不超过20%')).toEqual(['warning main'])
    expect(partly('主体工作')).toEqual(['warning main'])
    expect(partly('家计调查服务中的档案装订，不超过10%')).toEqual([])
    expect(partly('非主体、非关键性工作，不超过20%')).toEqual([])
  })

  test('[P27] a scope is not read where subcontracting is forbidden', () => {
    expect(said({ subcontracting: 'forbidden', subcontractingScope: '全部服务' })).toEqual([])
  })

  test('[P27] work steps that give the work away are refused, with a way out; a doubtful one warns', () => {
    expect(said({ workSteps: '接收名单；\n将入户调查分包给当地公司；' })).toEqual(['error workSteps'])
    expect(said({ workSteps: '委托当地合作社完成入户调查' })).toEqual(['warning workSteps'])
    expect(said({ workSteps: '乙方自行入户，不得转包；甲方可委托第三方公司开展抽查' })).toEqual([])
    expect(breachesOf('P27', contract({ workSteps: '整体外包' }))[0]).toMatchObject({ level: 'error', waivable: true })
  })

  test('[P27] where a part may be subcontracted, naming it in the steps is no contradiction; all of it is', () => {
    const steps = (workSteps: string) =>
      said({ subcontracting: 'partly_with_consent', subcontractingScope: '档案扫描，20%以内', workSteps })
    expect(steps('档案扫描分包给本地打印店')).toEqual([])
    expect(steps('全部工作转包给本地公司')).toEqual(['error workSteps'])
  })
})
