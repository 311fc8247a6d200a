extension Phrasebook {
  static let english = Phrasebook(
    "en",
    greetings: """
      Hello {name},
      Hi {name},
      Dear {name},
      Good morning {name},
      Hello,
      Dear customer,
      """,
    ordinary: """
      Your order {order} left our warehouse in {city} on {date}.
      The parcel with the {item} is on its way with {carrier}, tracking number {tracking}.
      According to the carrier it should arrive within {days} working days.
      I am sorry that the {item} reached you with a broken lid.
      We have asked the warehouse to look for the missing part, and they will answer by {date}.
      Could you tell me which colour you ordered, so that we can pack the right one?
      Please check whether the small bag with screws is taped to the inside of the box.
      The battery must be charged for about {days} hours before it is used for the first time.
      The invoice for {price} is attached to the order page under order details.
      If the parcel is not there by {date}, write to us here and we will open an inquiry.
      The return label is valid for {days} days and can be printed at any counter.
      We refunded {price} on {date}; banks usually need three to five days to book it.
      The instructions say that the red cable belongs to the left socket.
      Hold the button for {days} seconds until the light turns green, then let go.
      The carrier tried to deliver at {time}, but nobody answered the door.
      Is there a neighbour or a shop nearby who could take the parcel for you?
      Unfortunately the {item} is out of stock until {date}.
      You can keep the order, take another size or have it cancelled, whichever you prefer.
      The measurements are {number} by {number} by {number} millimetres without the handle.
      The fabric may be washed at thirty degrees, but it should not go into the dryer.
      Our warehouse is closed on Sunday and on public holidays.
      I looked at the photo you sent and can see the scratch near the hinge.
      A new {item} will be packed tomorrow morning and goes out the same day.
      You do not need to send the damaged one back.
      The warranty of the maker covers faults of material for two years.
      We changed the address as you asked; the flat number is now on the label.
      The serial number stands on the underside, next to the barcode.
      It fits the models of 2019 and later, but not the compact version.
      The delay is caused by heavy snow in the north, and all carriers are concerned.
      Customs asked for a copy of the invoice, which we sent them on {date}.
      The second parcel of this order is still in {city}.
      Please let us know how you would like to proceed.
      That is the older version of the manual; the current one is in the box.
      The lamp takes an ordinary bulb with a small socket and up to forty watts.
      Thank you for telling us about the noise, which should not be there.
      Does it also happen when the device runs on mains power?
      The colour on the screen can differ a little from that of the fabric.
      We are available from Monday to Friday between nine and five.
      The missing lid was sent by letter on {date}, so there is no tracking for it.
      Turn the wheel to the right until it clicks, and then close the cover.
      """,
    violations: """
      Please leave us a positive review, it helps our small business a lot.
      If you are happy with the {item}, a 5-star rating would mean the world to us.
      Send us a screenshot of your review and we will refund {price}.
      You will get a {price} gift card in exchange for an honest review.
      Visit our website https://www.{carrier}-outlet.example/deals for more offers.
      You can reach me directly at service@{carrier}-support.example at any time.
      Call or text us on +1 (415) 555-0{number} for a faster answer.
      Add us on WhatsApp, our number is +44 7700 900{number}.
      Next time order from our own shop and save 20% on everything 🎁
      If you are not satisfied, please contact us before leaving negative feedback.
      Would you consider changing your review if we send you a new one?
      Use coupon code SAVE{number} on your next order with us.
      Follow us on Instagram @{carrier}.official for news ⭐⭐⭐⭐⭐
      """,
    endings: """
      Kind regards,\\nCustomer service
      Best wishes
      Many thanks for your patience.
      Yours sincerely,\\nThe team in {city}
      """,
    items: """
      desk lamp
      water bottle
      yoga mat
      phone case
      coffee grinder
      garden hose
      bread tin
      wool blanket
      bicycle light
      wall clock
      """,
    names: """
      Anna
      Peter
      Maria
      John
      Ms Walker
      Mr Lee
      Sandra
      Oliver
      """)
}
