/** A unit inside a Mantine input, at its right; a click on it goes to the input. */
export function unitSection(unit: string, widthPx = 14 + [...unit].length * 14) {
  return {
    rightSection: (
      <span className="input-unit" aria-hidden="true">
        {unit}
      </span>
    ),
    rightSectionWidth: widthPx,
    rightSectionPointerEvents: 'none' as const,
  }
}
