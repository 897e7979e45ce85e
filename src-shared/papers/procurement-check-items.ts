/**
 * Norms whose findings the program names beside an item of the check list, by its code (P33, P07, P35, P36, N06 to N08,
 * N15); what is not here is judged by hand alone. The items themselves are data (office-data/procurement-check-list).
 */
export const judgedBy: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    need: ['N01', 'P22'],
    measurable: ['P06'],
    'same-contract': ['P33'],
    qualification: ['N15'],
    scoring: ['P07'],
    period: ['P35', 'P36'],
    method: ['N06', 'N07', 'N08'],
  }),
)
