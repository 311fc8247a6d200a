internal import PresendDrafts

/// A span of days in which a message may be sent, counted from an event. Holds where the day of judgement is outside.
package struct WindowTest: Sendable {
  /// What the days are counted from.
  package enum Event: String, Sendable, CaseIterable {
    case orderPlaced = "order.placed"
    case orderCompleted = "order.completed"
    case orderDelivered = "order.delivered"
    case lastBuyerMessage = "conversation.last_buyer_message"
  }

  package let event: Event
  /// The first day on which the message may be sent, in days after the event; nil for the day of the event.
  package let earliest: Int?
  /// The last day on which it may be sent, in days after the event; that day is inside.
  package let latest: Int?

  package init(event: Event, earliest: Int?, latest: Int?) {
    self.event = event
    self.earliest = earliest
    self.latest = latest
  }

  func outcome(in scan: DraftScan) -> Outcome {
    let context = scan.draft.context
    let date: CalendarDate?
    switch event {
    case .orderPlaced: date = context.orderPlaced
    case .orderCompleted: date = context.orderCompleted
    case .orderDelivered: date = context.orderDelivered
    case .lastBuyerMessage:
      switch context.lastBuyerMessage {
      case .never: return .yes
      case .on(let day): date = day
      case nil: date = nil
      }
    }
    guard let date else { return .unknown([event.rawValue]) }
    let days = scan.day.daysSinceEpoch - date.daysSinceEpoch
    if let latest, days > latest { return .yes }
    if let earliest, days < earliest { return .yes }
    return .no
  }
}
