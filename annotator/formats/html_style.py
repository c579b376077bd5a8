"""How HTML exports look: on a screen by day and by night, and on A4 paper."""

STYLE = """
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #5b626b; --name: #1d4f7c; --rule: #d5d9de; --ground: #ffffff; --mark: #fff0b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e3e6ea; --quiet: #a0a8b2; --name: #8fc1ee; --rule: #3a4048; --ground: #191c20; --mark: #57480f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 17px/1.85 "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  overflow-wrap: anywhere; line-break: strict; text-size-adjust: 100%;
}
:lang(zh-TW), :lang(zh-Hant) {
  font-family: "Helvetica Neue", Arial, "PingFang TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif;
}
:lang(zh-HK) {
  font-family: "Helvetica Neue", Arial, "PingFang HK", "Noto Sans CJK HK", "Microsoft JhengHei", sans-serif;
}
:lang(en) { font-family: "Helvetica Neue", Arial, "Noto Sans", sans-serif; line-height: 1.65; }
main { max-width: 42em; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; }
header { margin-bottom: 2.6rem; padding-bottom: 1.5rem; border-bottom: 1px solid var(--rule); }
h1 { margin: 0 0 .5rem; font-size: 1.75em; line-height: 1.4; font-weight: 600; text-wrap: balance; }
h2, h3, h4, h5, h6 { margin: 2.6rem 0 .8rem; line-height: 1.5; font-weight: 600; }
h2 { font-size: 1.3em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
p { margin: 0 0 .8em; }
header p, .people { margin: .3rem 0; color: var(--quiet); font-size: .94em; }
.people { list-style: none; padding: 0; }
.event { color: var(--text); }
.turn { margin: 1.5em 0; }
.turn b { color: var(--name); font-weight: 600; }
.figure { color: var(--quiet); font-size: .9em; border-left: 3px solid var(--rule); padding-left: .8em; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-bottom: 1px dashed currentcolor; }
sup { line-height: 0; font-size: .72em; margin: 0 .1em; }
a { color: var(--name); text-decoration: none; }
a:focus-visible { outline: 2px solid currentcolor; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); font-size: .92em; }
.notes { padding-left: 1.6em; }
.notes :target, :target { background: var(--mark); }
@page { size: A4; margin: 22mm 22mm 24mm; @bottom-center { content: counter(page); font: 9pt Arial, sans-serif; } }
@media print {
  :root {
    --text: #000000; --quiet: #444444; --name: #000000; --rule: #aaaaaa; --ground: #ffffff; --mark: #eeeeee;
  }
  body { font-size: 11pt; line-height: 1.7; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6, header { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  mark { print-color-adjust: exact; }
  .notes a { display: none; }
}
"""
