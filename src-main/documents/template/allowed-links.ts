/** A plain address a reader may click on: https without a user in front of the host, or mailto. Nothing is loaded from it. */
export const isPlainLink = (target: string): boolean =>
  /^https:\/\/[\p{L}\p{N}.-]+(?::\d+)?(?:[/?#][^\s"<>\\]*)?$/iu.test(target) || /^mailto:[^\s"<>\\]+$/i.test(target)

/** Addresses that lead into this machine, its network or a script, wherever they stand. */
export const isLocalAddress = (text: string): boolean =>
  (text.includes(':') || text.includes('\\')) &&
  /^\s*(?:file:|\\\\|javascript:|vbscript:|data:|smb:|ms-[a-z-]+:|mhtml:|ftp:)/i.test(text)
