/**
 * Marks of a form that somebody was to put words in the place of: ××旗, XX年, 某某, ____, □□□, 【请填写】, {{name}}. Two circles
 * are none (二○○三年), nor is 【2023】 of a document's number, nor a masked 150***.
 */
const placeholder =
  /[×✕✖╳]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z0-9])|某某|某年某月|[_＿]{2,}|□{2,}|【\s*】|【(?:待|请|此处)[^】]*】|\{\{[^}]*\}?\}?/

/** The first of them in a text; null = there is none. */
export function placeholderIn(text: string): string | null {
  return placeholder.exec(text.normalize('NFC'))?.[0].slice(0, 20) ?? null
}
