import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { changeRemarks } from '#shared/records/change-remarks'
import { type ContractChangeBody, countedChanges } from '#shared/records/contract-change-body'
import type { RecordFacts } from '#shared/records/record-field'
import { ruleData } from '../../fixtures/county-year'
import { extension, facts, project, signing, supplement, termination } from '../../fixtures/records/signing-change'

const [catalog] = ruleData.catalogs
const kinds = ruleData.serviceKinds.filter(({ name }) => name === '家计调查')
const around: Partial<RecordFacts> = { prohibited: ruleData.prohibited, catalog: catalog!, kinds }
const signed = (part: Partial<ContractChangeBody>) => signing({ ...extension, amountFen: fen(100), ...part }, around)
const told = (part: Partial<ContractChangeBody>) =>
  changeRemarks({ ...supplement, ...part }, { ...facts, ...around }).join('\n')
const row = (code: string, before: string, after: string) => ({
  clauses: [{ id: 'c', code, clause: '', before, after }],
})

/** As offices write them: nothing of it is told. */
const lawful = [
  '新增救助对象，增加入户核查',
  '增加家计调查10户，单价与合同一致',
  '追加320户边远嘎查家计调查服务，服务期限不变',
  '新增服务对象120户，增加服务区域2个苏木',
  '增加调查人员3名，工资由乙方承担',
  '乙方自备平板电脑和车辆，产权归乙方',
  '本协议增加的价款不得用于购置设备、工程和工作经费',
  '新增服务内容按合同标准执行，抽查合格率不低于95%',
  '质量标准不降低，抽查比例由5%提高到10%',
  '不得因工期紧张取消录音、拍照',
  '已经入户核查的户不再重复入户',
  '录音可不少于3分钟',
  '抽查改由第三方进行，不再由乙方自查',
  '不再提交纸质照片，统一上传电子照片',
  '本协议不改变复核、回访的要求',
  '减少服务数量100户，质量要求不变',
  '取消不合格户的计量，复核后另计',
  '收款账户变更，开户行为敖汉农商银行',
]

describe('[P08] what an agreement says in words is read like the contract', () => {
  test('nothing is told of lawful sentences, and nothing keeps them from being signed', () => {
    for (const content of lawful) {
      expect(told({ content }), content).toBe('')
      expect(signed({ content }), content).toBeNull()
    }
  })

  test('[N02] [N03] [N04] [P32] what must not be bought is refused with its words and the article', () => {
    for (const [content, use] of [
      ['增加平板电脑20台', '设备'],
      ['增购执法记录仪10台，交甲方使用', '设备'],
      ['增加工作经费2万元', '经费'],
      ['建设救助服务中心办公用房', '工程'],
      ['新增派驻民政局工作人员2名，工资由项目经费支付', '人员'],
      ['由乙方审核确认低保对象', '审核'],
    ] as const) {
      const refused = signed({ content })
      expect(refused, content).toContain('属于禁止购买的内容')
      expect(refused, content).toContain(use)
      expect(refused, content).toMatch(/第?[一二三四五六七八九十]+[条（]/)
    }
    expect(signed(row('C07', '按季报送', '增加平板电脑20台'))).toContain('条款对照第1项“合同第八条“')
    expect(signed({ nodes: [{ id: 'n', stage: '第1期', milestone: '购置电脑20台交甲方验收' }] })).toContain(
      '节点变更第1项',
    )
  })

  test('what the contract says already in its place is nothing new', () => {
    const agreed = '为甲方购置电脑20台'
    expect(signed(row('C07', agreed, `${agreed}；按月报送`))).toBeNull()
  })

  test('a 终止协议 buys nothing: the same words are a remark', () => {
    const ending = { ...termination, nextService: '由乙方审核确认低保对象' }
    expect(signing(ending, around)).toBeNull()
    expect(told(ending)).toContain('后续服务的衔接')
  })
})

describe('[N01] [P08] a service the contract does not buy wants a reason that is kept', () => {
  test('outside of 服务清单', () => {
    const content = '增加低保家庭助餐服务'
    expect(signed({ content })).toContain('“低保家庭助餐服务”不在政府购买社会救助服务清单内')
    expect(signed({ content, beyondReason: '情况属实' })).toContain('新增服务的说明')
    expect(signed({ content, beyondReason: '入户核查时随访的送餐情况，合同作业步骤已列' })).toBeNull()
    expect(told({ content, beyondReason: '合同已列' })).toContain('不在政府购买社会救助服务清单内')
  })

  test('within it, and another than was bought', () => {
    expect(signed({ content: '追加家计调查和政策宣传服务' })).toContain('“政策宣传服务”不是本合同购买的服务')
    expect(signed({ content: '另行开展心理疏导' })).toContain('须与合同标的相同')
    expect(signed(row('C03', '家计调查3,200户', '家计调查3,200户，新增住院陪护'))).toContain('“住院陪护”不是本合同购买')
  })
})

describe('[P08] quality that words lower without a share is told with its sentence', () => {
  test.each([
    ['不再要求录音', '不再要求录音'],
    ['抽查可不做', '抽查可不做'],
    ['入户核查时无需拍照', '入户核查时无需拍照'],
    ['取消电话回访', '取消电话回访'],
    ['合同其他内容不变；双人入户改为一人，签字从简', '双人入户改为一人，签字从简'],
    ['放宽质量标准', '放宽质量标准'],
    ['双人入户改为一人', '双人入户改为一人'],
    ['入户核查改为电话核查', '入户核查改为电话核查'],
    ['抽查比例适当降低', '抽查比例适当降低'],
    ['不需要双人入户', '不需要双人入户'],
    ['复核视情况进行', '复核视情况进行'],
    ['免除现场签字', '免除现场签字'],
  ])('%s', (content, sentence) => {
    expect(told({ content })).toBe(`协议内容“${sentence}”像是降低了约定的质量要求；补充协议不得降低质量标准，请核对。`)
  })

  test('what the contract said so already is nothing new', () => {
    const before = '低保边缘家庭不需要拍照'
    expect(told(row('C06', before, `${before}；按月报送`))).toBe('')
    expect(told(row('C06', '', before))).toContain(before)
  })

  test('a share in Chinese figures counts as one', () => {
    expect(signed(row('C05', '合格率不低于百分之九十五', '合格率不低于百分之七十'))).toContain('降低了约定的质量要求')
  })
})

describe('[P08] the signed paper holds what was judged', () => {
  test('what a draft kept of the other type of agreement is emptied before it is signed: its paper does not print it', () => {
    const quantities = [{ id: 'q', target: '完成服务数量', to: 3_520 }]
    expect(signing({ ...termination, quantities })).toBe('终止协议按所选的情形不写“数量变更”，也不印，请清空')
    expect(signing({ ...termination, amountFen: fen(100) })).toContain('不写“增减金额”')
    expect(signing({ settleFen: fen(100) })).toContain('补充协议按所选的情形不写“应结算金额”')
    expect(signing({ ...termination, breachBy: 'contractor' })).toContain('不写“违约的一方”')
  })

  test('one signed before that was asked counts by its paper', () => {
    const quantities = [{ id: 'q', target: '完成服务数量', to: 3_520 }]
    expect(countedChanges({ ...supplement, ...termination, quantities }).quantities).toEqual([])
    expect(countedChanges({ ...supplement, quantities }).quantities).toEqual(quantities)
  })
})

describe('[P08] a target or a stage that is changed twice has no one figure', () => {
  test('only one row of it is signed', () => {
    const quantities = [3_210, 3_220].map((to) => ({ id: `q${to}`, target: '完成服务数量', to }))
    expect(signing({ quantities, priceReason: '分两批' })).toContain('“完成服务数量”写了两次')
    const nodes = ['n1', 'n2'].map((id) => ({ id, stage: '第1期', milestone: `完成${id}` }))
    expect(signed({ nodes })).toContain('第1期写了两次')
    expect(project.contract.payments).toHaveLength(2)
  })
})
