import Charts

/// The look of all pages: one typeface stack of the system, one accent, light and dark, screen and paper.
enum StyleSheet {
  static let text =
    ChartStyle.rules(of: .light, below: ":root") + colors + base + frame + parts + tables + media

  private static let light = """
    --ground:#fff;--raised:#f6f7f9;--ink:#16191d;--muted:#555b63;\
    --line:#d9dde2;--accent:#0b5cad;--good:#00613f;--warn:#7a4a00;--bad:#a3262a;--open:#4b5260;\
    --good-ground:#e3f3ec;--warn-ground:#fbeed5;--bad-ground:#fbe6e6;--open-ground:#eceef1
    """

  private static let dark = """
    --ground:#14181d;--raised:#1b2027;--ink:#f1f3f5;\
    --muted:#b3bac2;--line:#343c45;--accent:#7cc0f7;--good:#6fd9ae;--warn:#f0b860;--bad:#ff9d97;\
    --open:#c3c9d1;--good-ground:#15352a;--warn-ground:#3a2c12;--bad-ground:#432022;\
    --open-ground:#2a3038
    """

  /// Where a reader has chosen the dark theme.
  private static let chosen = ":root[data-theme=dark]"

  // Light, dark for who prefers it and has not chosen light, and dark for who has chosen it. Paper is light.
  private static let colors = """
    :root{color-scheme:light dark;\(light)}
    :root[data-theme=light]{color-scheme:light}
    @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}\
    \(ChartStyle.rules(of: .dark, below: ":root:not([data-theme=light])"))}
    @media screen{\(chosen){color-scheme:dark;\(dark)}\(ChartStyle.rules(of: .dark, below: chosen))}

    """

  private static let base = """
    *{box-sizing:border-box}
    html{font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
    background:var(--ground);color:var(--ink);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0}
    h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.4rem);line-height:1.18;letter-spacing:-.015em;\
    margin:2.2rem 0 .6rem;text-wrap:balance;max-width:28em}
    h2{font-size:1.35rem;line-height:1.25;margin:0 0 1rem;letter-spacing:-.01em}
    h3{font-size:1.05rem;line-height:1.35;margin:1.8rem 0 .5rem}
    p{margin:.5rem 0;max-width:70ch}
    ul,ol{padding-left:1.2rem;max-width:75ch}
    li{margin:.3rem 0}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:hover{text-decoration-thickness:.12em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    code{font:.9em ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
    blockquote{margin:1.2rem 0;padding:.2rem 0 .2rem 1.2rem;border-left:4px solid var(--accent);\
    font-size:1.2rem;line-height:1.45}
    dt{font-weight:600}
    dd{margin:0 0 .8rem;max-width:75ch}
    input,select,button{font:inherit;font-size:.94rem;color:var(--ink);background:var(--ground);\
    border:1px solid var(--muted);border-radius:5px;padding:.3rem .55rem;min-height:2.2rem;\
    max-width:100%}
    button{background:var(--accent);border-color:var(--accent);color:var(--ground);font-weight:600;\
    cursor:pointer}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .skip{position:absolute;left:-99rem;top:0;background:var(--ground);padding:.6rem 1rem;z-index:2}
    .skip:focus{left:0}

    """

  private static let frame = """
    .inner,main{max-width:78rem;margin:0 auto;padding:0 1.25rem}
    main{padding-bottom:4rem}
    .masthead{border-bottom:1px solid var(--line)}
    .masthead .inner{display:flex;flex-wrap:wrap;gap:.3rem 2rem;align-items:baseline;\
    padding-top:.8rem;padding-bottom:.8rem}
    .brand{font-weight:700;font-size:1.15rem;letter-spacing:-.01em;text-decoration:none;\
    color:var(--ink)}
    .masthead ul{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;margin:0;padding:0}
    .masthead li{margin:0}
    .theme{margin-left:auto;font-size:.86rem;min-height:1.9rem;padding:.15rem .6rem;font-weight:400;\
    background:none;color:var(--ink);border-color:var(--line)}
    .masthead nav a{text-decoration:none;padding:.2rem 0;display:inline-block}
    .masthead nav a:hover,.masthead nav [aria-current]{text-decoration:underline;\
    text-decoration-thickness:.12em;text-underline-offset:.35em}
    .timebar{margin:0;background:var(--raised);border-bottom:1px solid var(--line);font-size:.94rem}
    .timebar .inner{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;align-items:center;\
    padding-top:.55rem;padding-bottom:.55rem}
    .timebar form{display:flex;flex-wrap:wrap;gap:.45rem;align-items:center;margin:0}
    .timebar nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .timebar nav a{padding:.15rem 0}
    .when{font-weight:600}
    .when.then{color:var(--warn)}
    footer{border-top:1px solid var(--line);color:var(--muted);font-size:.88rem}
    footer .inner{padding-top:1.2rem;padding-bottom:2.5rem}
    footer p{max-width:none}
    .stamp{overflow-wrap:anywhere}
    .columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 3rem}
    .contents{font-size:.92rem;margin:1rem 0 0}
    .contents ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
    .contents li{margin:.1rem 0}
    .contents a{text-decoration:none;padding:.15rem 0;display:inline-block}
    .contents a:hover{text-decoration:underline}
    section{margin:2.8rem 0 0}
    .crumbs{font-size:.92rem;margin:1.6rem 0 -1.4rem}
    .lead{font-size:1.15rem;color:var(--muted);max-width:52ch}
    .facts,.note,.open{color:var(--muted)}
    .note,.open{font-size:.92rem}

    """

  private static let parts = """
    .cards,.shelf{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
    .shelf.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr))}
    .card{border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:5px;\
    padding:.9rem 1.2rem 1rem;background:var(--ground);min-width:0}
    .shelf.small .card{border-top-width:1px}
    .card h3{margin:.2rem 0 .3rem}
    .card dl{margin:.8rem 0 0}
    .card dd p{margin:.3rem 0}
    .shelf dt{font-size:.95rem}
    .scope{color:var(--muted);font-size:.9rem;margin-left:.6rem}
    .scope:first-child{margin-left:0}
    .badge{display:inline-block;font-size:.86rem;font-weight:600;line-height:1.35;padding:.12rem .5rem;\
    border-radius:4px;white-space:nowrap;color:var(--open);background:var(--open-ground)}
    .badge.good{color:var(--good);background:var(--good-ground)}
    .badge.warn{color:var(--warn);background:var(--warn-ground)}
    .badge.bad{color:var(--bad);background:var(--bad-ground)}
    .value{font-size:1.7rem;font-weight:600;font-variant-numeric:tabular-nums;line-height:1.25;\
    overflow-wrap:anywhere}
    .notice{margin:1.4rem 0 0;padding:.6rem 1rem;border-left:4px solid var(--warn);\
    background:var(--warn-ground);max-width:none}
    .remedy{color:var(--muted);font-size:.92rem;overflow-wrap:anywhere}
    .marks{list-style:none;padding:0;color:var(--muted);font-size:.9rem}
    .pick p{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;max-width:none}
    .downloads{font-size:.88rem;margin:.35rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
    figure{margin:0 0 1.8rem;max-width:60rem}
    figure svg{display:block;width:100%;height:auto}
    .chart-narrow{display:none}
    summary{cursor:pointer;padding:.2rem 0}
    .terms dd{overflow-wrap:anywhere}

    """

  private static let tables = """
    .table{overflow-x:auto;margin:1rem 0 0;position:relative}
    table{border-collapse:collapse;font-size:.92rem;line-height:1.4;min-width:min(100%,46rem);\
    font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;font-weight:600;padding:0 0 .5rem}
    caption .note{font-weight:400;margin-left:.4rem}
    th,td{padding:.45rem .9rem .45rem 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--line)}
    thead th{vertical-align:bottom;font-weight:600;color:var(--muted);border-bottom:2px solid var(--ink);\
    font-size:.86rem;line-height:1.25}
    tbody th{font-weight:500;min-width:8rem}
    .number{text-align:right;white-space:nowrap;padding-right:1.45rem}
    thead .number{white-space:normal;min-width:4rem}
    .number a{color:inherit;text-decoration-color:var(--line)}
    .number a:hover{text-decoration-color:currentColor}
    .mark{display:inline-block;width:1.5em;margin-right:-1.5em;text-align:left;color:var(--muted)}
    tr:has(.total)>*{border-top:2px solid var(--ink);font-weight:600}
    tbody tr:hover>*{background:var(--raised)}
    td p{margin:.3rem 0}

    """

  private static let media = """
    @media (min-width:64rem){.columns{grid-template-columns:12.5rem minmax(0,1fr)}\
    .contents{position:sticky;top:0;align-self:start;padding-top:2.8rem;margin:0;max-height:100vh;\
    overflow:auto}.contents ul{display:block}}
    @media (max-width:40rem){html{font-size:16px}.chart-wide{display:none}.chart-narrow{display:block}\
    .inner,main{padding-left:1rem;padding-right:1rem}section{margin-top:2.2rem}\
    .masthead .inner{position:relative}.theme{position:absolute;right:1rem;top:.6rem}\
    td:not(.number){min-width:8.5rem}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media print{html{font-size:10pt;background:#fff;color:#000}.timebar form,.timebar nav,.contents,\
    .masthead nav,.skip,.downloads,.pick,.theme{display:none}.columns{display:block}.timebar{background:none}\
    .inner,main{padding:0;max-width:none}.table{overflow:visible}section{break-inside:auto}\
    h2,h3,caption,thead{break-after:avoid}tr,figure,.card{break-inside:avoid}a{color:inherit}\
    .chart-narrow{display:none}.chart-wide{display:block}@page{margin:16mm}}

    """
}
