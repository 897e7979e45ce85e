/** The name itself, or with （第2项）, （第3项）… while it is taken. */
export function freeName(name: string, taken: string[]): string {
  const trimmed = taken.map((one) => one.trim())
  if (!trimmed.includes(name)) return name
  for (let number = 2; ; number++) {
    const numbered = `${name}（第${number}项）`
    if (!trimmed.includes(numbered)) return numbered
  }
}
