internal import PresendRules

extension Verdict {
  /// `2 errors, 1 warning`, and problems where there are any.
  var countLine: String {
    let names: [(Severity, String)] = [(.error, "error"), (.warning, "warning"), (.info, "info")]
    var counts = names.map { severity, name in (findings.count { $0.severity == severity }, name) }
    counts.append((problems.count, "problem"))
    let shown = counts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }
    return shown.isEmpty ? "nothing found" : shown.joined(separator: ", ")
  }

  /// Rules that could not be asked, counted by what they lack; nil where all were.
  var notCheckedLine: String? {
    guard !notChecked.isEmpty else { return nil }
    var counts: [(needs: String, count: Int)] = []
    for rule in notChecked {
      let needs = rule.needs.joined(separator: ", ")
      if let index = counts.firstIndex(where: { $0.needs == needs }) {
        counts[index].count += 1
      } else {
        counts.append((needs, 1))
      }
    }
    return "not checked: " + counts.map { "\(Count.of($0.count, "rule")) without \($0.needs)" }.joined(separator: "; ")
  }

  /// Findings that do not count, by what set them aside; nil where there are none.
  var setAsideLine: String? {
    guard !setAside.isEmpty else { return nil }
    let counts = SetAside.Means.allCases.map { means in (setAside.count { $0.means == means }, means.rawValue) }
    return "set aside: " + counts.filter { $0.0 > 0 }.map { "\($0.0) by \($0.1)" }.joined(separator: ", ")
  }
}
