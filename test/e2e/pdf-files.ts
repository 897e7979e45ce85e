const gbk = '<C3F1D5FEBED6>'

/** A PDF of so many A4 pages, each with 民政局 in a font it does not bring along and a bar of its own height; `locked`: with a password. */
export function pdfOf(pageCount: number, { locked = false } = {}): Buffer {
  const pages = Array.from({ length: pageCount }, (_, index) => index)
  const kids = pages.map((index) => `${10 + index * 2} 0 R`).join(' ')
  const objects = [
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    `2 0 obj <</Type/Pages/Kids[${kids}]/Count ${pageCount}>> endobj`,
    '3 0 obj <</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>> endobj',
    '4 0 obj <</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>> endobj',
    '5 0 obj <</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>> endobj',
    ...pages.flatMap((index) => pageObjects(index)),
  ]
  const key = 'A'.repeat(64)
  const encrypted = locked ? `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>` : ''
  return Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer <</Root 1 0 R${encrypted}>>\n%%EOF\n`, 'latin1')
}

function pageObjects(index: number): string[] {
  const [page, content] = [10 + index * 2, 11 + index * 2]
  const drawn = `BT /F1 60 Tf 80 600 Td ${gbk} Tj ET 80 80 300 ${20 + (index % 20) * 10} re f`
  return [
    `${page} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R>> endobj`,
    `${content} 0 obj <</Length ${drawn.length}>> stream\n${drawn}\nendstream endobj`,
  ]
}
