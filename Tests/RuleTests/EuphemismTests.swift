import Presend
import PresendDrafts
import PresendRules
import Testing

/// Stars, reviews and rewards by other names.
@Suite struct EuphemismTests {
  private static let rules = RuleLoader.load(ShippedRules.files()).rules
  private static let day = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(daysSinceEpoch: 0)

  private func categories(of text: String) -> [String] {
    let linter = Linter(rules: Self.rules, options: LinterOptions(today: Self.day))
    let record = RawRecord(bytes: Array(text.utf8), source: "x.txt", format: .text)
    return DraftParser().drafts(from: record).flatMap { linter.check($0).findings.map(\.category.rawValue) }
  }

  @Test(arguments: [
    "Please light up all five stars for us.", "Give us five little stars, it means a lot.", "Leave 5⭐ if you like it.",
    "Regálanos 5 estrellitas, por favor.", "Schenken Sie uns fünf leuchtende Sterne.", "记得给我们小星星哦",
    "Puoi lasciarci 5 stelline?", "Mettez-nous 5 belles étoiles.", "поставьте пять ярких звёздочек",
  ])
  func `stars for a rating`(_ text: String) { #expect(categories(of: text).contains("review-manipulation")) }

  @Test(arguments: [
    "The five star hotel ordered ten lamps.", "The ceiling lamp has five little stars on it.",
    "La lámpara tiene 5 estrellas de papel.", "Die Lichterkette hat fünf leuchtende Sterne.", "星星灯已经发货。",
    "La ghirlanda ha 5 stelle.", "La guirlande a 5 étoiles.", "На гирлянде пять ярких звёзд.",
  ])
  func `stars of hotels and lamps`(_ text: String) {
    #expect(!categories(of: text).contains { $0.hasPrefix("review") })
  }

  @Test(arguments: [
    "Leave a review and get a small surprise from us.", "Send us your review and we will buy you a coffee.",
    "Share a 5-star review and receive a benefit card.", "好评后加微信领红包", "Tras su reseña recibirá una pequeña sorpresa.",
    "Nach Ihrer Bewertung erhalten Sie ein kleines Dankeschön.", "Après votre avis, vous recevrez une petite surprise.",
    "Dopo la recensione riceverai una piccola sorpresa.", "После отзыва вас ждёт небольшой сюрприз.",
    "レビューを書いていただいた方にちょっとしたプレゼント", "리뷰 작성 시 작은 선물을 드립니다",
  ])
  func `rewards for a review`(_ text: String) { #expect(categories(of: text).contains("review-incentive")) }

  @Test(arguments: [
    "The gift box is a small surprise for your child, as you ordered.", "We will refund you after the return arrives.",
    "红包袋已经发货。", "Su regalo sorpresa llegará mañana.",
    "Das kleine Dankeschön-Kärtchen ist im Paket, wie bestellt.", "The coffee machine needs descaling.",
    "Your gift card order was shipped.", "La petite surprise pour votre fille est dans le colis.",
  ])
  func `gifts that were bought`(_ text: String) { #expect(!categories(of: text).contains("review-incentive")) }
}
