/// The style sheet of the page. Colours keep a contrast of at least 4.5 to 1 in both schemes.
enum HTMLStyle {
  static let css = """
    :root { --ground: #fff; --card: #f6f7f9; --line: #d4d8de; --text: #1b1f24; --faint: #57606a;
      --error: #b3261e; --warning: #8a5300; --info: #0b5cad; --pass: #1a6b37; --incomplete: #7a3ea8;
      --error-mark: #ffd7d3; --warning-mark: #ffe9b8; --info-mark: #d5e8ff; }
    @media (prefers-color-scheme: dark) { :root { --ground: #14171b; --card: #1d2127; --line: #3a414b; --text: #e6e9ed;
      --faint: #a3adb8; --error: #ff8a80; --warning: #ffc04d; --info: #7cb8ff; --pass: #6fd28f; --incomplete: #d3a5f5;
      --error-mark: #6b1f1a; --warning-mark: #5a4000; --info-mark: #123f6b; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 64rem; background: var(--ground); color: var(--text);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0; } h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
    h3 { font-size: .8rem; margin: .5rem 0 .2rem; color: var(--faint); font-weight: 600; }
    a { color: inherit; } p { margin: .4rem 0; } footer, .note, .place, .platform, .tally { color: var(--faint); }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .85rem; }
    .alert { border: 2px solid var(--error); border-radius: .5rem; padding: 0 1rem; } .alert h2 { margin: .6rem 0 0; }
    .counts { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; margin: 1rem 0; }
    @media (max-width: 36rem) { .counts { grid-template-columns: repeat(2, 1fr); } }
    .count { display: flex; flex-direction: column-reverse; justify-content: flex-end; border: 1px solid var(--line); border-radius: .5rem;
      border-left: .35rem solid var(--kind); padding: .5rem .8rem; }
    .count dd { margin: 0; font-size: 1.8rem; line-height: 1.2; font-weight: 600; color: var(--kind);
      font-variant-numeric: tabular-nums; }
    .count.none dd { color: var(--faint); } .count.none { border-left-color: var(--line); }
    .block { --kind: var(--error); } .incomplete { --kind: var(--incomplete); } .review { --kind: var(--warning); }
    .pass { --kind: var(--pass); }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem;
      align-items: start; }
    .chart { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9rem; }
    .chart caption { text-align: left; font-size: 1.2rem; font-weight: 600; margin: .5rem 0; }
    .chart th { text-align: left; font-weight: 400; width: 48%; padding: .1rem .6rem .1rem 0; line-height: 1.3; }
    .chart .number { width: 3.5rem; text-align: right; font-variant-numeric: tabular-nums; }
    .legend { color: var(--faint); font-size: .88rem; margin: 0; } .legend span { margin-right: 1rem; }
    .legend span::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em;
      background: var(--kind); } .legend .error { --kind: var(--error); } .legend .warning { --kind: var(--warning); }
    .legend .info { --kind: var(--info); }
    .chart svg { display: block; } rect.error { fill: var(--error); } rect.warning { fill: var(--warning); }
    rect.info { fill: var(--info); }
    .switches { border: 0; padding: 0; margin: .5rem 0 1rem; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
    .switches legend { float: left; margin-right: 1.2rem; color: var(--faint); }
    .switches select { font: inherit; max-width: 100%; color: inherit; background: var(--card);
      border: 1px solid var(--line); border-radius: .3rem; }
    @media (min-width: 36rem) { .switches { position: sticky; top: 0; z-index: 1; background: var(--ground);
      padding: .4rem 0; } }
    .draft { border: 1px solid var(--line); border-left: .35rem solid var(--kind); border-radius: .5rem;
      margin: .5rem 0; background: var(--card); padding: 0 1rem; content-visibility: auto;
      contain-intrinsic-size: auto 3rem; }
    .draft[open] { padding-bottom: .7rem; } .draft summary { cursor: pointer; margin: 0 -.4rem; }
    .draft summary, .draft .summary { padding: .55rem 0; } .source { font-weight: 600; }
    .draft .summary + .note { margin-top: -.3rem; padding-bottom: .5rem; }
    .badge { display: inline-block; border: 1px solid var(--kind); color: var(--kind); border-radius: 1rem;
      padding: 0 .6rem; font-size: .85rem; font-weight: 600; }
    .id::before { content: "("; } .id::after { content: ")"; } .platform, .tally, .place, .note { font-size: .88rem; }
    .tally::before { content: "· "; }
    .problem { color: var(--incomplete); } .important strong { font-weight: 600; }
    pre { margin: 0; padding: .6rem .8rem; background: var(--ground); border: 1px solid var(--line);
      border-radius: .4rem; font: .92rem/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
      max-height: 24rem; overflow: auto; }
    mark { color: inherit; border-radius: .2rem; padding: .05rem 0; border-bottom: 2px solid; }
    mark.error { background: var(--error-mark); border-color: var(--error); }
    mark.warning { background: var(--warning-mark); border-color: var(--warning); }
    mark.info { background: var(--info-mark); border-color: var(--info); }
    sup { font-weight: 700; line-height: 0; padding: 0 .1rem; }
    .error:is(sup, .severity) { color: var(--error); } .warning:is(sup, .severity) { color: var(--warning); }
    .info:is(sup, .severity) { color: var(--info); } .severity { font-weight: 600; }
    .cut { color: var(--faint); display: block; } .findings { padding-left: 1.6rem; margin: .7rem 0 0; }
    .findings li { margin: .4rem 0; }
    :focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
    main:has(#show-block:not(:checked)) .draft.block, main:has(#show-review:not(:checked)) .draft.review,
    main:has(#show-incomplete:not(:checked)) .draft.incomplete, main:has(#show-pass:not(:checked)) .draft.pass
      { display: none; }
    @media print { :root { --ground: #fff; --card: #fff; --line: #bbb; --text: #000; --faint: #444; --error: #b3261e;
        --warning: #8a5300; --info: #0b5cad; --pass: #1a6b37; --incomplete: #7a3ea8; --error-mark: #ffd7d3;
        --warning-mark: #ffe9b8; --info-mark: #d5e8ff; color-scheme: light; }
      body { max-width: none; padding: 0; font-size: 10pt; } .switches, .switches + .note { display: none; }
      .draft { content-visibility: visible; }
      .draft:not(details), .findings li, .chart tr, summary { break-inside: avoid; } h2, summary { break-after: avoid; } pre { max-height: none; overflow: visible; }
      ::details-content { content-visibility: visible; block-size: auto; }
      * { print-color-adjust: exact; } }

    """
}
