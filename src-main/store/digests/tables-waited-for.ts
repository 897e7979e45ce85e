const beginning = /^\s*(?:begin|savepoint|vacuum)\b/i
const reading = /^\s*(?:select|pragma|with)\b/i
const changing = /\b(?:insert|replace)\s+into\b|\bupdate\b|\bdelete\s+from\b/i

export const isReading = (statement: string) => reading.test(statement) && !changing.test(statement)

export function namedIn(statement: string, tables: readonly string[]): readonly string[] {
  const words = new Set(statement.match(/\w+/g))
  return tables.filter((table) => words.has(table))
}

/**
 * Which tables have to be looked at before the statement may run. Who reads waits for what is named; who changes something, for
 * all: triggers lead on to other tables, and nothing is to be written by what somebody may have altered.
 */
export function tablesWaitedFor(
  statement: string,
  tables: readonly string[],
  unseen: ReadonlySet<string>,
): readonly string[] {
  if (beginning.test(statement)) return [...unseen]
  const named = namedIn(statement, tables)
  return named.length > 0 && !isReading(statement) ? [...unseen] : named.filter((table) => unseen.has(table))
}
