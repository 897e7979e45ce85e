/** 2024-03-19, -1,227,101.51, 30%. */
const figure = /(\d{4}-\d\d-\d\d|-?\d[\d,]{0,20}(?:\.\d{1,8})?%?)/

/** A text whose dates and figures are never parted at the end of a line. */
export function WholeFigures({ children: text }: { children: string }) {
  return text.split(figure).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
      <span key={at} className="whole">
        {part}
      </span>
    ),
  )
}
