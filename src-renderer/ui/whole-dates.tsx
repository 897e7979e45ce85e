/** A text whose dates, 2024-03-19, are never parted at the end of a line. */
export function WholeDates({ children: text }: { children: string }) {
  return text.split(/(\d{4}-\d\d-\d\d)/).map((part, at) =>
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
