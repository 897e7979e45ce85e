import { elementFindings } from './element'
import { closing } from './elements-closing'
import { heading } from './elements-heading'
import { quality } from './elements-quality'
import type { Rule } from './rule'

/** N13, P21: each element that is missing names its clause. */
export const contractElements: Rule = {
  id: 'contract.element',
  norms: ['N13', 'P21'],
  check: (facts) => elementFindings([...heading, ...quality, ...closing], facts),
}
