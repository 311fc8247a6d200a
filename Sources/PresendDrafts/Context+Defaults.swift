extension Context {
  /// This context, with what it does not know taken from another; its own values win.
  public func filled(from defaults: Context) -> Context {
    var result = self
    result.platform = platform ?? defaults.platform
    result.marketplace = marketplace ?? defaults.marketplace
    result.channel = channel ?? defaults.channel
    result.spAPIAction = spAPIAction ?? defaults.spAPIAction
    result.kind = kind ?? defaults.kind
    result.stage = stage ?? defaults.stage
    result.reason = reason ?? defaults.reason
    result.language = language ?? defaults.language
    result.sender = sender ?? defaults.sender
    result.recipient = recipient ?? defaults.recipient
    result.buyerLocale = buyerLocale ?? defaults.buyerLocale
    result.buyerOptedOut = buyerOptedOut ?? defaults.buyerOptedOut
    result.orderID = orderID ?? defaults.orderID
    result.asins = asins ?? defaults.asins
    result.orderPlaced = orderPlaced ?? defaults.orderPlaced
    result.orderCompleted = orderCompleted ?? defaults.orderCompleted
    result.orderDelivered = orderDelivered ?? defaults.orderDelivered
    result.lastBuyerMessage = lastBuyerMessage ?? defaults.lastBuyerMessage
    result.reviewRequestsSent = reviewRequestsSent ?? defaults.reviewRequestsSent
    result.sentAt = sentAt ?? defaults.sentAt
    return result
  }
}
