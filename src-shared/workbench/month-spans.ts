/** 1–4月, 1–2、4月: months in their order, those that follow each other as one span. */
export function monthSpans(months: readonly number[]): string {
  const spans: { from: number; to: number }[] = []
  for (const month of months) {
    const last = spans.at(-1)
    if (last?.to === month - 1) last.to = month
    else spans.push({ from: month, to: month })
  }
  return `${spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join('、')}月`
}
