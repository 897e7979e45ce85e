import { maskedName } from '../households/masked-name'
import { withoutNumbers } from '../households/masked-number'

/** JD001-张三 -> JD001-张*: of a folder's name nobody knows which word is whose name. */
export const maskedFolder = (path: string): string =>
  withoutNumbers(path).replace(/\p{Script=Han}+/gu, (word) => maskedName(word))
