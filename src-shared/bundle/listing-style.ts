/** Screen and A4 alike: no picture, no face of its own, nothing to load. */
export const listingStyle = `
body{font:14px/1.5 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2em auto;padding:0 1em;max-width:62em;color:#111}
h1{font-size:1.5em;text-align:center}h2{font-size:1.2em;margin:1.6em 0 .4em}h3{font-size:1em;margin:1.2em 0 .4em}
h3 small{font-weight:normal;color:#444;margin-left:.5em}
dl{display:grid;grid-template-columns:6em 1fr;margin:1em 0}dt{color:#444}dd{margin:0}
strong{font-size:1.25em;letter-spacing:.05em}
.note{color:#444;margin:.2em 0}
table{border-collapse:collapse;width:calc(100% - 2px);table-layout:fixed}
th,td{border:1px solid #888;padding:.25em .5em;text-align:left;overflow-wrap:anywhere;vertical-align:top}
th{background:#eef2f6}
th:nth-child(1){width:2.6em}td:nth-child(1){text-align:right}
.due th:nth-child(2){width:14em}.due th:nth-child(3){width:6.5em}
.missing td:nth-child(3){font-weight:bold;color:#a11}.there td:nth-child(3){color:#161}
.files th:nth-child(2){width:6em}.files th:nth-child(4){width:9em}.files th:nth-child(5){width:4.6em}.files th:nth-child(6){width:9.5em}
.files td:nth-child(5){text-align:right}
.files td:nth-child(6){font-family:monospace;font-size:.85em}
code{font-size:1.05em;overflow-wrap:anywhere}
.sign{margin-top:2em}
@media print{
body{margin:0;padding:0;max-width:none;font-size:10.5pt}
thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}li{break-inside:avoid}.sign{break-inside:avoid}
th{background:none}
}
@page{size:A4;margin:20mm 15mm}
`
