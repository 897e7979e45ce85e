/** PX-02, C06, N12, T1, A01, A自1, version names: the program's own, nothing to a reader. */
export const programCodes =
  /(?<![A-Za-z0-9〔\-_.])(?:PX-\d{2}|[ABCNP]\d{2}|[ABC]自\d+|T[1-9]|default-[\d.]+|catalog-[\d-]+)(?![A-Za-z0-9\-_])/g

/** SW-02, FW-01: numbers the program gives the items of the 服务清单. */
export const catalogCodes = /(?<![A-Za-z0-9\-_])(?:SW|FW)-\d{2}(?![A-Za-z0-9\-_])/g

/** Every code of ours that a text shows. */
export const ownCodesIn = (text: string): string[] => [
  ...(text.match(programCodes) ?? []),
  ...(text.match(catalogCodes) ?? []),
]
