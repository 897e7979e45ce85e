import { describe, expect, test } from 'vitest'
import { columnTitles, headsKey } from '#shared/households/columns'
import { maskedFurther, maskedFurtherNumbers } from '#shared/households/masked-cell'
import { isPrivate } from '#shared/households/private-text'

const identity = [
  '152128197001011234',
  '152128 19700101 1234',
  '152128\u00a019700101\u00a01234',
  '152128-19700101-1234',
]
const wideIdentity = [
  '１５２１２８１９７００１０１１２３４',
  '１５２１２８　１９７００１０１　１２３４',
  '152128–19700101–123X',
]
const oldIdentity = ['152128700101123', '152128 700101 123', '15212819700101123']
const mobiles = [
  '13800007777',
  '+8613800007777',
  '+86 13800007777',
  '8613800007777',
  '008613800007777',
  '138 0000 7777',
]
const oddMobiles = [
  '138-0000-7777',
  '138.0000.7777',
  '１３８００００７７７７',
  '138\u200b0000\u200b7777',
  '138——0000——7777',
]
const landlines = [
  '0470-8212345',
  '04708212345',
  '(0470)8212345',
  '（0470）8212345',
  '0470 821 2345',
  '8212345',
  '82123456',
]
const accounts = [
  '6217000012340005678',
  '6217 0000 1234 0005 678',
  '6228-4800-1234-5678',
  '622123456789',
  '6221 2345 6789',
]
const anywhere = [
  ...[identity, wideIdentity, oldIdentity, mobiles, oddMobiles, landlines, accounts].flat(),
  ...['821-2345', '123456789', '05110101040012345'],
]

/** No six digits behind each other are left of it, however it was written. */
const leftOf = (text: string) => text.normalize('NFKC').match(/\d{6,}/g) ?? []

describe.each(['备注', '家庭情况', '监护人', '说明', '第12列', ''])('under %s', (head) => {
  test.each(anywhere)('%s is a number of somebody', (number) => {
    for (const text of [
      number,
      `其子${number}`,
      `其子 ${number}，在外`,
      `2023-04-03登记，${number}/${number}`,
      `${number}户主`,
    ]) {
      const shown = maskedFurtherNumbers(head, text)
      expect([text, isPrivate(head, text), leftOf(shown), isPrivate(head, shown)]).toEqual([text, true, [], false])
    }
  })
})

describe.each([
  ...[
    '存折',
    '存折账户',
    '存折号',
    '存单',
    '开户行及尾号',
    '开户银行',
    '银行',
    '银行卡',
    '监护人银行卡号',
    '卡 号',
    '账　户',
  ],
  ...[
    '代领人账户',
    '帐号',
    '一卡通',
    '惠农卡',
    '社保卡',
    '配偶身份证号',
    '证件（号）',
    '残疾证',
    '信用社',
    '打款（账户）',
  ],
])('under %s, which names a number', (head) => {
  test.each([...anywhere, '12345678', '1234567', '1234-5678', '农行 12345678', '15212819700101123X41', '123456'])(
    '%s is one',
    (text) => {
      const shown = maskedFurtherNumbers(head, text)
      expect([isPrivate(head, text), leftOf(shown), isPrivate(head, shown)]).toEqual([true, [], false])
    },
  )
})

describe.each([
  '配偶电话',
  '电　话',
  '家属（手机）',
  '紧急联络',
  '家属联络',
  '联系方式',
  '座机',
  '微信',
  'QQ',
  '电话及登记日期',
])('under %s, which names a telephone', (head) => {
  test.each([...mobiles, ...landlines, '1234567', '其其格8211234'])('%s is one', (text) => {
    expect([isPrivate(head, text), leftOf(maskedFurtherNumbers(head, text))]).toEqual([true, []])
  })
})

test.each([
  ['备注', '电话8212345人员'],
  ['备注', '存折12345678'],
  ['备注', 'QQ12345678'],
  ['备注', '卡号 1234567'],
  ['备注', '1200000元，电话8212345'],
  ['备注', '护照E12345678'],
  ['护照', 'E12345678'],
  ['备注', '8212345 3人'],
  ['登记日期', '2023-04-03 13800007777'],
  ['补助金额', '打到6217000012340005678'],
  ['编号', '152128 19700101 1234'],
])('%s “%s” has one', (head, text) => {
  expect([isPrivate(head, text), leftOf(maskedFurtherNumbers(head, text)).filter((one) => one !== '1200000')]).toEqual([
    true,
    [],
  ])
})

test.each([
  ['户数', '2300000'],
  ['家庭人口', '3'],
  ['面积', '3200000'],
  ['草场面积（亩）', '2400000'],
  ['备注', '草场2400000亩，住房80㎡'],
  ['登记日期', '20230401'],
  ['出生年月', '197001'],
  ['开户日期', '2019-05-06'],
  ['身份证有效期', '20090506-20290506'],
  ['备注', '20230401'],
  ['备注', '2023-04-01 2024-04-01'],
  ['备注', '2023年4月3日搬家，2021 2022 2023年享受'],
  ['备注', '2021-2023'],
  ['邮编', '021000'],
  ['备注', '邮编021000'],
  ['金额', '2500000'],
  ['账户余额', '25000000'],
  ['年收入', '2345678.90'],
  ['备注', '补助2500000元'],
  ['备注', '补助2,500,000元'],
  ['备注', '补助250.00元'],
  ['年龄', '53'],
  ['编号', 'JD000123'],
  ['备注', '编号 JD000123、JD20230001'],
  ['备注', '编号JD8212345'],
  ['户编号', '1521280001'],
  ['区划代码', '152128100001'],
  ['低保证号', '22345678'],
  ['是否监护', '是'],
  ['残疾证', '肢体二级'],
  ['存折', '有'],
  ['', ''],
])('%s “%s” stays plain', (head, text) => {
  expect([isPrivate(head, text), maskedFurtherNumbers(head, text)]).toEqual([false, text])
})

test.each([
  ['账户姓名', '张三', '张*'],
  ['代领人', '张三', '张*'],
  ['代领人账户', '12345678', '******78'],
])('%s “%s” leaves as %s in a masked list', (head, text, shown) => {
  expect(maskedFurther(head, text)).toBe(shown)
})

test('a household that is taken for the line of heads leaves its numbers in no title', () => {
  const heads = ['JD000123', '+8613800007777', '152128 19700101 1234', '8212345']
  const kept = [...columnTitles(heads), headsKey(heads)]
  expect([kept[0], kept.flatMap(leftOf).filter((one) => one !== '000123')]).toEqual(['JD000123', []])
})
