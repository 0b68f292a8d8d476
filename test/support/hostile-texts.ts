/** What somebody writes who wants to run in others' pages, tables, templates or terminals, or to be read as another. */
export const HOSTILE_TEXTS = [
  '<script>document.title="run"</script>',
  '"><img src=x onerror=document.title="run">',
  "'-(document.title='run')-'",
  'javascript:document.title="run"',
  '</title></textarea><svg/onload=document.title="run">',
  '<a href="data:text/html,<script>1</script>">here</a>',
  '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  '<style>*{display:none}</style><base href="//evil.example/">',
  '{{constructor.constructor("document.title=1")()}}',
  '${7*7} #{7*7} <%= 7*7 %>',
  "Robert'); DROP TABLE needs;--",
  '=HYPERLINK("https://evil.example","x")',
  '\u202Etxt.exe \u2066isolated\u2069 раypal',
  '\u200B\u200Dzero\uFEFF width ﬁ Å',
  '%00 \\u0000 &#x0; &lt;b&gt;',
  '__proto__',
] as const;
