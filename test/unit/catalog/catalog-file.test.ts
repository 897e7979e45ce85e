import { expect, test } from 'vitest'
import catalogFile from '#resources/catalog/catalog-2017-153.json'
import type { DataKind } from '#shared/data-sets/data-set'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { serviceCatalogs } from '#shared/office-data/service-catalogs'

const item = (more: object = {}) => ({ ...catalogFile.body.items[0]!, ...more })
const others = catalogFile.body.items.slice(1)

/** What a clerk reads who imports it. */
function problemOf(body: object): string {
  const file = { ...catalogFile, version: '2024', status: 'local', body: { ...catalogFile.body, ...body } }
  const read = readDataFile([serviceCatalogs as DataKind], JSON.stringify(file))
  return read.ok ? 'accepted' : (read.error.params.detail ?? '')
}

test('ours can be taken in again once it has another version', () => expect(problemOf({})).toBe('accepted'))

test.each([
  [
    'a code twice',
    { items: [item(), ...others, item({ name: '另一项' })] },
    '服务「items」的第13项「另一项」的编码「code」：「另一项」的编码「SW-01」与第1项重复',
  ],
  [
    'a code twice but for its letters',
    { items: [item(), item({ code: 'sw-01', name: '另一项' })] },
    '「sw-01」与第1项重复',
  ],
  ['a name twice', { items: [item(), item({ code: 'SW-09' })] }, '「对象排查」与第1项重名'],
  ['a code every object has', { items: [item({ code: 'constructor' })] }, '不能用作编码'],
  ['a name every object has', { items: [item({ name: 'toString' })] }, '不能用作名称'],
  ['a unit twice', { items: [item({ units: ['户', '户'] })] }, '计量单位重复'],
  ['no unit', { items: [item({ units: [] })] }, '至少写一个计量单位'],
  ['nothing to buy', { items: [item({ enabled: false })] }, '没有一项启用'],
  ['no service', { items: [] }, '清单里没有服务'],
  ['a group of its own', { items: [item({ group: '设备' })] }, '类别「group」'],
  ['a place a contract would fill', { items: [item({ name: '{甲方}' })] }, '不能含有花括号'],
  ['a sign nobody sees', { items: [item({ name: '家计\u200b调查' })] }, '看不见的字符'],
  ['no number of the document', { documentNumber: '' }, '文号「documentNumber」'],
  [
    'more than any list',
    { items: Array.from({ length: 301 }, (_, n) => item({ code: `X-${n}`, name: `项${n}` })) },
    '服务「items」',
  ],
])('%s is refused', (_, body, problem) => expect(problemOf(body)).toContain(problem))
