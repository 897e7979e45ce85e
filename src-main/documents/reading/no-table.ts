/** Stream of a file with a password to open it. */
const encryptedPackage = 'EncryptedPackage'

/** What a file is in place of a table, and how to make one of it, in Chinese; null = perhaps one. */
export function whyNoTable(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 2).toString('hex') === 'd0cf') {
    return buffer.includes(encryptedPackage, 0, 'utf16le')
      ? '设有打开密码（已加密），请取消密码后另存为 .xlsx'
      : '是旧版 .xls 文件，请另存为 .xlsx'
  }
  const start = buffer.subarray(0, 400).toString('latin1')
  if (start.startsWith('%PDF-')) return '是 PDF，不是表格'
  if (/<(?:!doctype|html|\?xml|table)\b/i.test(start)) return '是网页格式的表格，请在表格软件中打开后另存为 .xlsx'
  return null
}
