import { expect, test } from 'vitest'
import { serviceValues } from '#shared/contract/model-service'
import { sampleInput } from '../../fixtures/contract/sample'

const served = (...codes: string[]) =>
  serviceValues(
    sampleInput((project) => {
      project.beneficiaries = { kinds: ['低保', '特困'], households: null, note: '' }
      project.items = codes.map((code) => ({ code, quantity: '10', unit: '项' }))
    }),
  ).服务对象类型

test('who is served are the households of the list, or whom the kind of service is for', () => {
  expect(served('SW-02')).toBe('低保、特困')
  expect(served('SW-04')).toBe('社会公众（涉及的社会救助对象类型：低保、特困）')
  expect(served('SW-02', 'SW-04')).toBe('低保、特困（政策宣传面向社会公众）')
})
