/** A chart in a paper: stands where the field of its name stands, as the office's own template may have it too. */
export interface PaperChart {
  form: 'radar' | 'bars'
  title: string
  /** Names around the net, or below the bars. */
  categories: string[]
  /** Values as decimal text, one for each category; null = none. */
  series: { name: string; values: (string | null)[] }[]
  /** Where the axis ends. */
  most: number
}
