import { beyondRemarks } from './added-services'
import { forbiddenRemarks } from './change-forbidden'
import { agreedTexts } from './change-texts'
import { type ContractChangeBody, isSupplement } from './contract-change-body'
import { loweredIn } from './lowered-words'
import type { RecordFacts } from './record-field'

/** Quality that words lower, by sentence: a share that is lowered is refused (lowered-quality.ts), words may mean something else. */
const loweredRemarks = (body: ContractChangeBody): string[] =>
  isSupplement(body)
    ? agreedTexts(body).flatMap((one) =>
        loweredIn(one).map(
          (sentence) => `${one.label}“${sentence}”像是降低了约定的质量要求；补充协议不得降低质量标准，请核对。`,
        ),
      )
    : []

/** What the words of an agreement are to be read once more for, before both sign. */
export const changeRemarks = (body: ContractChangeBody, facts: RecordFacts): string[] => [
  ...forbiddenRemarks(body, facts),
  ...beyondRemarks(body, facts),
  ...loweredRemarks(body),
]
