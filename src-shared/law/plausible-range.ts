import type { KindFigure } from '../catalog/kind-labels'

/** 合理范围 of one figure of the form, as stored: rates in basis points, amounts in 分. Both ends belong to a range. */
export interface PlausibleRange {
  /** Path from `project` or `year`; `*` stands for every row of a list. */
  field: string
  label: string
  /** Named, and asked or not, as the kind of service says. */
  ofKind?: KindFigure | undefined
  /** 比例 (basis points), 元 (分), or the unit as it is written behind a number. */
  unit: string
  /** Code of the clause the figure is printed in; absent = it is in none. */
  clause?: string | undefined
  /** Outside is a slip of the keys or of the unit: an error where `source` is a law or the office's document, a warning where it is 建议值. */
  possible: [number, number]
  /** Outside is a warning: 建议值. */
  usual: [number, number]
  source: string
  /** 0 is an error, whatever the source; elsewhere 0 is asked for by the figure's own rule, or lawful. */
  nought?: boolean | undefined
  /** Outside `usual` a reason is asked for by a rule of its own, and no doubt is told here. */
  reasoned?: boolean | undefined
  /** The file of the office it stands in: 《合理范围》（2026.1）; absent = the program's own. */
  by?: string | undefined
}
