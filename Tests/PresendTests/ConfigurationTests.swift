import PresendDrafts
import PresendRules
import Testing

@testable import Presend

/// What `presend.yml` says, and what is wrong with it. The words of mistakes are in the scenarios of the command line.
struct ConfigurationTests {
  @Test func `every key is read`() {
    let text = """
      platform: Amazon
      marketplace: amazon.de
      packs: [amazon]
      rules: own
      levels: { emoji: off, amazon/external-link: warning }
      brand-domains: [Example.com]
      allowed-numbers: ["+49 30 123456"]
      product-names: [Node.io]
      fields: { body: Text, order.id: Nr }
      budgets: { steps: 5, pattern-steps: 6, findings: 7, draft-size: 8k }
      fail-on: warning
      """
    let (configuration, problems) = Configuration.read(path: "presend.yml", text: text)
    #expect(problems.isEmpty, "\(problems.map(\.description).joined())")
    #expect(configuration.context.platform == .amazon)
    #expect(configuration.context.marketplace == "amazon.de")
    #expect(configuration.packs?.map(\.text) == ["amazon"])
    #expect(configuration.ruleFolders.map(\.text) == ["own"])
    #expect(configuration.levels.map(\.name.text) == ["emoji", "amazon/external-link"])
    #expect(configuration.levels.map(\.level) == [.off, .warning])
    #expect(configuration.brandDomains == ["example.com"])
    #expect(configuration.allowedNumbers == ["+49 30 123456"])
    #expect(configuration.productNames == ["Node.io"])
    #expect(configuration.fields.entries.map(\.source) == ["Text", "Nr"])
    let budgets = Configuration.Budgets(steps: 5, findings: 7, draftSize: 8 << 10, patternSteps: 6)
    #expect(configuration.budgets == budgets)
    #expect(configuration.failOn == .warning)
  }

  @Test func `the template says nothing, and all that it shows can be said`() {
    let template = Configuration.template
    #expect(Configuration.read(path: "presend.yml", text: template).problems.isEmpty)
    let settings = template.split(separator: "\n").filter {
      $0.hasPrefix("#") && !$0.hasPrefix("# ") || $0.hasPrefix("#  ")
    }
    let said = settings.map { $0.dropFirst() }.joined(separator: "\n")
    let (configuration, problems) = Configuration.read(path: "presend.yml", text: said)
    #expect(problems.isEmpty, "\(problems.map(\.description).joined())")
    #expect(configuration.levels.count == 2 && configuration.budgets.draftSize == 64 << 20)
    #expect(configuration.failOn == .error && configuration.ruleFolders.count == 1 && configuration.packs?.count == 1)
  }

  @Test(arguments: [("1", 1), ("64k", 65_536), ("2M", 2 << 20), ("1GiB", 1 << 30), ("0", nil), ("x", nil), ("4x", nil)])
  func `sizes are read as people write them`(text: String, expected: Int?) {
    #expect(ByteCount.parse(text) == expected)
  }
}
