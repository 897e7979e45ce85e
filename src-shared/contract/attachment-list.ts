import { name } from '../text/join-text'

/** Without a number typed before it: 附件7 其他 -> 其他. */
export const attachmentName = (typed: string) =>
  name(name(typed).replace(/^附件\s*[\d一二三四五六七八九十]*\s*[:：.、]?\s*(?=\S)/, ''))
