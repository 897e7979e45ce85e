/** The file the spreadsheet library ships beside its Node entry; the types are the same. */
declare module '@protobi/exceljs/dist/exceljs.bare.min.js' {
  export { default } from '@protobi/exceljs'
}
