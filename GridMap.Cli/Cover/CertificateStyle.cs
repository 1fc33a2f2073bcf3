namespace GridMap.Cli.Cover;

/// <summary>Looks of the page: on a screen, a phone and A4.</summary>
internal static class CertificateStyle
{
    /// <param name="footer">Stands at the foot of every printed page; plain letters, digits and signs without quotation marks.</param>
    public static string Sheet(string footer) => Screen + $"@page{{size:A4;margin:14mm 13mm 16mm;@bottom-left{{content:\"{footer}\";font:7.5pt sans-serif;color:#444}}@bottom-right{{content:counter(page) \" / \" counter(pages);font:7.5pt sans-serif;color:#444}}}}" + Print;

    private const string Screen = """
        :root{--ink:#16202a;--soft:#52606d;--line:#cbd2d9;--paper:#fff}
        *{box-sizing:border-box}
        body{margin:0;background:#eef1f4;color:var(--ink);font:15px/1.5 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums}
        main{max-width:1140px;margin:24px auto;padding:36px 44px;background:var(--paper);box-shadow:0 1px 6px #0002}
        h1{font-size:27px;line-height:1.25;margin:0}
        h1 [lang=en]{font-size:17px;font-weight:400;color:var(--soft)}
        h2{font-size:17px;margin:30px 0 8px;padding-bottom:4px;border-bottom:1px solid var(--line);break-after:avoid}
        [lang=en]{color:var(--soft);font-size:.9em}
        p{margin:6px 0}
        .place{font-size:21px;margin:8px 0 16px}
        .verdict{padding:12px 16px;border-left:7px solid;font-size:16px;break-inside:avoid}
        .verdict p:first-child{font-weight:600}
        .verdict.yes{border-color:#1f7a4d;background:#eaf6ef}
        .verdict.no{border-color:#b42318;background:#fdf0ee}
        dl{display:grid;grid-template-columns:minmax(8.5em,max-content) 1fr;gap:5px 18px;margin:10px 0}
        .facts{grid-template-columns:repeat(2,minmax(7.5em,max-content) 1fr)}
        dt{color:var(--soft)}
        dd{margin:0;min-width:0;overflow-wrap:anywhere}
        dt span,th span{display:block;line-height:1.3}
        .figures{display:grid;grid-template-columns:repeat(5,1fr);gap:10px}
        .figures div{border:1px solid var(--line);padding:8px 12px}
        .figures b{display:block;font-size:17px}.figures small{color:var(--soft)}
        .map{display:block;width:100%;margin:0 auto;max-height:640px}
        .cell{stroke:none}.whole{fill:#d3eadb}.gaps{fill:#fdeac2}.unseen{fill:#fbd9d3}.unflyable{fill:#e6e9ed}
        .over-unseen{fill:url(#unseen)}.over-unflyable{fill:url(#unflyable);stroke:#4b5866;stroke-width:1}
        .hatch-unseen{stroke:#b42318;stroke-width:2.4}.hatch-unflyable{stroke:#4b5866;stroke-width:1.6}
        .missing{fill:#b42318;stroke:#7a1710;stroke-width:1;fill-rule:evenodd}.ring{fill:none;stroke:#b42318;stroke-width:2}
        .outline{fill:none;stroke:#34434f;stroke-width:1}
        .code,.mark{font-family:inherit;fill:#16202a}.code{text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:2.5px;stroke-linejoin:round}
        .scale{fill:none;stroke:#16202a;stroke-width:2}.north{fill:#16202a}
        .legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin:8px 0 0;padding:0;list-style:none}
        .legend svg{width:22px;height:15px;vertical-align:-2px;margin-right:6px;border:1px solid #34434f}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:13px}
        th,td{border-bottom:1px solid var(--line);padding:4px 7px;text-align:left;vertical-align:top}
        th{font-weight:600;border-bottom:2px solid var(--ink);vertical-align:bottom}
        th [lang=en]{font-weight:400}
        td.n,th.n{text-align:right}td.n,.whole-line{white-space:nowrap}th.n{min-width:4.4em}
        tr{break-inside:avoid}
        td .chip{display:inline-block;padding:0 7px;border:1px solid #34434f;white-space:nowrap}
        .chip.whole{background:#d3eadb}.chip.gaps{background:#fdeac2}.chip.unseen{background:#fbd9d3}.chip.unflyable{background:#e6e9ed}
        code,pre{font-family:ui-monospace,"Noto Sans Mono CJK SC",Consolas,monospace;font-size:12.5px;overflow-wrap:anywhere}
        pre{background:#f3f5f7;padding:10px 12px;white-space:pre-wrap}
        .note{color:var(--soft);font-size:13px}
        @media(max-width:640px){main{margin:0;padding:18px 14px}h1{font-size:23px}dl,.facts{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}.figures{grid-template-columns:1fr 1fr}}

        """;

    private const string Print = """
        @media print{body{background:none;font-size:9.5pt}main{max-width:none;margin:0;padding:0;box-shadow:none}
        h1{font-size:19pt}h1 [lang=en]{font-size:12pt}h2{font-size:11.5pt;margin-top:14pt}.place{font-size:14pt;margin:4pt 0 8pt}.verdict{font-size:11pt}
        .map{max-height:125mm}.mapped{break-inside:avoid}.scroll{overflow:visible}table{font-size:7pt}th,td{padding:1.5pt 2.5pt}th.n{min-width:11mm}thead{display:table-header-group}code,pre{font-size:7.6pt}
        .figures b{font-size:11pt}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;
}
