import { expect, test } from 'vitest'
import { pastedColumn } from '#shared/text/pasted-column'

test('a pasted range gives its first column, blank rows only where others follow', () => {
  expect(pastedColumn('1,200.50\t元\r\n\r\n 3万 \n\n')).toEqual(['1,200.50', '', '3万'])
  expect(pastedColumn('757,005.02')).toEqual(['757,005.02'])
})
