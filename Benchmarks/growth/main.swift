import Foundation
import PresendContacts
import PresendHTML
import PresendText

let markup = [
  "<", "&", "<b>", "<div>", "</", "</x>", "<p>", "<a href=x>", "<!--", "<!-- a -->", "&#", "&a", "<b a=1 ", "<td>",
  "<br>", "<table>", "<svg>", "<title>", "<li>", "<ul>", "<script><!--", "<b style=display:none>a", "<p><b>", "<i></p>",
  "<a><div></a>", "<style>*{color:red}</style><b>", "<b style='a:((((", "<option>", "<!", "]]>", "<![CDATA[",
  "<b class='a b'>", "<style>@media all{", "<b onclick=a>", "<title>a</title>",
]
let words = [
  "@", "1", ".", "a.", "1 ", "+1 ", "{", "http://", "http://a.com/(", "one ", "①", "dot ", "whatsapp ", "а", "аa",
  "\u{200B}", "加", "\u{202E}", "a@", "%40", "x.com a@b.co ", "my gmail is johnny1 ", "x.com gmail ", "т е л ", "加v❤",
  "+14155552671 ", "415-555-2671 x.com ", "a[.]com ", "(", "john (at) gmail dot com ",
]
let detector = ContactDetector(hints: ContactHints(regions: ["US"]))
let rows =
  markup.map { GrowthRow("html", $0, length: 6_000) { _ = HTMLReader.read(Array($0.utf8)) } }
  + words.map { GrowthRow("contacts", $0, length: 5_000) { _ = detector.report(on: TextViews(Array($0.utf8))) } }
for row in rows {
  print(String(format: "%6.1f", row.factor), row.reader, row.piece.debugDescription, row.isLinear ? "" : "NOT LINEAR")
}
exit(rows.allSatisfy(\.isLinear) ? 0 : 1)
