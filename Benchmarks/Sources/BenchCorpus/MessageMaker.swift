/// A message from a seller to a buyer.
package struct Message: Sendable {
  package let id: String
  package let language: String
  package let subject: String
  package let body: String
}

/// Makes messages of templates. The same seed makes the same messages on every machine.
package struct MessageMaker: Sendable {
  private let profile: Profile
  private let meanSize: Int
  private let spread: Double
  private var random: SplitMix
  private var number = 0

  /// Messages of `meanSize` bytes in the mean; `spread` is the deviation of the logarithm of the size, 0 for all alike.
  package init(profile: Profile, seed: UInt64, meanSize: Int = 1_500, spread: Double = 0.65) {
    self.profile = profile
    self.meanSize = meanSize
    self.spread = spread
    random = SplitMix(seed: seed)
  }

  package mutating func next() -> Message {
    number += 1
    let book = Phrasebook.of(language())
    let size = size()
    let violates = random.below(1_000) < profile.violatingMessages
    var sentences: [String] = []
    var bytes = 60
    while bytes < size {
      let isViolation = violates && random.below(1_000) < profile.violatingSentences
      sentences.append(sentence(isViolation ? book.violations : book.ordinary, book))
      bytes += (sentences.last?.utf8.count ?? 0) + 1
    }
    if violates, !sentences.isEmpty { sentences[random.below(sentences.count)] = sentence(book.violations, book) }
    let order = MessageMaker.digits(&random, 3) + "-" + MessageMaker.digits(&random, 7)
    return Message(
      id: "m-\(number)", language: book.code, subject: "Order \(order)-\(MessageMaker.digits(&random, 7))",
      body: sentence(book.greetings, book) + "\n" + paragraphs(sentences, book.separator) + "\n"
        + sentence(book.endings, book))
  }

  private mutating func language() -> String {
    var left = random.below(100)
    for (code, share) in profile.languages {
      left -= share
      if left < 0 { return code }
    }
    return "en"
  }

  /// Log-normal, between 150 and 9,000 bytes or six times the mean.
  private mutating func size() -> Int {
    let logarithm = spread * random.normal() - spread * spread / 2
    let size = Double(meanSize) * MessageMaker.exponential(logarithm)
    return min(max(Int(size), min(150, meanSize)), max(9_000, meanSize * 6))
  }

  /// By its series, which is the same everywhere.
  private static func exponential(_ value: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for index in 1...40 {
      term *= value / Double(index)
      sum += term
    }
    return sum
  }

  private mutating func paragraphs(_ sentences: [String], _ separator: String) -> String {
    var text = ""
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { text += random.below(6) == 0 ? "\n" : separator }
      text += sentence
    }
    return text
  }

  private mutating func sentence(_ templates: [String], _ book: Phrasebook) -> String {
    let template = random.element(of: templates)
    guard template.contains("{") || template.contains("\\") else { return template }
    var text = ""
    var rest = template[...]
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == "\\" }) {
      text += rest[..<start]
      if rest[start] == "\\" {
        text += "\n"
        rest = rest[rest.index(start, offsetBy: 2)...]
      } else {
        let end = rest[start...].firstIndex(of: "}") ?? rest.index(before: rest.endIndex)
        text += value(String(rest[rest.index(after: start)..<end]), book)
        rest = rest[rest.index(after: end)...]
      }
    }
    return text + rest
  }

  private mutating func value(_ slot: String, _ book: Phrasebook) -> String {
    switch slot {
    case "name": random.element(of: book.names)
    case "item": random.element(of: book.items)
    case "order": [3, 7, 7].map { MessageMaker.digits(&random, $0) }.joined(separator: "-")
    case "tracking": random.element(of: ["1Z999AA1", "JD0146", "TBA", "LX"]) + MessageMaker.digits(&random, 10)
    case "price": price(book)
    case "date": date(book)
    case "time": "\(8 + random.below(10)):\(10 + random.below(50))"
    case "days": String(2 + random.below(28))
    case "number": String(100 + random.below(900))
    case "city": random.element(of: ["Leipzig", "Bilbao", "Lyon", "Austin", "Torino", "Gdansk", "Leeds"])
    default: random.element(of: ["Nordpost", "Quickship", "Parcelo", "Transavia", "Hermod"]).self
    }
  }

  private mutating func price(_ book: Phrasebook) -> String {
    let (whole, cents) = (3 + random.below(95), 10 + random.below(90))
    return switch book.code {
    case "en": "$\(whole).\(cents)"
    case "zh": "\(whole).\(cents)元"
    case "ja": "\(whole * 100)円"
    case "ru": "\(whole * 50) руб."
    default: "\(whole),\(cents) €"
    }
  }

  private mutating func date(_ book: Phrasebook) -> String {
    let (day, month) = (1 + random.below(28), 1 + random.below(12))
    return switch book.code {
    case "en": "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    case "zh", "ja": "\(month)月\(day)日"
    default: "\(day).\(month).2026"
    }
  }

  private static func digits(_ random: inout SplitMix, _ count: Int) -> String {
    (0..<count).map { _ in String(random.below(10)) }.joined()
  }
}

extension Message {
  /// A draft as a line of JSON.
  package var json: String {
    "{\"id\":\"\(id)\",\"platform\":\"amazon\",\"kind\":\"reply\",\"lang\":\"\(language)\",\"subject\":\(Message.quoted(subject)),"
      + "\"body\":\(Message.quoted(body))}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
