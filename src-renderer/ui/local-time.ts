/** An instant as the clerk's wall clock reads it. */
export function localTime(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })
}
