/** How a printed pre-bill looks. Paper has its own measures; the screens' tokens don't reach here. */
export const draftStyle = `
body { margin: 0; color: #1c1c1c; font: 9pt/1.4 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { margin: 0 0 6pt; font-size: 16pt; font-weight: 600; }
h1 strong { color: #a4262c; letter-spacing: 0.04em; }
.firm { margin: 0 0 2pt; color: #555; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1pt 10pt; margin: 0 0 12pt; }
dt { color: #555; } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 3pt 6pt 3pt 0; border-bottom: 0.75pt solid #777; color: #555; font-weight: 500; text-align: left; vertical-align: bottom; }
td { padding: 3pt 6pt 3pt 0; border-bottom: 0.4pt solid #d5d5d5; vertical-align: top; white-space: nowrap; }
td.text { width: 45%; white-space: pre-wrap; overflow-wrap: anywhere; }
th.figure, td.figure { padding-right: 0; padding-left: 8pt; text-align: right; }
ins { color: #0b5a36; text-decoration: underline; }
del { color: #a4262c; text-decoration: line-through; }
del + ins { margin-left: 2pt; }
em { color: #555; }
.totals { width: auto; margin: 10pt 0 0 auto; break-inside: avoid; }
.totals th { padding-right: 18pt; border-bottom: 0.4pt solid #d5d5d5; }
.totals caption { padding: 0 0 2pt; font-weight: 600; text-align: left; }
.totals .sum th, .totals .sum td { color: #1c1c1c; font-weight: 600; border-bottom: 0.75pt solid #777; }
.rateless { margin: 10pt 0 0; color: #8a4b00; text-align: right; }
.none { color: #555; } .hash { margin: 14pt 0 0; color: #555; font-size: 7.5pt; } code { font-family: ui-monospace, Consolas, monospace; }
.mark { position: fixed; inset: 0; display: grid; place-items: center; color: rgb(164 38 44 / 7%); font-size: 120pt; font-weight: 700; letter-spacing: 0.1em; rotate: -32deg; z-index: -1; }
`;
